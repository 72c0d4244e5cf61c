import type { CheckInput, Said, Signal, SignalKind } from '../kinds.ts';
import { SIGNALS } from '../kinds.ts';
import { akin, topics } from '../questions/stems.ts';
import { tellsFault } from '../questions/wording.ts';
import { fold } from '../text/mask.ts';
import { promisedFor, timeOf } from './dates.ts';
import { ownSentences, signalsInWords } from './words.ts';

const DAY = 86_400_000; // ms

function conversation(input: CheckInput): Said[] {
  // The history ends with the message in question, so the mail itself is read only where there is none.
  const history = [...(input.history ?? [])];
  if (history.some((m) => m.from === 'customer')) return history;
  return input.asked ? [...history, { from: 'customer', text: input.asked }] : history;
}

const CALM =
  /\b(?:thanks?|thank you|love|great|best|awesome|amazing|happy|wonderful|yay|hooray|congrat\w*|perfect|excited|brilliant|fantastic|cool|cheers|birthday|welcome|hi|hello)\b/;
const KNOWN_CAPS =
  /^(?:[A-Z]{1,3}\d*|API|JSON|HTML|HTTP|HTTPS|XLSX|DOCX|IMAP|SMTP|DKIM|SPF|DMARC|GDPR|SEPA|IBAN|BIC|VAT|USD|EUR|GBP|CHF|PDF|CSV|XML|SQL|FAQ|SSO|SAML|LDAP|OAUTH|USB|HDMI|WIFI|VPN|LAN|DNS|URL|CRM|ERP|ISO|ASAP|FYI|OK|ETA|PIN|SMS|MFA|TOTP|UTC|GMT|CEST|NASA|UNESCO|HEIC|JPEG|JPG|PNG|GIF|WEBP|REST|CORS|NOTE|README|TODO|ERROR|WARN|FATAL|INFO|NULL|TRUE|FALSE|GET|POST|PUT|SKU|EAN|ISBN)$/;

/** "The log says ERROR CODE UNKNOWN DEVICE": the machine's capitals, not theirs. */
function isMachines(sentence: string, run: RegExpExecArray): boolean {
  return (
    /^(?:ERROR|WARNING|WARN|FATAL|FAILED|CODE|EXCEPTION)\b/.test(run[0]) ||
    /\b(?:says?|reads?|shows?|prints?|called|named|message|error|log|label(?:led)?|button|titled|code)[:,]? (?:\w+ )?$/i.test(
      sentence.slice(0, run.index),
    )
  );
}

