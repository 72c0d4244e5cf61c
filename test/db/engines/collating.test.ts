import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { byBytes } from '../../../src/db/engines/collating.ts';
import { desk } from '../../support/desk.ts';

test('texts stand in the order of their bytes, whatever the language of the machine', async () => {
  const { db } = await desk();
  const words = sql<{ word: string }>`select 'Zoe' as word union select 'ana' union select 'Ángel'`;
  const { rows } = await sql<{ word: string }>`
    select word from (${words}) words order by ${byBytes(db, sql.ref('word'))}`.execute(db);
  expect(rows.map((row) => row.word)).toEqual(['Zoe', 'ana', 'Ángel']);
});
