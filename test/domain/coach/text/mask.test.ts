import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, HIDDEN, mask } from '../../../../src/domain/coach/text/mask.ts';

it('hiding and folding never move an offset', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(mask(text)).toHaveLength(text.length);
      expect(fold(text)).toHaveLength(text.length);
    }),
  );
  expect(fold('İSTANBUL ẞ')).toHaveLength('İSTANBUL ẞ'.length);
});

it('a link is hidden and the stop after it is not', () => {
  const text = 'See https://example.com/a. Then go.';
  expect(mask(text)).toBe(`See ${HIDDEN.repeat('https://example.com/a'.length)}. Then go.`);
});
