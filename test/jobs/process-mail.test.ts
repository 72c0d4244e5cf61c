import { afterEach, expect, test, vi } from 'vitest';
import { transaction } from '../../src/domain/database.ts';
import { failedMail, findFailedMail, retryMail } from '../../src/domain/inbound-mail/tray.ts';
import { now, travel } from '../../src/lib/clock.ts';
import { site } from '../support/browser.ts';
import { type Desk, desk } from '../support/desk.ts';

// No mail is known that `parse` cannot read, so that one is made here.
const broken = vi.hoisted(() => ({ word: null as string | null }));
vi.mock(import('../../src/mail/inbound/parse.ts'), async (original) => {
  const { parse } = await original();
  return {
    parse: async (raw: Uint8Array) => {
      if (broken.word && Buffer.from(raw).includes(broken.word)) throw new Error('A part has no end');
      return parse(raw);
    },
  };
});

afterEach(() => {
  broken.word = null;
  travel(null);
});

const MINUTE = 60_000;

async function messages({ db }: Desk): Promise<string[]> {
  const rows = await db.selectFrom('message').select('text').orderBy('id').execute();
  return rows.map((row) => row.text.trim());
}

async function retry({ db, ana }: Desk, id: number): Promise<void> {
  const mail = await findFailedMail(db, ana, id);
  await transaction(db, (tx) => retryMail(tx, mail, { by: ana }));
}

test('a mail that cannot be read goes to the tray with its reason, the next has its turn, and a retry reads it', async () => {
  const office = await desk();
  broken.word = 'crooked';
  await office.arrives({ text: 'a crooked mail' });
  await office.arrives({ text: 'a straight mail' });
  expect(await messages(office)).toEqual(['a straight mail']);
  const [mail, ...others] = await failedMail(office.db, office.ana);
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ source: 'smtp', error: 'It could not be read: A part has no end' });
  const browser = await (await site(office)).signedIn(office.ana);
  expect(await browser.page('/settings/failed-mail')).toContain('A part has no end');
  broken.word = null;
  await retry(office, mail!.id);
  expect(await office.work()).toEqual([]);
  expect(await messages(office)).toEqual(['a straight mail', 'a crooked mail']);
  expect(await failedMail(office.db, office.ana)).toEqual([]);
});

test('a retry that fails again puts the mail back into the tray', async () => {
  const office = await desk();
  broken.word = 'crooked';
  await office.arrives({ text: 'a crooked mail' });
  const [mail] = await failedMail(office.db, office.ana);
  await retry(office, mail!.id);
  await office.work();
  expect(await failedMail(office.db, office.ana)).toHaveLength(1);
  expect(await messages(office)).toEqual([]);
});

test('what fails for another reason is tried three times, then waits in the tray and blocks nobody', async () => {
  const office = await desk();
  const { db } = office;
  await db.schema.alterTable('participant').renameTo('participant_elsewhere').execute();
  await office.arrives({ text: 'unlucky' });
  for (let attempt = 1; attempt < 3; attempt++) {
    expect(await failedMail(db, office.ana)).toEqual([]);
    expect(await office.work()).toHaveLength(attempt);
    travel(now() + 5 * MINUTE);
    await office.work();
  }
  const [mail] = await failedMail(db, office.ana);
  expect(mail!.error).toContain('participant');
  expect(await messages(office)).toEqual([]); // nothing half
  expect(await db.selectFrom('customer').select('id').execute()).toEqual([]);
  await db.schema.alterTable('participant_elsewhere').renameTo('participant').execute();
  await retry(office, mail!.id);
  await office.work();
  expect(await messages(office)).toEqual(['unlucky']);
});

test('a job for a mail that was read already does nothing', async () => {
  const office = await desk();
  await office.arrives({ text: 'once' });
  await office.db
    .insertInto('job')
    .values({
      kind: 'process-mail',
      payload: JSON.stringify({ inboundMailId: 1 }),
      dueAt: 0,
      createdAt: 0,
    } as never)
    .execute();
  expect(await office.work()).toEqual([]);
  expect(await messages(office)).toEqual(['once']);
});
