import { expect, test } from 'vitest';
import { fleschKincaid, gradeOf as gradeOfWords } from '../../../../src/domain/coach/reading/grade.ts';
import { spokenIn } from '../../../../src/domain/coach/reading/spoken.ts';
import { type Page, read } from '../../../../src/domain/coach/text/page.ts';

const gradeOf = (page: Page) => gradeOfWords(spokenIn(page));
const CAT = 'The cat sat on the mat. ';
const times = (words: string, count: number) => words.repeat(count);

test.each([
  // By hand: .39 × words / sentences + 11.8 × syllables / words − 15.59
  [{ words: 6, sentences: 1, syllables: 6 }, -1.45],
  [{ words: 119, sentences: 5, syllables: 169 }, 10.45],
  [{ words: 120, sentences: 10, syllables: 180 }, 6.79],
  [{ words: 100, sentences: 4, syllables: 200 }, 17.76],
])('%j gives %d', (of, grade) => {
  expect(fleschKincaid(of)).toBeCloseTo(grade, 1);
});

test('a known text has its known grade', () => {
  expect(gradeOf(read(times(CAT, 20)))).toBe(-1.4); // −1.45, which no double holds quite
  const longer = 'The invoice for the calendar is in your account, and we send another every month. ';
  // 15 words and 22 syllables in each: 5.85 + 17.31 − 15.59
  expect(gradeOf(read(times(longer, 8)))).toBe(7.6);
});

test('under a hundred words nothing is said: one name would decide it', () => {
  expect(gradeOf(read(times(CAT, 16)))).toBeNull();
  expect(gradeOf(read(times(CAT, 17)))).not.toBeNull();
});

test('the noise of a proper noun is gone: a long name is no long word', () => {
  const plain = gradeOf(read(times('I asked her and she sent the file to you by post. ', 12)));
  const named = gradeOf(
    read(times('I asked Anastasia and she sent the file to Konstantinopoulos by post. ', 14)),
  );
  expect(plain).not.toBeNull();
  expect(Math.abs(named! - plain!)).toBeLessThan(1);
});

test('names of the house, initials, links, code and quotations weigh nothing', () => {
  const plain = gradeOf(read(times(CAT, 20)));
  const more = `${times(CAT, 20)}\n\n\`\`\`\nreconfiguration = authentication\n\`\`\`\n\n> an unquestionably incomprehensible characterisation\n`;
  expect(gradeOf(read(more))).toBe(plain);
  const house = times('The synchroniser sat on the mat. ', 20);
  expect(gradeOf(read(house, ['synchroniser']))! < gradeOf(read(house))!).toBe(true);
  expect(gradeOf(read(times('The API sat on the mat. ', 24)))).toBeLessThan(0);
  expect(
    gradeOf(read(times('See https://example.org/authentication/reconfiguration or the cat. ', 30))),
  ).toBeLessThan(1);
});

test('the first 10,000 characters say it, so a pasted log costs no more', () => {
  const log = `${times(CAT, 800)}`;
  expect(gradeOf(read(log))).toBe(gradeOf(read(log.slice(0, 9_996))));
  expect(gradeOf(read('Please '.repeat(15_000)))).not.toBeNaN();
});

test('longer sentences and longer words give a higher grade', () => {
  const short = gradeOf(read(times('It works. You can go on. ', 20)))!;
  const long = gradeOf(read(times('It works and you can go on with it and tell me if it stops. ', 8)))!;
  const hard = gradeOf(read(times('Authentication configurations necessitate reconciliation. ', 30)))!;
  expect(short).toBeLessThan(long);
  expect(long).toBeLessThan(hard);
});
