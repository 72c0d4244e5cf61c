import { fold, HIDDEN } from '../text/mask.ts';
import { type Span, sentencesOf } from '../text/sentences.ts';
import { asksIn, carries, type Found } from './asking.ts';
import { topics } from './stems.ts';
import { ANNOUNCES, IN_ORDER, isGeneral } from './wording.ts';

/** One thing asked. `form` says how it was asked; `text` is the customer's own words. */
export interface Asked {
  text: string;
  form: 'question' | 'request' | 'problem';
}

const BLANK: readonly RegExp[] = [
  /^[ \t]{0,3}(?:>|&gt;)[^\n]*$/gm,
  /^On .{4,160}(?:\n.{0,80})?wrote:[ \t]*$/gm,
  /^(?:-{3,} ?(?:Original Message|Forwarded message)|_{10,}|Begin forwarded message)[\s\S]*$/gim,
  /^(?:-- ?|—|__+|\*\*\*+|--+)\n[\s\S]*$/m,
  /^(?:sent from|get outlook|envoyé de|diese nachricht)[^\n]*$/gim,
  /^(?:confidential|this e-?mail (?:and|is)|disclaimer)[\s\S]*$/gim,
  /```[\s\S]{0,20000}?```/g,
  // a log: lines that begin with a time
  /^[ \t]{0,8}\[?(?:\d{4}-\d\d-\d\d[T ])?\d{1,2}:\d\d:\d\d[^\n]*$/gm,
];
const QUOTES = /"[^"\n]{1,400}"|“[^”\n]{1,400}”|`[^`\n]{1,300}`|https?:\/\/[^\s<>]+/g;

/** The mail without quotations, signature and links, every character kept in its place. */
export function ownWords(mail: string): string {
  let text = mail;
  for (const blank of BLANK) text = text.replace(blank, (m) => m.replace(/[^\n]/g, ' '));
  return text.replace(QUOTES, (m) => HIDDEN.repeat(m.length));
}

interface Piece extends Asked {
  paragraph: number;
  generic: boolean;
  also: boolean;
  at: number;
}

/** "We have two issues. First, …": what was announced is asked about, however calmly it is told. */
function announced(text: string, hasAnnounced: boolean): Found | undefined {
  return hasAnnounced && IN_ORDER.test(text) ? { form: 'problem', parts: [text] } : undefined;
}

const ITEM = /(?:^|\n)[ \t]{0,8}(?:\(?\d{1,2}[.):]|[-*•])[ \t]{1,4}$/;

/** "1. price for 30 people" beside "2. do you cater?": where one item asks, its neighbours do. */
function inList(text: string): Found | undefined {
  const tells = /^(?:i|we|it|he|she|they)\b|^\w+ed\b/.test(text) || text.length < 3;
  return tells ? undefined : { form: 'request', parts: [text] };
}

function piecesOf(mail: string, own: string, spans: Span[]): Piece[] {
  const pieces: Piece[] = [];
  let hasAnnounced = false;
  const isItem = (span: Span) => ITEM.test(own.slice(Math.max(0, span.start - 16), span.start));
  const asksInAList = spans.some(
    (span) =>
      isItem(span) &&
      ['question', 'request'].includes(asksIn(fold(own.slice(span.start, span.end)))?.form ?? ''),
  );
  for (const span of spans) {
    const text = fold(own.slice(span.start, span.end));
    const found =
      asksIn(text) ??
      announced(text, hasAnnounced) ??
      (asksInAList && isItem(span) ? inList(text) : undefined);
    hasAnnounced ||= ANNOUNCES.test(text);
    if (!found) continue;
    let from = 0;
    for (const part of found.parts.filter(
      (p) => found.parts.length === 1 || found.form === 'request' || carries(p),
    )) {
      const at = Math.max(from, text.indexOf(part, from));
      from = at + part.length;
      const whole = mail
        .slice(span.start + at, span.start + at + part.length)
        .replace(/\s+/g, ' ')
        .trim();
      const also =
        /^(?:also|and|another|second|third|fourth|one more|plus|additionally|furthermore|besides|by the way|btw|2|finally|lastly|apart from)\b|\b(?:too|also|as well)\b/.test(
          text,
        );
      pieces.push({
        text: whole,
        form: found.form,
        paragraph: span.paragraph,
        generic: isGeneral(part),
        also,
        at: span.start,
      });
    }
  }
  return pieces;
}

