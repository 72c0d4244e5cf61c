import { expect, test } from 'vitest';
import { check } from '../../../../src/domain/coach/index.ts';

const again = (draft: string, asked: string, history?: Parameters<typeof check>[0]['history']) =>
  check({ draft, asked, ...(history ? { history } : {}) }).hints.filter(({ kind }) => kind === 'asked-again');

test.each([
  ['my order FN-20931 came without its lid', 'What is your order number?', 'order FN-20931'],
  ['I was billed for invoice #4471 twice', 'Could you send us the invoice number?', 'invoice #4471'],
  ['the account is under joan@harbour.example', 'Which e-mail address do you use?', 'joan@harbour.example'],
  ['you can reach me on 0171 555 0199', 'What is your phone number?', '0171 555 0199'],
  ['it is blank in Firefox', 'Which browser are you using?', 'in Firefox'],
  ['I am on Windows 11', 'Could you tell me what operating system you have?', 'Windows 11'],
  ['I have version 4.2.1', 'Please let us know which version you have installed.', 'version 4.2.1'],
  ['it says "cannot open the folder"', 'What error message do you see?', 'says "cannot open the folder'],
])('“%s” is not asked for again', (told, ask, words) => {
  const draft = `Hi Joan,\n\nThat should not happen. ${ask}\n\nMia`;
  const hints = again(draft, `Hello, ${told}. Can you help?\n\nJoan`);
  expect(hints.map(({ text }) => text)).toEqual([ask]);
  expect(hints[0]!.why).toContain(words);
});

test('a fact from an earlier letter is a known one, and one of ours is not theirs', () => {
  const draft = 'Hi Joan, I am sorry it is still blank. Which browser are you using?';
  const history = [
    { from: 'customer' as const, at: '2026-05-04T09:00:00Z', text: 'It is blank. I tried Chrome.' },
    { from: 'us' as const, at: '2026-05-04T10:00:00Z', text: 'Try it with Safari, then.' },
    { from: 'customer' as const, at: '2026-05-05T09:00:00Z', text: 'Still blank.' },
  ];
  expect(again(draft, 'Still blank.', history)[0]!.why).toContain('tried Chrome');
  expect(again(draft, 'Still blank.', history.slice(1))).toEqual([]);
});

test.each([
  ['what they have not told', 'My order came without its lid.', 'What is your order number?'],
  ['what they say they do not have', 'I have no order number.', 'What is your order number?'],
  ['who is writing', 'My order FN-20931 is late.', 'To verify your identity, what is your order number?'],
  ['the digits for safety', 'It is +49 30 555 0199.', 'What are the last four digits of your phone number?'],
  ['another one', 'It is blank in Firefox.', 'Is it blank in another browser?'],
  ['the fact itself, to be sure', 'My order FN-20931 is late.', 'Is FN-20931 the order number on the box?'],
  ['something else', 'My order FN-20931 is late.', 'Which lid is missing, the blue or the red one?'],
  ['nothing', 'My order FN-20931 is late.', 'Your order number is on its way to the courier.'],
])('to ask for %s is fine', (_, asked, ask) => {
  expect(again(`Hi Joan,\n\nI looked into it. ${ask}\n\nMia`, asked)).toEqual([]);
});

test('each question is hinted at once, and the whole of it is marked', () => {
  const draft = 'Hi Joan. What is your order number and which browser do you use? It helps us to look.';
  const hints = again(draft, 'My order FN-20931 does not open in Chrome.');
  expect(hints).toHaveLength(1);
  expect(draft.slice(hints[0]!.start, hints[0]!.end)).toBe(hints[0]!.text);
});

test('it is turned off like any other kind', () => {
  const draft = 'Hi Joan, I looked. Which browser are you using?';
  expect(check({ draft, asked: 'Blank in Firefox.', muted: ['asked-again'] }).hints).toEqual([]);
});
