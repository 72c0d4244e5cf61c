import { expect, test } from 'vitest';
import { suggestPause } from '../../../src/domain/rota/rota.ts';
import { teamLoad } from '../../../src/domain/shift/load.ts';
import { acts, itIs } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';
import { DAY, TUESDAY } from '../../support/rota.ts';

const MINUTE = 60_000;

/** Letters and answers put straight into the table, as of many weeks: `[minutes from the start, who, conversation]`. */
async function written(
  rows: { at: number; conversation: number; by?: number; kind?: 'inbound' | 'reply' | 'note' }[],
) {
  itIs(TUESDAY);
  const office = await desk();
  const first = await acts(office).receives({ receivedAt: TUESDAY - 60 * DAY });
  const { customerId } = await office.db
    .selectFrom('conversation')
    .select('customerId')
    .executeTakeFirstOrThrow();
  const numbers = new Map<number, number>();
  for (const { conversation } of rows) {
    if (numbers.has(conversation)) continue;
    const copy = await office.db
      .selectFrom('conversation')
      .selectAll()
      .where('id', '=', first.conversationId)
      .executeTakeFirstOrThrow();
    const { id: _, ...values } = copy;
    const [made] = await office.db.insertInto('conversation').values(values).returning('id').execute();
    numbers.set(conversation, made!.id);
  }
  for (const { at, conversation, by, kind = by ? 'reply' : 'inbound' } of rows)
    await office.db
      .insertInto('message')
      .values({
        conversationId: numbers.get(conversation)!,
        kind,
        customerId: kind === 'inbound' ? customerId : null,
        teammateId: by ?? null,
        automatic: null,
        fromName: '',
        fromAddress: '',
        recipients: '{}',
        text: '',
        html: null,
        parts: null,
        inboundMailId: null,
        messageIdHeader: null,
        inReplyTo: null,
        createdAt: at,
        saidAt: null,
        proof: null,
        forwardOfId: null,
      })
      .execute();
  return { office, load: await teamLoad(office.db, TUESDAY) };
}

test('a handful of conversations is nobody’s load', async () => {
  const { load } = await written([1, 2, 3, 4].map((conversation) => ({ at: TUESDAY - DAY, conversation })));
  expect(load).toBeNull();
});

test('letters are expected in the hours in which they came', async () => {
  const nine = TUESDAY - 10 * DAY + 2 * 60 * MINUTE;
  const rows = Array.from({ length: 20 }, (_, i) => ({
    at: nine + Math.floor(i / 2) * DAY,
    conversation: i,
  }));
  const { load } = await written(rows);
  expect(load!.days).toBe(10);
  expect(load!.arrivals.map((mails) => Math.round(mails * 10) / 10)).toEqual(
    Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 2 : 0)),
  );
});

test('how long answers take is pooled over everybody, and a break is no answer', async () => {
  const start = TUESDAY - 5 * DAY;
  const rows = Array.from({ length: 30 }, (_, i) => [
    { at: start, conversation: i },
    { at: start + (i + 1) * 10 * MINUTE, conversation: i, by: i % 2 ? 1 : 2 },
  ]).flat();
  const { load } = await written(rows);
  expect(new Set(load!.answering)).toEqual(new Set([20]));
  expect(JSON.stringify(load)).not.toMatch(/teammate|name/i);
});

test('a team whose waits have doubled for ten days is suggested a pause, and never paused (G4)', async () => {
  const day = (ago: number, wait: number) =>
    Array.from({ length: 5 }, (_, i) => [
      { at: TUESDAY - ago * DAY, conversation: ago * 10 + i },
      { at: TUESDAY - ago * DAY + wait * MINUTE, conversation: ago * 10 + i, by: 1 },
    ]).flat();
  const calm = Array.from({ length: 12 }, (_, i) => day(11 + i, 40)).flat();
  const strained = Array.from({ length: 10 }, (_, i) => day(10 - i, 200)).flat();
  const { office, load } = await written([...calm, ...strained].sort((a, b) => a.at - b.at));
  expect(load!.loads.at(-1)).toMatchObject({ p90Wait: 200, usualP90Wait: 40, leavers: 0, onboarding: 0 });
  expect(suggestPause(load!.loads)).toContain('consider a pause');
  expect(suggestPause(load!.loads.slice(0, -1))).toBeNull();
  expect(await office.db.selectFrom('pause').selectAll().execute()).toEqual([]);
});
