import { expect, test } from 'vitest';
import { audit, wholeAudit } from '../../src/domain/audit.ts';
import { holdStanding } from '../../src/domain/conversation/conversation.ts';
import { transaction } from '../../src/domain/database.ts';
import { Forbidden } from '../../src/domain/errors.ts';
import { record, recordOf } from '../../src/domain/event.ts';
import { startSession } from '../../src/domain/teammate/sessions.ts';
import { HOUR, NINE } from '../support/acts.ts';
import { desk } from '../support/desk.ts';

async function happened(many = 5) {
  const office = await desk();
  const { db, ana } = office;
  await db.deleteFrom('event').execute();
  const number = await office.arrives();
  await db.deleteFrom('event').execute();
  await transaction(db, async (tx) => {
    for (let n = 0; n < many; n++) {
      const kind = n % 2 ? 'conversation.closed' : 'conversation.reopened';
      const event = { kind, by: ana, at: NINE + n * HOUR } as const;
      if (n % 3) await recordOf(tx, await holdStanding(tx, number), event);
      else await record(tx, event);
    }
  });
  return { ...office, number };
}

test('the newest come first, a page at a time, each once and none left out', async () => {
  const { db, ana } = await happened(7);
  const seen: number[] = [];
  for (let cursor: string | undefined, pages = 0; pages < 10; pages++) {
    const { rows, next } = await audit(db, ana, { limit: 3, cursor });
    seen.push(...rows.map((line) => line.at));
    if (!next) break;
    cursor = next;
  }
  expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => NINE + n * HOUR));
});

test('by what happened, by conversation, by when, and by all of them', async () => {
  const { db, ana, number } = await happened(7);
  const hours = async (filter: object) =>
    (await audit(db, ana, filter)).rows.map((line) => (line.at - NINE) / HOUR).reverse();
  expect(await hours({ kind: 'conversation.closed' })).toEqual([1, 3, 5]);
  expect(await hours({ conversationId: number })).toEqual([1, 2, 4, 5]);
  expect(await hours({ from: NINE + 2 * HOUR, to: NINE + 5 * HOUR })).toEqual([2, 3, 4]);
  expect(await hours({ kind: 'conversation.closed', conversationId: number, from: NINE + 2 * HOUR })).toEqual(
    [5],
  );
  expect(await hours({ conversationId: 999 })).toEqual([]);
});

test('a line says who did it and from where, and nothing of the sort for what nobody did', async () => {
  const { db, ana } = await happened(0);
  await transaction(db, async (tx) => {
    await startSession(tx, { teammateId: ana.id, address: '192.0.2.1', device: 'Firefox' });
  });
  const { id } = await db
    .selectFrom('session')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  await transaction(db, async (tx) => {
    await record(tx, { kind: 'mail.audited' });
    await record(tx, {
      kind: 'customer.changed',
      by: { ...ana, origin: { address: '192.0.2.9', sessionId: id } },
    });
  });
  const [changed, audited] = (await audit(db, ana, {})).rows;
  expect(changed).toMatchObject({ by: 'Ana Okafor', address: '192.0.2.9', device: 'Firefox' });
  expect(audited).toMatchObject({ by: null, address: null, device: null });
});

test('the whole of it comes in the same order, however many pages it has', async () => {
  const { db, ana } = await happened(1_203);
  let [lines, last] = [0, Number.POSITIVE_INFINITY];
  for await (const line of wholeAudit(db, ana, {})) {
    expect(line.at).toBeLessThan(last);
    last = line.at;
    lines += 1;
  }
  expect(lines).toBe(1_203);
});

test('only owners read it', async () => {
  const { db, tomas } = await happened();
  await expect(audit(db, tomas, {})).rejects.toThrow(Forbidden);
  await expect(wholeAudit(db, tomas, {}).next()).rejects.toThrow(Forbidden);
});
