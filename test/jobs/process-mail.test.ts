import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { transaction } from '../../src/domain/database.ts';
import { failedMail, findFailedMail, retryMail } from '../../src/domain/inbound-mail/tray.ts';
import { now, travel } from '../../src/lib/clock.ts';
import { site } from '../support/browser.ts';
import { isPostgres } from '../support/database.ts';
import { type Desk, desk } from '../support/desk.ts';

afterEach(() => void travel(null));

const MINUTE = 60_000;

async function messages({ db }: Desk): Promise<string[]> {
  const rows = await db.selectFrom('message').select('text').orderBy('id').execute();
  return rows.map((row) => row.text.trim());
}

async function retry({ db, ana }: Desk, id: number): Promise<void> {
  const mail = await findFailedMail(db, ana, id);
  await transaction(db, (tx) => retryMail(tx, mail, { by: ana }));
}

/** Until the given function is called the database takes no message that holds `word`: no mail is known that `parse` cannot read. */
async function refusing({ db }: Desk, word: string): Promise<() => Promise<unknown>> {
  if (isPostgres) {
    await sql`alter table message add constraint refused check (text not like ${sql.lit(`%${word}%`)})`.execute(
      db,
    );
    return () => sql`alter table message drop constraint refused`.execute(db);
  }
  await sql`create trigger refused before insert on message when new.text like ${sql.lit(`%${word}%`)}
    begin select raise(abort, 'check constraint refused'); end`.execute(db);
  return () => sql`drop trigger refused`.execute(db);
}

/** Every try that a mail gets. */
async function tried(office: Desk): Promise<void> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    await office.work();
    travel(now() + 5 * MINUTE);
  }
}

test('what fails is tried three times, then waits in the tray with its reason; the others have their turn, and a retry reads it', async () => {
  const office = await desk();
  const { db, ana } = office;
  const mended = await refusing(office, 'crooked');
  await office.arrives({ text: 'a crooked mail' });
  await office.arrives({ text: 'a straight mail' });
  expect(await messages(office)).toEqual(['a straight mail']);
  travel(now() + 5 * MINUTE);
  await office.work();
  expect(await failedMail(db, ana), 'tried twice').toEqual([]);
  await tried(office);
  const [mail, ...others] = await failedMail(db, ana);
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ source: 'smtp', error: expect.stringContaining('refused') });
  expect(await messages(office)).toEqual(['a straight mail']);
  expect(await db.selectFrom('participant').select('address').execute()).toHaveLength(1); // nothing half
  const browser = await (await site(office)).signedIn(ana);
  expect(await browser.page('/settings/failed-mail')).toContain('refused');
  await mended();
  await retry(office, mail!.id);
  await office.work();
  expect(await messages(office)).toEqual(['a straight mail', 'a crooked mail']);
  expect(await failedMail(db, ana)).toEqual([]);
});

test('a retry that fails again puts the mail back into the tray', async () => {
  const office = await desk();
  const mended = await refusing(office, 'crooked');
  await office.arrives({ text: 'a crooked mail' });
  await tried(office);
  const [mail] = await failedMail(office.db, office.ana);
  await retry(office, mail!.id);
  expect(await failedMail(office.db, office.ana)).toEqual([]);
  await tried(office);
  expect(await failedMail(office.db, office.ana)).toHaveLength(1);
  expect(await messages(office)).toEqual([]);
  await mended();
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
