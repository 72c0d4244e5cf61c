import { expect, test } from 'vitest';
import { draftsOn, saveDraft } from '../../../src/domain/conversation/drafting.ts';
import { type ReplyOptions, recipientsOfReply, reply } from '../../../src/domain/conversation/replying.ts';
import { timeline } from '../../../src/domain/conversation/timeline.ts';
import { undoReply } from '../../../src/domain/conversation/undoing.ts';
import { transaction } from '../../../src/domain/database.ts';
import { deliver } from '../../../src/mail/outbound/deliver.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { deliveryOf } from '../../support/outbox.ts';
import { aRelay } from '../../support/relay.ts';

const MARIA = 'maria@northwind.example';
const BOB = 'bob@northwind.example';
const COPIED = { cc: `Bob <${BOB}>` };

async function writes(
  office: Desk,
  number: number,
  { undoMs = 0, ...people }: ReplyOptions['recipients'] & { undoMs?: number } = {},
) {
  const recipients = Object.keys(people).length ? people : undefined;
  const conversation = await office.conversation(number);
  const { secret } = office.config;
  return transaction(office.db, (tx) =>
    reply(tx, conversation, { by: office.ana, html: '<p>Hello.</p>', secret, undoMs, recipients }),
  );
}

const usual = async ({ db, conversation }: Desk, number: number) => {
  const { to, cc } = await recipientsOfReply(db, await conversation(number));
  return [to.map((one) => one.address), cc.map((one) => one.address)];
};

async function lastItem({ db, conversation }: Desk, number: number) {
  return (await timeline(db, await conversation(number))).items.at(-1)!;
}

test('whoever customers copied is kept in copy', async () => {
  const office = await desk();
  const number = await office.arrives(COPIED);
  expect(await usual(office, number)).toEqual([[MARIA], [BOB]]);
  await writes(office, number);
  expect(await lastItem(office, number)).toMatchObject({
    data: { added: [], dropped: [] },
    message: { cc: [{ address: BOB, name: 'Bob' }] },
  });
});

test('who is added is told and takes part from then on; who is left out is told and in copy no longer', async () => {
  const office = await desk();
  const number = await office.arrives(COPIED);
  await writes(office, number, { to: MARIA, cc: 'finance@northwind.example', bcc: '' });
  expect((await lastItem(office, number)).data).toMatchObject({
    added: ['finance@northwind.example'],
    dropped: [BOB],
  });
  expect(await usual(office, number)).toEqual([[MARIA], ['finance@northwind.example']]);
});

test('who was left out and writes again is back', async () => {
  const office = await desk();
  const number = await office.arrives(COPIED);
  const messageId = await writes(office, number, { to: MARIA, cc: '', bcc: '' });
  const row = await office.db
    .selectFrom('message')
    .select('messageIdHeader')
    .where('id', '=', messageId)
    .executeTakeFirstOrThrow();
  expect(await office.arrives({ from: `Bob <${BOB}>`, inReplyTo: row.messageIdHeader! })).toBe(number);
  expect(await usual(office, number)).toEqual([[BOB], [MARIA]]);
});

test('Bcc stands in the envelope and in what the team sees, nowhere in the mail, and takes no part', async () => {
  const relay = await aRelay();
  const office = await desk();
  const number = await office.arrives();
  const messageId = await writes(office, number, { bcc: 'law@fieldnotes.example' });
  const { id } = await office.db
    .selectFrom('delivery')
    .select('id')
    .where('messageId', '=', messageId)
    .executeTakeFirstOrThrow();
  await deliver(office.db, id, { secret: office.config.secret, smtpUrl: relay.url });
  expect((await deliveryOf(office, id)).recipients).toEqual([MARIA, 'law@fieldnotes.example']);
  expect(relay.mails[0]!.to).toEqual([MARIA, 'law@fieldnotes.example']);
  expect(relay.mails[0]!.raw).not.toContain('law@');
  expect(relay.mails[0]!.raw).not.toMatch(/^bcc:/im);
  const item = (await timeline(office.db, await office.conversation(number))).items.find(
    (one) => one.message?.id === messageId,
  )!;
  expect(item.message!.bcc).toEqual([{ address: 'law@fieldnotes.example', name: '' }]);
  expect(await usual(office, number)).toEqual([[MARIA], []]);
});

test('a reply that is taken back adds and drops nobody, and its draft keeps who it was for', async () => {
  const office = await desk();
  const number = await office.arrives(COPIED);
  const messageId = await writes(office, number, {
    to: MARIA,
    cc: 'new@x.example',
    bcc: 'law@x.example',
    undoMs: 60_000,
  });
  const conversation = await office.conversation(number);
  await transaction(office.db, (tx) => undoReply(tx, conversation, { messageId, by: office.ana }));
  expect(await usual(office, number)).toEqual([[MARIA], [BOB]]);
  const [draft] = await draftsOn(office.db, conversation, office.ana);
  expect(draft!.recipients).toEqual({
    to: `Maria López <${MARIA}>`,
    cc: 'new@x.example',
    bcc: 'law@x.example',
  });
});

test('a draft keeps who it is for as typed, finished or not, and forgets it where that is as usual', async () => {
  const office = await desk();
  const conversation = await office.conversation(await office.arrives());
  const save = (recipients: { to: string; cc: string; bcc: string } | null) =>
    transaction(office.db, (tx) =>
      saveDraft(tx, conversation, { by: office.ana, kind: 'reply', html: '<p>Dear</p>', recipients }),
    );
  await save({ to: 'mar', cc: '', bcc: '' });
  expect((await draftsOn(office.db, conversation, office.ana))[0]!.recipients).toEqual({
    to: 'mar',
    cc: '',
    bcc: '',
  });
  await save(null);
  expect((await draftsOn(office.db, conversation, office.ana))[0]!.recipients).toBeNull();
});
