import { expect, test } from 'vitest';
import { tokens } from '../../../../src/mail/inbound/parse/address-tokens.ts';

function drawn(text: string): string {
  return [...tokens(text)].map(({ kind, value }) => `${kind}:${value}`).join('|');
}

test('quotes, comments, brackets and marks are told apart', () => {
  expect(drawn('"a, \\"b\\"" (c (d)) <e@f>, g')).toBe(
    'quoted:a, "b"|text: |comment:c (d)|text: |angle:e@f|,:,|text: g',
  );
});

test('what never closes is text', () => {
  expect(drawn('"a (b <c')).toBe('text:"a (b <c');
});

test('an encoded word is text whatever it holds', () => {
  expect(drawn('=?utf-8?Q?a,_<b>?= <c@d>')).toBe('text:=?utf-8?Q?a,_<b>?= |angle:c@d');
});
