import type { TextPart } from '../parsed-mail.ts';
import { classify } from './classify.ts';
import { lineStarts, linesOf, QUOTE, SIGNATURE, WORDS } from './lines.ts';

const NAMES = { [WORDS]: 'words', [QUOTE]: 'quote', [SIGNATURE]: 'signature' } as const;

/** Parts a mail can have; past them the rest is words, and nothing is folded. */
const MOST_PARTS = 20_000;

type Cut = { at: number; kind: number };

function cutsOf(text: string): Cut[] {
  const starts = lineStarts(text);
  const { kinds, splits } = classify(linesOf(text, starts));
  const cuts: Cut[] = [];
  const cut = (at: number, kind: number): void => {
    if (cuts.at(-1)?.kind !== kind) cuts.push({ at, kind });
  };
  for (let i = 0; i < kinds.length && cuts.length < MOST_PARTS; i++) {
    const kind = kinds[i] ?? WORDS;
    if (i > 0 && splits.size === 0 && kinds[i - 1] === kind) continue;
    const from = starts[i] ?? 0;
    const split = splits.get(i);
    if (split === undefined) cut(from, kind);
    else {
      cut(from, WORDS);
      cut(splitAt(text, { from, to: starts[i + 1] ?? text.length, offset: split }), QUOTE);
    }
  }
  if (cuts.length >= MOST_PARTS) cuts[cuts.length - 1] = { at: cuts.at(-1)?.at ?? 0, kind: WORDS };
  return cuts;
}

/** Where in the text a split falls that is counted in the trimmed line; the dashes before it go with the quote. */
function splitAt(text: string, line: { from: number; to: number; offset: number }): number {
  const raw = text.slice(line.from, line.to);
  let at = raw.length - raw.trimStart().length + line.offset;
  while (at > 0 && /[-–—_\s]/.test(raw[at - 1] ?? '')) at--;
  return line.from + at;
}

/**
 * The stretches of a plain-text body: what they newly wrote, what they quoted, their signature. Joined, the parts
 * are the text. Linear in the text's length; never throws. Empty for an empty text.
 */
export function textParts(text: string): TextPart[] {
  if (text === '') return [];
  const cuts = cutsOf(text);
  return cuts.map((cut, n) => ({
    kind: NAMES[cut.kind as keyof typeof NAMES],
    text: text.slice(cut.at, cuts[n + 1]?.at ?? text.length),
  }));
}

/** Joins the parts of one kind, each on lines of its own. */
export function joined(parts: readonly TextPart[], kind: TextPart['kind']): string {
  let all = '';
  for (const part of parts) {
    if (part.kind !== kind) continue;
    if (all !== '' && !/[\n\r]$/.test(all)) all += '\n';
    all += part.text;
  }
  return all.trim();
}
