import { describe, expect, it } from 'vitest';
import { alikeness } from '../../../src/domain/coach/index.ts';

const line = 'one two three four five six seven eight nine ten'; // three runs of eight words

describe('how alike replies have grown', () => {
  it('is 1 when two authors write the same, 0 when nobody shares a run of eight words', () => {
    expect(
      alikeness([
        { author: 'a', text: line },
        { author: 'b', text: line },
      ]),
    ).toBe(1);
    expect(
      alikeness([
        { author: 'a', text: line },
        { author: 'b', text: line.split(' ').reverse().join(' ') },
      ]),
    ).toBe(0);
  });

  it('one author’s own habit is not likeness', () => {
    expect(
      alikeness([
        { author: 'a', text: line },
        { author: 'a', text: line },
      ]),
    ).toBe(0);
  });

  it('counts shared runs among all runs', () => {
    const longer = `${line} eleven twelve thirteen`;
    expect(
      alikeness([
        { author: 'a', text: line },
        { author: 'b', text: longer },
      ]),
    ).toBeCloseTo(3 / 6);
  });

  it('rises when a canned line spreads, whatever its case and punctuation', () => {
    const own = (n: number) => Array.from({ length: 20 }, (_, i) => `w${n}x${i}`).join(' ');
    const canned = 'Thank you so much for your lovely mail today, friend.';
    const before = alikeness([1, 2, 3].map((n) => ({ author: `a${n}`, text: own(n) })));
    const after = alikeness(
      [1, 2, 3].map((n) => ({
        author: `a${n}`,
        text: `${n === 2 ? canned.toUpperCase() : canned}\n${own(n)}`,
      })),
    );
    expect(before).toBe(0);
    expect(after).toBeGreaterThan(before);
  });

  it('a quoted mail is nobody’s reply, and nothing is nothing', () => {
    expect(
      alikeness([
        { author: 'a', text: `> ${line}` },
        { author: 'b', text: `> ${line}` },
      ]),
    ).toBe(0);
    expect(alikeness([])).toBe(0);
  });
});
