import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import { storable } from '../../lib/text.ts';
import type { Viewer, Visible } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Invalid } from '../errors.ts';
import { type EventKind, record } from '../event.ts';
import { check } from '../fields.ts';
import { understand } from '../search/understanding.ts';
import { fold } from '../search/words.ts';
import { forgetCounts } from './counting.ts';
import { listOf, MOST_VIEWS, type SavedView, viewsBeside } from './saved-view.ts';

const LONGEST_NAME = 60;
const LONGEST_SEARCH = 2_000; // as far as a search is read

const text = (what: string, most: number) =>
  z
    .string({ error: `${what} is missing.` })
    .transform((typed) => storable(typed).replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, `${what} is missing.`)
        .max(most, {
          error: ({ input }) =>
            `${what} can have ${most.toLocaleString('en')} characters; this has ${String(input).length.toLocaleString('en')}.`,
        }),
    );
const Fields = z.object({
  name: text('The name', LONGEST_NAME),
  q: text('The search', LONGEST_SEARCH),
  isShared: z.boolean(),
});

export type ViewFields = z.infer<typeof Fields>;

/**
 * Keeps a search under a name, last in its list. Gives its number. Invalid for a name that the list has already, a
 * search in which nothing can be looked for, and a list that is full.
 */
export async function saveView(
  tx: Tx,
  { by, ...typed }: ViewFields & { by: Viewer },
): Promise<{ id: number }> {
  const fields = await checked(tx, typed, { by });
  const at = now();
  const sharedAt = fields.isShared ? at : null;
  const position = await placeIn(tx, fields, { by });
  const { name, q } = fields;
  const { id } = await tx
    .insertInto('savedView')
    .values({ name, q, teammateId: by.id, sharedAt, position, createdAt: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordView(tx, { id, name, sharedAt }, { kind: 'view.saved', by });
  return { id };
}

/**
 * Another name, another search, shared or not. A shared view is the team's: whoever sees it may change it, but only
 * its maker can make it their own again. Invalid as `saveView`.
 */
export async function changeView(
  tx: Tx,
  view: Visible<SavedView>,
  { by, ...typed }: ViewFields & { by: Viewer },
): Promise<void> {
  const fields = await checked(tx, typed, { by, view });
  const wasShared = view.sharedAt !== null;
  const isMoved = wasShared !== fields.isShared;
  if (isMoved && wasShared && view.teammateId !== by.id)
    throw new Invalid({ isShared: 'Only who made it can take it from the others. Save one of your own.' });
  if (!isMoved && fields.name === view.name && fields.q === view.q) return;
  const sharedAt = fields.isShared ? (view.sharedAt ?? now()) : null;
  const position = isMoved ? await placeIn(tx, fields, { by }) : view.position;
  const { name, q } = fields;
  await tx.updateTable('savedView').set({ name, q, sharedAt, position }).where('id', '=', view.id).execute();
  if (q !== view.q) await forgetCounts(tx, view.id);
  await recordView(tx, { id: view.id, name, sharedAt }, { kind: 'view.changed', by });
}

/** What is a person's own is named to nobody else, in the history either. */
async function recordView(
  tx: Tx,
  { id, name, sharedAt }: Pick<SavedView, 'id' | 'name' | 'sharedAt'>,
  { kind, by }: { kind: EventKind; by: Viewer },
): Promise<void> {
  await record(tx, { kind, by, data: sharedAt === null ? { view: id } : { view: id, name } });
}

async function checked(
  db: Db,
  typed: ViewFields,
  { by, view }: { by: Viewer; view?: SavedView },
): Promise<ViewFields> {
  const fields = check(Fields, typed);
  const { question } = await understand(db, by, { q: fields.q, now: now() });
  if (!question && fields.q !== view?.q)
    throw new Invalid({ q: 'There is nothing in this to look for. Type a word, a name, or is:waiting.' });
  const others = await viewsBeside(db, fields.isShared ? null : by.id);
  if (others.some((one) => one.id !== view?.id && fold(one.name) === fold(fields.name)))
    throw new Invalid({ name: `There is a view “${fields.name}” already. Give this one another name.` });
  return fields;
}

async function placeIn(db: Db, { isShared }: ViewFields, { by }: { by: Viewer }): Promise<number> {
  const beside = await viewsBeside(db, isShared ? null : by.id);
  if (beside.length >= MOST_VIEWS)
    throw new Invalid({ name: `There are ${MOST_VIEWS} views already. Remove one that nobody opens.` });
  return (beside.at(-1)?.position ?? 0) + 1;
}

/** Puts a view at a place of its list, from 1; beyond the end is the end. */
export async function placeView(
  tx: Tx,
  view: Visible<SavedView>,
  { position, by }: { position: number; by: Viewer },
): Promise<void> {
  if (!Number.isSafeInteger(position)) throw new Invalid({ position: 'A place is a number from 1.' });
  const before = await viewsBeside(tx, listOf(view));
  const after = before.filter((one) => one.id !== view.id);
  after.splice(Math.max(0, position - 1), 0, view);
  if (after.every((one, index) => one.id === before[index]?.id)) return;
  for (const [index, one] of after.entries())
    if (one.position !== index + 1)
      await tx
        .updateTable('savedView')
        .set({ position: index + 1 })
        .where('id', '=', one.id)
        .execute();
  await recordView(tx, view, { kind: 'view.moved', by });
}

/** Removes a view from its list; `restoreView` puts it back where it was. Twice is once. */
export async function removeView(tx: Tx, view: Visible<SavedView>, { by }: { by: Viewer }): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('savedView')
    .set({ removedAt: now() })
    .where('id', '=', view.id)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await recordView(tx, view, { kind: 'view.removed', by });
}

/** Undoes a removal; what is there already stays. */
export async function restoreView(tx: Tx, view: Visible<SavedView>, { by }: { by: Viewer }): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('savedView')
    .set({ removedAt: null })
    .where('id', '=', view.id)
    .where('removedAt', 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await recordView(tx, view, { kind: 'view.restored', by });
}
