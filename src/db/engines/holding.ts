import { engineOf, type Tx } from '../connection.ts';

/**
 * Holds a row until the transaction ends: whoever else would hold or change it waits, whoever refers to it does not.
 * SQLite has one writer at a time anyway.
 */
export async function holdRow(
  tx: Tx,
  table: 'conversation' | 'incident' | 'batch',
  id: number,
): Promise<void> {
  if (engineOf(tx) === 'sqlite') return;
  await tx.selectFrom(table).select('id').where('id', '=', id).forNoKeyUpdate().execute();
}
