import { isOtherLanguage } from '../language.ts';
import { HIDDEN } from '../text/mask.ts';
import { type Span, sentencesOf } from '../text/sentences.ts';
import { carries, type Found } from './asking.ts';
import { itemAsks, type Read, readLists } from './listing.ts';
import { type Asked, merge, onePerItem, type Piece } from './merging.ts';
import {
  ANNOUNCES,
  bringsAnswer,
  COMMAND,
  IN_ORDER,
  isAtEase,
  isForInformation,
  isGeneral,
  isHope,
  isMismatch,
  isSettled,
  isThanks,
  tellsFault,
  tellsOnly,
  wantsNoReply,
} from './wording.ts';

export type { Asked } from './merging.ts';

const BLANK: readonly RegExp[] = [
  /^[ \t]{0,3}(?:>|&gt;)[^\n]*$/gm,
  /^On .{4,160}(?:\n.{0,80})?wrote:[ \t]*$/gm,
  /^(?:-{3,} ?(?:Original Message|Forwarded message)|_{10,}|Begin forwarded message)[\s\S]*?(?:^-{3,} ?End of [^\n]*|^-{5,}[ \t]*\n(?=\s*\S)|$(?![\s\S]))/gim,
  // the head of a letter that was sent on, as Outlook writes it
  /^From: [^\n]+\n(?:(?:Sent|Date|To|Cc|Subject): [^\n]*\n){2,5}[\s\S]*?(?:^-{3,} ?End of [^\n]*|$(?![\s\S]))/gm,
  /^(?:-- ?|—|__+|\*\*\*+|--+)\n[\s\S]*$/m,
  // a telephone's signature, and what its owner or the house has set below it
  /(?<=\S[ \t]*\n[ \t\n]{0,8})^(?:sent (?:from|via|with)|get outlook|envoyé de|diese nachricht|gesendet von|von meinem)[^\n]*(?:\n(?!p\.?s\b)[^\n]*){0,6}$(?![\s\S])/gim,
  /^(?:sent (?:from|via|with)|get outlook|envoyé de|diese nachricht|gesendet von|von meinem)[^\n]*$/gim,
  // the lines with a telephone number or a website that a letter ends with
  /^(?:(?:tel(?:efon)?|phone|fax|mob(?:ile)?|cell|t|m|e-?mail)[.:]? ?[+(\d]|\+\d[\d ()/-]{6,}$|(?:https?:\/\/)?www\.)[^\n]*(?:\n[^\n]+){0,5}\s*$(?![\s\S])/gim,
  /^(?:confidential|this e-?mail (?:and|is)|disclaimer)[\s\S]*$/gim,
  /```[\s\S]{0,20000}?```/g,
  // a log: lines that begin with a machine's word in capitals, or with a time
  /^[ \t>]{0,8}\[?(?:[A-Z][A-Z\d]+_[A-Z\d_]+|ERR(?:OR)?|WARN(?:ING)?|FATAL|INFO|DEBUG|TRACE|CRITICAL|FAIL(?:ED)?|NOTICE|E\d{3,}|Exception|Traceback)\b[\]:]?(?= *[:[(]| +(?:0x|\d|[a-z]+\b.{0,80}\[y\/n\]))[^\n]*$/gim,
  /^[^\n]{0,80}[([]y(?:es)?\/n(?:o)?[)\]][^\n]{0,20}$/gim,
  /^[ \t]{0,8}\[?(?:\d{4}-\d\d-\d\d[T ])?\d{1,2}:\d\d:\d\d[^\n]*$/gm,
];
const QUOTES =
  /"[^"\n]{1,400}"|(?<=[\s(])'(?=\p{Lu})[^'\n]{3,300}(?:'\p{L}[^'\n]{1,300}){0,4}[.?!]?'(?=[\s.,;:)])|“[^”\n]{1,400}”|`[^`\n]{1,300}`|https?:\/\/[^\s<>]+/gu;

// What stands under "My log:", two lines of it and more that no word of theirs opens.
const LOG =
  /(\b(?:logs?|output|console|terminal|trace)(?: file)?(?: says| reads| shows)?:[ \t]*\n[ \t\n]{0,8})((?!(?:what|why|how|when|where|who|which|can|could|do|does|is|are|please|i|we|it|the)\b)\S[^\n]*(?:\n(?![ \t]*\n)[^\n]+)+)/gi;
const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** The mail without quotations, signature and links, every character kept in its place. */
export function ownWords(mail: string): string {
  let text = mail;
  for (const pattern of BLANK) text = text.replace(pattern, blank);
  text = text.replace(LOG, (_, head: string, log: string) => head + blank(log));
  return text.replace(QUOTES, (m) => HIDDEN.repeat(m.length));
}

/** "We have two issues. First, …": what was announced is asked about, however calmly it is told. */
function announced(text: string, hasAnnounced: boolean): Found | undefined {
  return hasAnnounced && IN_ORDER.test(text) ? { form: 'problem', parts: [text] } : undefined;
}

const ALSO_TOLD =
  /^(?:(?:and |but )?(?:also|another (?:thing|problem|one)|second(?:ly)?|third(?:ly)?|furthermore|in addition|plus)),? (?:is (?:that )?)?(?:the|my|our|your|it|when|whenever|if|since|some|every|there)\b/;

/** "Also the daily total counts yesterday's last payment.": told beside what was asked, and hoped for like it. */
function alsoTold(text: string, isAsked: boolean): Found | undefined {
  const isTold = isAsked && ALSO_TOLD.test(text) && !isSettled(text) && !isThanks(text) && !tellsOnly(text);
  return isTold ? { form: 'problem', parts: [text] } : undefined;
}

const MORE =
  /^(?:(?:and |plus )?(?:also|and|plus|same (?:for|with|goes for)|ditto) (?:for |with )?(?:the|my|our|your|a|an|his|her|their) (?:\p{L}+ ?){1,3}|(?:and )?(?:the|my|our) (?:\p{L}+ ){1,3}(?:too|as well)(?:,.{0,80})?|(?:and |plus )*(?:also|and|plus),? (?!(?:quickly|soon|fast|urgently|asap|now|today|tomorrow|quick|thanks?|by|before|at|on|as)\b)[^,]{3,60}?,? (?:please|pls))[.!]*$/u;

/** "Also the light.", "My sister too", "also paper in Italian please": the same is asked of one more. */
function more(text: string): Found | undefined {
  return MORE.test(text) ? { form: 'request', parts: [text] } : undefined;
}

const ALSO =
  /^(?:also|and|unrelated(?:ly)?|separately|on another note|another|second|third|fourth|one more|plus|additionally|furthermore|besides|by the way|btw|2|finally|lastly|apart from|(?:the |my |our )?(?:other|next|last) (?:problem|thing|question|issue|point))\b|\b(?:also|as well)\b|\btoo(?=[.,!?;)]|$)/;

/** "And the mail is in English; can it be changed?": the matter of "it" is a second one, told in the same breath. */
const tellsSecond = (before: string) =>
  /^(?:and|also|second(?:ly)?|another)\b|\b(?:i|we)(?:'d| would)? also\b/.test(before) && tellsMuch(before);
const tellsMuch = (before: string) => before.trim().split(' ').length > 4;

/** What one sentence asks, each part with the customer's own words for it. */
function cutUp(mail: string, one: Read, found: Found): Piece[] {
  const { span, written, inList } = one;
  let from = 0;
  let also = false;
  const parts = found.parts.filter(
    (part) => found.parts.length === 1 || found.form === 'request' || carries(part),
  );
  return parts.map((part) => {
    const at = Math.max(from, written.text.indexOf(part, from));
    const withJoint = written.text.slice(from, at + part.length);
    from = at + part.length;
    also ||= ALSO.test(withJoint);
    const own = mail.slice(span.start + written.at[at]!, span.start + written.at[from]!);
    return {
      text: own.replace(/\s+/g, ' ').trim(),
      words: part,
      sentence: written.text,
      form: found.form,
      paragraph: span.paragraph,
      generic: !inList && isGeneral(part) && !tellsSecond(written.text.slice(0, at)),
      also,
      at: span.start,
      inList,
      item: one.item,
    };
  });
}

const LEAST = 5; // words; a shorter line greets, signs or answers
const LEAST_TOLD = 12; // words of a mail; fewer say too little to guess at
const SIGNS = /^(?:hi|hello|hey|dear|good (?:morning|day|evening|afternoon)|kind|best|warm|many)\b|[,:]$/;

/** Nobody writes for nothing: without thanks, an answer to us, a plan or an offer, what is told first hopes for help. */
function toldAlone(read: Read[]): Read | undefined {
  const words = read.reduce((sum, { written }) => sum + written.text.split(' ').length, 0);
  if (words < LEAST_TOLD) return undefined;
  if (read.some(({ written }) => tellsOnly(written.text) || bringsAnswer(written.text))) return undefined;
  return read.find(({ written }) => written.text.split(' ').length >= LEAST && !SIGNS.test(written.text));
}

const BESIDE =
  /^(?:also|unrelated(?:ly)?|separately|on another note|another (?:thing|question|point)|furthermore|besides|second(?:ly)?)\b/;

/** "My students see the answers. Also, can I print it?": before an "also" something was told, and hopes too. */
function toldBefore(mail: string, read: Read[], { at }: Piece): Piece[] {
  const told = toldAlone(read.filter(({ span }) => span.start < at));
  return told ? cutUp(mail, told, { form: 'problem', parts: [told.written.text] }) : [];
}

/** Where nothing is asked: the one sentence that is told in hope of help. Thanks and a matter that is over hope nothing. */
function hoped(mail: string, read: Read[]): Piece[] {
  if (read.some(({ written }) => isSettled(written.text) || isThanks(written.text))) return [];
  const one =
    read.find(({ written }) => isHope(written.text)) ??
    read.find(({ written }, i) => isMismatch(written.text, read[i + 1]?.written.text ?? '')) ??
    toldAlone(read);
  return one ? cutUp(mail, one, { form: 'problem', parts: [one.written.text] }) : [];
}

const MADE_ME_LAUGH = /\bmade (?:me|us|my \w+) (?:laugh|smile|giggle|chuckle)\b.*\bthank/;

/** Beside what answers our question, a fault and a bare command are part of the answer: "Keep the one with the hyphen." */
const asksAnew = ({ form, words, sentence }: Piece) =>
  /\b(?:also|but|however|another|still|now)\b/.test(sentence) ||
  (form !== 'problem' && !(form === 'request' && COMMAND.test(words) && !words.startsWith('please')));

/** What the sentences ask, each by itself and after those before it. */
function askedIn(mail: string, read: Read[]): Piece[] {
  const pieces: Piece[] = [];
  let hasAnnounced = false;
  for (const one of read) {
    const { text } = one.written;
    const isMore = pieces.at(-1)?.paragraph === one.span.paragraph && pieces.at(-1)?.form !== 'problem';
    const found = one.inList
      ? itemAsks(text, one.found)
      : (one.found ??
        announced(text, hasAnnounced) ??
        (isMore ? more(text) : undefined) ??
        alsoTold(text, pieces.length > 0));
    hasAnnounced ||= ANNOUNCES.test(text);
    if (found && !one.isHead) pieces.push(...cutUp(mail, one, found));
  }
  return pieces;
}

/** What was told is over by the end of the letter, or told for its own sake. */
function isOver(read: Read[], pieces: Piece[]): boolean {
  const mended = read.findLast(({ written }) => isSettled(written.text) && !tellsFault(written.text));
  if (mended && pieces.every((p) => p.form === 'problem' && p.at <= mended.span.start)) return true;
  const isAmused = read.some(({ written }) => MADE_ME_LAUGH.test(written.text));
  const isNote = pieces.every((p) => p.form === 'problem' && (isAmused || isForInformation(p.sentence)));
  return isNote && pieces.length > 0 && read.some(({ written }) => isAtEase(written.text));
}

function piecesOf(mail: string, own: string, spans: Span[]): Piece[] {
  const read = readLists(own, spans);
  const pieces = askedIn(mail, read);
  if (isOver(read, pieces)) return [];
  if (read.some(({ written }) => wantsNoReply(written.text)))
    return pieces.filter((p) => p.form === 'request' && !p.generic && !wantsNoReply(p.sentence));
  const first = pieces[0];
  if (!first) return isOtherLanguage(own) ? [] : hoped(mail, read);
  if (BESIDE.test(first.sentence) && !first.inList) pieces.unshift(...toldBefore(mail, read, first));
  return read.some(({ written }) => bringsAnswer(written.text)) ? pieces.filter(asksAnew) : pieces;
}

// "Out of office: I am on leave until Monday": a machine wrote it, and asks nothing.
const AUTOMATIC =
  /^\s*(?:(?:this is an )?(?:out of (?:the )?office|automatic(?:ally generated)? (?:reply|response|message)|auto-?reply|abwesenheitsnotiz)\b|(?:(?:hi|hello|dear)[^\n]{0,40}\n\s*)?(?:thank you for your (?:e-?mail|message)[^\n]{0,20}\s)?(?:i am|i'm) (?:currently )?(?:out of (?:the )?office|on (?:annual |parental |maternity |sick )?leave)\b)/i;

const READ = 20_000; // characters of a mail: nobody asks beyond it, and a pasted log should not slow the writer
const MOST = 60; // asks in one mail

// A long line that no stop ends may go on in the next, unless that turns subject and verb: "… with times / is it you".
// And "12. so why 17" is no date.
const NEW_LINE =
  /(?<!\b(?:and|or|if|whether|know|ask|tell me|what|when|where|how|why|that|to|the|a|of|for|,))[ \t]*\n[ \t]*(?=(?:(?:where|how|when|why|what) )?(?:is|are|can|could|do|does|did|will|would|should) (?:it|i|you|there|we|they|this|that|the|my|your)\b)|(?<=\d\.)[ \t]+(?=(?:so |but |and )?(?:why|what|how|where|when|who)\b)/gi;

function byLine(own: string, spans: Span[]): Span[] {
  return spans.flatMap((span) => {
    const breaks = [...own.slice(span.start, span.end).matchAll(NEW_LINE)];
    const starts = [span.start, ...breaks.map((b) => span.start + b.index + b[0].length)];
    const ends = [...breaks.map((b) => span.start + b.index), span.end];
    return starts.map((start, i) => ({ ...span, start, end: ends[i]! }));
  });
}

/**
 * What a mail asks, in its order, counted as careful people do. One each: a question, a request, an item of a list
 * that asks, and a second thing joined by "and"; "A or B?", a wish with the question about it, and a guess after its
 * question are one. A told problem with the ask near it, or with "can you help?", is one; alone it is one implied
 * request. None: what is quoted, forwarded, in a signature or over, thanks, small talk, rhetoric, offers of help. A10.
 */
export function asksOf(mail: string): Asked[] {
  const part = mail.slice(0, READ);
  if (AUTOMATIC.test(part)) return [];
  const own = ownWords(part);
  const pieces = piecesOf(part, own, byLine(own, sentencesOf(own))).slice(0, MOST);
  const seen = new Set<string>();
  return merge(onePerItem(pieces))
    .filter((p) => !seen.has(p.text.toLowerCase()) && seen.add(p.text.toLowerCase()))
    .map(({ text, form }) => ({ text, form }));
}
