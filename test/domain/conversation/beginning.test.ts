import { expect, test } from 'vitest';
import { type Beginning, begin } from '../../../src/domain/conversation/beginning.ts';
import {
  attachToBeginning,
  beginningFor,
  draftOfBeginning,
  dropBeginning,
  saveBeginning,
} from '../../../src/domain/conversation/beginning-draft.ts';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { undoBeginning } from '../../../src/domain/conversation/undoing-beginning.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Invalid, NotFound } from '../../../src/domain/errors.ts';
import { type Desk, desk } from '../../support/desk.ts';

function begins(office: Desk, options: Partial<Beginning> = {}): Promise<number[]> {
  return transaction(office.db, (tx) =>
    begin(tx, {
      by: office.ana,
      mailboxId: office.mailbox.id,
      to: 'Maria López <maria@northwind.example>',
      cc: '',
      subject: 'Your course lists',
      html: '<p>Dear {customer first name}, a question.</p>',
      together: false,
      isDrafted: true,
      secret: office.config.secret,
      undoMs: 0,
      ...options,
    }),
  );
}

const TWO = 'Maria López <maria@northwind.example>, Lee Wong <lee@x.example>';
const deliveries = async ({ db }: Desk) =>
  (await db.selectFrom('delivery').select('recipients').orderBy('id').execute()).map((row) =>
    JSON.parse(row.recipients),
  );

test('a letter of ours begins a conversation that nobody waits in, and its writer has it', async () => {
  const office = await desk();
  const [number] = await begins(office);
  expect(await office.conversation(number!)).toMatchObject({
    subject: 'Your course lists',
    assigneeId: office.ana.id,
    waitingSince: null,
    closedAt: null,
    latestBy: 'teammate',
    preview: 'Dear Maria, a question.',
  });
  await office.work();
  const [mail] = await office.db.selectFrom('blob').select('bytes').orderBy('id', 'desc').execute();
  expect(Buffer.from(mail!.bytes).toString()).toContain('Subject: Your course lists');
});

test('their answer comes into it, by the token alone', async () => {
  const office = await desk();
  const [number] = await begins(office);
  const { messageIdHeader } = await office.db
    .selectFrom('delivery')
    .select('messageIdHeader')
    .executeTakeFirstOrThrow();
  expect(await office.arrives({ inReplyTo: messageIdHeader, subject: 'Something else' })).toBe(number);
  expect((await office.conversation(number!)).waitingSince).not.toBeNull();
});

test('several people get a mail and a conversation each, and never each other’s address', async () => {
  const office = await desk();
  const numbers = await begins(office, { to: TWO });
  expect(numbers).toHaveLength(2);
  expect(await deliveries(office)).toEqual([['maria@northwind.example'], ['lee@x.example']]);
  const messages = await office.db
    .selectFrom('message')
    .select(['recipients', 'text'])
    .orderBy('id')
    .execute();
  expect(messages.map((row) => row.text)).toEqual(['Dear Maria, a question.', 'Dear Lee, a question.']);
  expect(messages[0]!.recipients).not.toContain('lee@');
});

test('asked for, one mail goes to all of them', async () => {
  const office = await desk();
  const numbers = await begins(office, { to: TWO, cc: 'boss@x.example', together: true });
  expect(numbers).toHaveLength(1);
  expect(await deliveries(office)).toEqual([['maria@northwind.example', 'lee@x.example', 'boss@x.example']]);
});

test('a known address is its customer’s; an unknown one makes one', async () => {
  const office = await desk();
  const number = await office.arrives();
  const known = (await office.conversation(number)).customerId;
  const [one, two] = await begins(office, { to: TWO });
  expect((await office.conversation(one!)).customerId).toBe(known);
  expect((await office.conversation(two!)).customerId).not.toBe(known);
});

test.each([
  [{ to: '' }, 'to', 'at least one'],
  [{ to: 'not an address' }, 'to', 'not an e-mail address'],
  [{ to: 'help@fieldnotes.example' }, 'to', 'our own mailbox'],
  [{ cc: 'x' }, 'cc', 'not an e-mail address'],
  [{ to: TWO, cc: 'boss@x.example' }, 'cc', 'nobody can be in copy'],
  [{ subject: ' ' }, 'subject', 'missing'],
  [{ html: '<p></p>' }, 'body', 'is empty'],
  [{ mailboxId: 99 }, 'mailbox', 'one of your mailboxes'],
  [{ to: 'x@y.example' }, 'body', 'For x@y.example: “{customer first name}”'],
])('%j is refused at %s, and nobody was written to', async (options, field, words) => {
  const office = await desk();
  const refused = await begins(office, options).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Invalid);
  expect((refused as Invalid).fields[field]).toContain(words);
  for (const table of ['conversation', 'message', 'delivery', 'customer'] as const)
    expect(await office.db.selectFrom(table).select('id').execute()).toEqual([]);
});

const TYPED = { mailboxId: null, to: 'mar', cc: '', subject: 'Half', html: '<p>So</p>', together: true };

