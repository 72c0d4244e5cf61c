import { describe, expect, test } from 'vitest';
import { check, KINDS } from '../../../src/domain/coach/index.ts';
import { HISTORIES, LATER, MAILS, VOICES } from './voices.ts';

const kindsIn = (voice: (typeof VOICES)[number]) => [
  ...new Set(check({ draft: voice.draft, attachments: voice.attachments }).hints.map(({ kind }) => kind)),
];
const share = (part: number, whole: number) => part / whole;

/** They are many and small, so one of them may be wrong; most may not. What each must reach is the goal of the coach. */
describe.each([
  { hearing: 'first', voices: VOICES },
  { hearing: 'second', voices: LATER },
])('letters in other voices, the $hearing hearing', ({ hearing, voices }) => {
  const good = voices.filter(({ kinds }) => kinds.length === 0);
  const found = voices.flatMap((voice) => kindsIn(voice).map((kind) => ({ voice, kind })));
  const right = found.filter(({ voice, kind }) => (voice.kinds as string[]).includes(kind));
  const expected = voices.flatMap(({ kinds }) => kinds);

  test('there are enough of them, good and bad', () => {
    expect(good.length, hearing).toBeGreaterThan(30);
    expect(expected.length, hearing).toBeGreaterThan(20);
  });

  test('19 of 20 good letters are left alone', () => {
    expect(share(good.filter((voice) => kindsIn(voice).length === 0).length, good.length)).toBeGreaterThan(
      0.95,
    );
  });

  test('9 of 10 hints are right, and 7 of 10 that should be there are', () => {
    expect(share(right.length, found.length)).toBeGreaterThanOrEqual(0.9);
    expect(share(right.length, expected.length)).toBeGreaterThanOrEqual(0.7);
  });
});

test('every kind is heard but those that need a mail beside the draft', () => {
  const heard = VOICES.flatMap(({ kinds }) => kinds);
  expect(KINDS.filter((kind) => !heard.includes(kind))).toEqual(['wrong-name', 'asked-again', 'unanswered']);
});

describe('mails in other voices', () => {
  test('what a mail asks is counted right in 17 of 20', () => {
    const exact = MAILS.filter(({ asked, asks }) => check({ draft: '', asked }).questions.length === asks);
    expect(share(exact.length, MAILS.length)).toBeGreaterThanOrEqual(0.85);
  });

  test('what happened is seen, with the words or the dates that show it', () => {
    for (const { history, signals, hurt } of HISTORIES) {
      const read = check({ draft: '', history });
      expect(read.signals.map(({ kind }) => kind)).toEqual(signals);
      expect(read.hurt).toBe(hurt);
      for (const { why } of read.signals) expect(why.length).toBeGreaterThan(10);
    }
  });
});
