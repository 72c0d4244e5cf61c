import { changedSinceDraft } from '../../domain/policy/redrafting.ts';
import type { Ctx } from '../context.ts';
import { PLACE } from '../policies/words.ts';
import { Banner } from '../ui/feedback.tsx';

/** A policy that a draft cites says something else since it was written. Once its writer goes on, they know. */
export async function PolicyNews(c: Ctx, draft: { html: string; updatedAt: number }) {
  const changed = await changedSinceDraft(c.var.db, draft);
  if (changed.length === 0) return undefined;
  return changed.map(({ id, title }) => (
    <Banner kind="quiet">
      <span dir="auto">“{title}”</span> has changed since this was written.{' '}
      <a href={`${PLACE}/${id}`}>See what it says now</a>
    </Banner>
  ));
}
