import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Db } from './database.ts';
import { Forbidden, NotFound } from './errors.ts';

declare const visible: unique symbol;

/** A row that a finder has shown to be the viewer's to see. Verbs ask for one, so they cannot be handed another. */
export type Visible<T> = T & { readonly [visible]: true };

/** The network address, with the session or the API token it came by. */
export type Origin = Readonly<{ address: string; sessionId?: number; apiTokenId?: number }>;

type OriginRow = { address: string | null; sessionId: number | null; apiTokenId: number | null };

/** An origin as a row keeps it. */
export function originRow(origin?: Origin): OriginRow {
  const { address, sessionId, apiTokenId } = origin ?? {};
  return { address: address ?? null, sessionId: sessionId ?? null, apiTokenId: apiTokenId ?? null };
}

/** The same read again; undefined for what was done on the machine itself. */
export function originIn({ address, sessionId, apiTokenId }: OriginRow): Origin | undefined {
  if (address === null) return undefined;
  return { address, sessionId: sessionId ?? undefined, apiTokenId: apiTokenId ?? undefined };
}

/** Who is looking, and at which mailboxes they may. */
export type Viewer = Readonly<{
  id: number;
  name: string;
  email: string;
  role: 'owner' | 'teammate';
  zone: string;
  mailboxIds: readonly number[];
  /** From where they act just now; absent where they do on the machine itself. */
  origin?: Origin;
}>;

/** For what owners alone do, in words that go on after “Owners”. Forbidden for everybody else. */
export function ownersOnly(by: { role: string }, what: string): void {
  if (by.role !== 'owner') throw new Forbidden(`Owners ${what}. Ask one of them.`);
}

/** Only finders call this, after they have checked. */
export function asVisible<T>(row: T): Visible<T> {
  return row as Visible<T>;
}

/** The viewer for a teammate who has not left; throws NotFound otherwise. */
export async function viewerFor(db: Db, teammateId: number): Promise<Viewer> {
  const teammate = await db
    .selectFrom('teammate')
    .select(['id', 'name', 'email', 'role', 'zone'])
    .where('id', '=', teammateId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (!teammate) throw new NotFound('This teammate is not here any more.');
  const access = await db
    .selectFrom('mailboxAccess')
    .select('mailboxId')
    .where('teammateId', '=', teammateId)
    .orderBy('mailboxId')
    .execute();
  return { ...teammate, mailboxIds: access.map((row) => row.mailboxId) };
}

/** At which mailboxes each of these teammates may look now; at none where they have left. */
export async function mailboxesOfTeammates(
  db: Db,
  teammateIds: readonly number[],
): Promise<Map<number, Set<number>>> {
  const mailboxes = new Map(teammateIds.map((id) => [id, new Set<number>()]));
  if (teammateIds.length === 0) return mailboxes;
  const rows = await db
    .selectFrom('mailboxAccess')
    .select(['teammateId', 'mailboxId'])
    .where('teammateId', 'in', teammateIds)
    .execute();
  for (const { teammateId, mailboxId } of rows) mailboxes.get(teammateId)!.add(mailboxId);
  return mailboxes;
}

/** The condition that a conversation is in one of the viewer's mailboxes, or was written to one of them too. */
export function inSight(viewer: Viewer) {
  const ids = [0, ...viewer.mailboxIds];
  return (builder: unknown): ExpressionWrapper<Schema, never, SqlBool> => {
    const eb = builder as ExpressionBuilder<Schema, 'conversation'>;
    const also = eb
      .selectFrom('alsoIn')
      .select('alsoIn.mailboxId')
      .whereRef('alsoIn.conversationId', '=', 'conversation.id')
      .where('alsoIn.mailboxId', 'in', ids);
    return eb.or([eb('conversation.mailboxId', 'in', ids), eb.exists(also)]) as never;
  };
}
