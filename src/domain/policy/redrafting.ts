import type { Visible } from '../access.ts';
import { cites, type HousePolicy } from '../coach/index.ts';
import type { Db } from '../database.ts';
import { textOfHtml } from '../message/body.ts';
import { type Policy, policies, policiesRewordedSince } from './policy.ts';

/** The policies that stand, in the shape that the coach takes. */
export async function housePolicies(db: Db): Promise<HousePolicy[]> {
  return (await policies(db)).map(({ id, title, purpose, canDo, hard, phrases, rewordedAt: at }) => ({
    ...{ id, title, purpose, canDo, hard, phrases },
    at,
  }));
}

/** The policies that a draft cites and that came to say something else after it was written. Row C2. */
export async function changedSinceDraft(
  db: Db,
  { html, updatedAt }: { html: string; updatedAt: number },
): Promise<Visible<Policy>[]> {
  const changed = await policiesRewordedSince(db, updatedAt);
  if (changed.length === 0) return [];
  const text = textOfHtml(html);
  return changed.filter((one) => one.createdAt < one.rewordedAt && cites(text, one));
}
