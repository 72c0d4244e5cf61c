import type { Context, Rule } from '../context.ts';
import { engineersCompany, engineersWords } from '../lists/engineers.ts';
import { after, before, type Keep, type Match, matchesOf, withGroups } from '../text/matches.ts';
import type { Page } from '../text/page.ts';
import { namesTime } from '../text/time.ts';
import { isCalledSo, isLiteral } from './literal.ts';
import { capital, type Guard, ownsUpNear, phraseRule } from './phrases.ts';

// Thanks for what one person did, and when: "for your patience on the phone", "for your feedback on the draft".
const WHEN_OR_WHAT =
  /^ (?:on the phone|with me|yesterday|on \w+day|while (?:i|we)|(?:on|about) (?:the|your|that) (?!\w+ed\b))/;
const TELLS_US =
  /\bto (?:write|contact|share|reach|get|let|tell|bring|report|provide|give|send your|raise|point|inform|reply|respond|speak|explain|fill|complete|leave|review|help|do|us|our)\b|\bto$/;

/** "Thank you for taking the time to measure both doors": it could be sent to nobody else. */
function thanksForOneThing(m: Match, { page, rest }: { page: Page; rest: string }): boolean {
  // "Thanks for reaching out to Ana": to somebody else than us.
  if (/\breaching out(?: to)?$/.test(m.text))
    return /^(?: to)? \p{Lu}/u.test(page.raw.slice(m.end, m.end + 6));
  if (/\b(?:patience|feedback)$/.test(m.text)) return WHEN_OR_WHAT.test(rest);
  return /\btaking\b.* to \w/.test(m.text) && !TELLS_US.test(m.text);
}

const RECORDS = /\b(?:our|the) (?:\w+ )?(?:records?|files?|systems?|database)\b/;
const ARRIVED = /\b(?:received|registered|logged|submitted)$/;
const ITS_MOMENT =
  /^,? (?:at \d|on \w+day|on (?:the )?\d|by (?!(?:our|the) )|in time|yesterday|this morning)/;

