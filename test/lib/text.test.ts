import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml, excerpt, storable } from '../../src/lib/text.ts';

test('a short text is its own excerpt, on one line', () => {
  expect(excerpt('  Hello\n\n  world ', 50)).toBe('Hello world');
});

test('a long text is cut at a word and says so', () => {
  expect(excerpt('The quick brown fox jumps over the lazy dog', 20)).toBe('The quick brown fox…');
});

test('a text without words near is cut where it must be', () => {
  expect(excerpt('a'.repeat(30), 10)).toBe(`${'a'.repeat(10)}…`);
});

test('an excerpt never ends inside a character', () => {
  expect(excerpt('🙂'.repeat(10), 5)).toBe('🙂🙂…');
});

const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 }));

test('whatever the text, an excerpt is as short as asked, one line and whole characters', () => {
  fc.assert(
    fc.property(anything, fc.integer({ min: 1, max: 60 }), (text, length) => {
      const short = excerpt(text.toWellFormed(), length);
      expect(short.length).toBeLessThanOrEqual(length + 1);
      expect(short.isWellFormed()).toBe(true);
      expect(short).not.toMatch(/[\r\n]/);
    }),
  );
});

test('text put into HTML is read back as that text, and makes no tag', () => {
  expect(escapeHtml(`<a href="x" id='y'>&</a>`)).toBe(
    '&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;&lt;/a&gt;',
  );
  fc.assert(fc.property(anything, (text) => !/[<>"']/.test(escapeHtml(text))));
});

test('what is stored has neither NUL nor half characters, and loses nothing else', () => {
  expect(storable('a\0b\ud800c')).toBe('ab\ufffdc');
  fc.assert(
    fc.property(anything, (text) => {
      const stored = storable(text);
      expect(stored).not.toContain('\0');
      expect(stored.isWellFormed()).toBe(true);
      expect(storable(stored)).toBe(stored);
      if (text.isWellFormed() && !text.includes('\0')) expect(stored).toBe(text);
    }),
  );
});
