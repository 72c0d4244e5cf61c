import { excerpt } from '../../lib/text.ts';
import type { Visible } from '../access.ts';
import { cites, type HousePolicy } from '../coach/index.ts';
import type { Db } from '../database.ts';
import { textOfHtml } from '../message/body.ts';
import { type Policy, policies, policiesRewordedSince } from './policy.ts';

const TOLD = 500; // characters: more than a card says, and each composer reads all of them

/** The policies that stand, in the shape that the coach takes. */
export async function housePolicies(db: Db): Promise<HousePolicy[]> {
  return (await policies(db)).map(({ id, title, purpose, canDo, hard, phrases, rewordedAt: at }) => ({
    ...{ id, title, phrases, at },
    purpose: excerpt(purpose, TOLD),
    canDo: excerpt(canDo, TOLD),
    hard: hard && { kind: hard.kind, why: excerpt(hard.why, TOLD) },
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
