import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attribute, htmlTokens } from '../../../../src/mail/inbound/parse/html-tokens.ts';

test('tags, text and what is passed over', () => {
  expect([...htmlTokens('a<P class="x>y">b</p><!-- c --><style>d</style>e')]).toEqual([
    { kind: 'text', text: 'a' },
    { kind: 'open', name: 'p', attributes: ' class="x>y"' },
    { kind: 'text', text: 'b' },
    { kind: 'close', name: 'p' },
    { kind: 'open', name: 'style', attributes: '' },
    { kind: 'close', name: 'style' },
    { kind: 'text', text: 'e' },
  ]);
});

test('attributes are found in any quotes, and only whole names', () => {
  const attributes = ' data-href=no href = \'a b\' ALT="c" width=5';
  expect(['href', 'alt', 'width', 'x'].map((name) => attribute(attributes, name))).toEqual([
    'a b',
    'c',
    '5',
    undefined,
  ]);
});

const drawn = (html: string) =>
  [...htmlTokens(html)]
    .map((token) =>
      token.kind === 'text' ? token.text : token.kind === 'open' ? `<${token.name}>` : `</${token.name}>`,
    )
    .join('|');

test.each([
  ['a < b > c', 'a < b > c'],
  ['a <3 b', 'a <3 b'],
  ['<p', '<p'],
  ['</p', '</p'],
  ['a<br/>b', 'a|<br>|b'],
  ['<P CLASS=x>', '<p>'],
  ['<o:p></o:p>', '<o:p>|</o:p>'],
  ['a<!-- > -->b', 'a|b'],
  ['a<!-->b', 'a|b'],
  ['a<!-- never closed', 'a'],
  ['<!doctype html>a', 'a'],
  ['<?xml version="1.0"?>a', 'a'],
  ['<script>if (a < b) c("</p>")</script>d', '<script>|</script>|d'],
  ['<style>a > b {}</STYLE >c', '<style>|</style>|c'],
  ['<title>a</titles>b</title>c', '<title>|</title>|c'],
  ['<script/>a', '<script>|a'],
  ['<textarea><b></textarea>', '<textarea>|<b>|</textarea>'],
  [`<a title="x>y">z</a>`, '<a>|z|</a>'],
  [`<a title='x>y'>z</a>`, '<a>|z|</a>'],
  [`<a title=it's>z</a>`, '<a>|z|</a>'],
  ['<a title="never>closed</a>', '<a>|closed|</a>'],
])('%s is cut into %s', (html, tokens) => {
  expect(drawn(html)).toBe(tokens);
});

test('no character of a text without tags is lost or made up', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }).map((text) => text.replaceAll('<', '')),
      (text) => {
        expect([...htmlTokens(text)]).toEqual(text === '' ? [] : [{ kind: 'text', text }]);
      },
    ),
  );
});

test('any attribute that is written well is read as it was, whatever stands around it', () => {
  const value = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/["'\s>]/g, ''));
  const other = fc.constantFrom(
    '',
    ' class="a b"',
    " id='x'",
    ' width=5',
    ' hidden',
    ' data-href=no',
    ' xhref=no',
  );
  fc.assert(
    fc.property(value, other, other, fc.constantFrom('"', "'"), (text, ...[before, after, quote]) => {
      expect(attribute(`${before} HREF = ${quote}${text}${quote}${after}`, 'href')).toBe(text);
    }),
  );
});

test('a page of nothing but brackets is read in a moment', () => {
  for (const piece of ['<', '<a', '<a "', '</', '<!--', '<p><', '"<a x="'])
    expect([...htmlTokens(piece.repeat(100_000))].length).toBeLessThanOrEqual(200_002);
});
