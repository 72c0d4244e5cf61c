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

const compiled = new Map<string, string[]>();

/** Puts the slots into a text. Throws a RangeError for a slot that has no value, so that none can slip out. */
export function fill(text: string, slots: Slots): string {
  let parts = compiled.get(text);
  if (!parts) {
    parts = text.split(/\{(\w+)\}/);
    compiled.set(text, parts);
  }
  if (parts.length === 1) return text;
  let out = '';
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string;
    if (i % 2 === 0) out += part;
    else if (slots[part] === undefined) throw new RangeError(`No word for {${part}} in: ${text}`);
    else out += slots[part];
  }
  return out;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
