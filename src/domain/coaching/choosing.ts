import type { Viewer } from '../access.ts';
import { type HintKind, KINDS, OFF_BY_DEFAULT } from '../coach/index.ts';
import type { Db, Tx } from '../database.ts';
import { Invalid } from '../errors.ts';

/** Every kind that a person can turn on and off: those of replies, and the one of notes. */
export const CHOICES: readonly HintKind[] = [...KINDS, 'judgement'];

function isKind(kind: string): kind is HintKind {
  return (CHOICES as readonly string[]).includes(kind);
}

/** The kinds that are off for one person: their own choice first, then what ships (under 0.8 precision is off). 4.5 */
export async function mutedBy(db: Db, viewer: Viewer): Promise<HintKind[]> {
  const rows = await db
    .selectFrom('coachChoice')
    .select(['kind', 'choice'])
    .where('teammateId', '=', viewer.id)
    .execute();
  const chosen = new Map(rows.map((row) => [row.kind, row.choice]));
  return CHOICES.filter(
    (kind) => (chosen.get(kind) ?? (OFF_BY_DEFAULT.includes(kind) ? 'off' : 'on')) === 'off',
  );
}

/**
 * Turns one kind on or off for oneself. Invalid where there is no such kind. No event: nobody else is to know what
 * somebody was asked about, and no page shows another person's choice.
 */
export async function choose(
  tx: Tx,
  viewer: Viewer,
  { kind, choice }: { kind: string; choice: 'on' | 'off' },
): Promise<void> {
  if (!isKind(kind)) throw new Invalid({ kind: `“${kind}” is nothing that the coach asks about.` });
  await tx
    .insertInto('coachChoice')
    .values({ teammateId: viewer.id, kind, choice })
    .onConflict((conflict) => conflict.columns(['teammateId', 'kind']).doUpdateSet({ choice }))
    .execute();
}
