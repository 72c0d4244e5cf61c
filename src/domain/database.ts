/** What the edges may know of the database: how to open a transaction, and the types to pass on. */
export type { Db, Tx } from '../db/connection.ts';
export { transaction } from '../db/transaction.ts';
