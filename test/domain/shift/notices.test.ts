import { expect, test } from 'vitest';
import type { Viewer } from '../../../src/domain/access.ts';
import { transaction } from '../../../src/domain/database.ts';
import { roster } from '../../../src/domain/schedule/roster.ts';
import {
  findNotice,
  markRead,
  newestNotices,
  notify,
  unreadCount,
  unreadNotices,
} from '../../../src/domain/shift/notices.ts';
import { removeTeammate } from '../../../src/domain/teammate/teammate.ts';
import { now, travel } from '../../../src/lib/clock.ts';
import { itIs } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { TUESDAY, worksAt } from '../../support/rota.ts';

const HOUR = 3_600_000;

/** Yuki in Sydney works 08:00 to 17:00: at 07:00 UTC of a Tuesday her day has ended. */
async function told(...texts: string[]): Promise<Desk> {
  itIs(TUESDAY);
  const office = await desk();
  await worksAt(office, office.yuki, { from: '08:00', to: '17:00' });
  await tells(office, office.yuki, ...texts);
  return office;
}

const tells = ({ db }: Desk, to: Viewer, ...texts: string[]) =>
  transaction(db, async (tx) =>
    notify(
      tx,
      await roster(tx, now()),
      texts.map((text) => ({ teammateId: to.id, text, href: '/shifts/12' })),
    ),
  );

async function mails({ db }: Desk) {
  const rows = await db
    .selectFrom('delivery')
    .select(['recipients', 'content', 'automatic'])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row,
    content: JSON.parse(row.content!) as { subject: string; text: string },
  }));
}

test('what is new can be read at once, and nobody else reads it', async () => {
  const office = await told('Your day moved.');
  const [notice] = await unreadNotices(office.db, office.yuki);
  expect(notice).toMatchObject({ text: 'Your day moved.', href: '/shifts/12' });
  expect(await unreadNotices(office.db, office.ana)).toEqual([]);
  await expect(findNotice(office.db, office.ana, notice!.id)).rejects.toThrow('not here');
});

test('the mail waits for the morning of the person, never for the night, and gathers what came', async () => {
  const office = await told('Your day moved.', 'You look after Sofie.');
  await office.work();
  expect(await mails(office)).toEqual([]);
  travel(TUESDAY + 13 * HOUR); // 20:00 UTC is seven in the morning in Sydney
  await office.work();
  expect(await mails(office)).toEqual([]);
  travel(TUESDAY + 14 * HOUR + 60_000);
  await office.work();
  const [mail, ...more] = await mails(office);
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    automatic: 'shift-notice',
    recipients: '["yuki@fieldnotes.example"]',
    content: { subject: 'Your days with customers changed' },
  });
  expect(mail!.content.text).toMatch(
    /^Hello Yuki Kimura,\n\nYour day moved\.\nhttp:\/\/127\.0\.0\.1:3999\/shifts\/12\n\nYou look after Sofie\./,
  );
  expect(mail!.content.text).toContain('This mail was sent automatically');
});

test('what was read in the product is not mailed', async () => {
  const office = await told('Your day moved.');
  const [notice] = await unreadNotices(office.db, office.yuki);
  await transaction(office.db, async (tx) => markRead(tx, await findNotice(tx, office.yuki, notice!.id)));
  travel(TUESDAY + 24 * HOUR);
  await office.work();
  expect([await mails(office), await unreadNotices(office.db, office.yuki)]).toEqual([[], []]);
});

test('a mail is sent once, and one note is its own subject', async () => {
  const office = await told('Your day moved.');
  travel(TUESDAY + 24 * HOUR);
  await office.work();
  await office.work();
  expect((await mails(office)).map(({ content }) => content.subject)).toEqual(['Your day moved.']);
});

test('who has left is not written to', async () => {
  const office = await told('Your day moved.');
  await transaction(office.db, (tx) => removeTeammate(tx, office.yuki.id, office.ana));
  await tells(office, office.yuki, 'And again.');
  travel(TUESDAY + 48 * HOUR);
  await office.work();
  expect(await mails(office)).toEqual([]);
});

test('a badge counts what one has not read, up to a hundred, and reads no more of it', async () => {
  const office = await told(...Array.from({ length: 130 }, (_, n) => `Note ${n}.`));
  expect(await unreadCount(office.db, office.yuki.id)).toBe(100);
  expect(await unreadCount(office.db, office.ana.id)).toBe(0);
});

test('the newest notes say whom they are for', async () => {
  const office = await told('Your day moved.');
  expect((await newestNotices(office.db)).map(({ teammateId }) => teammateId)).toEqual([office.yuki.id]);
});
