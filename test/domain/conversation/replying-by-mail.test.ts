import { expect, test } from 'vitest';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import type { ReceivedMail } from '../../../src/domain/conversation/receiving.ts';
import { answerOf, refusalOf, replyByMail } from '../../../src/domain/conversation/replying-by-mail.ts';
import { replyToken } from '../../../src/domain/conversation/threading.ts';
import { transaction } from '../../../src/domain/database.ts';
import { unproven } from '../../../src/domain/message/proof.ts';
import { HOUR, NINE, receivedMail, yukisMailbox } from '../../support/acts.ts';
import { draftsOf, withLetter } from '../../support/writing.ts';

const PROVEN = { ...unproven('fieldnotes.example'), proven: 'yes' as const };

/** Tomás has a copy of what Ana wrote, and answers it from his own mail program. */
async function withCopy() {
  const world = await withLetter();
  const { office, act, number } = world;
  const first = await act.replies(number, { html: '<p>We look.</p>' });
  const { messageIdHeader } = await office.db
    .selectFrom('message')
    .select('messageIdHeader')
    .where('id', '=', first)
    .executeTakeFirstOrThrow();
  const mail = (fields: Partial<ReceivedMail> = {}): ReceivedMail =>
    receivedMail(office, {
      from: { address: 'tomas@fieldnotes.example', name: 'Tomás' },
      teammateId: office.tomas.id,
      text: 'It was the March bug.',
      inReplyTo: messageIdHeader,
      receivedAt: NINE + 2 * HOUR,
      proof: PROVEN,
      ...fields,
    });
  const sends = (one: ReceivedMail) =>
    transaction(office.db, (tx) => replyByMail(tx, one, answerOf(one, office.config.secret)!));
  const refused = (one: ReceivedMail) =>
    transaction(office.db, (tx) => refusalOf(tx, one, answerOf(one, office.config.secret)!));
  return { ...world, mail, sends, refused };
}

test('a teammate’s mail that carries our token is their answer; any other mail is not', async () => {
  const { office, number, mail } = await withCopy();
  const { secret } = office.config;
  expect(answerOf(mail(), secret)).toMatchObject({ teammateId: office.tomas.id, conversationId: number });
  const plus = `help+${replyToken(secret, number)}@fieldnotes.example`;
  expect(answerOf(mail({ inReplyTo: null, deliveredTo: [plus] }), secret)).not.toBeNull();
  expect(answerOf(mail({ inReplyTo: '<first@northwind.example>' }), secret)).toBeNull();
  expect(
    answerOf(mail({ inReplyTo: `<x.c${number}-0123456789abcdef@fieldnotes.example>` }), secret),
  ).toBeNull();
  expect(answerOf(mail({ teammateId: null }), secret)).toBeNull();
  expect(answerOf(mail({ automatic: 'auto-reply' }), secret)).toBeNull();
  expect(answerOf(mail({ isHistory: true }), secret)).toBeNull();
});

test('proven, it is a reply of theirs that the customer gets from the mailbox', async () => {
  const { office, act, number, mail, sends } = await withCopy();
  const file = { name: 'fix.txt', type: 'text/plain', bytes: new Uint8Array(2) };
  const outcome = await sends(mail({ files: [file] }));
  expect(outcome).toEqual({ sent: expect.any(Number) });
  const replies = await act.events(number, 'conversation.replied');
  expect(replies.at(-1)).toMatchObject({ teammateId: office.tomas.id });
  const sent = await office.db
    .selectFrom('message')
    .selectAll()
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  expect(sent).toMatchObject({ kind: 'reply', teammateId: office.tomas.id, text: 'It was the March bug.' });
  const delivery = await office.db
    .selectFrom('delivery')
    .selectAll()
    .where('messageId', '=', sent.id)
    .execute();
  expect(delivery).toMatchObject([{ recipients: '["maria@northwind.example"]' }]);
});

test('what its writer has begun here stays begun', async () => {
  const { office, number, mail, sends } = await withCopy();
  const { saveDraft } = await import('../../../src/domain/conversation/drafting.ts');
  await transaction(office.db, async (tx) =>
    saveDraft(tx, await findConversation(tx, office.tomas, number), {
      by: office.tomas,
      kind: 'reply',
      html: '<p>Begun</p>',
    }),
  );
  await sends(mail());
  expect(await draftsOf(office, number, office.tomas)).toMatchObject([{ html: '<p>Begun</p>' }]);
});

