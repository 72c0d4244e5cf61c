import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { NotFound } from '../../../src/domain/errors.ts';
import {
  apiTokenOf,
  apiTokensOf,
  endApiToken,
  makeApiToken,
} from '../../../src/domain/teammate/api-tokens.ts';
import { itIs, MINUTE, NINE } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function withToken() {
  const office = await desk();
  itIs(NINE);
  const token = await transaction(office.db, (tx) => makeApiToken(tx, office.ana, 'report script'));
  return { ...office, token };
}

test('a token stands for its teammate, can be recognised, and only its hash is stored', async () => {
  const { db, ana, token } = await withToken();
  expect(token).toMatch(/^porchlight_[\w-]{32}$/);
  expect(await apiTokenOf(db, token)).toMatchObject({ teammateId: ana.id });
  for (const wrong of ['', 'porchlight_', token.slice(11), `${token} `])
    expect(await apiTokenOf(db, wrong)).toBeNull();
  expect(JSON.stringify(await db.selectFrom('apiToken').selectAll().execute())).not.toContain(
    token.slice(11),
  );
});

test('that a token was used is written every five minutes', async () => {
  const { db, ana, token } = await withToken();
  expect((await apiTokensOf(db, ana))[0]).toMatchObject({ name: 'report script', usedAt: null });
  await apiTokenOf(db, token);
  const [first] = await apiTokensOf(db, ana);
  expect(first!.usedAt).toBeGreaterThanOrEqual(NINE);
  itIs(NINE + 4 * MINUTE);
  await apiTokenOf(db, token);
  expect((await apiTokensOf(db, ana))[0]!.usedAt).toBe(first!.usedAt);
});

test('an ended token stands for nobody, and only its owner ends it', async () => {
  const { db, ana, tomas, token } = await withToken();
  const [{ id } = { id: 0 }] = await apiTokensOf(db, ana);
  await expect(transaction(db, (tx) => endApiToken(tx, tomas, id))).rejects.toThrow(NotFound);
  await transaction(db, (tx) => endApiToken(tx, ana, id));
  expect(await apiTokenOf(db, token)).toBeNull();
  expect(await apiTokensOf(db, ana)).toEqual([]);
  await expect(transaction(db, (tx) => endApiToken(tx, ana, id))).rejects.toThrow(NotFound);
});

test('making and ending a token are events with its name', async () => {
  const { db, ana } = await withToken();
  const [{ id } = { id: 0 }] = await apiTokensOf(db, ana);
  await transaction(db, (tx) => endApiToken(tx, ana, id));
  const events = await db
    .selectFrom('event')
    .selectAll()
    .where('kind', 'like', 'api-token.%')
    .orderBy('id')
    .execute();
  expect(events.map((event) => [event.kind, event.teammateId, JSON.parse(event.data).name])).toEqual([
    ['api-token.made', ana.id, 'report script'],
    ['api-token.ended', ana.id, 'report script'],
  ]);
});
