import { expect, test } from 'vitest';
import { viewerFor } from '../../../src/domain/access.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Forbidden, Invalid, NotFound } from '../../../src/domain/errors.ts';
import {
  allMailboxes,
  changeMailbox,
  findMailbox,
  mailboxesForAddress,
  mailboxesOf,
  openMailbox,
  withoutPlus,
} from '../../../src/domain/mailbox/mailbox.ts';
import { yukisMailbox } from '../../support/acts.ts';
import { type Desk, desk } from '../../support/desk.ts';

const BILLING = { name: 'Billing', address: 'Billing@fieldnotes.example' };

const opens = ({ db, ana }: Desk, input = BILLING, by = ana) =>
  transaction(db, (tx) => openMailbox(tx, input, by));

test('an owner opens a mailbox, and everybody present may see it', async () => {
  const office = await desk();
  const mailbox = await opens(office);
  expect(mailbox).toMatchObject({ name: 'Billing', address: 'billing@fieldnotes.example', signature: '' });
  for (const person of [office.ana, office.tomas, office.yuki])
    expect((await viewerFor(office.db, person.id)).mailboxIds).toEqual([office.mailbox.id, mailbox.id]);
});

test('only owners open one', async () => {
  const office = await desk();
  await expect(opens(office, BILLING, office.tomas)).rejects.toThrow(Forbidden);
});

test('an address is one mailbox’s and nobody’s own', async () => {
  const office = await desk();
  await expect(opens(office, { ...BILLING, address: 'HELP@fieldnotes.example' })).rejects.toThrow(Invalid);
  await expect(opens(office, { ...BILLING, address: 'tomas@fieldnotes.example' })).rejects.toThrow(Invalid);
  await expect(opens(office, { ...BILLING, address: 'not an address' })).rejects.toThrow(Invalid);
  expect(await allMailboxes(office.db)).toHaveLength(1);
});

test('people see the mailboxes they work in, and find no other', async () => {
  const office = await desk();
  const { mailbox, yuki } = await yukisMailbox(office);
  expect((await mailboxesOf(office.db, office.ana)).map((one) => one.id)).toEqual([office.mailbox.id]);
  expect((await mailboxesOf(office.db, yuki)).map((one) => one.id)).toEqual([office.mailbox.id, mailbox.id]);
  expect(await mailboxesOf(office.db, { ...yuki, mailboxIds: [] })).toEqual([]);
  await expect(findMailbox(office.db, office.ana, mailbox.id)).rejects.toThrow(NotFound);
});

test('an address reaches its mailbox in any case and with any plus part, and no other', async () => {
  const office = await desk();
  const reached = async (address: string) =>
    (await mailboxesForAddress(office.db, address)).map((mailbox) => mailbox.id);
  for (const address of [
    'help@fieldnotes.example',
    'HELP@Fieldnotes.EXAMPLE',
    'help+c1-00@fieldnotes.example',
  ])
    expect(await reached(address)).toEqual([office.mailbox.id]);
  for (const address of [
    'help@other.example',
    'helpme@fieldnotes.example',
    'help@fieldnotes.example.evil',
    '',
    '@',
  ])
    expect(await reached(address)).toEqual([]);
});

test('a mailbox whose own address has a plus part is reached by it', async () => {
  const office = await desk();
  const mailbox = await opens(office, { ...BILLING, address: 'team+vip@fieldnotes.example' });
  const [found] = await mailboxesForAddress(office.db, 'team+VIP@fieldnotes.example');
  expect(found!.id).toBe(mailbox.id);
});

test.each([
  ['help+x@a.example', 'help@a.example'],
  ['Help+x+y@A.example', 'help@a.example'],
  ['help@a.example', 'help@a.example'],
  ['help@a+b.example', 'help@a+b.example'],
  ['', ''],
])('%s without its plus part is %s', (address, plain) => {
  expect(withoutPlus(address)).toBe(plain);
});

test('name, signature and plus addressing can be changed; since when plus addressing is on stays', async () => {
  const office = await desk();
  const { db, ana } = office;
  const change = async (changes: { name: string; signature: string; plusAddressing: boolean }) => {
    const mailbox = await findMailbox(db, ana, office.mailbox.id);
    await transaction(db, (tx) => changeMailbox(tx, mailbox, { by: ana, ...changes }));
    return findMailbox(db, ana, office.mailbox.id);
  };
  const first = await change({ name: 'Help', signature: 'Fieldnotes', plusAddressing: true });
  expect(first).toMatchObject({ name: 'Help', signature: 'Fieldnotes' });
  expect(first.plusAddressingSince).toBeTypeOf('number');
  const second = await change({ name: 'Help', signature: '', plusAddressing: true });
  expect(second.plusAddressingSince).toBe(first.plusAddressingSince);
  expect(
    (await change({ name: 'Help', signature: '', plusAddressing: false })).plusAddressingSince,
  ).toBeNull();
  await expect(change({ name: '', signature: '', plusAddressing: false })).rejects.toThrow(Invalid);
  await expect(change({ name: 'Help', signature: 'x'.repeat(2001), plusAddressing: false })).rejects.toThrow(
    Invalid,
  );
  const events = await db.selectFrom('event').selectAll().where('kind', '=', 'mailbox.changed').execute();
  expect(events).toHaveLength(3);
  expect(events[0]).toMatchObject({ teammateId: ana.id, mailboxId: office.mailbox.id });
});
