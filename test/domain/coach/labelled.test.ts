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

  const read = sets.flatMap(load).flatMap((one) => (one.expect ? [{ one, hints: check(one).hints }] : []));

  it.each(KINDS)('%s is on, so nine of ten hints of it are right', (kind) => {
    const fits = read.flatMap(({ one, hints }) =>
      hints
        .filter((h) => h.kind === kind)
        .map((h) =>
          one.expect!.some(
            (e) => e.kind === kind && (e.start === undefined || (h.start < e.end! && h.end > e.start)),
          ),
        ),
    );
    expect(fits.length).toBeGreaterThan(0);
    expect(fits.filter(Boolean).length / fits.length).toBeGreaterThanOrEqual(0.9);
  });

  it('95 of 100 good replies are left alone', () => {
    const good = read.filter(({ one }) => one.expect!.length === 0);
    const quiet = good.filter(({ hints }) => hints.length === 0);
    expect(quiet.length / good.length).toBeGreaterThanOrEqual(0.95);
  });
});
