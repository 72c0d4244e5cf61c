/** Values for the {slots} of a text. */
export type Slots = Record<string, string>;

/** Numbers from 0 up to 1, always the same row for the same start; `pick` takes one of a list. */
export type Random = (() => number) & { pick: <T>(list: readonly T[]) => T };

/** A mulberry32 generator started from two integers, mixed so that neighbours share nothing. */
export function randomFrom(seed: number, index: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 0x7f4a7c15, 0xc2b2ae35);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return Object.assign(next, {
    pick: <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T,
  });
}

/** A text cut at its slots: words, slot, words, slot, words. A slot that begins a sentence is marked. */
type Cut = { words: string[]; slots: { key: string; begins: boolean }[] };

const cuts = new Map<string, Cut>();

function cut(text: string): Cut {
  const parts = text.split(/\{(\w+)\}/);
  const words = parts.filter((_, i) => i % 2 === 0);
  const keys = parts.filter((_, i) => i % 2 === 1);
  const begins = (i: number) => (i === 0 && words[0] === '') || /[.?!] $/.test(words[i] ?? '');
  return { words, slots: keys.map((key, i) => ({ key, begins: begins(i) })) };
}

/** Puts the slots into a text. Throws a RangeError for a slot that has no value, so that none can slip out. */
export function fill(text: string, slots: Slots): string {
  let known = cuts.get(text);
  if (!known) {
    known = cut(text);
    cuts.set(text, known);
  }
  let out = known.words[0] ?? '';
  for (let i = 0; i < known.slots.length; i++) {
    const { key, begins } = known.slots[i] as Cut['slots'][number];
    const value = slots[key];
    if (value === undefined) throw new RangeError(`No word for {${key}} in: ${text}`);
    out += begins ? capitalised(value) : value;
    out += known.words[i + 1];
  }
  return out;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
