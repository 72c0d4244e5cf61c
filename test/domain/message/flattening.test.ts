import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flattened } from '../../../src/domain/message/flattening.ts';

test('HTML of any ordinary depth stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(500), (text, depth) => {
      const html = `${'<div>'.repeat(depth)}${text.replaceAll('<', '')}`;
      expect(flattened(html)).toBe(html);
    }),
  );
});

test('tags that close do not add up', () => {
  const html = '<p><b>x</b></p>'.repeat(5_000);
  expect(flattened(html)).toBe(html);
});

test('of what no browser follows the words stay, a line for each block, and no tag', () => {
  const html = `${'<div>'.repeat(2_000)}One<p>Two <b>bold</b> &amp; &lt;more&gt;</p><title>no</title><ul><li>Three`;
  expect(flattened(html)).toBe('One<br>Two bold &amp; &lt;more&gt;<br>Three');
});

test('half a tag at such a depth is no markup', () => {
  expect(flattened(`${'<i>'.repeat(2_000)}a <img src=x onerror=alert(1)> b`)).toBe('a <br> b');
});
