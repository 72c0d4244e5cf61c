import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined, textParts } from '../../../../src/mail/inbound/reply/text.ts';

test('an empty text has no parts, and words alone are one', () => {
  expect(textParts('')).toEqual([]);
  expect(textParts('Hello\n\nAnna')).toEqual([{ kind: 'words', text: 'Hello\n\nAnna' }]);
});

test('words, quote and signature are parts of their own, with their line ends', () => {
  expect(textParts('Yes.\r\n-- \r\nMaria\r\n\r\n> One\r\n> Two')).toEqual([
    { kind: 'words', text: 'Yes.\r\n' },
    { kind: 'signature', text: '-- \r\nMaria\r\n\r\n' },
    { kind: 'quote', text: '> One\r\n> Two' },
  ]);
});

test('a line that holds both is cut before the dashes of the quote', () => {
  expect(textParts('Yes - On 3 March 2026, Anna <a@b.example> wrote:\n> Stuck?')).toEqual([
    { kind: 'words', text: 'Yes' },
    { kind: 'quote', text: ' - On 3 March 2026, Anna <a@b.example> wrote:\n> Stuck?' },
  ]);
});

test('joined, the parts are the text, and no two neighbours are of one kind', () => {
  const line = fc.constantFrom(
    'Yes.',
    '> One',
    '>> Two',
    '',
    '-- ',
    'Sent from my iPhone',
    'On 3 March 2026, Anna wrote:',
    'From: Anna',
    'a\u200bb',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'), (mail, end) => {
      const text = mail.join(end);
      const parts = textParts(text);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      parts.slice(1).forEach((part, i) => {
        expect(part.kind).not.toBe(parts[i]!.kind);
      });
    }),
  );
});

test('the parts of one kind stand on lines of their own', () => {
  const parts = [
    { kind: 'words', text: 'One' },
    { kind: 'quote', text: 'no' },
    { kind: 'words', text: 'Two\n' },
    { kind: 'words', text: 'Three ' },
  ] as const;
  expect(joined(parts, 'words')).toBe('One\nTwo\nThree');
  expect(joined(parts, 'signature')).toBe('');
});
