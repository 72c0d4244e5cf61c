import { expect, test } from 'vitest';
import { readHeaders, readMailHeaders } from '../../../../src/mail/inbound/parse/header-block.ts';

function names(text: string): string {
  return readMailHeaders(Buffer.from(text, 'latin1'))
    .headers.map(({ name, value }) => `${name}=${value}`)
    .join('|');
}

test('folds are undone, names are in lower case, repeats are kept', () => {
  expect(names('A: one\r\n  two\r\nB : x\r\nA:three\r\n\r\nC: no')).toBe('a=one  two|b=x|a=three');
});

test('a line that is no header ends them where nothing known follows', () => {
  const text = 'A: b\nJust words\nof a body\n\nFrom: x';
  const { headers, body } = readMailHeaders(Buffer.from(text));
  expect(headers).toHaveLength(1);
  expect(text.slice(body)).toBe('Just words\nof a body\n\nFrom: x');
});

test('a line that is no header is passed over where a known one follows', () => {
  expect(names('Received: a\nby b;\nSubject: x\n\nbody')).toBe('received=a|subject=x');
});

test('blank lines, an mbox line and a byte order mark before the first header are passed over', () => {
  expect(names('\n\nFrom ann@x.example Mon\nA: b\n\n')).toBe('a=b');
  expect(names('\xef\xbb\xbfA: b\n\n')).toBe('a=b');
});

test('the headers of a part end at a boundary', () => {
  const text = 'A: b\n--x\nC: d';
  const { body } = readHeaders(Buffer.from(text), 0, (line) => line === '--x');
  expect(text.slice(body)).toBe('--x\nC: d');
});
