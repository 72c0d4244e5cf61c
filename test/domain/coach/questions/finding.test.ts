import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asksOf, ownWords } from '../../../../src/domain/coach/questions/finding.ts';

const forms = (mail: string) => asksOf(mail).map(({ form, text }) => `${form}: ${text}`);

test.each([
  ['When do you open?', ['question: When do you open?']],
  ['Please send me the invoice.', ['request: Please send me the invoice.']],
  ['The lamp does not work.', ['problem: The lamp does not work.']],
  ['When do you open, and where do I park?', ['question: When do you open', 'question: where do I park?']],
  [
    'Can you refund it, and could you also tell me whether the export still runs?',
    ['question: Can you refund it', 'question: could you also tell me whether the export still runs?'],
  ],
  ['Please add Tim and remove Jo.', ['request: Please add Tim', 'request: remove Jo.']],
  ['The lamp is broken. Can you help?', ['problem: The lamp is broken.']],
  ["I'd like to return the shoes. How do I get a label?", ['question: How do I get a label?']],
  ['What do I need to bring? A passport?', ['question: What do I need to bring?']],
  ['My account is locked, please unlock it.', ['request: please unlock it.']],
  ['Could I get a quote? We need it by 4 June.', ['question: Could I get a quote?']],
  ['How are you? Thanks, that worked.', []],
  ['I want to thank you for the lamp.', []],
])('%j asks for what it asks', (mail, expected) => {
  expect(forms(mail)).toEqual(expected);
});

test('what others wrote, a signature and a link are blanked, and every word left keeps its place', () => {
  const mail = 'When do you open?\n> Which door?\nSee https://a.example/why?\n-- \nMaria, who?';
  const own = ownWords(mail);
  expect(own).toHaveLength(mail.length);
  expect(own).toContain('When do you open?');
  expect(own).not.toMatch(/Which|https|who/);
  expect(forms(mail)).toEqual(['question: When do you open?']);
});

test('whatever a mail says, its asks are its own words, each once, and not without end', () => {
  const part = fc.constantFrom(
    'When do you open? ',
    'Please send it. ',
    'It is broken. ',
    'Thanks. ',
    '\n\n',
    '> why? ',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const mail = parts.join('');
      const asks = asksOf(mail);
      expect(new Set(asks.map((one) => one.text.toLowerCase())).size).toBe(asks.length);
      for (const { text } of asks) expect(mail.replace(/\s+/g, ' ')).toContain(text);
    }),
  );
  const many = Array.from({ length: 300 }, (_, n) => `Where is room ${n}?`).join('\n');
  expect(asksOf(many).length).toBeLessThanOrEqual(60);
});
