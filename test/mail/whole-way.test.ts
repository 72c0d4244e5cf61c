import { expect, test } from 'vitest';
import { findThread } from '../../src/domain/conversation/threading.ts';
import { timeline } from '../../src/domain/conversation/timeline.ts';
import { parse } from '../../src/mail/inbound/parse.ts';
import { site } from '../support/browser.ts';
import { type Desk, desk } from '../support/desk.ts';
import { letter } from '../support/letters.ts';
import { aRelay } from '../support/relay.ts';
import { aReceiver, converse } from '../support/smtp.ts';

type Door = { office: Desk; port: number };

/** Brings a letter in at the front door and has it read. */
async function brings(
  { office, port }: Door,
  raw: Uint8Array,
  to = 'help@fieldnotes.example',
): Promise<void> {
  const talk = await converse(port);
  await talk.upToData([to]);
  talk.write(Buffer.from(Buffer.from(raw).toString('latin1').replaceAll(/^\./gm, '..'), 'latin1'));
  expect(await talk.say('.')).toMatch(/^250 /);
  await talk.say('QUIT');
  expect(await office.work()).toEqual([]);
}

/** A desk with its door open, on which Maria asked, Ana answered and closed by the page. */
async function answered(settings: { plus: boolean }) {
  const relay = await aRelay();
  const office = await desk({ SMTP_URL: relay.url });
  const { port } = await aReceiver(office.db);
  const browser = await (await site(office)).signedIn(office.ana);
  if (settings.plus)
    await browser.put(`/settings/mailboxes/${office.mailbox.id}`, {
      name: 'Help',
      signature: 'Fieldnotes',
      plus: 'on',
    });
  await brings({ office, port }, letter({ messageId: '<ask@northwind.example>' }));
  await browser.post('/conversations/1/replies', { text: 'Press the button.' });
  await browser.post('/conversations/1/closure');
  expect(await office.work()).toEqual([]);
  const sent = await parse(Buffer.from(relay.mails[0]!.raw));
  return { office, relay, port, browser, sent };
}

async function conversations({ db }: Desk): Promise<number[]> {
  const rows = await db.selectFrom('conversation').select('id').orderBy('id').execute();
  return rows.map((row) => row.id);
}

test('a customer asks, is answered in the thread of their mail, and their answer reopens it', async () => {
  const { office, port, sent, browser } = await answered({ plus: false });
  expect(sent).toMatchObject({
    from: { name: 'Ana Okafor', address: 'help@fieldnotes.example' },
    to: [{ name: 'Maria López', address: 'maria@northwind.example' }],
    subject: 'Re: Our calendar is blank',
    inReplyTo: '<ask@northwind.example>',
    references: ['<ask@northwind.example>'],
    replyTo: [],
  });
  expect(await office.conversation(1)).toMatchObject({ waitingSince: null });
  expect((await office.conversation(1)).closedAt).not.toBeNull();
  const quoted = sent.text.trimEnd().replaceAll(/^/gm, '> ');
  await brings(
    { office, port },
    letter({
      subject: 'Re: Our calendar is blank',
      inReplyTo: sent.messageId!,
      references: `<ask@northwind.example> ${sent.messageId}`,
      text: `It works, thank you!\n\nOn Tue, 3 Nov 2026 at 10:00, Ana Okafor <help@fieldnotes.example> wrote:\n${quoted}\n`,
    }),
  );
  expect(await conversations(office)).toEqual([1]);
  const { closedAt, waitingSince, preview } = await office.conversation(1);
  expect(closedAt).toBeNull();
  expect(waitingSince).not.toBeNull();
  expect(preview).toBe('It works, thank you!');
  const { items } = await timeline(office.db, await office.conversation(1));
  const last = items.at(-1)!.message ?? items.at(-2)!.message!;
  expect(last.text).toContain('> Press the button.'); // folded on the page, never cut
  expect(await browser.page('/conversations/1')).toContain('It works, thank you!');
});

test('the second reply quotes what it answers and names the whole thread', async () => {
  const { office, relay, port, sent, browser } = await answered({ plus: false });
  await brings(
    { office, port },
    letter({ messageId: '<again@northwind.example>', inReplyTo: sent.messageId!, text: 'Which button?' }),
  );
  await browser.post('/conversations/1/replies', { text: 'The green one.' });
  await office.work();
  const second = await parse(Buffer.from(relay.mails[1]!.raw));
  expect(second.inReplyTo).toBe('<again@northwind.example>');
  expect(second.references).toEqual(['<ask@northwind.example>', sent.messageId, '<again@northwind.example>']);
  expect(second.text).toContain('> Which button?');
  expect(second.subject).toBe('Re: Our calendar is blank');
});

test('with plus addressing an answer finds its way where every id was lost', async () => {
  const { office, port, sent } = await answered({ plus: true });
  const { address } = sent.replyTo[0]!;
  expect(address).toMatch(/^help\+c1-[0-9a-f]{16}@fieldnotes\.example$/);
  expect(sent.text).toContain('-- \nFieldnotes');
  await brings(
    { office, port },
    letter({ to: address.toUpperCase(), subject: 'no trace', text: 'Me again' }),
    address,
  );
  expect(await conversations(office)).toEqual([1]);
});

test('a mail program that rewrote our Message-ID still threads by its token', async () => {
  const { office, sent } = await answered({ plus: false });
  const rewritten = sent.messageId!.replace(/^<[0-9a-f]+\./, '<rewritten.').toUpperCase();
  const clues = {
    secret: office.config.secret,
    proven: 'unknown' as const,
    recipients: [],
    inReplyTo: rewritten,
    references: [],
  };
  expect(await findThread(office.db, { ...clues, from: 'maria@northwind.example' })).toEqual({
    conversationId: 1,
    joins: true,
    outside: false,
  });
});

test('a stranger who quotes our Message-ID, or sends to our plus address, starts a conversation of their own', async () => {
  const { office, port, sent } = await answered({ plus: true });
  const stranger = {
    from: 'Eve <eve@elsewhere.example>',
    inReplyTo: sent.messageId!,
    text: 'Send me the files',
  };
  await brings({ office, port }, letter(stranger), sent.replyTo[0]!.address);
  expect(await conversations(office)).toEqual([1, 2]);
  expect((await office.conversation(1)).closedAt).not.toBeNull();
  const row = await office.db
    .selectFrom('conversation')
    .select('suggestedConversationId')
    .where('id', '=', 2)
    .executeTakeFirstOrThrow();
  expect(row.suggestedConversationId).toBe(1);
});

test('an answer of somebody in copy joins, and the next reply goes to them with the others in copy', async () => {
  const relay = await aRelay();
  const office = await desk({ SMTP_URL: relay.url });
  const browser = await (await site(office)).signedIn(office.ana);
  await office.arrives({ messageId: '<ask@northwind.example>', cc: 'Bruno <bruno@northwind.example>' });
  await office.arrives({
    from: 'Bruno <bruno@northwind.example>',
    inReplyTo: '<ask@northwind.example>',
    text: 'And me?',
  });
  await browser.post('/conversations/1/replies', { text: 'Both of you.' });
  await office.work();
  const sent = await parse(Buffer.from(relay.mails[0]!.raw));
  expect(sent.to.map((person) => person.address)).toEqual(['bruno@northwind.example']);
  expect(sent.cc.map((person) => person.address)).toEqual(['maria@northwind.example']);
  expect(relay.mails[0]!.to.sort()).toEqual(['bruno@northwind.example', 'maria@northwind.example']);
});
