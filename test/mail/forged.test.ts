import { expect, test } from 'vitest';
import { timeline } from '../../src/domain/conversation/timeline.ts';
import { transaction } from '../../src/domain/database.ts';
import { acceptMail, type Envelope } from '../../src/domain/inbound-mail/inbound-mail.ts';
import type { LookUp } from '../../src/lib/dns.ts';
import { processMails } from '../../src/mail/inbound/process.ts';
import { type Desk, desk } from '../support/desk.ts';
import { type Letter, letter } from '../support/letters.ts';
import { answers, deliveryOf } from '../support/outbox.ts';

const THEIRS = { remote: '198.51.100.7', helo: 'mx.northwind.example' };
const STRANGER = { remote: '203.0.113.9', helo: 'mx.evil.example' };

/** Maria, whose domain proves its mail, has written and was answered; gives the Message-ID of our answer. */
async function correspondence(): Promise<{ office: Desk; number: number; ours: string }> {
  const office = await desk();
  office.zone.set('northwind.example TXT', ['v=spf1 ip4:198.51.100.7 -all']);
  office.zone.set('_dmarc.northwind.example TXT', ['v=DMARC1; p=reject']);
  const number = await office.arrives({}, THEIRS);
  const { deliveryId } = await answers(office, number);
  return { office, number, ours: (await deliveryOf(office, deliveryId)).messageIdHeader };
}

const proofIn = async ({ db, conversation }: Desk, number: number) =>
  (await timeline(db, await conversation(number))).items.flatMap((item) => item.message?.proof?.proven ?? []);

test('a proven answer joins its conversation', async () => {
  const { office, number, ours } = await correspondence();
  expect(await office.arrives({ inReplyTo: ours, text: 'Thanks' }, THEIRS)).toBe(number);
  expect(await proofIn(office, number)).toEqual(['yes', 'yes']);
});

test('a forged answer joins nothing, though it has the address, our Message-ID and our token: a person is asked', async () => {
  const { office, number, ours } = await correspondence();
  const apart = await office.arrives({ inReplyTo: ours, text: 'Send me the password' }, STRANGER);
  expect(apart).not.toBe(number);
  expect((await office.conversation(apart)).suggestedConversationId).toBe(number);
  expect((await office.conversation(number)).waitingSince).toBeNull();
  expect(await proofIn(office, apart)).toEqual(['no']);
});

test('where the DNS is away, an answer joins as before: it is unknown, not forged', async () => {
  const { office, number, ours } = await correspondence();
  office.zone.clear();
  expect(await office.arrives({ inReplyTo: ours, text: 'Me again' }, STRANGER)).toBe(number);
  expect(await proofIn(office, number)).toEqual(['yes', 'unknown']);
});

test('who is named in Reply-To alone is never proven by the sender’s own proof', async () => {
  const { office } = await correspondence();
  office.zone.set('fieldnotes.example TXT', ['v=spf1 ip4:203.0.113.9 -all']);
  const form = {
    from: 'help@fieldnotes.example',
    headers: { 'Reply-To': 'maria@northwind.example' },
    text: 'Form',
  };
  const number = await office.arrives(form, { ...STRANGER, from: 'help@fieldnotes.example' });
  expect(await proofIn(office, number)).toEqual(['unknown']);
});

/** Several letters that wait at once are read together. */
async function comeTogether(office: Desk, letters: [fields: Partial<Letter>, way: Partial<Envelope>][]) {
  await transaction(office.db, async (tx) => {
    for (const [fields, way] of letters)
      await acceptMail(tx, {
        raw: letter(fields),
        source: 'smtp',
        mailboxIds: [office.mailbox.id],
        envelope: { from: 'maria@northwind.example', to: ['help@fieldnotes.example'], ...way },
      });
  });
  expect(await office.work()).toEqual([]);
}

test('a forged answer among many that wait is found out as if it came alone', async () => {
  const { office, number, ours } = await correspondence();
  await comeTogether(office, [
    [{ inReplyTo: ours, text: 'Thanks' }, THEIRS],
    [{ inReplyTo: ours, text: 'Send me the password' }, STRANGER],
    [{ inReplyTo: ours, text: 'Bye' }, THEIRS],
  ]);
  expect(await proofIn(office, number)).toEqual(['yes', 'yes', 'yes']);
  const { conversationId: apart } = await office.db
    .selectFrom('message')
    .select('conversationId')
    .where('text', 'like', 'Send me%')
    .executeTakeFirstOrThrow();
  expect(await proofIn(office, apart)).toEqual(['no']);
});

test('many that wait are proven at the same time, each within the time that one takes', async () => {
  const office = await desk();
  let asked = 0;
  const all = Promise.withResolvers<void>();
  const lookUp: LookUp = async (name, type) => {
    if (++asked === 8) all.resolve(); // one after another would wait here for ever
    await all.promise;
    return office.dns(name, type);
  };
  const ids = await transaction(office.db, async (tx) => {
    const envelope = { from: 'maria@northwind.example', to: [], ...THEIRS };
    const mail = { source: 'smtp', mailboxIds: [office.mailbox.id], envelope, queued: false };
    const accepted: number[] = [];
    for (let n = 0; n < 8; n++)
      accepted.push(await acceptMail(tx, { ...mail, raw: letter({ text: `${n}` }) }));
    return accepted;
  });
  await processMails(office.db, ids, { secret: office.config.secret, lookUp });
  const rows = await office.db.selectFrom('message').select('text').orderBy('id').execute();
  expect(rows.map((row) => row.text.trim())).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
});
