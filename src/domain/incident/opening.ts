import type { Viewer } from '../access.ts';
import { readSelection } from '../batch/batch.ts';
import { gatherEach, refuseStrangers } from '../batch/doing.ts';
import { type Db, transaction } from '../database.ts';
import { findIncident, openIncident } from './incident.ts';

export type Opening = { name: string; by: Viewer; conversations: readonly (number | string)[] };

/**
 * Opens an incident with the conversations that belong to it, none or some. Gives its number and the batch that gathered
 * them, null where there were none. What is wrong with the name (Invalid), the selection (Invalid) or every one of the
 * conversations (NotFound) is said before anything is opened.
 */
export async function openWith(
  db: Db,
  { name, by, conversations }: Opening,
): Promise<{ number: number; batchId: number | null }> {
  if (conversations.length > 0) await refuseStrangers(db, by, readSelection(conversations));
  const number = await transaction(db, (tx) => openIncident(tx, { name, by }));
  if (conversations.length === 0) return { number, batchId: null };
  const incident = await findIncident(db, by, number);
  return { number, batchId: await gatherEach(db, { by, conversations, incident }) };
}
