import type { Db } from '../database.ts';

/** In which mailboxes and folders a conversation is now, and who follows it: whose lists may show it. */
export type Whereabouts = {
  /** Its own mailbox, then those that it was written to as well. */
  mailboxIds: number[];
  waitingSince: number | null;
  snoozedUntil: number | null;
  closedAt: number | null;
  assigneeId: number | null;
  /** Teammates who follow it. */
  followerIds: number[];
};

/** Where these conversations are, by number; one that is not there is left out. For the machine, which tells each page what its reader may know. */
export async function whereabouts(db: Db, ids: readonly number[]): Promise<Map<number, Whereabouts>> {
  if (ids.length === 0) return new Map();
  const [rows, also, following] = await Promise.all([
    db
      .selectFrom('conversation')
      .select(['id', 'mailboxId', 'waitingSince', 'snoozedUntil', 'closedAt', 'assigneeId'])
      .where('id', 'in', ids)
      .execute(),
    db
      .selectFrom('alsoIn')
      .select(['conversationId', 'mailboxId'])
      .where('conversationId', 'in', ids)
      .execute(),
    db
      .selectFrom('following')
      .select(['conversationId', 'teammateId'])
      .where('conversationId', 'in', ids)
      .execute(),
  ]);
  const places = Map.groupBy(also, (one) => one.conversationId);
  const followers = Map.groupBy(following, (one) => one.conversationId);
  return new Map(
    rows.map(({ id, mailboxId, ...state }) => [
      id,
      {
        ...state,
        mailboxIds: [mailboxId, ...(places.get(id) ?? []).map((one) => one.mailboxId)],
        followerIds: (followers.get(id) ?? []).map((one) => one.teammateId),
      },
    ]),
  );
}
