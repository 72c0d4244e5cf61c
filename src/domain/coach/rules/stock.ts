import type { Context, Rule } from '../context.ts';
import { engineersCompany, engineersWords } from '../lists/engineers.ts';
import { after, before, type Keep, type Match, matchesOf, withGroups } from '../text/matches.ts';
import { namesTime } from '../text/time.ts';
import { capital, type Guard, phraseRule } from './phrases.ts';
import { hasWayForward } from './way-forward.ts';

const boilerplateGuard: Guard = (m, { page, theirs }) => {
  const rest = after(page, m);
  // Who asks about a ticket number hears of it.
  if (/\b(?:reference|case|ticket) number is$/.test(m.text) && /\b(?:reference|case|ticket)\b/.test(theirs))
    return false;
  if (/(?:\b(?:not|never|hardly)|n't) $/.test(before(page, m))) return false;
  // "Your neighbour kindly took it in" thanks somebody; "kindly note" orders somebody about.
  if (
    /^kindly (?:\w+ed|took|gave|sent|lent|kept|held|brought|put|made|left|came|wrote|let us|found)$/.test(
      m.text,
    )
  )
    return false;
  // "Greetings from Leipzig" signs off; at the top it greets nobody.
  if (/^greetings from/.test(m.text) && m.sentence.index > 1) return false;
  if (
    /patience|understanding/.test(m.text) &&
    /^ (?:while|as) (?:i|we) \w+(?:ed|t|ound|ook|ent|ade|ot)\b/.test(rest)
  )
    return false;
  if (
    /\b(?:looking|working|investigating|checking|reviewing|aware)\b/.test(m.text) &&
    m.group.why.startsWith('A process')
  ) {
    const next = page.sentences[m.sentence.index + 1];
    return !namesTime(m.sentence.text) && !(next && namesTime(next.text));
  }
  return !(capital(page, m) && m.text.split(' ').length <= 2 && !m.text.startsWith('dear'));
};

const TECHNICAL =
  /\b(?:api|webhooks?|json|yaml|xml|csv|sql|http|https|endpoints?|sdk|scripts?|logs?|server|servers|config|token|tokens|dns|domain|database|db|code|dev|developers?|deploy\w*|docker|linux|ssh|git|github|browser cache|cors|proxy|port|ports|ntlm|regex|cli|header|headers|payload|cron|import|importer|integration|sso|saml|oauth|ldap|vpn|ip|ssl|tls|certificate|hosting|repo|sync)\b/;

const OF_ENGINEERS = new Set([engineersWords.why, engineersCompany.why]);

const isOfEngineers: Keep = ({ why }) => OF_ENGINEERS.has(why);

/**
 * An engineer who asks as one is answered as one. Without a letter of theirs nobody knows, but for a sentence that is
 * full of such words; those with an everyday sense count in company alone.
 */
function isForeign(m: Match, context: Context): boolean {
  const { page, lists, theirs } = context;
  if (theirs.includes(m.text)) return false;
  const near = matchesOf(page, withGroups(lists, isOfEngineers), 'jargon').filter(
    (one) => one.sentence === m.sentence && !theirs.includes(one.text),
  );
  const strong = near.filter(({ group }) => group.why === engineersWords.why).length;
  if (strong > 0 && near.length > 1) return !TECHNICAL.test(theirs);
  return strong > 0 && m.group.why === engineersWords.why && theirs !== '' && !TECHNICAL.test(theirs);
}

const BY_THE_CLOCK =
  /^,? ?(?:at|by|around|about|after|before|from|towards|between) (?:about |around |roughly )?(?:\d|noon|midnight|(?:six|seven|eight|nine|ten|eleven|twelve)\b)|^ \((?:at |by )?\d/;

const jargonGuard: Guard = (m, context) => {
  if (isOfEngineers(m.group)) return isForeign(m, context);
  if (/^(?:going|moving) forward$/.test(m.text) && /\bback(?:wards?)?\b/.test(m.sentence.text)) return false;
  // "At the end of the day, at 23:30 your time": a day ends by the clock.
  if (/\bend of the day,?$/.test(m.text) && BY_THE_CLOCK.test(after(context.page, m))) return false;
  if (/^provision$/.test(m.text) && /\bno $/.test(before(context.page, m))) return false;
  if (capital(context.page, m)) return false;
  if (/^(?:payload|deprecated|throttl|race condition|stale|orphaned|idempotent|repro)/.test(m.text)) {
    return !/\b(?:api|webhook|json|endpoint|sdk|script|log)\b/.test(context.theirs);
  }
  const single = m.text.replace(/(?:s|d|ed|ing)$/, '');
  return !(m.text.indexOf(' ') < 0 && single.length >= 3 && context.theirs.includes(single));
};

const PRODUCT_POLICY =
  /\b(?:retention|password|passcode|group|firewall|insurance|cors|iam|dmarc|lifecycle|backup|access|filter|sharing|strict|bucket|content security|admin|device|e-?mail|spam|update|your|his|her) (?:policy|policies|rules?|protocols?|procedures?|conditions|terms|contract|agreement)\b/;
const IN_THEIR_FAVOUR =
  /\b(?:for free|free of charge|nothing to pay|no charge|covered in full|(?:was|were|is|are) (?:wrong|unclear|unfair|badly|out of date|outdated|silly|not clear|too strict)|(?:i|we)(?:'ve| have|'ll| will|'m| am|'re| are)? (?:\w+ )?(?:changed|changing|rewr\w+|removed|dropped|scrapped|ignor\w+|waived|waiv\w+|making an exception|made an exception|updated|fixed|setting aside)|but not with us|(?:which|that|as|what) you asked|(?:i|we)(?:'ve| have)? (?:\w+ )?(?:refunded|put|paid|sent|credited|given|gave)\b.{0,30}\b(?:back|anyway|all the same)|never mind|regardless of|despite|even though|whatever (?:our|the)|no longer says|you(?:'re| are) covered|so you (?:can|may|get|keep)|you (?:may|can) (?:still )?(?:bring|keep|have|use|take|pause|cancel|stop|return)|anyway|all the same|nevertheless|even so)\b/;

// "The page says 30 days. I've refunded you anyway."
const SET_ASIDE =
  /\b(?:i|we)(?:'ve| have)? \w+ed\b.*\b(?:anyway|all the same|nevertheless|even so)\b|^(?:but |so )?(?:i|we)(?:'ve| have|'re| are|'ll) (?:made|making|make) an exception\b/;

// "Section 4 of the form is for firms, leave it empty": a paper that they hold in their hands, and no rule.
const PAPER =
  /^(?:section|part|paragraph|article) \w+ (?:of|in|on) (?:the|this|your|our) (?:\w+ )?(?:form|order|report|manual|guide|handbook)\b/;
const RECITES = /\b(?:signed|accepted|agreed|ticked|states?|stipulates?|says?|rules? out|not|n't|no)\b/;
const IS_A_NOTE = /^(?: \w+){0,3} was (?:the|an?|only|just) (?:\w+ )?(?:note|slip|receipt|list)\b/;
const TWO_SAYINGS = /\b(?:is|are|was|were) (?:ours|our mistake)\b|\bso (?:it's|you (?:get|pay|have))\b/;

/** A form by its part, or by its name: "What you signed on Monday was the delivery note". */
function isAPaper(m: Match, rest: string): boolean {
  if (PAPER.test(m.text) && !RECITES.test(m.sentence.text)) return true;
  return /^what you\b/.test(m.text) && IS_A_NOTE.test(rest);
}

const policyGuard: Guard = (m, { page }) => {
  const s = m.sentence.text;
  if (isAPaper(m, after(page, m))) return false;
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
    !/\b(?:per|according|agreed|signed|accepted|not (?:eligible|allow))/.test(m.text)
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

/** Stock phrases. A8. */
export const boilerplate: Rule = phraseRule('boilerplate', boilerplateGuard);
/** Meeting words and desk slang. A8. */
export const jargon: Rule = phraseRule('jargon', jargonGuard);
/** Rules recited. C2. */
export const policy: Rule = phraseRule('policy', policyGuard);
