import { z } from 'zod';
import { now } from '../../lib/clock.ts';
import { rowId } from '../../lib/ids.ts';
import type { Viewer } from '../access.ts';
import type { Db, Tx } from '../database.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { record } from '../event.ts';
import { check, field } from '../fields.ts';

/** A word that conversations are found by, the whole company's. */
export type Tag = { id: number; name: string };

const Name = z.object({ tag: field.tag() });
const MOST_TAGS = 500; // shown and completed; a company that needs more needs fewer

/** Every tag there is, by name. */
export async function tags(db: Db): Promise<Tag[]> {
  return db
    .selectFrom('tag')
    .select(['id', 'name'])
    .where('removedAt', 'is', null)
    .where('mergedIntoId', 'is', null)
    .orderBy('key')
    .limit(MOST_TAGS)
    .execute();
}

/** A name as typed, with the form it is compared in: case, width and spaces make no other tag. Invalid where it can be none. */
export function readTagName(typed: string): { name: string; key: string } {
  const { tag: name } = check(Name, { tag: typed.normalize('NFC').replace(/^[\s#]+/, '') });
  return { name, key: name.normalize('NFKC').toLowerCase() };
}

/** The tag of this name, where it was merged the one it was merged into; null where there is none. */
export async function tagNamed(db: Db, typed: string): Promise<Tag | null> {
  const row = await db
    .selectFrom('tag')
    .select(['id', 'name', 'removedAt', 'mergedIntoId'])
    .where('key', '=', readTagName(typed).key)
    .executeTakeFirst();
  if (!row || row.removedAt !== null) return null;
  return row.mergedIntoId === null ? { id: row.id, name: row.name } : standing(db, row.mergedIntoId);
}

async function standing(db: Db, id: number): Promise<Tag | null> {
  const row = await db
    .selectFrom('tag')
    .select(['id', 'name', 'removedAt', 'mergedIntoId'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || row.removedAt !== null) return null;
  return row.mergedIntoId === null ? { id: row.id, name: row.name } : standing(db, row.mergedIntoId);
}

/** The tag of this name, made where there is none, and there again where it was removed. */
export async function ensureTag(tx: Tx, typed: string): Promise<Tag> {
  const { name, key } = readTagName(typed);
  const known = await tagNamed(tx, name);
  if (known) return known;
  return tx
    .insertInto('tag')
    .values({ name, key, createdAt: now() })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ name, removedAt: null, mergedIntoId: null }),
    )
    .returning(['id', 'name'])
    .executeTakeFirstOrThrow();
}

/** NotFound where there is none, or it was removed or merged. */
export async function findTag(db: Db, id: number): Promise<Tag> {
  const tag = await db
    .selectFrom('tag')
    .select(['id', 'name'])
    .where('id', '=', rowId(id))
    .where('removedAt', 'is', null)
    .where('mergedIntoId', 'is', null)
    .executeTakeFirst();
  if (!tag) throw new NotFound('There is no such tag any more.');
  return tag;
}

/** Invalid where another tag has the name: those two are merged instead. */
export async function renameTag(
  tx: Tx,
  tag: Tag,
  { name: typed, by }: { name: string; by: Viewer },
): Promise<void> {
  const { name, key } = readTagName(typed);
  if (name === tag.name) return;
  const taken = await tx
    .selectFrom('tag')
    .select(['id', 'name', 'mergedIntoId'])
    .where('key', '=', key)
    .where('id', '<>', tag.id)
    .executeTakeFirst();
  // A name that this very tag had taken over is its own.
  if (taken?.mergedIntoId === tag.id) await tx.deleteFrom('tag').where('id', '=', taken.id).execute();
  else if (taken)
    throw new Invalid({ tag: `There is a tag “${taken.name}” already. Merge the two instead.` });
  await tx.updateTable('tag').set({ name, key }).where('id', '=', tag.id).execute();
  await record(tx, { kind: 'tag.renamed', by, data: { tag: tag.id, from: tag.name, to: name } });
}

/**
 * Merges one tag into another: its conversations have the other, and its name leads there from now on. Of two people
 * who do so at once one does it and the other finds it done. Invalid for itself; Conflict where it went elsewhere.
 */
export async function mergeTags(
  tx: Tx,
  { from, into, by }: { from: number; into: number; by: Viewer },
): Promise<void> {
  if (from === into) throw new Invalid({ into: 'Choose another tag: this is the same one.' });
  const other = await findTag(tx, into);
  const { numUpdatedRows } = await tx
    .updateTable('tag')
    .set({ mergedIntoId: other.id })
    .where('id', '=', from)
    .where('mergedIntoId', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refuseElsewhere(tx, { from, into });
  await tx
    .insertInto('tagging')
    .columns(['conversationId', 'tagId', 'mailboxId', 'latestAt', 'createdAt'])
    .expression((eb) =>
      eb
        .selectFrom('tagging')
        .select((one) => [
          'conversationId',
          one.val(other.id).as('tagId'),
          'mailboxId',
          'latestAt',
          'createdAt',
        ])
        .where('tagId', '=', from)
        .where((one) =>
          one.not(
            one.exists(
              one
                .selectFrom('tagging as there')
                .select('there.tagId')
                .whereRef('there.conversationId', '=', 'tagging.conversationId')
                .where('there.tagId', '=', other.id),
            ),
          ),
        ),
    )
    .execute();
  await tx.deleteFrom('tagging').where('tagId', '=', from).execute();
  await record(tx, { kind: 'tag.merged', by, data: { tag: from, into: other.id, to: other.name } });
}

async function refuseElsewhere(tx: Tx, { from, into }: { from: number; into: number }): Promise<void> {
  const row = await tx.selectFrom('tag').select('mergedIntoId').where('id', '=', from).executeTakeFirst();
  if (!row) throw new NotFound('There is no such tag any more.');
  if (row.mergedIntoId !== into)
    throw new Conflict('Somebody has merged this tag into another one meanwhile.');
}

/** Removes a tag from sight, everywhere; `restoreTag` puts it back where it was. */
export async function removeTag(tx: Tx, tag: Tag, { by }: { by: Viewer }): Promise<void> {
  await tx.updateTable('tag').set({ removedAt: now() }).where('id', '=', tag.id).execute();
  await record(tx, { kind: 'tag.removed', by, data: { tag: tag.id, name: tag.name } });
}

/** Undoes a removal; what is there already stays. */
export async function restoreTag(tx: Tx, id: number, { by }: { by: Viewer }): Promise<void> {
  const restored = await tx
    .updateTable('tag')
    .set({ removedAt: null })
    .where('id', '=', rowId(id))
    .where('removedAt', 'is not', null)
    .returning('name')
    .executeTakeFirst();
  if (!restored) return void (await findTag(tx, id));
  await record(tx, { kind: 'tag.restored', by, data: { tag: id, name: restored.name } });
}
