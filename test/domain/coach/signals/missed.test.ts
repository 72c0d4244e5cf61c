import { describe, expect, it } from 'vitest';
import type { Said } from '../../../../src/domain/coach/index.ts';
import { missedDate } from '../../../../src/domain/coach/signals/missed.ts';

// 4 May 2026 is a Monday.
const ours = (text: string, day = 4): Said => ({ from: 'us', at: Date.UTC(2026, 4, day, 10), text });
const theirs = (text: string, day: number): Said => ({
  from: 'customer',
  at: Date.UTC(2026, 4, day, 9),
  text,
});
const isMissed = (...said: Said[]) => missedDate(said).length === 1;

describe('a missed date is told by our words and the times', () => {
  it.each([
    [
      "It ships on Thursday, you'll get the number the same day.",
      'It is Saturday and I have no number. Is it sent?',
    ],
    ['It leaves us on Wednesday and you get a message then.', 'Friday today. No message came.'],
    ['I will have an answer for you by noon tomorrow.', 'Do you have the answer?'],
    ['They go out on Wednesday.', "It's Friday and the order says in production."],
    ['The refund should be on your card by Thursday.', 'Is the refund on its way?'],
  ])('“%s” and days later “%s”', (we, they) => {
    expect(isMissed(ours(we), theirs(they, 9))).toBe(true);
  });

  it.each<[string, ...Said[]]>([
    ['it came', ours('It ships on Thursday.'), theirs('It came. Does the cable fit the old one?', 9)],
    ['the day is not over', ours('It will be here by Thursday.'), theirs('Will it come with a cable?', 6)],
    ['they are glad', ours('Should be better by tomorrow.'), theirs('Much faster now. Is it dark too?', 9)],
    [
      'they name the day and are glad',
      ours('It ships on Thursday.'),
      theirs("It's Saturday and the lamp is great.", 9),
    ],
    ['they ask something else', ours('The map will be out on Thursday.'), theirs('Is the tent big?', 9)],
  ])('not when %s', (_, ...said) => {
    expect(isMissed(...said)).toBe(false);
  });

  it('not when we wrote in time and they only ask on', () => {
    const said = [
      ours('I will have an answer for you by Wednesday.'),
      ours('The answer is yes.', 5),
      theirs('Does the answer hold for two?', 9),
    ];
    expect(isMissed(...said)).toBe(false);
  });

  it('not without times: nobody can say that a day has passed', () => {
    expect(
      missedDate([
        { from: 'us', text: 'By Thursday.' },
        { from: 'customer', text: 'Nothing came.' },
      ]),
    ).toEqual([]);
  });
});
