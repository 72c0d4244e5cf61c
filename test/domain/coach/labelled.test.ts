import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CheckInput, check, KINDS, type Kind } from '../../../src/domain/coach/index.ts';

interface Labelled extends CheckInput {
  /** Second faults that the label's writer saw as well: a hint of such a kind is neither right nor wrong. */
  also?: Kind[];
  expect?: { kind: Kind; start?: number; end?: number; text?: string }[];
  questions?: { text: string; answered: boolean }[];
  signals?: string[];
  hurt?: boolean;
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
        .filter((h) => h.kind === kind && !one.also?.includes(kind))
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

  const named = (kinds: readonly Kind[]) => {
    const expected = read.flatMap(({ one, hints }) =>
      one.expect!.filter(({ kind }) => kinds.includes(kind)).map((e) => ({ e, hints })),
    );
    const found = expected.filter(({ e, hints }) =>
      hints.some(
        (h) => h.kind === e.kind && (e.start === undefined || (h.start < e.end! && h.end > e.start)),
      ),
    );
    return found.length / expected.length;
  };

  it('7 of 10 faults are named, and 9 of 10 that make it small (row C1)', () => {
    expect(named(KINDS)).toBeGreaterThanOrEqual(0.7);
    expect(named(['minimising'])).toBeGreaterThanOrEqual(0.9);
  });

  it('what a mail asks is counted right in 17 of 20 (row A10)', () => {
    const mails = sets.flatMap(load).filter((one) => one.questions);
    const exact = mails.filter((one) => check(one).questions.length === one.questions!.length);
    expect(mails.length).toBeGreaterThan(200);
    expect(exact.length / mails.length).toBeGreaterThanOrEqual(0.85);
  });

  it('who is hurt is seen in 8 of 10, and hardly anybody else is taken for it (section 3.2)', () => {
    const told = sets.flatMap(load).filter((one) => one.signals);
    const seen = told.filter((one) => check(one).hurt);
    const hurt = told.filter((one) => one.hurt);
    expect(hurt.length).toBeGreaterThan(90);
    expect(seen.filter((one) => one.hurt).length / seen.length).toBeGreaterThanOrEqual(0.85);
    expect(hurt.filter((one) => seen.includes(one)).length / hurt.length).toBeGreaterThanOrEqual(0.8);
  });
});
