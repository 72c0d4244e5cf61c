import { sha256 } from '../../lib/ids.ts';
import type { Db, Tx } from '../database.ts';

/** Stores bytes once, whoever else has the same; gives their id. */
export async function storeBlob(tx: Tx, bytes: Uint8Array): Promise<number> {
  const hash = sha256(bytes);
  const inserted = await tx
    .insertInto('blob')
    .values({
      sha256: hash,
      size: bytes.byteLength,
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) return inserted.id;
  return (await tx.selectFrom('blob').select('id').where('sha256', '=', hash).executeTakeFirstOrThrow()).id;
}

/** The bytes that were stored under this id. */
export async function readBlob(db: Db, id: number): Promise<Uint8Array> {
  return (await db.selectFrom('blob').select('bytes').where('id', '=', id).executeTakeFirstOrThrow()).bytes;
}
