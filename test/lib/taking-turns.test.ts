import { expect, test } from 'vitest';
import { letOthersGoFirst } from '../../src/lib/taking-turns.ts';

test('a long loop lets in between what came meanwhile', async () => {
  const order: string[] = [];
  setImmediate(() => order.push('somebody else'));
  for (let n = 0; n < 2; n++) {
    order.push(`item ${n}`);
    await letOthersGoFirst();
  }
  expect(order).toEqual(['item 0', 'somebody else', 'item 1']);
});
