import { expect, test } from 'vitest';
import type { Viewer } from '../../../src/domain/access.ts';
import { assign } from '../../../src/domain/conversation/assigning.ts';
import { close } from '../../../src/domain/conversation/closing.ts';
import { transaction } from '../../../src/domain/database.ts';
import { countsChangedAt, countsOf, countViews } from '../../../src/domain/saved-view/counting.ts';
import { savedViews } from '../../../src/domain/saved-view/saved-view.ts';
import { saveView } from '../../../src/domain/saved-view/saving.ts';
import { startSession } from '../../../src/domain/teammate/sessions.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { memberElsewhere } from '../../support/people.ts';

const HERE = { address: '192.0.2.1', device: 'the tests' };
const comes = (office: Desk, ...people: Viewer[]) =>
  transaction(office.db, async (tx) => {
    for (const { id } of people) await startSession(tx, { teammateId: id, ...HERE });
  });
const save = (office: Desk, q: string, by = office.ana) =>
  transaction(office.db, (tx) => saveView(tx, { name: q, q, isShared: true, by }));
const shown = async (office: Desk, viewer = office.ana) =>
  [...(await countsOf(office.db, viewer, await savedViews(office.db, viewer))).values()].map(
    ({ count, isMore }) => `${count}${isMore ? '+' : ''}`,
  );

test('a count follows what happens, and is made again only where something did', async () => {
  const office = await desk();
  await comes(office, office.ana);
  const number = await office.arrives();
  await save(office, 'is:waiting');
  expect(await shown(office)).toEqual([]);
  expect(await countViews(office.db)).toBe(1);
  expect(await shown(office)).toEqual(['1']);
  expect(await countViews(office.db)).toBe(0);
  const conversation = await office.conversation(number);
  await transaction(office.db, (tx) => close(tx, conversation, { by: office.ana }));
  expect(await shown(office)).toEqual(['1']);
  expect(await countViews(office.db)).toBe(1);
  expect(await shown(office)).toEqual(['0']);
});

test('who sees the same mailboxes shares a count, but for what is theirs', async () => {
  const office = await desk();
  const { db, ana, tomas, yuki } = office;
  await comes(office, ana, tomas, yuki);
  const conversation = await office.conversation(await office.arrives());
  await transaction(db, (tx) => assign(tx, conversation, { to: tomas.id, by: ana }));
  await save(office, 'is:open');
  expect(await countViews(db)).toBe(1);
  await save(office, 'assigned:me');
  expect(await countViews(db)).toBe(4); // is:open once more, since something happened, and three of their own
  expect([await shown(office), await shown(office, tomas)]).toEqual([
    ['1', '0'],
    ['1', '1'],
  ]);
});

test('a shared view counts nothing of a mailbox that its viewer may not see', async () => {
  const office = await desk();
  const { nils } = await memberElsewhere(office);
  await comes(office, office.ana, nils);
  await office.arrives();
  await save(office, 'is:waiting');
  await countViews(office.db);
  expect([await shown(office), await shown(office, nils)]).toEqual([['1'], ['0']]);
});

test('beyond 99 a count says that there are more', async () => {
  const office = await desk();
  await comes(office, office.ana);
  const number = await office.arrives();
  const { id: _, ...row } = await office.db
    .selectFrom('conversation')
    .selectAll()
    .where('id', '=', number)
    .executeTakeFirstOrThrow();
  const more = async (most: number) => {
    for (let n = 0; n < most; n++) await office.db.insertInto('conversation').values(row).execute();
  };
  await more(98);
  await save(office, 'is:waiting');
  await countViews(office.db);
  expect(await shown(office)).toEqual(['99']);
  await more(1);
  await save(office, 'is:open');
  await countViews(office.db);
  expect(await shown(office)).toEqual(['99+', '99+']);
});

test('for whoever has not looked for long, nothing is counted', async () => {
  const office = await desk();
  await comes(office, office.ana);
  await save(office, 'is:waiting');
  await office.db.updateTable('session').set({ seenAt: 1 }).execute();
  expect(await countViews(office.db)).toBe(0);
});

test('open pages are told when a count became another, not when it was only made again', async () => {
  const office = await desk();
  await comes(office, office.ana);
  expect(await countsChangedAt(office.db)).toBe(0);
  await save(office, 'is:waiting');
  await countViews(office.db);
  const first = await countsChangedAt(office.db);
  expect(first).toBeGreaterThan(0);
  await save(office, '-is:waiting subject:none');
  await office.db.updateTable('viewCount').set({ changedAt: 7 }).execute();
  await office.db.deleteFrom('savedView').where('q', 'like', '-%').execute();
  await countViews(office.db);
  expect(await countsChangedAt(office.db)).toBe(7);
});