const NOT_UNDERSTOOD =
  /^(?:i|we) (?:do(?:n't| not)|can(?:'t|not)|could(?:n't| not)) (?:\w+ )?(?:understand|get|follow|see|grasp)\b/i;
// "Is there a fee for that?" asks about the wish before it.
const POINTS_BACK =
  /^(?:so |and |but )?(?:is|are|do|does|can|may|will|would|what|how|must|should)\b[^?]*\b(?:that|this|it)\b[^?]*\??$/i;
const WISH =
  /^(?:(?:i|we)(?:'d| would| want|'m| am|'re| are)? ?(?:like to|want to|need to|looking for|to)\b|it (?:would|'d) be )/i;

/** "What about …", "I'd like to return the shoes." before "How do I …?": the asking comes in the next sentence. */
function leadsUp(p: Piece, next: Piece | undefined): boolean {
  if (next?.paragraph !== p.paragraph || next.form !== 'question') return false;
  if (/^what about\b/i.test(p.text)) return true;
  if (NOT_UNDERSTOOD.test(p.text) && !next.also && !/^(?:then|and|also|second)\b/i.test(next.text))
    return true;
  if (p.form === 'request' && WISH.test(p.text) && !next.also && POINTS_BACK.test(next.text)) return true;
  return (
    p.form === 'request' &&
    WISH.test(p.text) &&
    /^(?:so |and )?(?:(?:please |could you |can you )*(?:explain|tell|show)(?: to)?(?: me| us)? )?(?:how|what|where|which)\b/i.test(
      next.text,
    ) &&
    !next.also &&
    (!/\bcost|price|much|long|time\b/i.test(next.text) || /\b(?:that|this|it)\b/i.test(next.text))
  );
}

const GUESS =
  /^(?:(?:an?|the|my|in|on|at|by|or|maybe|perhaps|just|only|like) (?:[\p{L}\d]+ ?){1,3}|(?!(?:(?:and|or|but|to|from|until|since|for|by|at|with|in|on) )*(?:what|when|where|who|whom|why|how|which|can|could)\b)(?:[\p{L}\d]+ ?){1,2})\?$/iu;

/** "What do I need? A passport?", "Where is it? In the menu?": a guess at the answer asks nothing new. */
function adds(p: Piece, last: Piece | undefined): boolean {
  return last?.form === 'question' && last.paragraph === p.paragraph && GUESS.test(p.text);
}

/** A problem that a question or request near it already speaks of is not asked twice; nor is "can you help?". */
function merge(pieces: Piece[]): Piece[] {
  const specific = pieces.filter(
    (p, i) => !p.generic && !leadsUp(p, pieces[i + 1]) && !adds(p, pieces[i - 1]),
  );
  const asks = specific.filter((p) => p.form !== 'problem');
  const problems = specific.filter((p) => p.form === 'problem');
  const kept: Piece[] = [...asks];
  let last: Piece | undefined;
  for (const p of problems) {
    const covered = asks.some(
      (a) =>
        Math.abs(a.paragraph - p.paragraph) <= 1 &&
        !(a.also && a.at > p.at && asks.every((other) => other.also || other.at > p.at)),
    );
    const again =
      last !== undefined && (!p.also || (last.paragraph === p.paragraph && repeats(last.text, p.text)));
    const apart = p.also && ![...asks, ...kept].some((a) => shares(a.text, p.text));
    if ((!covered && !again) || (apart && covered)) kept.push(p);
    last = p;
  }
  if (kept.length === 0 && pieces.length > 0) kept.push(pieces[0]!);
  return kept.toSorted((a, b) => pieces.indexOf(a) - pieces.indexOf(b));
}

// "Out of office: I am on leave until Monday": a machine wrote it, and asks nothing.
const AUTOMATIC =
  /^\s*(?:(?:this is an )?(?:out of (?:the )?office|automatic(?:ally generated)? (?:reply|response|message)|auto-?reply|abwesenheitsnotiz)\b|(?:(?:hi|hello|dear)[^\n]{0,40}\n\s*)?(?:thank you for your (?:e-?mail|message)[^\n]{0,20}\s)?(?:i am|i'm) (?:currently )?(?:out of (?:the )?office|on (?:annual |parental |maternity |sick )?leave)\b)/i;

const READ = 20_000; // characters of a mail: nobody asks beyond it, and a pasted log should not slow the writer
const MOST = 60; // asks in one mail

/** "The tap drips. It drips at night too": said twice, and one thing. */
function repeats(a: string, b: string): boolean {
  const first = topics(a);
  return [...topics(b)].filter((w) => first.has(w)).length >= 1 && /^(?:it|this|that|they|and it)\b/i.test(b);
}

function shares(a: string, b: string): boolean {
  const first = topics(a);
  return [...topics(b)].some((w) => first.has(w));
}

/** What a mail asks, in its order: questions, requests and problems; not what is quoted or in a signature. A10. */
export function asksOf(mail: string): Asked[] {
  const part = mail.slice(0, READ);
  if (AUTOMATIC.test(part)) return [];
  const own = ownWords(part);
  const pieces = piecesOf(part, own, sentencesOf(own)).slice(0, MOST);
  const seen = new Set<string>();
  return merge(pieces)
    .filter((p) => !seen.has(p.text.toLowerCase()) && seen.add(p.text.toLowerCase()))
    .map(({ text, form }) => ({ text, form }));
}
