import { describe, expect, test } from 'vitest';
import { check } from '../../../src/domain/coach/index.ts';
import { HEARD, type Heard } from './heard.ts';

const OURS = HEARD.map(({ kind }) => kind as string);

/** The draft without its braces, and the stretch between them. */
function marked(words: string): { draft: string; start: number; end: number } {
  const [before = '', fault = '', after = ''] = words.split(/[{}]/);
  return { draft: before + fault + after, start: before.length, end: before.length + fault.length };
}

function isSeen(kind: string, words: string): boolean {
  const { draft, start, end } = marked(words);
  return check({ draft }).hints.some((h) => h.kind === kind && h.start < end && h.end > start);
}

function isLeft(one: Heard['leaves'][number]): boolean {
  const input = typeof one === 'string' ? { draft: one } : one;
  return check(input).hints.every(({ kind }) => !OURS.includes(kind));
}

describe.each(HEARD)('short replies of many trades: $kind', ({ kind, asks, leaves }) => {
  test('17 of 20 faults are asked about, on their own words', () => {
    const seen = asks.filter((words) => isSeen(kind, words));
    expect(seen.length / asks.length).toBeGreaterThanOrEqual(0.85);
  });

  test('19 of 20 near misses are left alone', () => {
    expect(leaves.filter(isLeft).length / leaves.length).toBeGreaterThanOrEqual(0.95);
  });

  test('there are enough of each', () => {
    expect(asks.length).toBeGreaterThan(20);
    expect(leaves.length).toBeGreaterThan(20);
  });
});
