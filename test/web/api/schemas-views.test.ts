import { expect, test } from 'vitest';
import { NewView, ViewQuery } from '../../../src/web/api/schemas-views.ts';

test('a view is one’s own unless said otherwise, and a page has fifty', () => {
  expect(NewView.parse({ name: 'a', q: 'b' }).shared).toBe(false);
  expect(ViewQuery.parse({})).toEqual({ limit: 50 });
  expect(ViewQuery.safeParse({ limit: '101' }).success).toBe(false);
});