function shouts(text: string): Signal[] {
  const whole = fold(text);
  for (const s of ownSentences(text)) {
    const run = /(?:\b[\p{Lu}][\p{Lu}'’]+\b[ ,!?.]{1,4}){2,}\b[\p{Lu}][\p{Lu}'’]+\b/u.exec(s.raw);
    const words = run && !isMachines(s.raw, run) ? (run[0].match(/[\p{Lu}'’]{2,}/gu) ?? []) : [];
    const plainWords = words.filter(
      (w) =>
        !KNOWN_CAPS.test(w) ||
        /^(?:IS|IT|NOW|NOT|WHY|THE|FIX|ME|MY|NO|AND|YOU|FOR|ARE|HOW|DO|WE|CAN|TO|OF|HAS|WAS|ON|IN|BE|AT|SO|ANY|ALL|PAY)$/.test(
          w,
        ),
    );
    if (words.length >= 3 && plainWords.length >= 3)
      return [{ kind: 'shouting', why: `Words in capitals: "${run![0].slice(0, 120)}"` }];
    if (/!{3,}|(?:[!?]){4,}|\?!\?|(?:!\?){2,}/.test(s.raw) && !CALM.test(s.text) && !isThanks(whole))
      return [{ kind: 'shouting', why: `Exclamation marks: "${s.raw.slice(-80).trim()}"` }];
  }
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (
    letters.length >= 12 &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase() &&
    !CALM.test(fold(text)) &&
    text.split(/\s+/).length >= 3 &&
    !text.split(/\s+/).every((w) => KNOWN_CAPS.test(w.replace(/\W/g, '')))
  ) {
    return [{ kind: 'shouting', why: 'The whole message is in capitals.' }];
  }
  return [];
}

const GRATEFUL =
  /\b(?:thanks|thank you|thx|perfect|great|lovely|that worked|works now|it works|solved|brilliant|awesome|wonderful|all good|super|excellent)\b/;
const STILL =
  /\b(?:still|again|same|nope|no (?:luck|change|difference|news|answer|reply|response|parcel|chair|email|e-mail|call|refund|improvement|joy)|did(?:n't| not) (?:work|help|fix|change|come|arrive|solve)|does(?:n't| not)|do not|don't|not (?:working|fixed|solved|better|here|arrived|yet)|is(?:n't| not)|has(?:n't| not)|have(?:n't| not)|can(?:'t|not)|won't|nothing|never|keeps?|another|back|once more|fails?|failed|failing|broken|error|worse|heard nothing|waiting|anyone|no ?body|no[- ]one|nowhere|any (?:news|update))\b/;
const WRONG = /\b(?:wrong|incorrect|error|fail\w*|empty|blank|missing|gone|broken|crash\w*|stuck|slow)\b/;
const NEW_MATTER =
  /\b(?:another (?:question|thing|topic)|one more (?:question|thing)|new question|different (?:question|topic|matter)|something else|unrelated|next question|on another note)\b/;

const ADVICE =
  /\b(?:try|tried|restart|clear|check|re-?install|remove|open|use|update|reset|sign out|log out|switch|turn|press|unplug)\b[^.!?]*\?/;

function isThanks(text: string): boolean {
  return (
    GRATEFUL.test(text) &&
    !/\b(?:but|however|still|no thanks|thanks for nothing|not great|didn't|doesn't)\b/.test(text)
  );
}

interface Contact {
  said: Said[];
  i: number;
  text: string;
  subject: ReadonlySet<string>;
  isFault: boolean;
}

/** One message of a customer's that says the matter of the first is not over; not one that only answers us. */
function comesBack({ said, i, text, subject, isFault }: Contact): boolean {
  const m = said[i]!;
  const ours = said.slice(0, i).findLast((x) => x.from === 'us');
  const asks = /\?/.test(text);
  const isAnswer =
    ours !== undefined &&
    /\?\s*(?:$|\n)/.test(ours.text) &&
    !ADVICE.test(fold(ours.text)) &&
    !STILL.test(text) &&
    !asks;
  const isBurst =
    said[i - 1]?.from === 'customer' &&
    soonAfter(said[i - 1]!, m) &&
    !/\b(?:anyone|hello|waiting|answer|reply|news|still)\b/.test(text);
  if (isAnswer || isBurst) return false;
  if (STILL.test(text)) return true;
  const shared = [...topics(m.text)].some((t) => [...subject].some((x) => akin(t, x)));
  // They did as we said, and speak of the same fault.
  const triedIt = isFault && ours !== undefined && !asks && !GRATEFUL.test(text);
  return shared && (triedIt || WRONG.test(text) || (asks && ours === undefined));
}

/** Messages of the customer's that say the one matter is not over: the first, and each that comes back with it. */
function contacts(said: Said[]): number {
  let n = 0;
  let subject = new Set<string>();
  let isFault = false;
  for (let i = 0; i < said.length; i++) {
    const m = said[i]!;
    if (m.from !== 'customer') continue;
    const text = fold(m.text).replace(/\s+/g, ' ');
    if (n === 0) {
      if (isThanks(text)) continue;
      n = 1;
      subject = topics(m.text);
      isFault = tellsFault(text);
      continue;
    }
    if (isThanks(text) || NEW_MATTER.test(text)) continue;
    if (comesBack({ said, i, text, subject, isFault })) n++;
  }
  return n;
}

function soonAfter(a: Said, b: Said): boolean {
  const from = timeOf(a);
  const to = timeOf(b);
  return from !== undefined && to !== undefined && to - from < 3_600_000;
}

function thirdContact(said: Said[]): Signal[] {
  const last = said.at(-1);
  if (last?.from !== 'customer' || isThanks(fold(last.text)) || NEW_MATTER.test(fold(last.text))) return [];
  const n = contacts(said);
  return n >= 3 ? [{ kind: 'third-contact', why: `They have come back with this ${n} times.` }] : [];
}

const ARRIVED = /\b(?:arrived|came|got it|received it|i see it|it's here)\b/;
const WE_WRITE =
  /\b(?:write|call|ring|reply|answer|get back|come back to|update|let you know|e-?mail|in touch|tell you|send|report|phone|contact)\b/i;
const NO_PROMISE =
  /\b(?:closed?|open|away|out of office|valid|expires?|ends?|starts?|begins?|takes place|lasts?|available|holiday|on leave|you can|you may|you'll need|you will need|please)\b/i;

/** The dates that one message of ours named and that had passed, without a word from us, when the customer wrote. */
function brokenBy(said: Said[], m: Said, now: number): string | undefined {
  const from = m.from === 'us' ? timeOf(m) : undefined;
  if (from === undefined) return undefined;
  const complains = STILL.test(fold(said.at(-1)!.text));
  for (const s of ownSentences(m.text)) {
    const promised = promisedFor(s.raw, from);
    if (!promised || promised.at >= now || promised.at < from || promised.at - from > 400 * DAY) continue;
    if (NO_PROMISE.test(s.raw) && !WE_WRITE.test(s.raw)) continue;
    const wrote = said.map((x) => (x.from === 'us' ? timeOf(x) : undefined) ?? 0);
    const kept = wrote.some((at) => at > from && at <= promised.at);
    if (complains || (!kept && WE_WRITE.test(s.raw))) return promised.words;
  }
  return undefined;
}

function missedDate(said: Said[]): Signal[] {
  const last = said.at(-1);
  const now = last && timeOf(last);
  if (last?.from !== 'customer' || now === undefined) return [];
  const text = fold(last.text);
  if ((isThanks(text) || ARRIVED.test(text)) && !STILL.test(text)) return [];
  const broken = said.map((m) => brokenBy(said, m, now)).find((words) => words !== undefined);
  if (broken === undefined) return [];
  return [{ kind: 'missed-date', why: `We wrote: "${broken.slice(0, 140)}" That time has passed.` }];
}

function signedBy(m: Said): string | undefined {
  if (m.by) return m.by;
  const lines = m.text
    .trim()
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '');
  const last = lines.at(-1);
  if (!last || lines.length < 2) return undefined;
  const name = /^(?:[-–—] ?)?(\p{Lu}[\p{L}'’-]{1,20})(?: \p{Lu}[\p{L}'’.-]{0,20})?(?:,? .{0,30})?$/u.exec(
    last,
  );
  return name &&
    !/^(?:The|Your|Best|Kind|Regards|Thanks|Cheers|Team|Support|We|It|Please|Yours|Hope|Let)\b/.test(last) &&
    !/[.!?]$/.test(last)
    ? name[1]
    : undefined;
}

function twoVoices(said: Said[]): Signal[] {
  const names = [
    ...new Set(
      said
        .filter((m) => m.from === 'us')
        .map(signedBy)
        .filter((n) => n !== undefined),
    ),
  ];
  return names.length >= 2
    ? [{ kind: 'two-voices', why: `${names.length} of us have written: ${names.join(', ')}.` }]
    : [];
}

// A signal of weight 2 says by itself that this is a big deal; the others do so in pairs.
const WEIGHT: Readonly<Record<SignalKind, number>> = {
  'third-contact': 2,
  'missed-date': 2,
  'two-voices': 1,
  'asks-for-person': 2,
  'charged-twice': 2,
  'data-gone': 2,
  deadline: 2,
  'team-blocked': 2,
  'says-again': 2,
  leaving: 2,
  'public-or-legal': 2,
  shouting: 1,
  'is-this-a-bot': 1,
};

/**
 * What happened in a conversation that suggests someone is hurt: events with their reason, no mood and no score.
 * Section 3.2, last list. `hurt` is true when one heavy signal is there or two light ones.
 */
export function signalsOf(input: CheckInput): { signals: Signal[]; hurt: boolean } {
  const said = conversation(input);
  const last = said.findLast((m) => m.from === 'customer');
  if (!last) return { signals: [], hurt: false };
  const found = [
    ...thirdContact(said),
    ...missedDate(said),
    ...twoVoices(said),
    ...signalsInWords(last.text),
    ...shouts(last.text),
  ];
  const signals = SIGNALS.flatMap((kind) => found.filter((f) => f.kind === kind).slice(0, 1));
  // To be taken for a machine by someone we have answered already is a verdict; as a first question it is only one.
  const isVerdict = (kind: SignalKind) => kind === 'is-this-a-bot' && said.some((m) => m.from === 'us');
  const weight = signals.reduce((sum, s) => sum + (isVerdict(s.kind) ? 2 : WEIGHT[s.kind]), 0);
  return { signals, hurt: weight >= 2 };
}
