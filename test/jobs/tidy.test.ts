import { expect, test } from 'vitest';
import { tidy } from '../../src/jobs/tidy.ts';
import { now } from '../../src/lib/clock.ts';
import { desk } from '../support/desk.ts';

test('old attempts to sign in are forgotten, those of just now are kept', async () => {
  const { db } = await desk();
  const attempt = { address: '127.0.0.1', email: 'ana@fieldnotes.example' };
  const at = now();
  await db
    .insertInto('signInAttempt')
    .values([
      { ...attempt, at: 1 },
      { ...attempt, at },
    ])
    .execute();
  await tidy(db);
  expect(await db.selectFrom('signInAttempt').select('at').execute()).toEqual([{ at }]);
});
