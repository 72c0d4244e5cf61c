import { expect, test } from 'vitest';
import { viewerFor } from '../../../src/domain/access.ts';
import { saveDraft } from '../../../src/domain/conversation/drafting.ts';
import { hereNow, look } from '../../../src/domain/conversation/presence.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../src/domain/errors.ts';
import { apiTokenOf, makeApiToken } from '../../../src/domain/teammate/api-tokens.ts';
import { findSession, startSession } from '../../../src/domain/teammate/sessions.ts';
import {
  findSignInLink,
  makeSignInLink,
  redeemSignInLink,
  signInByPassword,
} from '../../../src/domain/teammate/signing-in.ts';
import {
  addTeammate,
  changePassword,
  changeProfile,
  findTeammateByEmail,
  invite,
  namesOfTeammates,
  removeTeammate,
  teammates,
} from '../../../src/domain/teammate/teammate.ts';
import { acts } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';

const NOOR = { name: 'Noor Haddad', email: 'Noor@fieldnotes.example' };
const PASSWORD = 'a quiet harbour town';

const removes = ({ db, ana }: Desk, id: number, by = ana) =>
  transaction(db, (tx) => removeTeammate(tx, id, by));

test('who is asked in gets a link, is listed as not here yet, and joins by it', async () => {
  const { db, ana } = await desk();
  const { teammate, token } = await transaction(db, (tx) => invite(tx, { by: ana, ...NOOR }));
  expect(teammate).toMatchObject({ name: 'Noor Haddad', email: 'noor@fieldnotes.example', role: 'teammate' });
  const noor = async () => (await teammates(db)).find((person) => person.id === teammate.id)!;
  expect((await noor()).joinedAt).toBeNull();
  expect((await findSignInLink(db, token))!.purpose).toBe('invitation');
  await transaction(db, (tx) => redeemSignInLink(tx, token));
  expect((await noor()).joinedAt).toBeTypeOf('number');
  expect((await viewerFor(db, teammate.id)).mailboxIds).toHaveLength(1);
});

test('only owners ask people in or let them go', async () => {
  const office = await desk();
  const { db, tomas, yuki } = office;
  await expect(transaction(db, (tx) => invite(tx, { by: tomas, ...NOOR }))).rejects.toThrow(Forbidden);
  await expect(removes(office, yuki.id, tomas)).rejects.toThrow(Forbidden);
});

test('nobody is here twice, in whatever case, nor has a mailbox as their own address', async () => {
  const { db, ana } = await desk();
  for (const email of ['TOMAS@fieldnotes.example', 'help@fieldnotes.example', 'no address'])
    await expect(
      transaction(db, (tx) => invite(tx, { by: ana, name: 'Another', email })),
      email,
    ).rejects.toThrow(Invalid);
  expect(await teammates(db)).toHaveLength(3);
});

test('the last owner cannot leave', async () => {
  const office = await desk();
  await expect(removes(office, office.ana.id)).rejects.toThrow(Conflict);
  await transaction(office.db, (tx) => addTeammate(tx, { ...NOOR, role: 'owner' }));
  await removes(office, office.ana.id);
  await expect(viewerFor(office.db, office.ana.id)).rejects.toThrow(NotFound);
});

test('who leaves loses their sessions, links, tokens, password and access, at once', async () => {
  const office = await desk();
  const { db, tomas } = office;
  await transaction(db, (tx) => changePassword(tx, tomas, { present: null, next: PASSWORD }));
  const [session, api, link] = await transaction(db, async (tx) => [
    await startSession(tx, { teammateId: tomas.id, address: '::1', device: 'Firefox' }),
    await makeApiToken(tx, tomas, 'script'),
    await makeSignInLink(tx, tomas.id, 'sign-in'),
  ]);
  await transaction(db, (tx) => look(tx, tomas, { page: 'p', conversationId: null, writing: false }));
  await removes(office, tomas.id);
  expect(await findSession(db, session!)).toBeNull();
  expect(await apiTokenOf(db, api!)).toBeNull();
  expect(await findSignInLink(db, link!)).toBeUndefined();
  await expect(transaction(db, (tx) => redeemSignInLink(tx, link!))).rejects.toThrow(NotFound);
  const byPassword = { email: tomas.email, password: PASSWORD, address: '::1' };
  expect(await signInByPassword(db, byPassword)).toEqual({ refused: 'wrong' });
  expect(
    await db.selectFrom('mailboxAccess').selectAll().where('teammateId', '=', tomas.id).execute(),
  ).toEqual([]);
  expect(await hereNow(db)).toEqual([]);
  expect(await findTeammateByEmail(db, tomas.email)).toBeUndefined();
});

