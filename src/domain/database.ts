/** What the edges may know of the database: how to open a transaction, how to hear of one, and the types to pass on. */

export { type BackupReport, backUp, restoreFrom, verifyBackup } from '../db/backup.ts';
export { onChange } from '../db/changes.ts';
export type { Db, Tx } from '../db/connection.ts';
export { connect } from '../db/connection.ts';
export { isCrowded } from '../db/engines/crowding.ts';
export { holdRow } from '../db/engines/holding.ts';
export { settledEventId } from '../db/engines/settled.ts';
export { migrate, newestMigration } from '../db/migrate.ts';
export { transaction } from '../db/transaction.ts';