test('what is typed is kept as it is typed, and thrown away when asked', async () => {
  const office = await desk();
  await transaction(office.db, (tx) => saveBeginning(tx, { by: office.ana, ...TYPED }));
  expect(await draftOfBeginning(office.db, office.ana)).toMatchObject(TYPED);
  expect(await draftOfBeginning(office.db, office.tomas)).toBeNull();
  await transaction(office.db, (tx) => dropBeginning(tx, office.ana));
  expect(await draftOfBeginning(office.db, office.ana)).toBeNull();
});

test('its files go to each; the next letter begins without them', async () => {
  const office = await desk();
  const file = { name: 'a.txt', type: 'text/plain', bytes: new Uint8Array(3) };
  await transaction(office.db, (tx) => attachToBeginning(tx, { by: office.ana, file }));
  await begins(office, { to: TWO });
  expect(await draftOfBeginning(office.db, office.ana)).toBeNull();
  const files = await office.db
    .selectFrom('attachment')
    .select('messageId')
    .where('messageId', 'is not', null)
    .execute();
  expect(files).toHaveLength(2);
  await transaction(office.db, (tx) => beginningFor(tx, office.ana));
  expect((await draftOfBeginning(office.db, office.ana))!.attachments).toEqual([]);
});

const undoes = (office: Desk, number: number, by = office.ana) =>
  transaction(office.db, async (tx) => undoBeginning(tx, await findConversation(tx, by, number), { by }));

test('taken back, all its conversations are gone, and the letter is as it was typed', async () => {
  const office = await desk();
  const [, second] = await begins(office, { to: TWO, undoMs: 60_000 });
  await undoes(office, second!);
  for (const table of ['conversation', 'message', 'delivery'] as const)
    expect(await office.db.selectFrom(table).select('id').execute()).toEqual([]);
  expect(await draftOfBeginning(office.db, office.ana)).toMatchObject({
    to: TWO,
    subject: 'Your course lists',
    html: '<p>Dear {customer first name}, a question.</p>',
  });
});

test('on its way, answered, worked on or another’s, it stays', async () => {
  const office = await desk();
  const [number] = await begins(office, { undoMs: 60_000 });
  await expect(undoes(office, number!, office.tomas)).rejects.toThrow(NotFound);
  await office.db.updateTable('delivery').set({ sendingAt: 1 }).execute();
  await expect(undoes(office, number!)).rejects.toThrow(Conflict);
  await office.db.updateTable('delivery').set({ sendingAt: null }).execute();
  const { messageIdHeader } = await office.db
    .selectFrom('delivery')
    .select('messageIdHeader')
    .executeTakeFirstOrThrow();
  await office.arrives({ inReplyTo: messageIdHeader });
  await expect(undoes(office, number!)).rejects.toThrow(/worked on it/);
  expect(await office.db.selectFrom('message').select('id').execute()).toHaveLength(2);
});

test('a letter begun since the other went is not replaced by taking that one back', async () => {
  const office = await desk();
  const [number] = await begins(office, { undoMs: 60_000 });
  await transaction(office.db, (tx) => saveBeginning(tx, { by: office.ana, ...TYPED }));
  await expect(undoes(office, number!)).rejects.toThrow(/begun another letter/);
  expect(await draftOfBeginning(office.db, office.ana)).toMatchObject(TYPED);
  expect(await office.conversation(number!)).toMatchObject({ subject: 'Your course lists' });
});

test('a program’s letter leaves what its person has begun as it is', async () => {
  const office = await desk();
  await transaction(office.db, (tx) => saveBeginning(tx, { by: office.ana, ...TYPED }));
  await begins(office, { isDrafted: false });
  expect(await draftOfBeginning(office.db, office.ana)).toMatchObject(TYPED);
});

test('a draft can be longer than any letter’s list of people, but not without end', async () => {
  const office = await desk();
  const save = (to: string) =>
    transaction(office.db, (tx) => saveBeginning(tx, { by: office.ana, ...TYPED, to }));
  await save('x'.repeat(10_000));
  await expect(save('x'.repeat(20_001))).rejects.toThrow(Invalid);
});

test('a picture within the words is each letter’s own, and goes within the mail', async () => {
  const office = await desk();
  const file = { name: 'map.png', type: 'image/png', bytes: new Uint8Array([1, 2]), inline: true };
  const drafted = await transaction(office.db, (tx) => attachToBeginning(tx, { by: office.ana, file }));
  await begins(office, {
    to: TWO,
    html: `<p>Look: <img src="/attachments/${drafted.id}" alt="map.png"></p>`,
  });
  const rows = await office.db
    .selectFrom('message')
    .innerJoin('attachment', 'attachment.messageId', 'message.id')
    .select(['message.html', 'attachment.id'])
    .execute();
  expect(rows).toHaveLength(2);
  for (const { html, id } of rows) expect(html).toContain(`src="/attachments/${id}"`);
});
