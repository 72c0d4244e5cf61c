import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { exported } from '../../../src/domain/export/exporting.ts';
import { findSavedReply } from '../../../src/domain/saved-reply/saved-reply.ts';
import { removeSavedReply } from '../../../src/domain/saved-reply/saving.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';
import { changes, filesBug, writesDown } from '../../support/policies.ts';
import { saves } from '../../support/writing.ts';

async function files(db: Parameters<typeof exported>[0]): Promise<Map<string, Buffer>> {
  const all = new Map<string, Buffer>();
  for await (const { path, pieces } of exported(db)) {
    const parts: Buffer[] = [];
    for await (const piece of pieces) parts.push(Buffer.from(piece));
    all.set(path, Buffer.concat(parts));
  }
  return all;
}

const rowsOf = (content: Buffer | undefined) =>
  content!
    .toString()
    .trimEnd()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test('a conversation goes out with its messages, its files, its events, and each mail as it came', async () => {
  const office = await desk();
  const act = acts(office);
  const bytes = letter({ subject: 'Where are my entries? 🙂', text: 'They are gone.' });
  const number = await office.arrives(bytes);
  await act.replies(number);
  await act.notes(number);
  const all = await files(office.db);
  const [conversation, ...others] = rowsOf(all.get('conversations.jsonl'));
  expect(others).toEqual([]);
  expect(conversation).toMatchObject({ id: number, subject: 'Where are my entries? 🙂' });
  expect(conversation.messages.map(({ kind }: { kind: string }) => kind)).toEqual([
    'inbound',
    'reply',
    'note',
  ]);
  expect(conversation.events.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(['conversation.received', 'conversation.replied', 'conversation.noted']),
  );
  expect(all.get(conversation.messages[0].original)).toEqual(Buffer.from(bytes));
  expect(conversation.messages[1].original).toBeNull();
});

test('a file that was sent is in the export, and its message says where', async () => {
  const office = await desk();
  const file = { name: 'a/../b.bin', type: 'application/octet-stream', bytes: Buffer.from([0, 255, 10]) };
  await acts(office).receives({ files: [file] });
  const all = await files(office.db);
  const [conversation] = rowsOf(all.get('conversations.jsonl'));
  const [attachment] = conversation.messages[0].attachments;
  expect(attachment).toMatchObject({ size: 3, type: 'application/octet-stream' });
  expect(attachment.file).toMatch(/^attachments\/\d+-[^/]+$/);
  expect(all.get(attachment.file)).toEqual(file.bytes);
});

test('customers go out with their addresses, and more of them than are read at once', async () => {
  const office = await desk();
  await office.arrives();
  const people = Array.from({ length: 230 }, (_, one) => ({
    name: `C${one}`,
    organisation: '',
    createdAt: 1,
  }));
  await office.db.insertInto('customer').values(people).execute();
  const rows = rowsOf((await files(office.db)).get('customers.jsonl'));
  expect(rows).toHaveLength(231);
  expect(rows[0].addresses).toEqual([{ address: 'maria@northwind.example', bouncedAt: null }]);
  expect(rows[230].addresses).toEqual([]);
});

test('saved replies go out with their mailboxes and files, and those that were removed stay', async () => {
  const office = await desk();
  const keeps = (title: string, mailboxIds: number[]) => {
    const file = { name: `${title}.txt`, type: 'text/plain', bytes: Buffer.from(title) };
    return saves(office, { title, mailboxIds, files: [file] });
  };
  const kept = await keeps('Refunds', [office.mailbox.id]);
  const gone = await keeps('An old one', []);
  await transaction(office.db, async (tx) => {
    await removeSavedReply(tx, await findSavedReply(tx, office.ana, gone), { by: office.ana });
  });
  const all = await files(office.db);
  const rows = rowsOf(all.get('saved-replies.jsonl'));
  expect(rows).toMatchObject([
    { id: kept, title: 'Refunds', mailboxIds: [office.mailbox.id], ownerId: office.ana.id },
  ]);
  expect(all.get(rows[0].attachments[0].file)).toEqual(Buffer.from('Refunds'));
  expect([...all.keys()].filter((path) => path.startsWith('attachments/'))).toHaveLength(1);
});

test('policies go out with their history, and every bug, also of a rule that is not written down', async () => {
  const office = await desk();
  const number = await office.arrives();
  const policy = await writesDown(office);
  await changes(office, policy, { purpose: 'Another.' });
  await filesBug(office, number, { policy });
  await filesBug(office, number, { kind: 'exception' });
  const all = await files(office.db);
  expect(rowsOf(all.get('policies.jsonl'))).toMatchObject([
    {
      id: policy,
      phrases: ['30 day rule', 'refund window'],
      versions: [{ kind: 'written' }, { kind: 'changed', words: { purpose: 'Another.' } }],
    },
  ]);
  expect(rowsOf(all.get('policy-bugs.jsonl'))).toMatchObject([
    { policyId: policy, conversationId: number, kind: 'recited' },
    { policyId: null, kind: 'exception' },
  ]);
});

test('no secret goes out: neither a password, nor a session, nor a token, nor a key', async () => {
  const office = await desk();
  await office.db.updateTable('teammate').set({ passwordHash: 'the-hash-of-ana' }).execute();
  await office.db.updateTable('mailbox').set({ smtpPassword: 'the-sealed-password' }).execute();
  await office.arrives();
  const all = Buffer.concat([...(await files(office.db)).values()]).toString();
  expect(all).toContain('ana@fieldnotes.example');
  for (const secret of ['the-hash-of-ana', 'the-sealed-password', 'tokenHash', 'privateKey'])
    expect(all).not.toContain(secret);
});

test('a desk without mail is exported too', async () => {
  const office = await desk();
  const all = await files(office.db);
  expect([...all.keys()]).toEqual([
    'company.json',
    'customers.jsonl',
    'conversations.jsonl',
    'saved-replies.jsonl',
    'policies.jsonl',
    'policy-bugs.jsonl',
  ]);
  expect(JSON.parse(all.get('company.json')!.toString())).toMatchObject({
    name: 'Fieldnotes',
    mailboxes: [{ address: 'help@fieldnotes.example' }],
  });
  expect(rowsOf(all.get('conversations.jsonl'))).toEqual([]);
  expect(rowsOf(all.get('saved-replies.jsonl'))).toEqual([]);
});
