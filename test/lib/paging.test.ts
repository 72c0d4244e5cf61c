import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor, page } from '../../src/lib/paging.ts';

test('a cursor comes back as it was', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (at, id) => {
      expect(decodeCursor(encodeCursor({ at, id }))).toEqual({ at, id });
    }),
  );
});

test.each([null, undefined, '', 'x', '1.', '.1', '1.2.3', "1.2' or 1=1", '-1.5', 'A.B', '1'.repeat(13)])(
  'what no list gave (%j) is no cursor',
  (text) => {
    expect(decodeCursor(text)).toBeNull();
  },
);

test('whatever looks like a cursor is one of whole numbers', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-z]{1,12}\.[0-9a-z]{1,12}$/), (text) => {
      const { at, id } = decodeCursor(text)!;
      expect([at, id].map(Number.isInteger)).toEqual([true, true]);
    }),
  );
});

const cursorOf = (id: number) => ({ at: 0, id });

test('a row too many says that there is a next page, and where it begins', () => {
  const { rows, next } = page([9, 8, 7], 2, cursorOf);
  expect(rows).toEqual([9, 8]);
  expect(decodeCursor(next)).toEqual({ at: 0, id: 8 });
});

test('the last page has no next one', () => {
  expect(page([9, 8], 2, cursorOf)).toEqual({ rows: [9, 8], next: null });
  expect(page([], 2, cursorOf)).toEqual({ rows: [], next: null });
});
