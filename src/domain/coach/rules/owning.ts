import { after, before, type Match } from '../text/matches.ts';
import type { Page } from '../text/page.ts';

const NAMED_OURS =
  /\b(?:our|my) (?:own )?(?:\w+ )?(?:faults?|mistakes?|slip|bug|errors?|doing|oversight|typo|blunder)\b|\b(?:fault|mistake|slip|error|mix-?up|misunderstanding|bug) (?:is|was|lies|lay) (?:\w+ )?(?:ours|mine|with (?:us|me)|here)\b|\b(?:is|was|were|'s) (?:all |entirely )?(?:mine|ours|on (?:me|us|our (?:end|side)))\b|\b(?:software|app|program|system|update|release|server|website|site)'s (?:\w+ )?(?:faults?|mistakes?|doing)\b/;
const WE_DID =
  /\b(?:i|we)(?: (?:really|of course|obviously))? (?:should(?:'ve| have)|ought to(?: have)?|shouldn't have|should not have)\b|\b(?:and|but|which|as) (?:i|we) (?:should|ought to)\b|\b(?:i|we) (?:didn't|did not) (?:say so|mention (?:it|this))\b|\b(?:i|we)(?:'ve| have|'d| had)? (?:forgot|forgotten|misread|mixed|muddled|misunderstood|lost (?:it|the|your)|overlooked|let you down)\b|\b(?:i|we)(?:'ve| have| had)? got (?:\w+ ){1,3}wrong\b|\b(?:i|we)(?:'m| am| was| were|'re| are) (?:\w+ )?(?:wrong|mistaken|careless|at fault|to blame)\b/;
const WAS_WRONG =
  /\b(?:explained|wrote|put|said|described) (?:it|this|that) (?:badly|wrongly|poorly|wrong)\b|\b(?:noon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|twice|(?:the|our|my) (?:\w+ ){1,3}?(?:(?:i|we) (?:gave|told|sent|showed|named|quoted)(?: you)?)?) ?(?:it )?(?:was|were) (?:the )?(?:wrong|false|not true|out of date|not so|poor)\b|\b(?:and|but) (?:noon|it|that|twice it) was (?:wrong|not)\b|\bshould(?: not|n't| never) have (?:happened|had to|been)\b|\bnot what you (?:ordered|asked|wanted|expected|paid|chose)\b/;
const SORRY = /\b(?:sorry|apologi[sz]e|apologies)\b(?!,? (?:but|if|however|you feel|that you feel)\b)/;
const PUSHED_AWAY =
  /(?:\b(?:not|never|hardly|nor)|n't) (?:\w+ ){0,2}(?:our|my|ours|mine|the \w+'s|on (?:me|us|our))\b/;

function takesIt(text: string): boolean {
  if (NAMED_OURS.test(text)) return !PUSHED_AWAY.test(text);
  return WE_DID.test(text) || WAS_WRONG.test(text);
}

/** True when what follows a match, or the next sentence, takes the fault: to be sorry is not enough. */
export function takesTheFault(page: Page, m: Match): boolean {
  const next = page.sentences[m.sentence.index + 1];
  return takesIt(after(page, m)) || (next?.role === 'body' && takesIt(next.text));
}

/** "Sorry for the wait, although to be fair it was the holidays" takes it back. */
function isSorryFor(lead: string): boolean {
  return SORRY.test(lead) && !/\b(?:but|although|though|however|yet)\b/.test(lead);
}

/**
 * True when the writer takes the fault in the sentence of a match or in the one after it, or is sorry for what the words
 * name: "sorry for the sales you missed". A sorry in another sentence may be stock, and takes nothing back.
 */
export function ownsHere(page: Page, m: Match): boolean {
  return takesIt(m.sentence.text) || isSorryFor(before(page, m)) || takesTheFault(page, m);
}
