import { MINUTE } from '../../lib/clock.ts';
import { newMailId } from '../../lib/ids.ts';
import { excerpt } from '../../lib/text.ts';
import { PREVIEW_LENGTH } from '../conversation/receiving.ts';
import { replyToken } from '../conversation/threading.ts';
import type { Db, Tx } from '../database.ts';
import { transaction } from '../database.ts';
import { indexMessage } from '../search/indexing.ts';
import { recipientsText } from '../search/reindexing.ts';

const A_BATCH = 250; // conversations in a transaction

export type SampleExchange = {
  customer: { name: string; email: string; organisation: string };
  subject: string;
  exchange: { from: 'customer' | 'teammate'; minutesAfter: number; text: string }[];
};

type Filling = {
  mailboxId: number;
  /** Whose words the team's are; taken in turn. */
  teammates: { id: number; name: string }[];
  address: string;
  secret: string;
  /** The first message of the first conversation and of the last, ms UTC. */
  from: number;
  to: number;
  conversations: number;
  /** The conversation of an index. Pure: the same index gives the same one. */
  make: (index: number) => SampleExchange;
};

/** Fills the desk with conversations, oldest first, so that ids rise with time as real mail's do. Gives how many messages. */
export async function fill(db: Db, filling: Filling): Promise<number> {
  let messages = 0;
  for (let start = 0; start < filling.conversations; start += A_BATCH) {
    const indexes = Array.from(
      { length: Math.min(A_BATCH, filling.conversations - start) },
      (_, n) => start + n,
    );
    messages += await transaction(db, (tx) => fillBatch(tx, filling, indexes));
  }
  return messages;
}

type Planned = SampleExchange & { index: number; startedAt: number; customerId: number; id: number };

async function fillBatch(tx: Tx, filling: Filling, indexes: number[]): Promise<number> {
  const step = (filling.to - filling.from) / Math.max(1, filling.conversations - 1);
  const made = indexes.map((index) => ({
    ...filling.make(index),
    index,
    startedAt: Math.round(filling.from + index * step),
  }));
  const customers = await customersOf(tx, made);
  const rows = made.map((one) =>
    conversationRow(one, customers.get(one.customer.email.toLowerCase())!, filling),
  );
  const ids = await tx.insertInto('conversation').values(rows).returning('id').execute();
  const planned = made.map((one, n) => ({ ...one, customerId: rows[n]!.customerId, id: ids[n]!.id }));
  const participants = planned.map((one) => ({
    conversationId: one.id,
    address: one.customer.email.toLowerCase(),
    name: one.customer.name,
    addedAt: one.startedAt,
  }));
  await tx
    .insertInto('participant')
    .values(participants)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return fillMessages(tx, filling, planned);
}

async function customersOf(
  tx: Tx,
  made: (SampleExchange & { startedAt: number })[],
): Promise<Map<string, number>> {
  const people = new Map(made.map((one) => [one.customer.email.toLowerCase(), one]));
  const known = await tx
    .selectFrom('customerAddress')
    .select(['address', 'customerId'])
    .where('address', 'in', [...people.keys()])
    .execute();
  const ids = new Map(known.map((row) => [row.address, row.customerId]));
  const fresh = [...people].filter(([address]) => !ids.has(address));
  if (fresh.length === 0) return ids;
  const values = fresh.map(([, one]) => ({
    name: one.customer.name,
    organisation: one.customer.organisation,
    createdAt: one.startedAt,
  }));
  const rows = await tx.insertInto('customer').values(values).returning('id').execute();
  const addresses = fresh.map(([address, one], n) => ({
    customerId: rows[n]!.id,
    address,
    bouncedAt: null,
    createdAt: one.startedAt,
  }));
  await tx.insertInto('customerAddress').values(addresses).execute();
  for (const { address, customerId } of addresses) ids.set(address, customerId);
  return ids;
}

