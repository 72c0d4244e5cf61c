import type { Rule } from '../context.ts';
import { after, before, type Match } from '../text/matches.ts';
import type { Page } from '../text/page.ts';
import { namesTime } from '../text/time.ts';
import { isCalledSo } from './literal.ts';
import { type Guard, phraseRule } from './phrases.ts';
import { hasWayForward } from './way-forward.ts';

const PRODUCT_POLICY =
  /\b(?:retention|password|passcode|group|mail|inbox|sorting|routing|firewall|insurance|cors|iam|dmarc|lifecycle|backup|access|filter|sharing|strict|bucket|content security|admin|device|e-?mail|spam|update|your|his|her) (?:policy|policies|rules?|protocols?|procedures?|conditions|terms|contract|agreement)\b/;
const IN_THEIR_FAVOUR =
  /\b(?:for free|free of charge|nothing to pay|no charge|covered in full|(?:was|were|is|are) (?:wrong|unclear|unfair|badly|out of date|outdated|silly|not clear|too strict)|(?:i|we)(?:'ve| have|'ll| will|'m| am|'re| are)? (?:\w+ )?(?:changed|changing|rewr\w+|removed|dropped|scrapped|ignor\w+|waived|waiv\w+|making an exception|made an exception|updated|fixed|setting aside)|but not with us|(?:which|that|as|what) you asked|(?:i|we)(?:'ve| have)? (?:\w+ )?(?:refunded|put|paid|sent|credited|given|gave)\b.{0,30}\b(?:back|anyway|all the same)|never mind|regardless of|despite|even though|whatever (?:our|the)|no longer says|you(?:'re| are) covered|so you (?:can|may|get|keep)|you (?:may|can) (?:still )?(?:bring|keep|have|use|take|pause|cancel|stop|return)|anyway|all the same|nevertheless|even so|you have (?:\w+ )?(?:two|three|four|five|six|ten|\d+|the right|until)|so \w+ can|so (?:i|we)(?:'ve| have)? (?:\w+ )?(?:gave|given|extended|reopened|opened|added|put|kept|made|moved)|(?:i|we)(?:'ve| have) (?:\w+ )?(?:re-?opened|opened|extended)|(?:don't|doesn't|do not|does not) (?:mention|rule))\b/;

