import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { migrations } from '../../db/migrations/index.ts';
import { type Db, engineOf } from './connection.ts';

/** Brings the database to the newest schema. Forward only, all in one transaction: the first error is thrown and leaves what was before, and two programs that begin together do not meet. */
export async function migrate(db: Db): Promise<string[]> {
  const engine = engineOf(db);
  const provided: Record<string, Migration> = {};
  for (const [name, migration] of Object.entries(migrations)) {
    provided[name] = { up: (tx: Kysely<unknown>) => migration(tx, engine) };
  }
  const migrator = new Migrator({
    db: db.withoutPlugins(),
    allowUnorderedMigrations: true, // parts of the product land in an order of their own
    provider: { getMigrations: async () => provided },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

/** The newest migration that this program knows. */
export function newestMigration(): string {
  return Object.keys(migrations).sort().at(-1)!;
}

/** Of the migrations that a database had, the newest that this program does not know: a newer program made it. */
export function unknownMigration(names: readonly string[]): string | null {
  return (
    names
      .filter((name) => !(name in migrations))
      .sort()
      .at(-1) ?? null
  );
}
