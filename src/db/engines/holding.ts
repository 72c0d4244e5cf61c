import { engineOf, type Tx } from '../connection.ts';
import type { Schema } from '../schema.ts';

/**
 * Holds a row until the transaction ends: whoever else would hold or change it waits, whoever refers to it does not.
 * SQLite has one writer at a time anyway.
 */
export async function holdRow(
  tx: Tx,
  table: Extract<keyof Schema, 'conversation'>,
  id: number,
): Promise<void> {
  if (engineOf(tx) === 'sqlite') return;
  await tx.selectFrom(table).select('id').where('id', '=', id).forNoKeyUpdate().execute();
}
