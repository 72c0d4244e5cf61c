import type { Db } from '../database.ts';
import { safeName } from '../message/attaching.ts';
import { readBlob } from '../message/storing.ts';

const AT_ONCE = 200; // conversations or customers read together

/** A file of the export: its path inside the folder, and its content, piece by piece so that none must be whole in memory. */
type ExportedFile = { path: string; pieces: AsyncIterable<string | Uint8Array> };

/**
 * Everything a company would take elsewhere, as plain files: company.json, customers.jsonl, conversations.jsonl (each
 * with its messages and events), saved-replies.jsonl, policies.jsonl (each with its history), policy-bugs.jsonl, mails/NUMBER.eml as they came, attachments/NUMBER-NAME. Times are ms UTC. Holds no
 * password, token or key. Read it from a database that nobody writes to, a backup's: it takes several statements.
 */
export async function* exported(db: Db): AsyncGenerator<ExportedFile> {
  yield { path: 'company.json', pieces: pretty(await company(db)) };
  yield { path: 'customers.jsonl', pieces: lines(customers(db)) };
  yield { path: 'conversations.jsonl', pieces: lines(conversations(db)) };
  yield { path: 'saved-replies.jsonl', pieces: lines(savedReplies(db)) };
  yield { path: 'policies.jsonl', pieces: lines(policies(db)) };
  yield { path: 'policy-bugs.jsonl', pieces: lines(policyBugs(db)) };
  for await (const { id, blobId } of rowsById((after) => mails(db, after)))
    yield { path: `mails/${id}.eml`, pieces: blob(db, blobId) };
  for await (const { id, name, blobId } of rowsById((after) => attachments(db, after)))
    yield { path: `attachments/${id}-${safeName(name)}`, pieces: blob(db, blobId) };
}

async function company(db: Db): Promise<object> {
  const { name } = await db.selectFrom('company').select('name').executeTakeFirstOrThrow();
  const mailboxes = await db
    .selectFrom('mailbox')
    .select(['id', 'name', 'address', 'signature', 'createdAt'])
    .orderBy('id')
    .execute();
  const teammates = await db
    .selectFrom('teammate')
    .select(['id', 'name', 'email', 'role', 'zone', 'place', 'createdAt', 'joinedAt', 'removedAt'])
    .orderBy('id')
    .execute();
  return { name, mailboxes, teammates };
}

async function* customers(db: Db): AsyncGenerator<object> {
  const page = (after: number) =>
    db.selectFrom('customer').selectAll().where('id', '>', after).orderBy('id').limit(AT_ONCE).execute();
  for await (const rows of pagesById(page)) {
    const addresses = await db
      .selectFrom('customerAddress')
      .select(['customerId', 'address', 'bouncedAt'])
      .where('customerId', 'in', idsOf(rows))
      .orderBy('id')
      .execute();
    const of = Map.groupBy(addresses, ({ customerId }) => customerId);
    for (const row of rows)
      yield { ...row, addresses: (of.get(row.id) ?? []).map(({ customerId: _, ...rest }) => rest) };
  }
}

async function* conversations(db: Db): AsyncGenerator<object> {
  const page = (after: number) =>
    db.selectFrom('conversation').selectAll().where('id', '>', after).orderBy('id').limit(AT_ONCE).execute();
  for await (const rows of pagesById(page)) {
    const messages = await messagesOf(db, idsOf(rows));
    const events = await eventsOf(db, idsOf(rows));
    for (const row of rows)
      yield { ...row, messages: messages.get(row.id) ?? [], events: events.get(row.id) ?? [] };
  }
}

/** What the team says again and again; those that were removed stay at home. */
async function* savedReplies(db: Db): AsyncGenerator<object> {
  const page = (after: number) =>
    db
      .selectFrom('savedReply')
      .select(['id', 'title', 'html', 'ownerId', 'checkedAt', 'createdAt', 'changedAt'])
      .where('id', '>', after)
      .where('removedAt', 'is', null)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
  for await (const rows of pagesById(page)) {
    const ids = idsOf(rows);
    const rooms = await db
      .selectFrom('savedReplyMailbox')
      .selectAll()
      .where('savedReplyId', 'in', ids)
      .orderBy('mailboxId')
      .execute();
    const files = await db
      .selectFrom('attachment')
      .select(['savedReplyId', 'id', 'name', 'type', 'size'])
      .where('savedReplyId', 'in', ids)
      .orderBy('id')
      .execute();
    const roomsOf = Map.groupBy(rooms, ({ savedReplyId }) => savedReplyId);
    const filesOf = Map.groupBy(files, ({ savedReplyId }) => savedReplyId!);
    for (const row of rows)
      yield {
        ...row,
        /** Empty: for every mailbox. */
        mailboxIds: (roomsOf.get(row.id) ?? []).map(({ mailboxId }) => mailboxId),
        attachments: (filesOf.get(row.id) ?? []).map(({ savedReplyId: _, ...file }) => toldFile(file)),
      };
  }
}

