import { expect, test } from 'vitest';
import { transaction } from '../../src/domain/database.ts';
import { forgetOldIntentions, once } from '../../src/domain/intention.ts';
import { itIs, NINE } from '../support/acts.ts';
import { type Desk, desk } from '../support/desk.ts';

function doing(
  office: Desk,
  { by = office.ana, key = 'k', asked = 'words' as unknown, standing = true } = {},
) {
  let done = 0;
  const go = (more: { key?: string; asked?: unknown } = {}) =>
    transaction(office.db, (tx) =>
      once(
        tx,
        { by, key, asked, ...more },
        {
          work: async () => {
            done += 1;
            return done;
          },
          stands: async () => standing,
        },
      ),
    );
  return { go, times: () => done };
}

test('the same key does its work once and gives the same each time', async () => {
  const { go, times } = doing(await desk());
  expect([await go(), await go(), await go()]).toEqual([1, 1, 1]);
  expect(times()).toBe(1);
});

test('two at once with one key do it once', async () => {
  const { go, times } = doing(await desk());
  expect(await Promise.all([go(), go()])).toEqual([1, 1]);
  expect(times()).toBe(1);
});

test('other keys, other people and no key at all are other intentions', async () => {
  const office = await desk();
  const ana = doing(office);
  await ana.go();
  await ana.go({ key: 'other' });
  expect(ana.times()).toBe(2);
  const tomas = doing(office, { by: office.tomas });
  expect(await tomas.go()).toBe(1);
  await ana.go({ key: '' });
  await ana.go({ key: '' });
  expect(ana.times()).toBe(4);
});

test('the same key with other words says what happened, and does nothing', async () => {
  const { go, times } = doing(await desk());
  await go();
  await expect(go({ asked: 'others' })).rejects.toMatchObject({
    fields: { intention: expect.stringContaining('sent already') },
  });
  expect(times()).toBe(1);
});

test('what was taken back may be done again', async () => {
  const { go, times } = doing(await desk(), { standing: false });
  await go();
  await go({ asked: 'others' });
  expect(times()).toBe(2);
});

test('what was taken back and is asked for twice at once is done once', async () => {
  const office = await desk();
  const before = doing(office, { standing: false });
  await Promise.all([before.go(), before.go({ key: 'a connection for each of them' })]);
  const letters = new Set<number>();
  const sends = () =>
    transaction(office.db, (tx) =>
      once<number>(
        tx,
        { by: office.ana, key: 'k', asked: 'words' },
        {
          work: async () => {
            letters.add(letters.size + 10);
            return letters.size + 9;
          },
          stands: async (id) => letters.has(id),
        },
      ),
    );
  expect(await Promise.all([sends(), sends()])).toEqual([10, 10]);
});

test('work that fails leaves its key free', async () => {
  const office = await desk();
  const { go } = doing(office);
  const failing = transaction(office.db, (tx) =>
    once(
      tx,
      { by: office.ana, key: 'k', asked: 'words' },
      { work: () => Promise.reject(new Error('no')), stands: async () => true },
    ),
  );
  await expect(failing).rejects.toThrow('no');
  expect(await go()).toBe(1);
});

test('a key longer than any is refused; keys of a month ago are forgotten', async () => {
  const office = await desk();
  const { go, times } = doing(office);
  await expect(go({ key: 'x'.repeat(201) })).rejects.toMatchObject({
    fields: { intention: expect.any(String) },
  });
  itIs(NINE);
  await go();
  itIs(NINE + 31 * 86_400_000);
  await transaction(office.db, forgetOldIntentions);
  await go();
  expect(times()).toBe(2);
});