// "The page says 30 days. I've refunded you anyway."
const SET_ASIDE =
  /\b(?:send|bring) it back and (?:i|we)(?:'ll| will)? (?:pay|take|refund)|\b(?:i|we)(?:'ve| have)? \w+ed\b.*\b(?:anyway|all the same|nevertheless|even so)\b|^(?:but |so )?(?:i|we)(?:'ve| have|'re| are|'ll) (?:made|making|make) an exception\b/;

// "Section 4 of the form is for firms, leave it empty": a paper that they hold in their hands, and no rule.
const PAPER =
  /\b(?:section|part|paragraph|article) \w+ (?:of|in|on) (?:the|this|your|our) (?:\w+ )?(?:form|order|report|manual|guide|handbook)\b/;
const RECITES = /\b(?:signed|accepted|agreed|ticked|states?|stipulates?|says?|rules? out|not|n't|no)\b/;
const IS_A_NOTE = /^(?: \w+){0,3} was (?:the|an?|only|just) (?:\w+ )?(?:note|slip|receipt|list)\b/;
// "The contract you signed is in your files."
const LIES_SOMEWHERE =
  /^ (?:\w+ )?(?:is|was) (?:in (?:your|the)|at|with|under|ready|missing|on its way|here|lost)\b/;
const TWO_SAYINGS = /\b(?:is|are|was|were) (?:ours|our mistake)\b|\bso (?:it's|you (?:get|pay|have))\b/;

/** A form by its part, or by its name: "What you signed on Monday was the delivery note". */
function isAPaper(m: Match, rest: string): boolean {
  if (PAPER.test(m.text + rest) && !RECITES.test(m.sentence.text)) return true;
  if (/\byou (?:\w+ )?(?:signed|accepted)$/.test(m.text) && LIES_SOMEWHERE.test(rest)) return true;
  return /^what you\b/.test(m.text) && IS_A_NOTE.test(rest);
}

// Who may do what in a program, and how it is changed: "The user Jo is not allowed to delete. Give her the role Editor."
const NOT_ALLOWED = /\bnot (?:allowed|authori[sz]ed|permitted)(?: to)?$/;
const A_ROLE =
  /\b(?:users?|guests?|viewers?|editors?|browser|apps?|program|phone|printer|plugin|device|role|camera|server|script)\b/;
const BY_HAND =
  /^(?:(?:please|then|to \w+ it,) )?(?:give|add|press|choose|untick|tick|change|open|allow|set|switch|turn|make)\b/;
// "The system will not let you save while the date is empty."
const WHILE = /^ \w+(?: \w+){0,3} (?:while|until|unless|without|before|as long as|twice)\b/;

/** A rule of a program, of a game or of somebody else, and no rule of ours. */
function isElsewhere(m: Match, page: Page): boolean {
  const lead = before(page, m);
  const rest = after(page, m);
  const next = page.sentences[m.sentence.index + 1]?.text ?? '';
  if (NOT_ALLOWED.test(m.text))
    return A_ROLE.test(lead) || (BY_HAND.test(next) && !/\b(?:i|we)\b/.test(lead));
  if (/\b(?:let|allow|permit) you$/.test(m.text)) return WHILE.test(rest);
  if (/^(?:forbids?|prohibits?)\b/.test(m.text)) return /\b(?:their|his|her|its) \w+ $/.test(lead);
  if (/\brules$/.test(m.text))
    return /^ of (?!(?:our|the (?:house|shop|club|company)|use|sale|service)\b)/.test(rest);
  if (/\bexceptions?\b/.test(m.text))
    return /\b(?:calendar|log|opening hours|timetable)\b/.test(m.sentence.text);
  // "The window is closed now": without what it is for, it is one of glass, or one of a screen.
  if (/^the window (?:is|was|has)\b/.test(m.text))
    return !/\b(?:returns?|refunds?|claims?|cancel\w*)\b/.test(page.text);
  return (
    /\bnot approved?\b/.test(m.text) && /\byet\b/.test(m.text + rest) && namesTime(m.sentence.text + next)
  );
}

const policyGuard: Guard = (m, { page }) => {
  const s = m.sentence.text;
  if (isAPaper(m, after(page, m)) || isElsewhere(m, page) || isCalledSo(page, m)) return false;
  const next = page.sentences[m.sentence.index + 1];
  // "Not in the rose part, but the meadow is theirs": what goes stands beside what does not.
  if (/\bnot (?:allowed|possible|permitted)\b[^.]*, but (?!we\b|i\b|that\b|this\b|unfortunately\b)/.test(s))
    return false;
  if (IN_THEIR_FAVOUR.test(s) || (next && (SET_ASIDE.test(next.text) || TWO_SAYINGS.test(next.text))))
    return false;
  if (/\byou (?:may|can) (?!not\b|only\b)/.test(s) && !/\b(?:per|according|as (?:stated|outlined))\b/.test(s))
    return false;
  if (/^ page\b/.test(after(page, m)) || /\b(?:policy|terms) page\b/.test(m.text))
    return !/\b(?:but|wrong|updated?|changed?|called)\b/.test(s);
  if (
    PRODUCT_POLICY.test(m.text) &&
    !/\b(?:per|according|agreed|signed|accepted|section|clause|paragraph|article|not (?:eligible|allow))/.test(
      m.text,
    )
  )
    return false;
  if (
    /\b(?:if|whether)\b[^,]*$/.test(before(page, m)) &&
    !/\b(?:section|clause|paragraph|article)\b|\byou (?:agreed|signed|accepted)/.test(m.text)
  )
    return false;
  if (/\b(?:card number|your (?:password|safety|security|privacy|pin)|as it should be)\b/.test(s))
    return false;
  if (/\b(?:no exceptions?)\b/.test(m.text) && /\b(?:throws?|thrown|catch|log)\b/.test(s)) return false;
  const reason =
    /\b(?:because|since|so that|the reason|that's there|exists|is there (?:to|against)|(?:the )?law|legally|tax office|ministry)\b/;
  const near = page.text.slice(m.sentence.start, (page.sentences[m.sentence.index + 1] ?? m.sentence).end);
  return !(reason.test(near) && hasWayForward(page, m.sentence.index));
};

/** Rules recited. C2. */
export const policy: Rule = phraseRule('policy', policyGuard);
