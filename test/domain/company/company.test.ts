import { expect, test } from 'vitest';
import { viewerFor } from '../../../src/domain/access.ts';
import { company, type Founding, found } from '../../../src/domain/company/company.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Invalid } from '../../../src/domain/errors.ts';
import { eventsAfter } from '../../../src/domain/event.ts';
import { redeemSignInLink } from '../../../src/domain/teammate/signing-in.ts';
import { freshDatabase } from '../../support/database.ts';

const FOUNDING: Founding = {
  company: 'Fieldnotes',
  name: 'Ana Okafor',
  email: 'Ana@Fieldnotes.example',
  mailbox: 'Help@fieldnotes.example',
  zone: 'Africa/Lagos',
};

test('founding makes the company, an owner, a mailbox of hers and a link to come in by', async () => {
  const db = await freshDatabase();
  expect(await company(db)).toBeUndefined();
  const { teammateId, mailboxId, token } = await transaction(db, (tx) => found(tx, FOUNDING));
  expect(await company(db)).toMatchObject({ name: 'Fieldnotes' });
  expect(await viewerFor(db, teammateId)).toEqual({
    id: teammateId,
    name: 'Ana Okafor',
    email: 'ana@fieldnotes.example',
    role: 'owner',
    zone: 'Africa/Lagos',
    mailboxIds: [mailboxId],
  });
  expect(await transaction(db, (tx) => redeemSignInLink(tx, token))).toBe(teammateId);
  const kinds = (await eventsAfter(db, 0)).map((event) => event.kind);
  expect(kinds).toEqual(['mailbox.opened', 'company.founded', 'teammate.joined']);
});

test('there is one company: a second is refused and changes nothing', async () => {
  const db = await freshDatabase();
  await transaction(db, (tx) => found(tx, FOUNDING));
  const second = { ...FOUNDING, company: 'Others', email: 'x@others.example', mailbox: 'y@others.example' };
  await expect(transaction(db, (tx) => found(tx, second))).rejects.toThrow(Conflict);
  expect(await company(db)).toMatchObject({ name: 'Fieldnotes' });
  expect(await db.selectFrom('teammate').select('id').execute()).toHaveLength(1);
});

test('what is missing or wrong is named, and nothing is left behind', async () => {
  const db = await freshDatabase();
  const refused = transaction(db, (tx) => found(tx, { ...FOUNDING, company: ' ', mailbox: 'help' }));
  await expect(refused).rejects.toMatchObject({
    fields: { company: expect.any(String), mailbox: expect.any(String) },
  });
  await expect(transaction(db, (tx) => found(tx, { ...FOUNDING, zone: 'Nowhere' }))).rejects.toThrow(Invalid);
  expect(await company(db)).toBeUndefined();
  expect(await db.selectFrom('teammate').select('id').execute()).toEqual([]);
});

test('the first mailbox cannot be its owner’s own address', async () => {
  const db = await freshDatabase();
  const refused = transaction(db, (tx) => found(tx, { ...FOUNDING, mailbox: FOUNDING.email }));
  await expect(refused).rejects.toThrow(Invalid);
  expect(await company(db)).toBeUndefined();
});
