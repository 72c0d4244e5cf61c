import type { Db } from '../database.ts';

const DEEPEST = 20; // parts of parts of a conversation

/** The conversation that this one was split off from; null for one that began by itself. */
async function wholeOf(db: Db, conversationId: number): Promise<number | null> {
  const rows = await db
    .selectFrom('event')
    .select('data')
    .where('conversationId', '=', conversationId)
    .where('kind', '=', 'conversation.split')
    .orderBy('id')
    .execute();
  const from = rows.map(({ data }) => JSON.parse(data).from).find((one) => one !== undefined);
  return from ?? null;
}

/** Whether `part` was split off from `whole`, or from a part of it. */
export async function isPartOf(db: Db, { part, whole }: { part: number; whole: number }): Promise<boolean> {
  let above = await wholeOf(db, part);
  for (let depth = 0; above !== null && above !== whole && depth < DEEPEST; depth++)
    above = await wholeOf(db, above);
  return above === whole;
}

type Answer = { inReplyTo: string | null; references: string[] };

/**
 * The part that was split off with the letter which a mail answers; null for any other mail. A token, and older mails
 * that it quotes, say only where the whole was.
 */
export async function partAnswered(db: Db, { inReplyTo, references }: Answer): Promise<number | null> {
  const answered = inReplyTo ?? references.at(-1);
  if (!answered) return null;
  const letter = await db
    .selectFrom('message')
    .select('conversationId')
    .where('messageIdHeader', '=', answered)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return letter && (await wholeOf(db, letter.conversationId)) !== null ? letter.conversationId : null;
}

/** The same where it is a part of this conversation, else the conversation itself. */
export async function partOf(db: Db, conversationId: number, mail: Answer): Promise<number> {
  const part = await partAnswered(db, mail);
  const isIts = part !== null && (await isPartOf(db, { part, whole: conversationId }));
  return isIts ? part : conversationId;
}
