import { expect, test } from 'vitest';
import { KINDS, OFF_BY_DEFAULT } from '../../../src/domain/coach/index.ts';
import { CHOICES, choose, mutedBy } from '../../../src/domain/coaching/choosing.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Invalid } from '../../../src/domain/errors.ts';
import { desk } from '../../support/desk.ts';

test('whoever chose nothing has what ships', async () => {
  const { db, ana } = await desk();
  expect(await mutedBy(db, ana)).toEqual([...OFF_BY_DEFAULT]);
  expect(CHOICES).toEqual([...KINDS, 'judgement']);
});

test('a kind that is turned off is off for its person alone, and can be turned on again', async () => {
  const { db, ana, tomas } = await desk();
  await transaction(db, (tx) => choose(tx, ana, { kind: 'jargon', choice: 'off' }));
  await transaction(db, (tx) => choose(tx, ana, { kind: 'judgement', choice: 'off' }));
  expect(await mutedBy(db, ana)).toEqual(['jargon', 'judgement']);
  expect(await mutedBy(db, tomas)).toEqual([]);
  await transaction(db, (tx) => choose(tx, ana, { kind: 'jargon', choice: 'on' }));
  expect(await mutedBy(db, ana)).toEqual(['judgement']);
});

test('chosen twice it is one choice', async () => {
  const { db, ana } = await desk();
  for (const choice of ['off', 'on', 'off', 'off'] as const)
    await transaction(db, (tx) => choose(tx, ana, { kind: 'policy', choice }));
  const rows = await db.selectFrom('coachChoice').selectAll().execute();
  expect(rows).toEqual([{ teammateId: ana.id, kind: 'policy', choice: 'off' }]);
});

test('what the coach does not ask about cannot be turned off', async () => {
  const { db, ana } = await desk();
  await expect(
    transaction(db, (tx) => choose(tx, ana, { kind: 'sentiment', choice: 'off' })),
  ).rejects.toThrow(Invalid);
  expect(await db.selectFrom('coachChoice').selectAll().execute()).toEqual([]);
});

test('a choice leaves no event: nobody else is to know what somebody was asked about', async () => {
  const { db, ana } = await desk();
  const before = await db.selectFrom('event').select('id').execute();
  await transaction(db, (tx) => choose(tx, ana, { kind: 'defensive', choice: 'off' }));
  expect(await db.selectFrom('event').select('id').execute()).toEqual(before);
});