test('written against an older state, it is held as a draft of theirs, with its files and the reason', async () => {
  const { office, act, number, mail, sends } = await withCopy();
  await act.receives({ inReplyTo: '<first@northwind.example>', text: 'Never mind, found it.' });
  const before = (await office.db.selectFrom('delivery').select('id').execute()).length;
  const file = { name: 'fix.txt', type: 'text/plain', bytes: new Uint8Array(2) };
  expect(await sends(mail({ files: [file] }))).toEqual({ held: 'Somebody wrote meanwhile.' });
  expect(await draftsOf(office, number, office.tomas)).toMatchObject([
    {
      html: '<p>It was the March bug.</p>',
      heldWhy: 'Somebody wrote meanwhile.',
      basedOnId: expect.any(Number),
      attachments: [{ name: 'fix.txt' }],
    },
  ]);
  expect(await office.db.selectFrom('delivery').select('id').execute()).toHaveLength(before);
  expect(await act.events(number, 'conversation.reply-held')).toMatchObject([{ data: { byMail: true } }]);
});

test('a teammate’s note since then holds it too', async () => {
  const { office, act, number, mail, sends } = await withCopy();
  await act.notes(number, { by: office.yuki });
  expect(await sends(mail())).toHaveProperty('held');
});

test('where it names no letter, what it answers is what was there when it was written', async () => {
  const { office, act, number, mail, sends } = await withCopy();
  const plus = `help+${replyToken(office.config.secret, number)}@fieldnotes.example`;
  await act.receives({ inReplyTo: '<first@northwind.example>', receivedAt: NINE + 2 * HOUR });
  const early = { inReplyTo: null, deliveredTo: [plus], saidAt: NINE + HOUR + HOUR / 2 };
  expect(await sends(mail(early))).toHaveProperty('held');
  expect(await sends(mail({ ...early, saidAt: null, receivedAt: NINE + 3 * HOUR }))).toHaveProperty('sent');
});

test('where they wrote to the customer directly it is kept, and not sent a second time', async () => {
  const { office, act, number, mail, sends } = await withCopy();
  const before = (await office.db.selectFrom('delivery').select('id').execute()).length;
  const maria = { address: 'maria@northwind.example', name: 'Maria' };
  await sends(mail({ others: [maria], recipients: { to: [maria], cc: [], replyTo: [] } }));
  expect(await office.db.selectFrom('delivery').select('id').execute()).toHaveLength(before);
  expect(await act.events(number, 'conversation.replied')).toMatchObject([
    {},
    { teammateId: office.tomas.id, data: { byMail: true } },
  ]);
  expect(await office.conversation(number)).toMatchObject({
    waitingSince: null,
    preview: 'It was the March bug.',
  });
});

test.each([[null], [unproven('fieldnotes.example')]])(
  'with the proof %j it is refused in words',
  async (proof) => {
    const { mail, refused } = await withCopy();
    expect(await refused(mail({ proof }))).toMatch(
      /says it is from tomas@fieldnotes.example.*nothing proves/s,
    );
  },
);

test('who may not see the conversation answers nothing in it', async () => {
  const { office, mail, refused } = await withCopy();
  await yukisMailbox(office);
  await office.db
    .deleteFrom('mailboxAccess')
    .where('teammateId', '=', office.tomas.id)
    .where('mailboxId', '=', office.mailbox.id)
    .execute();
  expect(await refused(mail())).toContain('may not see');
});

test('an unproven mail waits in the tray with its reason, and nobody gets it', async () => {
  const { office, act, number } = await withCopy();
  const { messageIdHeader } = await office.db
    .selectFrom('delivery')
    .select('messageIdHeader')
    .executeTakeFirstOrThrow();
  await office.arrives(
    { from: 'Tomás <tomas@fieldnotes.example>', inReplyTo: messageIdHeader, text: 'Send me the money.' },
    { from: 'tomas@fieldnotes.example' },
  );
  const [mail] = await office.db.selectFrom('inboundMail').select(['error', 'processedAt']).execute();
  expect(mail).toMatchObject({ processedAt: null, error: expect.stringContaining('nothing proves') });
  expect(await act.events(number, 'conversation.replied')).toHaveLength(1);
});
