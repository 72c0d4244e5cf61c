import { type Context, hint } from '../context.ts';
import type { Hint, PhraseList } from '../kinds.ts';
import { softNo, veiledNo } from '../lists/veiled-no.ts';
import { type Found, firstOf, type Keep, sentencesWith, withGroups } from '../text/matches.ts';
import { endOfWords, type Page, type Sentence } from '../text/page.ts';
import { namesTime } from '../text/time.ts';
import { opensAWay } from './way-forward.ts';

// An edited list holds its groups anew, so they are known by their reason.
const VEILED = new Set(veiledNo.map(({ why }) => why));
const WRAPPED = new Set([softNo.why, ...VEILED]);

const isWrapped: Keep = ({ why }) => WRAPPED.has(why);
const isPlain: Keep = (group) => !isWrapped(group);

/** The refusals of the phrase lists: the wrapped ones alone, or all but them. */
export function refusalLists(lists: readonly PhraseList[], which: 'wrapped' | 'plain'): PhraseList[] {
  const keep = which === 'wrapped' ? isWrapped : isPlain;
  return withGroups(lists, keep).filter(({ kind }) => kind === 'buried-no');
}

// "It can't do that yet; I've added your vote": what is praised or noted there has had its answer.
const PLAINLY =
  /\b(?:can't|cannot|can not|won't|will not|doesn't|does not|don't|isn't (?:yet|possible|built|there|in)|not (?:yet|possible|there yet)|there(?:'s| is) no)\b(?! (?:quite |really )?(?:see|imagine|picture|promise|want|worry|hesitate|forget))|^(?:yes|yep|yeah|sure|no|done|good news)\b/;

// A way in the sentence of the no itself.
const LEADS_ON =
  /\bbut (?:you|i|we)(?: can| could| may|'ll| will|'ve| have)\b|\b(?:instead|until then|meanwhile)\b/;
const AHEAD = /\b(?:i|we|you|she|he|they)(?:'ll| will)\b/;

/** "Your prices will stay as they are": what they have is safe, and nobody asked to change it. */
function isReassurance(text: string, found: Found): boolean {
  return /\b(?:your|yours|everything|nothing|all (?:of )?(?:your|the))\b/.test(text.slice(0, found.index));
}

// "It's on our radar and will be dealt with": put off, and not refused.
const WILL_BE_DONE =
  /\b(?:will|'ll|going to)(?: \w+ly| also)? be (?:dealt|done|fixed|mended|sorted|solved|resolved|built|added|repaired|addressed|seen to|attended|tackled|handled|put right)\b/;

function wrappedIn(s: Sentence, lists: readonly PhraseList[]): Found | undefined {
  if (
    WILL_BE_DONE.test(s.text) ||
    /\?$/.test(s.text) ||
    /^(?:if|when|in case|unless|once|should)\b/.test(s.text)
  )
    return undefined;
  const found = firstOf(s.text, lists, 'buried-no');
  return found && VEILED.has(found.group.why) && isReassurance(s.text, found) ? undefined : found;
}

function isAnswered(page: Page, at: Sentence, wrapped: ReadonlySet<Sentence>): boolean {
  return (
    page.body.some((s) => !wrapped.has(s) && PLAINLY.test(s.text)) ||
    LEADS_ON.test(at.text) ||
    page.body.some((s) => s.index > at.index && !wrapped.has(s) && opensAWay(s)) ||
    page.body.some((s) => s.index >= at.index && AHEAD.test(s.text) && namesTime(s.text))
  );
}

/** A rule recited beside it: the other kind has asked about this no already. */
function recites(page: Page, lists: readonly PhraseList[], s: Sentence): boolean {
  const recited = sentencesWith(page, lists, ['policy']);
  return recited.has(s.index) || recited.has(s.index - 1);
}

/**
 * A no that is wrapped until it cannot be heard: the wish is praised or noted, the effort goes elsewhere, or it is "not
 * the sort of thing". Left alone where the reply also says it plainly, opens a way or names a day. I8.
 */
export function wrappedNo({ page, lists }: Context): Hint[] {
  const own = refusalLists(lists, 'wrapped');
  const found = page.body.flatMap((s) => {
    const said = wrappedIn(s, own);
    return said ? [{ s, said }] : [];
  });
  // What can be heard says it better than what is veiled, so the mark lies there.
  const first = found.find(({ said }) => !VEILED.has(said.group.why)) ?? found[0];
  if (
    !first ||
    /^(?:no|not yet)\b/.test(first.s.text) ||
    recites(page, lists, first.s) ||
    isAnswered(page, first.s, new Set(found.map(({ s }) => s)))
  )
    return [];
  const end = endOfWords(first.s);
  const at = { start: first.s.start + first.said.index, end, kind: 'buried-no' as const };
  return [hint(page, at, first.said.group)];
}