/** The words of an office where somebody says what happened: by whom, when, and whose fault it was. */
function tellsWhatHappened(m: Match, page: Page): boolean {
  const rest = after(page, m);
  const lead = before(page, m);
  if (RECORDS.test(m.text)) return /, but (?:you|that|it|this|they)\b/.test(rest) || ownsUpNear(page, m);
  if (ARRIVED.test(m.text)) return ITS_MOMENT.test(rest) && !/\bwill be\b/.test(rest);
  if (/\b(?:business|working) days\b/.test(m.text)) return namesTime(rest) || namesTime(lead);
  if (/\b(?:case|reference|ticket) number is$/.test(m.text))
    return /^ (?:on|in|under|at|the)\b/.test(rest) || /, as you asked\b/.test(rest);
  if (/\bimportant$/.test(m.text)) return /^ (?:for (?!us\b|our\b)|because|since|here)/.test(rest);
  if (/^(?:part|member) of the family (?:plan|ticket|card|tariff|account|who|that)\b/.test(m.text))
    return true;
  // "An apology for the inconvenience does not give you the day back."
  return (
    /\binconvenience$/.test(m.text) &&
    /^,? (?:but (?:it|that) (?:was|is) more|does(?:n't| not)|will not|won't|is(?:n't| not)|would(?:n't| not)|can(?:'t|not))/.test(
      rest,
    )
  );
}

const boilerplateGuard: Guard = (m, { page, theirs }) => {
  const rest = after(page, m);
  if (
    isLiteral(m) ||
    isCalledSo(page, m) ||
    thanksForOneThing(m, { page, rest }) ||
    tellsWhatHappened(m, page)
  )
    return false;
  // Who asks about a ticket number hears of it.
  if (/\b(?:reference|case|ticket) number is$/.test(m.text) && /\b(?:reference|case|ticket)\b/.test(theirs))
    return false;
  if (/(?:\b(?:not|never|hardly)|n't) $/.test(before(page, m))) return false;
  // "Your neighbour kindly took it in" thanks somebody; "kindly note" orders somebody about.
  if (
    /^kindly (?:\w+ed|took|taken|gave|given|sent|lent|kept|held|brought|put|made|left|came|wrote|let us|found)$/.test(
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

// What is done when a day of work ends: "At the end of the day the report is printed."
const DAYS_WORK =
  /^,? (?:please )?(?:\w+ ){0,7}?(?:prints?|printed|sends?|sent|closes?|closed|switch(?:es)?|empty|emptied|counts?|counted|adds?|added|runs?|locks?|locked|reports?|exports?|exported|backs?|backed|syncs?|charges?|charged|saves?|saved|uploads?|uploaded|turns?|cleans?|cleaned|packs?|packed|collects?|collected|settles?|settled|resets?|balance[sd]?|shuts?|logs?|home|archived?|deleted|cleared|totals?|receipts?|takings|till)\b(?! (?:down|up) to\b)/;
const JUDGES =
  /^,? (?:it(?:'s| is| all| comes| was)|that(?:'s| is)|what|you (?:decide|choose|want|need)|we(?:'re| are| want| all| need))\b/;

/** A day that ends by the clock, or with what is done then; not "when all is said". */
function endsADay(m: Match, page: Page): boolean {
  if (!/\bend of the day,?$/.test(m.text)) return false;
  const rest = page.text.slice(m.start + m.text.indexOf('day') + 3, m.sentence.end);
  return BY_THE_CLOCK.test(rest) || (DAYS_WORK.test(rest) && !JUDGES.test(rest));
}

const PEOPLE_ON_A_PAGE =
  /\b(?:we|we're|us|everyone|everybody|teams?|colleagues|people|you're|i|be|get|getting|stay|being)\b(?: (?:are|is|were|be|am|all|both|now|fully|really|back|not|to|the|get|stay|everyone|team))* $/;
const DEVICES =
  /\b(?:phones?|watch|watches|calendars?|devices?|apps?|tablets?|clocks?|lights?|files?|folders?|contacts|data|they|speakers?)\b(?: (?:will|then|both|all|also|and \w+|\w+))? $/;

/** Words that only mean a meeting where people do them: a page, a chart and two phones are things. */
function isDoneByThings(m: Match, page: Page): boolean {
  const lead = before(page, m);
  if (/^on the same page$/.test(m.text)) return !PEOPLE_ON_A_PAGE.test(lead);
  if (/^sync/.test(m.text)) return DEVICES.test(lead) && !/\b(?:we|i|let's)\b/.test(lead);
  if (/^drill/.test(m.text))
    return /^ (?:chart|report|graph|table|month|day|row|bar|category|map|folder|number|figure)\b/.test(
      after(page, m),
    );
  return /^loop back$/.test(m.text) && /\b(?:a|the) $/.test(lead);
}

const jargonGuard: Guard = (m, context) => {
  if (isOfEngineers(m.group)) return isForeign(m, context);
  if (isLiteral(m) || isCalledSo(context.page, m) || isDoneByThings(m, context.page)) return false;
  if (endsADay(m, context.page)) return false;
  if (/^(?:going|moving) forward$/.test(m.text) && /\bback(?:wards?)?\b/.test(m.sentence.text)) return false;
  if (/^provision$/.test(m.text) && /\bno $/.test(before(context.page, m))) return false;
  // "At the end of the day Ana decides" is no name, though a capital follows.
  if (capital(context.page, m) && !/^(?:at|in|on) the\b/.test(m.text)) return false;
  if (/^(?:payload|deprecated|throttl|race condition|stale|orphaned|idempotent|repro)/.test(m.text)) {
    return !/\b(?:api|webhook|json|endpoint|sdk|script|log)\b/.test(context.theirs);
  }
  const single = m.text.replace(/(?:s|d|ed|ing)$/, '');
  return !(m.text.indexOf(' ') < 0 && single.length >= 3 && context.theirs.includes(single));
};

/** Stock phrases. A8. */
export const boilerplate: Rule = phraseRule('boilerplate', boilerplateGuard);
/** Meeting words and desk slang. A8. */
export const jargon: Rule = phraseRule('jargon', jargonGuard);
