import { type Context, hint, type Rule } from '../context.ts';
import { after, before, type Match, matchesOf } from '../text/matches.ts';
import { isName, type Page } from '../text/page.ts';
import { pattern } from '../text/pattern.ts';
import { namesTime } from '../text/time.ts';
import { type Guard, phraseRule } from './phrases.ts';
import { hasWayForward } from './way-forward.ts';

const OWN_FAULT =
  /\b(?:our|my) (?:own )?(?:fault|mistake|bug|error|doing|slip|typo)|\b(?:we|i) (?:got|had|did) (?:this|that|it|you) wrong|\b(?:on|by) (?:us|our (?:end|side))\b|\b(?:i|we)(?:'ve| have)? (?:broke|missed|forgot|failed|misread|misunderstood|let you down)/;

function ownsUp(m: Match): boolean {
  return OWN_FAULT.test(m.sentence.text);
}

function capital(page: Page, m: Match): boolean {
  return isName(page, m.start, m.end);
}

const boilerplateGuard: Guard = (m, { page }) => {
  const rest = after(page, m);
  if (/patience|understanding/.test(m.text) && /^ (?:while|as) (?:i|we) \w+(?:ed|t|ound|ook|ent|ade|ot)\b/.test(rest)) return false;
  if (/\b(?:looking|working|investigating|checking|reviewing|aware)\b/.test(m.text) && m.group.why.startsWith('A process')) {
    const next = page.sentences[m.sentence.index + 1];
    return !namesTime(m.sentence.text) && !(next && namesTime(next.text));
  }
  return !(capital(page, m) && m.text.split(' ').length <= 2 && !m.text.startsWith('dear'));
};

const jargonGuard: Guard = (m, context) => {
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
  /\b(?:for free|free of charge|nothing to pay|no charge|covered in full|(?:was|were|is|are) (?:wrong|unclear|unfair|badly|out of date|outdated|silly|not clear|too strict)|(?:i|we)(?:'ve| have|'ll| will|'m| am|'re| are)? (?:\w+ )?(?:changed|changing|rewr\w+|removed|dropped|scrapped|ignor\w+|waived|waiv\w+|making an exception|made an exception|updated|fixed|setting aside)|never mind|regardless of|despite|even though|whatever (?:our|the)|no longer says|you(?:'re| are) covered|so you (?:can|may|get|keep)|you (?:may|can) (?:still )?(?:bring|keep|have|use|take|pause|cancel|stop|return))\b/;

const policyGuard: Guard = (m, { page }) => {
  const s = m.sentence.text;
  if (IN_THEIR_FAVOUR.test(s)) return false;
  if (/\byou (?:may|can) (?!not\b|only\b)/.test(s) && !/\b(?:per|according|as (?:stated|outlined))\b/.test(s)) return false;
  if (/^ page\b/.test(after(page, m)) || /\b(?:policy|terms) page\b/.test(m.text)) return !/\b(?:but|wrong|updated?|changed?|called)\b/.test(s);
  if (PRODUCT_POLICY.test(m.text) && !/\b(?:per|according|agreed|signed|accepted|not (?:eligible|allow))/.test(m.text)) return false;
  if (/\b(?:if|whether)\b[^,]*$/.test(before(page, m)) && !/\b(?:section|clause|paragraph|article)\b|\byou (?:agreed|signed|accepted)/.test(m.text)) return false;
  if (/\b(?:card number|your (?:password|safety|security|privacy|pin)|as it should be)\b/.test(s)) return false;
  if (/\b(?:no exceptions?)\b/.test(m.text) && /\b(?:throws?|thrown|catch|log)\b/.test(s)) return false;
  const reason = /\b(?:because|since|so that|the reason|that's there|exists|is there (?:to|against)|(?:the )?law|legally|tax office|ministry)\b/;
  const near = page.text.slice(m.sentence.start, (page.sentences[m.sentence.index + 1] ?? m.sentence).end);
  return !(reason.test(near) && hasWayForward(page, m.sentence.index));
};

const NEGATED = /(?:\b(?:not|never|no|hardly|far from|more than|anything but|than)|n't)(?: (?:just|only|merely|really|even|exactly|at all|such))*,? $/;

function minimisesHappening(m: Match, rest: string): boolean {
  return /(?:to (?:everyone|everybody|us all|the best)|all the time|sometimes|occasionally)/.test(m.text) || !/^,? (?:when|if|on|because|after|while|every|once|only|at|in|with|as|to|for|since|before|during|again)\b/.test(rest);
}

function minimisesSimply(m: Match, lead: string, rest: string): boolean {
  if (/\b(?:put|quite)$/.test(lead.trim()) || /^ put\b/.test(rest)) return false;
  const opens = !/[\p{L}\p{N}]/u.test(lead);
  return opens ? /^ (?!red\b)[a-z]+/.test(rest) : /(?:\b(?:you|please|can|could|to|then|and|by|should|must|need to|just|is|was|it's|that's)|,) $/.test(lead);
}

const minimisingGuard: Guard = (m, { page }) => {
  const lead = before(page, m);
  const rest = after(page, m);
  if (capital(page, m) || NEGATED.test(lead)) return false;
  if (m.text === 'simply') return minimisesSimply(m, lead, rest);
  if (/happens?\b/.test(m.text)) return minimisesHappening(m, rest);
  if (/\b(?:normal|expected|to be expected)$/.test(m.text) && /^(?: for|:| because| when| while| during| until| with| on| in| after)/.test(rest)) return false;
  if (/^(?:it |this |that )?(?:works?|worked)\b.*\b(?:me|us)$/.test(m.text) && (namesTime(lead) || /\b(?:time|day|date|either|both|any)\b/.test(lead))) return false;
  if (/\b(?:should|ought)\b/.test(m.text) && namesTime(lead)) return false;
  if (/\b(?:relax|be patient|take it easy|chill out|stay calm)/.test(m.text) && !(lead.trim() === '' || /(?:please|just|,)\s*$/.test(lead))) return false;
  if (/^ ago\b/.test(rest) || /\bago\b/.test(m.text)) return false;
  if (/\b(?:fix|solution|task|job)\b/.test(m.text) && /\b(?:i|we)(?:'ve| have|'ll| will)? (?:\w+ )?(?:put|made|wrote|shipped|found|added)\b/.test(lead)) return false;
  if (/\?$/.test(m.sentence.text)) return /\b(?:easy|simple|relax|calm)\b/.test(m.text);
  return true;
};

/** Minimising, marked more readily when someone is hurt: then the phrases on which sources disagree count too. */
export const minimising: Rule = (context) => {
  const base = phraseRule('minimising', minimisingGuard)(context);
  if (!context.hurt) return base;
  const readily = context.lists
    .filter((list) => list.kind === 'minimising')
    .map((list) => ({ ...list, groups: list.groups.map((g) => ({ ...g, phrases: [...(g.disputed ?? []), ...READILY] })) }))
    .slice(0, 1);
  const more = matchesOf(context.page, readily, 'minimising').filter(
    (m) => !NEGATED.test(before(context.page, m)) && !base.some((h) => m.start < h.end && h.start < m.end),
  );
  return [...base, ...more.map((m) => hint(context.page, { start: m.start, end: m.end, kind: 'minimising' }, m.group))];
};

const READILY = ['just (click|press|try|reply|send|restart|refresh|log|sign|wait|a|one)', 'quickly', 'easily', 'a bit', 'slightly'];

const EXPECTED = /^you (?:should|ought to|should've) ?(?:\w+ly |also |now |just |at least |not |never )*(?:have |of )?(\w+)$/;
const NOT_BLAME = new Set(
  'a able access all an any be been both by enough everything full get getting got gotten had hear heard in it its more need new no not now one only receive received see seeing that the their then this three to two unlimited until your'.split(' '),
);
const NO_FAULT_VERBS = /\b(?:had|been|felt|waited|wondered|worried|hated|spent|thought|wanted|a|an|the|at|two|admin|access|permission|your|enough|one|it)$/;

const blameGuard: Guard = (m, { page }) => {
  const lead = before(page, m);
  if (/(?:\b(?:if|when|in case|unless|whether|what|that|which|why|how|whatever|where|so|once|until|sorry|think|even though)(?: (?:ever|that))?,?) $/.test(lead)) return false;
  const should = EXPECTED.exec(m.text);
  if (/^you (?:should|ought)/.test(m.text)) {
    return should !== null && /(?:have|'ve|of) \w+$/.test(m.text) && !NOT_BLAME.has(should[1]!) && !/^ (?:to\b|your\b)/.test(after(page, m));
  }
  if (/^you shouldn't/.test(m.text)) return !/have (?:had|to|been|received|got|seen|needed|lost|any|a|an|the|paid)$/.test(m.text);
  if (/^you must/.test(m.text)) return /(?:ed|en|put|set|sent|lost|left|made|done|cut|got|hit|gone|given|read)$/.test(m.text) && !NO_FAULT_VERBS.test(m.text) && !/^ (?:to|by|through)\b/.test(after(page, m));
  if (/^you did/.test(m.text)) return !/(?:need|have|get|receive|deserve|miss|break|cause|lose|want|hear|do|ask|mean|see|owe|make|notice|even get)$/.test(m.text) || /bother/.test(m.text);
  return true;
};

const SELF = /^,? (?:but )?(?:i|we|i'm|i've|i'd|we've|we're|my|our)\b/;

const defensiveGuard: Guard = (m, context) => {
  const { page } = context;
  const lead = before(page, m);
  const rest = after(page, m);
  if (ownsUp(m)) return false;
  if (/^(?:but |and |so |quite |very )?(?:in fact|to be |being |honestly|frankly|the truth|truth be|in reality|quite honestly)/.test(m.text)) {
    if (SELF.test(rest) || /\b(?:me|you|us)\s*$/.test(lead)) return false;
  }
  if (/actually/.test(m.text) && /\?$/.test(m.sentence.text)) return false;
  if (/\b(?:end|side|part|provider|browser|network)\b/.test(m.text) && (/\b(?:nothing|no|not|n't|anything|if|whether)\b|n't\b/.test(`${lead}${m.text}`) || /\?$/.test(m.sentence.text))) return /\b(?:nothing|everything|all)\b.*\bour\b/.test(m.text) || /\b(?:not|n't|nothing)\b.*\bour\b/.test(m.text);
  if (/as (?:\w+ly )?(?:designed|intended|expected|documented)|\b(?:everything|it|all|system|servers?)\b.*(?:fine|normal|order)/.test(m.text) && /\b(?:again|now|since)\b/.test(m.sentence.text)) return false;
  if (/^you\b/.test(m.text)) return blameGuard(m, context);
  return true;
};

/** Thanks taken back by a "but". */
const THANKS_BUT = /^(?:many |hi,? )?(?:thanks|thank you)\b[^.!?]{0,120}?(?:,| —| -)? (but|however)\b(?! (?:i've|i have|we've|it's (?:fixed|back|done)|no need|the (?:credit|fix) (?:goes|is)|you're too))/;

const thanksBut: Rule = (context) =>
  context.page.sentences.flatMap((s) => {
    const m = THANKS_BUT.exec(s.text);
    if (!m) return [];
    const start = s.start + m[0].length - m[1]!.length;
    return [
      hint(context.page, { start, end: start + m[1]!.length, kind: 'defensive' }, {
        why: 'A "but" right after thanks takes the thanks back.',
        instead: 'Two sentences. The thanks, and then the fact.',
      }),
    ];
  });

const APOLOGY = pattern('({apology}|i regret|forgive (me|us))');
const GOOD_NEWS = /^,? (?:but |however,? )?(?:i've|i have|we've|it's (?:fixed|back|done|here|on its way|ready|working)|it is (?:fixed|back|done)|you can|i can|we can|here|your|all is|now)\b/;

/** "Sorry about the wait, but …", and a sentence that begins with "However" right after an apology. */
const sorryBut: Rule = (context) =>
  context.page.sentences.flatMap((s, i) => {
    const words = { why: 'A "but" or a "however" after sorry takes the sorry back.', instead: 'Stop after the sorry. What happened gets a sentence of its own, without "but".' };
    const at = (start: number, end: number) => hint(context.page, { start, end, kind: 'bad-apology' }, words);
    const inside = /\b(?:sorry|apologi[sz]e|apologies)\b[^.!?]{3,140}?,? (but|however)\b/.exec(s.text);
    if (inside) {
      const end = s.start + inside.index + inside[0].length;
      const rest = s.text.slice(inside.index + inside[0].length);
      return GOOD_NEWS.test(rest) || /\bnot sorry\b/.test(s.text) ? [] : [at(end - inside[1]!.length, end)];
    }
    APOLOGY.lastIndex = 0;
    const previous = context.page.sentences[i - 1];
    const opens = /^(but|however|that said|having said that|nevertheless|nonetheless)\b/.exec(s.text);
    if (!opens || !previous || !APOLOGY.test(previous.text)) return [];
    return GOOD_NEWS.test(s.text.replace(/^\w+/, '')) ? [] : [at(s.start, s.start + opens[0].length)];
  });

const apologyGuard: Guard = (m, { page }) => {
  const rest = after(page, m);
  const own = /\b(?:if|in case)(?: (?:i|we))?$/.test(m.text) && /^ ?(?:i |we )?(?:'ve |have |am |'m )?(?:misread|misunderstood|misunderstand|got (?:this|that|it|you)|miss(?:ed)?|repeat|sound|am |wasn't clear|was unclear|was not clear|kept you)/.test(rest);
  if (own || /^ (?:is|sounds|seems|reads) (?:a )?(?:\w+ )?(?:long|obvious|stiff|silly|basic|blunt|short|repeat|too much)/.test(rest)) return false;
  if (/^but\b|\bbut$/.test(m.text) && GOOD_NEWS.test(rest)) return false;
  if (/\b(?:sorry|apolog)/.test(m.text) && /^ (?:what|how|when)\b/.test(rest) && /(?:if|find|found)$/.test(m.text)) return false;
  if (/^(?:i|we)\b.*\bregret/.test(m.text) && /^(?:i|we)/.test(m.text) && /\b(?:inform|to say)\b/.test(rest.slice(0, 14))) return false;
  if (/\bnever\b.*\b(?:wanted|set out)|did(?:n't| not) (?:mean|intend)/.test(m.text) && ownsUp(m)) return false;
  return !(capital(page, m) && m.text.split(' ').length < 2);
};

/** Stock phrases. A8. */
export const boilerplate: Rule = phraseRule('boilerplate', boilerplateGuard);
/** Meeting words and desk slang. A8. */
export const jargon: Rule = phraseRule('jargon', jargonGuard);
/** Rules recited. C2. */
export const policy: Rule = phraseRule('policy', policyGuard);
/** Blame and self-defence. C4. */
export const defensive: Rule = (context: Context) => [...phraseRule('defensive', defensiveGuard)(context), ...thanksBut(context)];
/** Apologies that take themselves back. I9. */
export const badApology: Rule = (context: Context) => {
  const phrases = phraseRule('bad-apology', apologyGuard)(context);
  return [...phrases, ...sorryBut(context).filter((b) => !phrases.some((p) => b.start < p.end && p.start < b.end))];
};
