import { type Context, hint, type Rule } from '../context.ts';
import { after, before, type Match } from '../text/matches.ts';
import type { Page } from '../text/page.ts';
import { ownsHere } from './owning.ts';
import { type Guard, ownsUp, ownsUpNear, phraseRule } from './phrases.ts';

const EXPECTED =
  /^you (?:\w+ly |perhaps |maybe |just )?(?:should|ought to|should've) ?(?:\w+ly |also |now |just |at least |not |never )*(?:have |of )?(\w+)$/;
const NOT_BLAME = new Set(
  'a able access all an any be been both by enough everything full get getting got gotten had hear heard in it its more need new no not now one only receive received see seeing that the their then this three to two unlimited until your'.split(
    ' ',
  ),
);
const NO_FAULT_VERBS =
  /\b(?:had|been|felt|waited|wondered|worried|hated|spent|thought|wanted|a|an|the|at|two|admin|access|permission|your|enough|one|it)$/;

const QUOTED =
  /\b(?:you(?:'ve| have)? (?:say|said|write|wrote|written|mention|mentioned|told (?:me|us))),? $/;

const blameGuard: Guard = (m, { page }) => {
  const lead = before(page, m);
  if (
    /(?:\b(?:if|when|in case|should|unless|whether|what|that|which|why|how|whatever|where|so|once|until|sorry|think|even though)(?: (?:ever|that))?,?) $/.test(
      lead,
    )
  )
    return false;
  // "You said you forgot to cancel": their own words are said back to them.
  if (QUOTED.test(lead)) return false;
  const should = EXPECTED.exec(m.text);
  if (/^you (?:\w+ly |perhaps |maybe |just )?(?:should(?!n't)|ought)/.test(m.text)) {
    return (
      should !== null &&
      /(?:have|'ve|of) \w+$/.test(m.text) &&
      !NOT_BLAME.has(should[1]!) &&
      !/^ (?:to\b|your\b)/.test(after(page, m))
    );
  }
  if (/^you shouldn't/.test(m.text))
    return !/have (?:had|to|been|received|got|seen|needed|lost|any|a|an|the|paid)$/.test(m.text);
  if (/^you must/.test(m.text)) {
    const did = /^you must(?: have|'ve| of) (?:\w+ly |just |also |already )*(\w+)/.exec(m.text)?.[1] ?? '';
    return (
      /(?:ed|en|put|set|sent|lost|left|made|done|cut|got|hit|gone|given|read)$/.test(did) &&
      !NO_FAULT_VERBS.test(did) &&
      !/^ (?:to|by|through)\b/.test(after(page, m))
    );
  }
  if (/^you did/.test(m.text))
    return (
      !/(?:need|have|get|receive|deserve|miss|break|cause|lose|want|hear|do|ask|mean|see|owe|make|notice|even get)$/.test(
        m.text,
      ) || /bother/.test(m.text)
    );
  return true;
};

const SELF = /^[,:]? (?:but )?(?:i|we|i'm|i've|i'd|we've|we're|my|our)\b/;

// "In fact, we answered on Monday" speaks of oneself, and defends.
const DEFENDS =
  /^,? (?:i|we)(?:'ve| have|'d| had)? (?:did (?!n't|not)|already |never |told|answered|replied|informed|warned|clearly )/;

/** "To be honest about the colour: it is greener", "you were told two different things": nobody is corrected. */
function announcesFact(m: Match, rest: string): boolean {
  if (/\b(?:honest|frank|clear)$/.test(m.text)) return /^ (?:about|on)\b/.test(rest);
  return (
    /^you were (?:told|given)/.test(m.text) &&
    /^ (?:two|different|the wrong|something|it wrong|wrongly)\b/.test(rest)
  );
}

// "Not a bug, though I see why it looks like one", "by design, and the design is poor".
const CONCEDES =
  /^,? (?:but|though|and|although|which)\b.*\b(?:(?:i|we) (?:can |do )?(?:see|understand|get) (?:why|how)|(?:it|that) (?:looks|reads|feels)|poor|wrong|confusing|odd|badly|unclear|not (?:good|clear|obvious))\b/;
const AS_IT_SHOULD =
  /\bby design\b|\bnot a bug\b|\bas (?:\w+ly )?(?:designed|intended|expected|documented|it should)|\b(?:works?|working|fine|normal|correct|right|in order)\b/;
// "In fact you're right", "to be honest, you were both right": the person is agreed with.
const AGREES =
  /^,? (?:i think |i'd say )?(?:(?:both|all|each|neither|none) of (?:you|us|them) |you(?:'re| are| were) )(?:\w+ )*(?:right|correct)\b/;
// "In fact you can have both": good news.
const GIVES =
  /^,? you (?:can|could|may) (?:also |even |still )?(?:have|get|keep|take|use|choose|pay|save|come)\b/;
// "You could have told me off and you didn't": thanks, in the shape of blame.
const SPARED = /\b(?:and|but) you did(?:n't| not)\b/;

// "You were told two prices, and both were ours": what was told was wrong, or counts for them.
const TOLD_WRONG =
  /\btold (?:two|three|noon|midnight|\d)|^you were told (?:noon|midnight|\w+ (?:days|weeks|hours|dates|prices|things|euros))\b|\b(?:wrong\w*|different|nothing|never|too late|incorrect\w*|by mistake|our mistake|but|so (?:i|we|you|that)|and (?:that|i|we|you|it)|which (?:is|was)|nobody|no one)\b/;
const TOLD =
  /^(?:you|your|everyone|everybody|all)\b.*\b(?:was|were|been) .*\b(?:shown|told|trained|informed|warned|taught|briefed|reminded|advised|notified|instructed|aware|through)\b/;
// "The note was in red above the button, and I have moved it": what was there is being mended, or was not enough.
const MENDED =
  /\b(?:but|yet|though|and (?:i|we)|so (?:i|we)|too (?:small|late|pale|far|well)|easy to (?:miss|overlook)|hidden|left off|missing|nobody|no one|not enough|our (?:fault|mistake|bug))\b/;
// "You can save without asking": nothing was done.
const MAY =
  /\b(?:can|could|may|might|will|'ll|to|if|want|able|let|lets|should|must|never|not|when|which|that)\b|n't/;
const MEANS = /\b(?:means?|meaning|stands for|refers to)\b/;

const THANKED =
  /\b(?:who|that) (?:kindly |first |rightly )?(?:found|spotted|noticed|saw|told|helped|solved|gave|pointed|caught)\b|\bthank\w*\b/;
const WHAT_I_CAN = /^(?:but |so )?(?:what |here's what )?(?:i|we) can\b/;
const CHOICE = /\bup to you to\b/;

/** What was shown, told or done has its own innocent twins. */
function toldAsAFact(m: Match, { lead, rest, page }: { lead: string; rest: string; page: Page }): boolean {
  if (TOLD.test(m.text))
    return TOLD_WRONG.test(m.text + rest) || /\b(?:if|when|that|what|as)\b[^,]*$/.test(lead);
  if (/\bwithout \w*(?: )?\w+ing\b/.test(m.text) && /^(?:you|your|who|some|they)/.test(m.text))
    return MAY.test(m.text) || /\b(?:if|when|can|could|may|let|lets) $/.test(lead);
  if (
    /\b(?:warning|notice|reminder|message|alert|prompt|note|announcement|notification|banner|e-?mail|deadline|cut-?off|condition)s?\b/.test(
      m.text,
    ) &&
    /\b(?:was|were|been|went|stood|sat|appeared|up|hung)\b/.test(m.text)
  )
    return MENDED.test(rest) || /\b(?:no|if|when|whether)\b[^,]*$/.test(lead);
  if (/\b(?:supposed|meant|intended|designed|built|made|programmed) to\b/.test(m.text))
    return (
      /\b(?:but|and it (?:isn't|doesn't|didn't)|once|when|after)\b/.test(m.text + rest) ||
      /\?$/.test(m.sentence.text)
    );
  // "It was your colleague who found it": thanked, and not blamed. "No wonder that you ask": agreed with.
  if (/^(?:it|this|that) (?:was|is) you|^you(?:'re| are| were) the one\b/.test(m.text))
    return THANKED.test(m.text + rest);
  if (CHOICE.test(m.text)) return /\b(?:or|whether|both|free|either)\b/.test(rest);
  if (/\bwonder\b|\bsurpris/.test(m.text))
    return ownsUpNear(page, m) || /\b(?:you|our|we|i)\b/.test(m.text + rest);
  // "I can't change that part. What I can do is …": a way is opened.
  if (/^(?:i|we) (?:can't|cannot|can not) (?:help|change)\b/.test(m.text))
    return WHAT_I_CAN.test(page.sentences[m.sentence.index + 1]?.text ?? '');
  // "I'd blame the roll": a cause is guessed, and nobody is blamed.
  if (/^blame the/.test(m.text)) return /\b(?:i|we)(?:'d| would)? (?:\w+ )?$/.test(lead);
  return /\bto do with (?:us|me|our)\b/.test(m.text) && MEANS.test(lead);
}

// "It didn't go out as I told you", "you did it all as I said": how something was done, and not a reminder.
const DONE_AS =
  /(?:n't|\b(?:not|never|no longer|you did|you've done|you followed|you had it))\b[^,;:]*[^,;:] $/;

function isManner(m: Match, lead: string): boolean {
  // "Even if you had read every page": it would not have helped.
  if (/\beven $/.test(lead)) return /^if you\b/.test(m.text);
  return /^(?:as|like) (?:i|we)\b/.test(m.text) && DONE_AS.test(lead);
}

const OWN_SHARE = /,? but (?:our \w+ (?:let|should|did|was|had|never|made)|(?:i|we) should have)\b/;

/** The words tell a fact, agree or thank. */
function isForThem(m: Match, rest: string): boolean {
  if (announcesFact(m, rest) || AGREES.test(rest) || GIVES.test(rest)) return true;
  if (/clear$/.test(m.text) && /^(?: about| on|:|,? (?:i|we|this is (?:our|my)))\b/.test(rest)) return true;
  if (/actually/.test(m.text) && /\?$/.test(m.sentence.text)) return true;
  // "As I wrote to your wife" says who knows; "your settings did it, but our page let you" takes a share.
  if (/^(?:as|like) (?:i|we)\b.*\b(?:wrote|said|told)$/.test(m.text) && /^ (?:to )?your\b/.test(rest))
    return true;
  if (/^your\b/.test(m.text) && OWN_SHARE.test(rest)) return true;
  return /^you could\b/.test(m.text) && SPARED.test(rest);
}

/** "To be honest, I do not know", "we were clearly wrong": said of oneself. */
function isOfOneself(m: Match, lead: string, rest: string): boolean {
  if (/^(?:were |was |am |are |have |had )?(?:obviously|clearly)\b/.test(m.text))
    return /\b(?:i|we)(?:'ve| have|'d| had| should| could)? $/.test(lead);
  const isFrank =
    /^(?:but |and |so |quite |very )?(?:in fact|i'll be|to be |being |honestly|frankly|the truth|truth be|in reality|quite honestly)/.test(
      m.text,
    );
  return isFrank && ((SELF.test(rest) && !DEFENDS.test(rest)) || /\b(?:me|you|us)\s*$/.test(lead));
}

const defensiveGuard: Guard = (m, context) => {
  const { page } = context;
  const lead = before(page, m);
  const rest = after(page, m);
  if (/^,? never\b/.test(rest) && /\bnever say$/.test(m.text)) return false;
  if (ownsUp(m) || ownsHere(page, m)) return false;
  if (isForThem(m, rest) || toldAsAFact(m, { lead, rest, page })) return false;
  if (AS_IT_SHOULD.test(m.text) && (ownsUpNear(page, m) || CONCEDES.test(rest))) return false;
  if (/\bclearly \w+/.test(m.text) && MENDED.test(rest)) return false;
  if (isManner(m, lead) || isOfOneself(m, lead, rest)) return false;
  if (
    /\b(?:end|side|part|provider|browser|network)\b/.test(m.text) &&
    !/^(?:if|when|once)\b/.test(m.text) &&
    (/\b(?:nothing|no|not|n't|anything|if|whether)\b|n't\b/.test(`${lead}${m.text}`) ||
      /\?$/.test(m.sentence.text))
  )
    return (
      /\b(?:nothing|everything|all)\b.*\bour\b|\bour\b.*\b(?:nothing|everything|all)\b/.test(m.text) ||
      /\b(?:not|n't|nothing)\b.*\bour\b/.test(m.text)
    );
  if (
    /as (?:\w+ly )?(?:designed|intended|expected|documented)|\b(?:everything|it|all|system|servers?)\b.*(?:fine|normal|order|up|running)\b/.test(
      m.text,
    ) &&
    /\b(?:again|now|since)\b/.test(m.sentence.text)
  )
    return false;
  if (/^you\b/.test(m.text)) return blameGuard(m, context);
  return true;
};

/** Thanks taken back by a "but". */
const THANKS_BUT =
  /^(?:many |hi,? )?(?:thanks|thank you)\b[^.!?]{0,120}?(?:,| —| -)? (but|however)\b(?! (?:i've|i have|we've|it's (?:fixed|back|done)|no need|the (?:credit|fix) (?:goes|is)|you're too|you should(?:n't| not) have))/;

const thanksBut: Rule = (context) =>
  context.page.sentences.flatMap((s) => {
    const m = THANKS_BUT.exec(s.text);
    if (!m) return [];
    const start = s.start + m[0].length - m[1]!.length;
    return [
      hint(
        context.page,
        { start, end: start + m[1]!.length, kind: 'defensive' },
        {
          why: 'A "but" right after thanks takes the thanks back.',
          instead: 'Two sentences. The thanks, and then the fact.',
        },
      ),
    ];
  });

/** Blame and self-defence. C4. */
export const defensive: Rule = (context: Context) => [
  ...phraseRule('defensive', defensiveGuard)(context),
  ...thanksBut(context),
];