/** The newest two in a hundred wait or are open; what is older was closed. */
function conversationRow(
  one: SampleExchange & { index: number; startedAt: number },
  customerId: number,
  filling: Filling,
) {
  const last = one.exchange.at(-1)!;
  const latestAt = Math.min(one.startedAt + last.minutesAfter * MINUTE, filling.to);
  const isRecent = one.index >= filling.conversations * 0.98;
  const isWaiting = isRecent && last.from === 'customer';
  return {
    mailboxId: filling.mailboxId,
    customerId,
    subject: one.subject,
    assigneeId: one.exchange.length > 1 ? teammateOf(one, filling).id : null,
    closedAt: isRecent ? null : latestAt,
    waitingSince: isWaiting ? latestAt : null,
    latestAt,
    latestBy: last.from,
    preview: excerpt(last.text, PREVIEW_LENGTH),
    createdAt: one.startedAt,
    suggestedConversationId: null,
  };
}

function teammateOf({ index }: { index: number }, { teammates }: Filling) {
  return teammates[index % teammates.length]!;
}

async function fillMessages(tx: Tx, filling: Filling, planned: Planned[]): Promise<number> {
  const said = planned
    .flatMap((one) =>
      one.exchange.map((message) => ({
        one,
        message,
        at: Math.min(one.startedAt + message.minutesAfter * MINUTE, filling.to),
      })),
    )
    .sort((a, b) => a.at - b.at);
  const rows = said.map(({ one, message, at }) => messageRow(one, { ...message, at }, filling));
  const ids = (
    await inParts(rows, (part) => tx.insertInto('message').values(part).returning('id').execute())
  ).map((row) => row.id);
  const events = said.map(({ one, message, at }, n) => ({
    at,
    kind: message.from === 'customer' ? 'conversation.received' : 'conversation.replied',
    conversationId: one.id,
    messageId: ids[n]!,
    mailboxId: filling.mailboxId,
    teammateId: rows[n]!.teammateId,
    data: '{}',
  }));
  await inParts(events, (part) => tx.insertInto('event').values(part).returning('id').execute());
  for (const [n, { one, message }] of said.entries()) {
    await indexMessage(tx, {
      messageId: ids[n]!,
      conversationId: one.id,
      at: rows[n]!.createdAt,
      mailboxIds: [filling.mailboxId],
      subject: one.subject,
      body: message.text,
      customer: `${one.customer.name} ${one.customer.email}`,
      sender: `${rows[n]!.fromName} ${rows[n]!.fromAddress}`,
      recipients: recipientsText(rows[n]!.recipients),
      files: [],
    });
  }
  return ids.length;
}

function messageRow(
  one: Planned,
  { from, text, at }: { from: 'customer' | 'teammate'; text: string; at: number },
  filling: Filling,
) {
  const isOurs = from === 'teammate';
  const writer = teammateOf(one, filling);
  const host = isOurs ? filling.address.split('@')[1] : one.customer.email.split('@')[1];
  const them = { address: one.customer.email, name: one.customer.name };
  return {
    conversationId: one.id,
    kind: isOurs ? ('reply' as const) : ('inbound' as const),
    customerId: isOurs ? null : one.customerId,
    teammateId: isOurs ? writer.id : null,
    automatic: null,
    fromName: isOurs ? writer.name : one.customer.name,
    fromAddress: isOurs ? filling.address : one.customer.email,
    recipients: JSON.stringify({ to: isOurs ? [them] : [{ address: filling.address, name: '' }], cc: [] }),
    text,
    html: isOurs
      ? `<p>${text.replace(/[<>&]/g, '').replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br>')}</p>`
      : null,
    parts: isOurs ? null : JSON.stringify([{ kind: 'words', text }]),
    inboundMailId: null,
    messageIdHeader: `<${newMailId()}${isOurs ? `.${replyToken(filling.secret, one.id)}` : ''}@${host}>`,
    inReplyTo: null,
    createdAt: at,
    saidAt: null,
  };
}

const ROWS_AT_ONCE = 200; // values a statement may bind are limited in both engines

async function inParts<Row, Result>(
  rows: Row[],
  insert: (part: Row[]) => Promise<Result[]>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    results.push(...(await insert(rows.slice(start, start + ROWS_AT_ONCE))));
  return results;
}