test('what was theirs and open is anybody’s to take; what they wrote keeps their name', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives();
  await act.assigns(conversationId, office.tomas.id);
  const conversation = await office.conversation(conversationId);
  await transaction(office.db, (tx) =>
    saveDraft(tx, conversation, { by: office.tomas, kind: 'note', html: '<p>…</p>' }),
  );
  await removes(office, office.tomas.id);
  expect((await office.conversation(conversationId)).assigneeId).toBeNull();
  expect((await namesOfTeammates(office.db)).get(office.tomas.id)).toBe('Tomás Ribeiro');
});

test('nobody leaves twice', async () => {
  const office = await desk();
  await removes(office, office.tomas.id);
  await expect(removes(office, office.tomas.id)).rejects.toThrow(NotFound);
});

test('who is asked in again starts anew: the old password, links and sessions stay ended', async () => {
  const office = await desk();
  const { db, ana, tomas } = office;
  await transaction(db, (tx) => changePassword(tx, tomas, { present: null, next: PASSWORD }));
  const link = await transaction(db, (tx) => makeSignInLink(tx, tomas.id, 'sign-in'));
  await removes(office, tomas.id);
  const again = await transaction(db, (tx) => invite(tx, { by: ana, name: 'Tomás', email: tomas.email }));
  expect(again.teammate.id).toBe(tomas.id);
  await expect(transaction(db, (tx) => redeemSignInLink(tx, link))).rejects.toThrow(NotFound);
  const byPassword = { email: tomas.email, password: PASSWORD, address: '::1' };
  expect(await signInByPassword(db, byPassword)).toEqual({ refused: 'wrong' });
  expect(await transaction(db, (tx) => redeemSignInLink(tx, again.token))).toBe(tomas.id);
});

test('a profile can be changed to a real zone only', async () => {
  const { db, tomas } = await desk();
  const change = (input: { name: string; zone: string; place?: string }) =>
    transaction(db, (tx) => changeProfile(tx, tomas, input));
  await change({ name: 'Tomás R.', zone: 'Atlantic/Azores', place: ' Ponta  Delgada ' });
  expect(await findTeammateByEmail(db, ' Tomas@fieldnotes.example ')).toMatchObject({
    name: 'Tomás R.',
    zone: 'Atlantic/Azores',
    place: 'Ponta Delgada',
  });
  await expect(change({ name: 'T', zone: 'The/Moon' })).rejects.toThrow(Invalid);
});

test('a changed password ends the other sessions and asks for the present one', async () => {
  const { db, tomas } = await desk();
  const start = () =>
    transaction(db, (tx) => startSession(tx, { teammateId: tomas.id, address: '::1', device: '' }));
  const [here, elsewhere] = [await start(), await start()];
  const { id: sessionId } = (await findSession(db, here))!;
  const change = (present: string | null, next: string) =>
    transaction(db, (tx) => changePassword(tx, tomas, { present, next, sessionId }));
  await change(null, PASSWORD);
  expect(await findSession(db, here)).not.toBeNull();
  expect(await findSession(db, elsewhere)).toBeNull();
  await expect(change('not the present one', 'another quiet town')).rejects.toMatchObject({
    fields: { present: expect.any(String) },
  });
  await expect(change(PASSWORD, 'short')).rejects.toMatchObject({ fields: { password: expect.any(String) } });
  await change(PASSWORD, 'another quiet town');
  const byPassword = { email: tomas.email, password: 'another quiet town', address: '::1' };
  expect(await signInByPassword(db, byPassword)).toEqual({ teammateId: tomas.id });
});
