import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { endFeed, feedOf, feedSince, makeFeed } from '../../../src/domain/shift/feed.ts';
import { removeTeammate } from '../../../src/domain/teammate/teammate.ts';
import { coming, programme } from '../../support/rota.ts';

test('a feed has one’s own days and nobody else’s, and nobody’s accounts but one’s own', async () => {
  const office = await programme();
  const feed = async (viewer: typeof office.ana) => {
    const token = await transaction(office.db, (tx) => makeFeed(tx, viewer));
    return (await feedOf(office.db, { token, host: 'desk.example' })).replace(/\r\n /g, '');
  };
  const shifts = await coming(office);
  const sofies = await feed(office.sofie);
  const anas = await feed(office.ana);
  const count = (text: string) => text.match(/BEGIN:VEVENT/g)?.length ?? 0;
  expect(count(sofies)).toBe(shifts.filter(({ guest }) => guest.id === office.sofie.id).length);
  expect(count(anas)).toBe(shifts.filter(({ buddy }) => buddy.id === office.ana.id).length);
  expect(sofies).toContain('due so far');
  expect(anas).not.toContain('due so far');
  expect(anas).not.toMatch(/SUMMARY:Day with customers/);
});

test('the secret is kept as a hash, renewed, ended, and gone with its owner', async () => {
  const office = await programme();
  const read = (token: string) => feedOf(office.db, { token, host: 'desk.example' });
  expect(await feedSince(office.db, office.sofie)).toBeNull();
  const first = await transaction(office.db, (tx) => makeFeed(tx, office.sofie));
  const stored = await office.db.selectFrom('calendarFeed').selectAll().execute();
  expect(JSON.stringify(stored)).not.toContain(first);
  expect(await feedSince(office.db, office.sofie)).toEqual(expect.any(Number));
  const second = await transaction(office.db, (tx) => makeFeed(tx, office.sofie));
  await expect(read(first)).rejects.toThrow('no calendar');
  expect(await read(second)).toContain('BEGIN:VCALENDAR');
  await transaction(office.db, (tx) => endFeed(tx, office.sofie));
  await expect(read(second)).rejects.toThrow('no calendar');
  await expect(transaction(office.db, (tx) => endFeed(tx, office.sofie))).rejects.toThrow(
    'no calendar address',
  );
  const third = await transaction(office.db, (tx) => makeFeed(tx, office.jonas));
  await transaction(office.db, (tx) => removeTeammate(tx, office.jonas.id, office.ana));
  await expect(read(third)).rejects.toThrow('no calendar');
});
