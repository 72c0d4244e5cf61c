import {
  type KyselyPlugin,
  type PluginTransformResultArgs,
  PostgresQueryCompiler,
  type QueryResult,
  SqliteQueryCompiler,
  type UnknownRow,
} from 'kysely';

const snakeNames = new Map<string, string>();
const camelNames = new Map<string, string>();

/** `waitingSince` as the database calls it: `waiting_since`. */
export function snakeCase(name: string): string {
  const known = snakeNames.get(name);
  if (known !== undefined) return known;
  const made = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  snakeNames.set(name, made);
  return made;
}

/** `waiting_since` as the program calls it: `waitingSince`. */
export function camelCase(name: string): string {
  const known = camelNames.get(name);
  if (known !== undefined) return known;
  const made = name.replace(/_+(.)/g, (_, letter: string) => letter.toUpperCase());
  camelNames.set(name, made);
  return made;
}

// Kysely's own plugin copies each query's whole tree to change the names in it: a third of what a query costs before SQLite sees it.
export class SqliteNames extends SqliteQueryCompiler {
  protected override sanitizeIdentifier(identifier: string): string {
    return super.sanitizeIdentifier(snakeCase(identifier));
  }
}

export class PostgresNames extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(identifier: string): string {
    return super.sanitizeIdentifier(snakeCase(identifier));
  }
}

/** Gives the columns of every result their names in the program. */
export const camelNamed: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> =>
    result.rows.length === 0 ? result : { ...result, rows: renamed(result.rows) },
};

function renamed(rows: UnknownRow[]): UnknownRow[] {
  const columns = Object.keys(rows[0]!).map((column) => [column, camelCase(column)] as const);
  return rows.map((row) => {
    const named: UnknownRow = {};
    for (const [column, name] of columns) named[name] = row[column];
    return named;
  });
}
