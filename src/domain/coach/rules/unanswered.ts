import { hint, type Rule } from '../context.ts';
import { isAsk, isPleasantry } from '../text/substance.ts';

/**
 * A question of theirs that the draft does not speak to. The hint stands on the last sentence of the reply, after
 * which an answer could go. A10: every question, explicit and implied, is acknowledged.
 */
export const unanswered: Rule = ({ page, questions }) => {
  const last = page.body.at(-1) ?? page.sentences.at(-1);
  if (!last) return [];
  // A reply that only asks has passed over nothing: it cannot answer yet.
  if (page.body.every((s) => isPleasantry(s) || isAsk(s)) && page.body.some(isAsk)) return [];
  return questions
    .filter((q) => !q.answered && q.passedOver)
    .map((q) =>
      hint(
        page,
        { start: last.start, end: last.end, kind: 'unanswered' },
        {
          why: `They also asked: "${q.text}"`,
          instead: 'Answer it, or say by when you will know.',
        },
      ),
    );
};
