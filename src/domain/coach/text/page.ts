import { fold, HIDDEN, mask } from './mask.ts';
import { countWords, type Span, sentencesOf } from './sentences.ts';

export type Role = 'greeting' | 'body' | 'closing';

export interface Sentence extends Span {
  index: number;
  /** Folded and masked. */
  text: string;
  role: Role;
  words: number;
}

/** A draft, read once: `raw` as written, `text` folded and masked, both of one length. */
export interface Page {
  raw: string;
  masked: string;
  text: string;
  sentences: Sentence[];
  body: Sentence[];
}

const GREETING =
  /^(?:hi|hiya|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|hallo|moin)\b(?:(?:\b(?:dr|mrs?|ms|mx|prof|st)\.|[^.!?\n]){0,60}[,!.:]?)?$/;
const CLOSING =
  /^(?:(?:all the |with |my |very )?(?:best|kind(?:est)?|warm(?:est)?|regards|cheers|thanks|thank you|many thanks|thx|sincerely|yours(?= (?:truly|sincerely|faithfully|ever)|,|$)|warmly|respectfully|cordially|take care|greetings|all the best|see you|love|talk soon|have a (?:great|good|nice|lovely))\b[^.!?]{0,40}[,.!]?)$/;

function looksLikeName(text: string, words: number): boolean {
  return (
    words <= 6 &&
    !text.includes(HIDDEN) &&
    !/[?]/.test(text) &&
    !/[.!:]$/.test(text.replace(/\b(?:dr|mr|ms|mrs|hr|fr|k|h|[a-z])\.$/, ''))
  );
}

function greetingEnd(text: string): number {
  const m =
    /^\s{0,5}(?:hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening|day))\b(?:\b(?:dr|mrs?|ms|mx|prof|st)\.|[^.!?\n,]){0,40}(?:,|!|\.(?=\s))(?=[ \n])/.exec(
      text,
    );
  return m ? m[0].length : 0;
}

function roles(sentences: Sentence[]): void {
  const first = sentences[0];
  if (first && GREETING.test(first.text)) first.role = 'greeting';
  const lastParagraph = sentences.at(-1)?.paragraph ?? 0;
  const answer = first?.role === 'greeting' ? 1 : 0;
  for (let i = sentences.length - 1; i > answer; i--) {
    const s = sentences[i]!;
    const closes = CLOSING.test(s.text);
    if (!closes && !(s.paragraph >= lastParagraph && s.paragraph > 0 && looksLikeName(s.text, s.words)))
      break;
    s.role = 'closing';
    if (closes && s.paragraph < lastParagraph) break;
  }
  // "Best,\n\nAnn": the greeting of the end may stand in a paragraph of its own.
  const closing = sentences.findIndex((s) => s.role === 'closing');
  const before = closing > 1 ? sentences[closing - 1]! : undefined;
  if (before && before.words <= 5 && CLOSING.test(before.text)) before.role = 'closing';
}

/** Where the words of a sentence end, before its stop: a place in the draft. */
export function endOfWords({ start, text }: Sentence): number {
  return start + text.replace(/[.!\s]+$/, '').length;
}

/** Reads a draft. `house` are the words that belong to the house (product names, allowed phrases). */
export function read(raw: string, house: readonly string[] = []): Page {
  const masked = mask(raw, house);
  const text = fold(masked);
  const cut = greetingEnd(text);
  const spans: Span[] = cut
    ? [
        ...sentencesOf(masked.slice(0, cut)),
        ...sentencesOf(masked.slice(cut)).map((s) => ({
          start: s.start + cut,
          end: s.end + cut,
          paragraph: s.paragraph + 1,
        })),
      ]
    : sentencesOf(masked);
  const sentences = spans.map((span, index): Sentence => {
    const words = text.slice(span.start, span.end);
    return { ...span, index, text: words, role: 'body', words: countWords(words) };
  });
  roles(sentences);
  const body = sentences.filter((s) => s.role === 'body' && /[\p{L}\p{N}\uE000]/u.test(s.text));
  return { raw, masked, text, sentences, body };
}

/** The sentence that holds an offset. */
export function sentenceAt(page: Page, offset: number): Sentence | undefined {
  let low = 0;
  let high = page.sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const s = page.sentences[middle]!;
    if (offset < s.start) high = middle - 1;
    else if (offset >= s.end) low = middle + 1;
    else return s;
  }
  return undefined;
}

/** True when the words at an offset are a name: capital letters where a sentence does not ask for one. */
export function isName(page: Page, start: number, end: number): boolean {
  const first = page.raw[start] ?? '';
  if (!/\p{Lu}/u.test(first)) return false;
  const s = sentenceAt(page, start);
  const opens = !s || page.text.slice(s.start, start).replace(/[^\p{L}\p{N}]/gu, '') === '';
  if (!opens) return !/^[A-Z]{2,}s?$/.test(page.raw.slice(start, end));
  return /^ \p{Lu}\p{Ll}/u.test(page.raw.slice(end, end + 3));
}

/** True when a stretch is hidden: a link, code, a quotation. */
export function isHidden(text: string): boolean {
  return text.includes(HIDDEN);
}