/** What the company holds itself to, and how it came to say so. */
async function* policies(db: Db): AsyncGenerator<object> {
  const page = (after: number) =>
    db.selectFrom('policy').selectAll().where('id', '>', after).orderBy('id').limit(AT_ONCE).execute();
  for await (const rows of pagesById(page)) {
    const versions = await db
      .selectFrom('policyVersion')
      .selectAll()
      .where('policyId', 'in', idsOf(rows))
      .orderBy('id')
      .execute();
    const of = Map.groupBy(versions, ({ policyId }) => policyId);
    const told = (id: number) =>
      (of.get(id) ?? []).map((step) => ({ ...step, words: JSON.parse(step.words) }));
    for (const row of rows) yield { ...row, phrases: JSON.parse(row.phrases), versions: told(row.id) };
  }
}

/** Where a rule was recited or bent, written down or not. */
async function* policyBugs(db: Db): AsyncGenerator<object> {
  const page = (after: number) =>
    db.selectFrom('policyBug').selectAll().where('id', '>', after).orderBy('id').limit(AT_ONCE).execute();
  for await (const rows of pagesById(page)) yield* rows;
}

const toldFile = <File extends { id: number; name: string }>(file: File) => ({
  ...file,
  file: `attachments/${file.id}-${safeName(file.name)}`,
});

async function messagesOf(db: Db, ids: number[]): Promise<Map<number, object[]>> {
  const messages = await db
    .selectFrom('message')
    .selectAll()
    .where('conversationId', 'in', ids)
    .orderBy('id')
    .execute();
  const files = await db
    .selectFrom('attachment')
    .innerJoin('message', 'message.id', 'attachment.messageId')
    .select([
      'attachment.messageId',
      'attachment.id',
      'attachment.name',
      'attachment.type',
      'attachment.size',
    ])
    .where('message.conversationId', 'in', ids)
    .orderBy('attachment.id')
    .execute();
  const filesOf = Map.groupBy(files, ({ messageId }) => messageId!);
  const whole = messages.map(({ recipients, parts, proof, ...message }) => ({
    ...message,
    recipients: JSON.parse(recipients),
    parts: parts && JSON.parse(parts),
    proof: proof && JSON.parse(proof),
    attachments: (filesOf.get(message.id) ?? []).map(({ messageId: _, ...file }) => toldFile(file)),
    original: message.inboundMailId === null ? null : `mails/${message.inboundMailId}.eml`,
  }));
  return Map.groupBy(whole, ({ conversationId }) => conversationId);
}

async function eventsOf(db: Db, ids: number[]): Promise<Map<number, object[]>> {
  const events = await db
    .selectFrom('event')
    .select(['id', 'conversationId', 'at', 'kind', 'messageId', 'teammateId', 'data'])
    .where('conversationId', 'in', ids)
    .orderBy('id')
    .execute();
  const told = events.map(({ data, ...event }) => ({ ...event, data: JSON.parse(data) }));
  return Map.groupBy(told, ({ conversationId }) => conversationId!);
}

const mails = (db: Db, after: number) =>
  db
    .selectFrom('inboundMail')
    .select(['id', 'blobId'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(AT_ONCE)
    .execute();

/** Files of messages and of saved replies: what lies on a draft is nobody's yet but its writer's. */
const attachments = (db: Db, after: number) =>
  db
    .selectFrom('attachment')
    .select(['id', 'name', 'blobId'])
    .where('id', '>', after)
    .where((eb) =>
      eb.or([
        eb('messageId', 'is not', null),
        eb(
          'savedReplyId',
          'in',
          eb.selectFrom('savedReply').select('savedReply.id').where('removedAt', 'is', null),
        ),
      ]),
    )
    .orderBy('id')
    .limit(AT_ONCE)
    .execute();

const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id);

type Page<Row> = (after: number) => Promise<Row[]>;

async function* pagesById<Row extends { id: number }>(page: Page<Row>): AsyncGenerator<Row[]> {
  for (let rows = await page(0); rows.length > 0; rows = await page(rows.at(-1)!.id)) yield rows;
}

async function* rowsById<Row extends { id: number }>(page: Page<Row>): AsyncGenerator<Row> {
  for await (const rows of pagesById(page)) yield* rows;
}

async function* lines(rows: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}

async function* pretty(value: object): AsyncGenerator<string> {
  yield `${JSON.stringify(value, null, 2)}\n`;
}

async function* blob(db: Db, id: number): AsyncGenerator<Uint8Array> {
  yield await readBlob(db, id);
}
