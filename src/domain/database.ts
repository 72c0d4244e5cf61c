/** What the edges may know of the database: how to open a transaction, how to hear of one, and the types to pass on. */
export { onChange } from '../db/changes.ts';
export type { Db, Tx } from '../db/connection.ts';
export { transaction } from '../db/transaction.ts';
