import { type Context, hint, type Rule } from '../context.ts';
import { after, before, type Match } from '../text/matches.ts';
import type { Page } from '../text/page.ts';
import { firstIn } from '../text/pattern.ts';
import { takesTheFault } from './owning.ts';
import { capital, type Guard, ownsUp, phraseRule } from './phrases.ts';

const APOLOGY = '({apology}|i regret|forgive (me|us))';
const GOOD_NEWS =
  /^,? (?:but |however,? )?(?:i've|i have|we've|it's (?:fixed|back|done|here|on its way|ready|working)|it is (?:fixed|back|done)|you can|i can|we can|here|your|all is|now)\b/;

/** "Sorry about the wait, but …", and a sentence that begins with "However" right after an apology. */
const sorryBut: Rule = (context) =>
  context.page.sentences.flatMap((s, i) => {
    const words = {
      why: 'A "but" or a "however" after sorry takes the sorry back.',
      instead: 'Stop after the sorry. What happened gets a sentence of its own, without "but".',
    };
    const at = (start: number, end: number) => hint(context.page, { start, end, kind: 'bad-apology' }, words);
    const inside =
      /\b(?:sorry|apologi[sz]e|apologies)\b[^.!?]{0,140}?,? (but|however(?! (?:long|much|many|often|late)\b)|although|though|even though)\b/.exec(
        s.text,
      );
    if (inside) {
      const end = s.start + inside.index + inside[0].length;
      const rest = s.text.slice(inside.index + inside[0].length);
      return GOOD_NEWS.test(rest) || /\bnot sorry\b/.test(s.text) ? [] : [at(end - inside[1]!.length, end)];
    }
    const previous = context.page.sentences[i - 1];
    const opens =
      /^(but|however(?! (?:you (?:want|like|choose|prefer|decide|pay|come)|long|much|many|often|late)\b)|that said|having said that|nevertheless|nonetheless)\b/.exec(
        s.text,
      );
    if (!opens || !previous || !firstIn(previous.text, APOLOGY)) return [];
    return GOOD_NEWS.test(s.text.replace(/^\w+/, '')) ? [] : [at(s.start, s.start + opens[0].length)];
  });

// "If I read you wrong, I am sorry": it is asked what they meant, and nothing is taken back.
const MISREAD =
  /^(?:if|in case|should) i(?:'ve| have)? (?:\w+ly )?(?:have )?(?:read|misread|misund|got|overlook|miss|sound|took|taken|mixed)/;

// "Had we known" opens a condition; in "before I had looked" and "where it was" the word stands inside a statement.
const INVERTED = /^(?:had|should|where|wherever|were)\b/;
const CLAUSE_OPENS = /(?:^|[,;:–—]|\b(?:and|but|so|that)) *$/;

/** The words name what one did, or stand beside a fault that is taken. */
function isMeant(m: Match, rest: string, page: Page): boolean {
  if (/\bnever\b.*\b(?:wanted|set out)|did(?:n't| not) (?:mean|intend)/.test(m.text) && ownsUp(m))
    return true;
  // "I regret the tone of my letter" names what one did oneself.
  if (
    /\bregret (?:the|what|having)\b/.test(m.text) &&
    /^(?: \w+){0,2} (?:of|in) (?:my|our) (?:\w+ )?(?:letter|mail|e-mail|message|reply|answer|note|words)\b/.test(
      rest,
    )
  )
    return true;
  // "Mistakes were made, and this one by me": somebody did it after all.
  if (
    /\b(?:was|were|been) (?:made|handled|missed|introduced)\b/.test(m.text) &&
    /\bby (?:me|us)\b/.test(rest)
  )
    return true;
  // "It never meant a fine" tells what a word means; "I would like to say sorry in person too" has said it.
  if (/^never meant/.test(m.text) && /\b(?:it|that|this|which) $/.test(before(page, m))) return true;
  if (/^ in person\b/.test(rest)) return true;
  // "We are sorry that you felt unsafe on our boat. The rail was loose, and that was our doing."
  return /\b(?:feel|felt|never (?:meant|intended|wanted))\b/.test(m.text) && takesTheFault(page, m);
}

const apologyGuard: Guard = (m, { page }) => {
  const rest = after(page, m);
  if (INVERTED.test(m.text) && !CLAUSE_OPENS.test(before(page, m))) return false;
  if (MISREAD.test(m.text)) return false;
  const own =
    /\b(?:if|in case)(?: (?:i|we))?$/.test(m.text) &&
    /^ ?(?:i |we )?(?:'ve |have |am |'m )?(?:misread|misunderstood|misunderstand|got (?:this|that|it|you)|miss(?:ed)?|repeat|sound|(?:have|had|got) (?:the|your|a|his|her) (?:\w+ ){1,3}wrong|am |wasn't clear|was unclear|was not clear|kept you)/.test(
      rest,
    );
  if (
    own ||
    /^ (?:is|sounds|seems|reads) (?:a )?(?:\w+ )?(?:long|obvious|stiff|silly|basic|blunt|short|repeat|too much)/.test(
      rest,
    )
  )
    return false;
  if (/^but\b|\bbut$/.test(m.text) && GOOD_NEWS.test(rest)) return false;
  if (
    /\b(?:sorry|apolog)/.test(m.text) &&
    /^ (?:what|how|when)\b/.test(rest) &&
    /(?:if|find|found)$/.test(m.text)
  )
    return false;
  if (
    /^(?:i|we)\b.*\bregret/.test(m.text) &&
    /^(?:i|we)/.test(m.text) &&
    /\b(?:inform|to say)\b/.test(rest.slice(0, 14))
  )
    return false;
  if (isMeant(m, rest, page)) return false;
  return !(capital(page, m) && m.text.split(' ').length < 2);
};

/** Apologies that take themselves back. I9. */
export const badApology: Rule = (context: Context) => {
  const phrases = phraseRule('bad-apology', apologyGuard)(context);
  return [
    ...phrases,
    ...sorryBut(context).filter((b) => !phrases.some((p) => b.start < p.end && p.start < b.end)),
  ];
};
