import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { readBlob, storeBlob } from '../../../src/domain/message/storing.ts';
import { freshDatabase } from '../../support/database.ts';

test('bytes come back as they were, and the same bytes are kept once', async () => {
  const db = await freshDatabase();
  const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
  const store = (some: Uint8Array) => transaction(db, (tx) => storeBlob(tx, some));
  const id = await store(bytes);
  expect(await store(bytes.slice())).toBe(id);
  expect([...(await readBlob(db, id))]).toEqual([...bytes]);
  expect(await store(bytes.subarray(1))).not.toBe(id);
  expect(await db.selectFrom('blob').select('size').orderBy('id').execute()).toEqual([
    { size: 256 },
    { size: 255 },
  ]);
});

test('nothing is something too', async () => {
  const db = await freshDatabase();
  const id = await transaction(db, (tx) => storeBlob(tx, new Uint8Array()));
  expect(await readBlob(db, id)).toHaveLength(0);
});

test('a part of a larger buffer is stored as that part', async () => {
  const db = await freshDatabase();
  const whole = Buffer.from('--hello--');
  const id = await transaction(db, (tx) => storeBlob(tx, whole.subarray(2, 7)));
  expect(Buffer.from(await readBlob(db, id)).toString()).toBe('hello');
});
