import { expect, test } from 'vitest';
import {
  attachToBeginning,
  beginningFor,
  draftOfBeginning,
  dropBeginning,
  markSent,
  putBackBeginning,
  saveBeginning,
  type TypedBeginning,
} from '../../../src/domain/conversation/beginning-draft.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Invalid } from '../../../src/domain/errors.ts';
import { MOST_ATTACHED_BYTES } from '../../../src/domain/message/attaching.ts';
import { yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

const NOTHING: TypedBeginning = {
  mailboxId: null,
  to: '',
  cc: '',
  subject: '',
  html: '',
  together: false,
};
const FILE = { name: 'list.csv', type: 'text/csv', bytes: new Uint8Array(4) };

async function withDraft() {
  const office = await desk();
  const { db, ana } = office;
  return {
    ...office,
    saves: (typed: Partial<TypedBeginning> = {}, by = ana) =>
      transaction(db, (tx) => saveBeginning(tx, { by, ...NOTHING, ...typed })),
    sends: (typed: Partial<TypedBeginning> = {}) =>
      transaction(db, (tx) => markSent(tx, { by: ana, ...NOTHING, ...typed })),
    attaches: (file = FILE) => transaction(db, (tx) => attachToBeginning(tx, { by: ana, file })),
    drops: () => transaction(db, (tx) => dropBeginning(tx, ana)),
    puts: () => transaction(db, (tx) => putBackBeginning(tx, ana)),
    draft: (by = ana) => draftOfBeginning(db, by),
    files: async () => (await db.selectFrom('attachment').select('id').execute()).length,
  };
}

test('a person has one, which is what they typed last', async () => {
  const { saves, draft, db } = await withDraft();
  await saves({ subject: 'One' });
  await saves({ subject: 'Two', to: 'mar', together: true });
  expect(await draft()).toMatchObject({ subject: 'Two', to: 'mar', together: true, attachments: [] });
  expect(await db.selectFrom('conversationDraft').select('id').execute()).toHaveLength(1);
});

test('two people have theirs, and neither sees the other’s', async () => {
  const { saves, draft, tomas, yuki } = await withDraft();
  await saves({ subject: 'Ana’s' });
  await saves({ subject: 'Tomás’s' }, tomas);
  expect([await draft(), await draft(tomas), await draft(yuki)]).toMatchObject([
    { subject: 'Ana’s' },
    { subject: 'Tomás’s' },
    null,
  ]);
});

test('a mailbox that is not one’s own is not kept', async () => {
  const { saves, draft, mailbox, ...office } = await withDraft();
  const { mailbox: billing } = await yukisMailbox({ ...office, mailbox });
  await saves({ mailboxId: mailbox.id });
  expect((await draft())!.mailboxId).toBe(mailbox.id);
  await saves({ mailboxId: billing.id });
  expect((await draft())!.mailboxId).toBeNull();
});

test('what could not be sent is not kept either: scripts are gone, and a subject is no longer than any', async () => {
  const { saves, draft } = await withDraft();
  await saves({
    html: '<p onclick="x()">Hello<script>x()</script></p>',
    subject: `a\u0000${'b'.repeat(30_000)}`,
  });
  const kept = (await draft())!;
  expect(kept.html).toBe('<p>Hello</p>');
  expect(kept.subject).not.toContain('\u0000');
  expect(kept.subject.length).toBeLessThanOrEqual(20_000);
});

test('a file makes one where there was none, and goes with it when it is thrown away', async () => {
  const { attaches, draft, drops, files } = await withDraft();
  await attaches();
  expect((await draft())!.attachments).toMatchObject([{ name: 'list.csv', size: 4 }]);
  await drops();
  expect(await draft()).toBeNull();
  expect(await files()).toBe(0);
  await drops();
});

test('files that a mail cannot carry are refused, and those before stay', async () => {
  const { attaches, draft } = await withDraft();
  await attaches();
  await expect(attaches({ ...FILE, bytes: new Uint8Array(MOST_ATTACHED_BYTES) })).rejects.toThrow(Invalid);
  expect((await draft())!.attachments).toHaveLength(1);
});

test('once sent it is out of sight, and comes back as it was, with its files', async () => {
  const { saves, sends, puts, draft, attaches } = await withDraft();
  await saves({ subject: 'The lists' });
  await attaches();
  await sends({ subject: 'The lists', to: 'maria@northwind.example' });
  expect(await draft()).toBeNull();
  expect(await puts()).toBe(true);
  expect(await draft()).toMatchObject({ subject: 'The lists', attachments: [{ name: 'list.csv' }] });
  expect(await puts()).toBe(false);
});

test('a new one begun since is not replaced by what was sent, nor has its files', async () => {
  const { saves, sends, puts, draft, attaches, files } = await withDraft();
  await attaches();
  await sends({ subject: 'Gone' });
  await saves({ subject: 'New' });
  expect(await puts()).toBe(false);
  expect(await draft()).toMatchObject({ subject: 'New', attachments: [] });
  expect(await files()).toBe(0);
});

test('it is asked for by its id, which stays while it is written', async () => {
  const { db, ana, saves, draft } = await withDraft();
  const id = await transaction(db, (tx) => beginningFor(tx, ana));
  await saves({ subject: 'More' });
  expect(await transaction(db, (tx) => beginningFor(tx, ana))).toBe(id);
  expect((await draft())!.id).toBe(id);
});
