import { policiesToReview } from '../../domain/policy/policy.ts';
import type { Ctx } from '../context.ts';
import { Banner } from '../ui/feedback.tsx';
import { PLACE } from './words.ts';

/** The policies that wait for the viewer's review, on lists and in the settings: not beside a customer's letter. */
export async function PoliciesToReview({ c, here }: { c: Ctx; here: readonly string[] }) {
  if (!here.includes('inbox') && !here.includes('settings')) return undefined;
  const waiting = await policiesToReview(c.var.db, c.var.viewer);
  const elsewhere = waiting.filter(({ id }) => c.req.path !== `${PLACE}/${id}`);
  return elsewhere.map(({ id, title }) => (
    <Banner kind="quiet">
      “
      <a href={`${PLACE}/${id}`} dir="auto">
        {title}
      </a>
      ” was recited or bent five times or more. It asks you for a review.
    </Banner>
  ));
}
