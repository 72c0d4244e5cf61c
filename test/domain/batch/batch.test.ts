import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findBatch, itemsOf, MOST_AT_ONCE, readSelection } from '../../../src/domain/batch/batch.ts';
import { closeEach } from '../../../src/domain/batch/doing.ts';
import { desk } from '../../support/desk.ts';
import { many } from '../../support/many.ts';

test('a selection is its numbers, each once, whatever order they came in', () => {
  const numbers = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: MOST_AT_ONCE });
  fc.assert(
    fc.property(numbers, (list) => {
      const read = readSelection(list.map(String));
      expect(new Set(read)).toEqual(new Set(list));
      expect(read).toHaveLength(new Set(list).size);
    }),
  );
});

test('nothing, too many and what is no number are refused in words', () => {
  expect(() => readSelection([])).toThrow('Select a conversation first.');
  const far = Array.from({ length: 412 }, (_, n) => n + 1);
  expect(() => readSelection(far)).toThrow(
    'At most 200 conversations at once; these are 412. Nothing was changed.',
  );
  for (const wrong of ['', 'x', '1.5', '-1', '0', '1e99', 'NaN'])
    expect(() => readSelection([1, wrong])).toThrow('One of these is no number');
  expect(readSelection(far.slice(0, MOST_AT_ONCE))).toHaveLength(MOST_AT_ONCE);
});

test('a batch is its maker’s alone', async () => {
  const office = await desk();
  const [number] = await many(office, 1);
  const id = await closeEach(office.db, { by: office.ana, conversations: [number!] });
  const batch = await findBatch(office.db, office.ana, id);
  expect(batch).toMatchObject({ id, kind: 'closing', undoneAt: null });
  expect(await itemsOf(office.db, batch)).toMatchObject([{ conversationId: number, refusal: null }]);
  await expect(findBatch(office.db, office.tomas, id)).rejects.toThrow('nothing of yours');
  await expect(findBatch(office.db, office.ana, Number.NaN)).rejects.toThrow('nothing of yours');
});
