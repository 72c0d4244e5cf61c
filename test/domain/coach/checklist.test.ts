import { expect, test } from 'vitest';
import { check, reading } from '../../../src/domain/coach/index.ts';

// The default reply, row I9: the right name, thanks, each question whether it was put as one or not, an open question
// at the end. None of it is demanded; the coach asks where a name is wrong or a question is passed over, and shows the rest.

const ASKED =
  'Hello,\n\nour calendar is blank since Monday. How much is a second one? I would also like to add my colleague.\n\nBest,\nMaria Silva';
const WHOLE =
  'Hi Maria,\n\nThank you for telling us. The calendar is back since ten: we had moved it and left a table behind. A second one is 4 euros a month. I have added your colleague, and she has a mail from us.\n\nWhat else would help you this week?\n\nAna';

const names = (draft: string, customerName = 'Maria Silva') =>
  check({ draft, asked: ASKED, customerName }).hints.filter(({ kind }) => kind === 'wrong-name');

test('a reply that does all of it is left alone, and reads so', () => {
  const { hints, questions } = check({ draft: WHOLE, asked: ASKED, customerName: 'Maria Silva' });
  expect(hints).toEqual([]);
  expect(questions.length).toBeGreaterThanOrEqual(2);
  expect(questions.every(({ answered }) => answered)).toBe(true);
  const facts = reading({ draft: WHOLE, asked: ASKED })!;
  expect(facts.warmth[0]).toMatchObject({ text: 'Thank you for telling us.', place: 'open' });
  expect(facts.asks.at(-1)?.text).toBe('What else would help you this week?');
  expect(facts.questions).toEqual({ asked: questions.length, answered: questions.length });
});

test('what is asked without a question mark is asked too', () => {
  const texts = check({ draft: '', asked: ASKED }).questions.map(({ text }) => text);
  expect(texts.join('\n')).toContain('How much is a second one?');
  expect(texts.join('\n')).toContain('add my colleague');
  expect(check({ draft: '', asked: 'The door of my locker does not open.\n\nMaria' }).questions).toHaveLength(
    1,
  );
});

test.each([
  ['another name', 'Hi Marta,'],
  ['a firm', 'Hi Northwind GmbH,'],
  ['a shout', 'Hi MARIA,'],
  ['a whisper', 'Hi maria,'],
])('a greeting with %s is asked about', (_, greeting) => {
  expect(names(`${greeting}\n\nit is back.`)).toHaveLength(1);
});

test.each(['Hi Maria,', 'Dear Ms. Silva,', 'Hey there,', 'Hello,'])('%s is fine', (greeting) => {
  expect(names(`${greeting}\n\nit is back.`)).toEqual([]);
});

test.each([
  ['Ludwig van Beethoven', 'Hi Ludwig,'],
  ['Madonna', 'Hi Madonna,'],
  ['Dr. Haas', 'Dear Dr. Haas,'],
  ['Yamada Hanako', 'Hi Hanako,'],
  ['Yamada Hanako', 'Dear Yamada Hanako,'],
])('%s may be greeted with “%s”', (customerName, greeting) => {
  expect(names(`${greeting}\n\nit is back.`, customerName)).toEqual([]);
});
