import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CheckInput, check, KINDS, type Kind } from '../../../src/domain/coach/index.ts';

interface Labelled extends CheckInput {
  expect?: { kind: Kind; start?: number; end?: number; text?: string }[];
}

const folder = new URL('../../../bench/coach/labelled/', import.meta.url);
const load = (name: string) =>
  readFileSync(new URL(name, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);
const sets = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));

describe('the labelled drafts', () => {
  it('are 400 or more, at least half of them good, and their labels cut out their own words', () => {
    const drafts = sets.flatMap(load).filter((one) => one.expect);
    const good = drafts.filter((one) => one.expect!.length === 0);
    expect(drafts.length).toBeGreaterThanOrEqual(400);
    expect(good.length * 2).toBeGreaterThanOrEqual(drafts.length);
    for (const one of drafts) {
      for (const e of one.expect!) if (e.text) expect(one.draft.slice(e.start, e.end)).toBe(e.text);
    }
  });

  it('every kind that is on has a precision of 0.9 or more, and 95% of good replies are left alone', () => {
    const right = new Map<string, number>();
    const wrong = new Map<string, number>();
    let good = 0;
    let quiet = 0;
    for (const one of sets.flatMap(load).filter((x) => x.expect)) {
      const { hints } = check(one);
      if (one.expect!.length === 0) {
        good++;
        if (hints.length === 0) quiet++;
      }
      for (const h of hints) {
        const fits = one.expect!.some(
          (e) => e.kind === h.kind && (e.start === undefined || (h.start < e.end! && h.end > e.start)),
        );
        const tally = fits ? right : wrong;
        tally.set(h.kind, (tally.get(h.kind) ?? 0) + 1);
      }
    }
    for (const kind of KINDS) {
      const r = right.get(kind) ?? 0;
      expect(r / (r + (wrong.get(kind) ?? 0)), kind).toBeGreaterThanOrEqual(0.9);
    }
    expect(quiet / good).toBeGreaterThanOrEqual(0.95);
  });
});
