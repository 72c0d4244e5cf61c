import { alternatives, hasAddress, hasDate } from './attribution.ts';
import { DISCLAIMERS, REPLY_ABOVE } from './footers.ts';
import { QUOTE_WORDS } from './languages.ts';
import { MORE_QUOTE_WORDS } from './languages-more.ts';
import type { Lines } from './lines.ts';

type Label = 'from' | 'sent' | 'date' | 'to' | 'more' | 'subject';
const LABELS: readonly Label[] = ['from', 'sent', 'date', 'to', 'more', 'subject'];

/** Which labels a word is: some words are two things in two languages ("De", "A"). */
const LABEL_OF = new Map<string, Set<Label>>();
for (const language of [...Object.values(QUOTE_WORDS), ...Object.values(MORE_QUOTE_WORDS)])
  for (const label of LABELS)
    for (const word of language[label].split('|')) {
      const key = word.toLowerCase();
      LABEL_OF.set(key, (LABEL_OF.get(key) ?? new Set<Label>()).add(label));
    }

const LABEL =
  /^[*_\s>|-]{0,8}([\p{L}\p{M}][\p{L}\p{M}\s./’'-]{0,28}?)\s{0,3}[*_]{0,2}\s?[:：][*_]{0,2}\s*(.*)$/su;

/** The label that opens a line ("From:", "*Von:*", "发件人：") and its value; null where the line opens otherwise. */
function labelled(line: string): { labels: Set<Label>; value: string } | null {
  const found = LABEL.exec(line.length > 400 ? line.slice(0, 400) : line);
  if (found === null) return null;
  const labels = LABEL_OF.get((found[1] ?? '').trim().replace(/\s+/g, ' ').toLowerCase());
  return labels === undefined ? null : { labels, value: found[2] ?? '' };
}

const INLINE_LABEL = /\s[*_]{0,2}(\p{L}[\p{L} ]{0,14}?)\s?[*_]{0,2}[:：]\s/gu;

/** Labels further on in a line, where a program wrote several headers in one line. */
function inlineLabels(value: string): Label[] {
  const found: Label[] = [];
  if (!/[:：]/.test(value)) return found;
  for (const match of value.slice(0, 400).matchAll(INLINE_LABEL)) {
    const words = (match[1] ?? '').split(' ');
    for (const word of [words.join(' '), words.at(-1) ?? '']) {
      const labels = LABEL_OF.get(word.toLowerCase());
      if (labels !== undefined) found.push(...labels);
    }
  }
  return found;
}

type Seen = { kinds: Set<Label>; address: boolean; date: boolean; value: boolean };

function note(seen: Seen, labels: Set<Label>, value: string): void {
  // A word that means two labels counts as one that is still missing: "De" after a "From" is not a second sender.
  const fresh = [...labels].find((label) => !seen.kinds.has(label));
  if (fresh !== undefined) seen.kinds.add(fresh);
  const inline = inlineLabels(value);
  for (const label of inline) seen.kinds.add(label);
  if (hasAddress(value)) seen.address = true;
  if (value !== '') seen.value = true;
  if ((labels.has('date') || labels.has('sent') || inline.includes('date')) && hasDate(value))
    seen.date = true;
}

/** Whether the labels seen are those of a mail, and not a list that a person wrote (an appointment, a trip). */
function isMail(seen: Seen): boolean {
  const { kinds } = seen;
  if (!seen.value) return false;
  const dated = kinds.has('sent') || (kinds.has('date') && seen.date);
  if (kinds.has('from') && seen.address)
    return dated || (kinds.has('date') && kinds.has('to') && kinds.has('subject'));
  if (kinds.has('from'))
    return kinds.has('sent') ? kinds.size >= 3 || seen.date : kinds.has('subject') && kinds.size >= 4;
  if (kinds.has('sent')) return kinds.has('to') && kinds.has('subject');
  return dated && kinds.has('to') && seen.address;
}

const MOST_HEADER_LINES = 24;
const MOST_WRAPPED = 8;

/** Where the headers go on below line k: over one empty line where a label follows; -1 where they end. */
function goesOn(lines: Lines, k: number): number {
  const next = k + 1;
  if (next >= lines.count) return -1;
  if (lines.blank[next] !== 1) return (lines.depth[next] ?? 0) > 0 ? -1 : next;
  const after = next + 1;
  if (after >= lines.count || lines.blank[after] === 1 || (lines.depth[after] ?? 0) > 0) return -1;
  return labelled(lines.at(after)) === null ? -1 : after;
}

/** A header that goes on over a second line. */
function noteWrapped(seen: Seen, line: string): void {
  if (hasAddress(line)) seen.address = true;
  if (seen.kinds.has('sent') || seen.kinds.has('date')) seen.date ||= hasDate(line);
}

/** The last line of the headers that start on line i ("From: … Sent: … To: … Subject: …"), -1 where there are none. */
export function headerBlockAt(lines: Lines, i: number): number {
  if (labelled(lines.at(i)) === null) return -1;
  const seen: Seen = { kinds: new Set(), address: false, date: false, value: false };
  let last = -1;
  let wrapped = 0;
  for (let k = i; k >= 0 && k < i + MOST_HEADER_LINES && wrapped <= MOST_WRAPPED; k = goesOn(lines, k)) {
    const line = lines.at(k);
    const found = labelled(line);
    if (found === null) {
      wrapped++;
      noteWrapped(seen, line);
      continue;
    }
    note(seen, found.labels, found.value);
    wrapped = 0;
    last = k;
  }
  return last >= 0 && isMail(seen) ? last : -1;
}

function dashedWords(kind: 'original' | 'forwarded'): RegExp {
  return new RegExp(`^[-–—_=*>~\\s]{2,}(?:${alternatives(kind).join('|')})\\s?[:：]?[-–—_=*<~\\s]{2,}`, 'iu');
}

const ORIGINAL = dashedWords('original');
const FORWARDED = dashedWords('forwarded');
const BARE_ORIGINAL = new RegExp(
  `^(?:[-–—_=*~\\s]{2,}(?:${alternatives('original').join('|')})|(?:${alternatives('original').join('|')})\\s?[-–—_=*~]{2,})\\s*[:：]?$`,
  'iu',
);
const BARE_FORWARDED = new RegExp(
  `^[-–—_=*~\\s]*(?:${alternatives('forwarded').join('|')})\\s?[:：]?[-–—_=*~\\s]*$`,
  'iu',
);
const FORWARDED_BY =
  /^-{3,}\s?(?:forwarded by|weitergeleitet von|transféré par|reenviado por|inoltrato da|doorgestuurd door|переслано|videresendt af|vidarebefordrat av)\s.{1,200}-{2,}\s*/iu;

/** True for "-----Original Message-----" in any language: what follows is what they answer. */
export function isOriginalMarker(line: string): boolean {
  return line.length < 200 && (ORIGINAL.test(line) || BARE_ORIGINAL.test(line));
}

/** True for "---------- Forwarded message ----------" in any language: what follows is what they send. */
export function isForwardMarker(line: string): boolean {
  return line.length < 200 && (FORWARDED.test(line) || FORWARDED_BY.test(line) || BARE_FORWARDED.test(line));
}

const ABOVE = REPLY_ABOVE.split('|');
const MARKED_OFF = /^[#\-=_*–—~<[(+\s]|[#\-=_*–—~\])]$/;

/** True for the line above which a help desk asks people to write. */
export function isReplyAboveMarker(line: string): boolean {
  if (line.length < 8 || line.length > 200) return false;
  const words = line.toLowerCase();
  if (!MARKED_OFF.test(line)) return line.length < 80 && ABOVE.some((phrase) => words.startsWith(phrase));
  return ABOVE.some((phrase) => words.includes(phrase));
}

const LEGAL = DISCLAIMERS.split('|');

/** True where a paragraph opens as a disclaimer does. */
export function opensDisclaimer(line: string): boolean {
  const words = line
    .replace(/^[*_\s"'[(]+/, '')
    .slice(0, 80)
    .toLowerCase();
  return words.length > 8 && LEGAL.some((phrase) => words.startsWith(phrase));
}
