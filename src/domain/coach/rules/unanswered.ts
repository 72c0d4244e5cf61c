import { hint, type Rule } from '../context.ts';
import { fold } from '../text/mask.ts';
import type { Page } from '../text/page.ts';
import { isAsk, isPleasantry, isStep } from '../text/substance.ts';

const HOW = /\bhow (?:do|does|can|could|should|would|to|am|are)\b/;
const HOW_LONG = /\b(?:how long|how many (?:days|weeks|months)|until when|by when)\b/;
const WHILE =
  /\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty) (?:more |full |working )?(?:minutes?|hours?|days?|weeks?|months?|years?)\b/;
const WHO_WRITES =
  /\b(?:robots?|bots?|machines?|real (?:person|human)|a (?:person|human)|somebody real|someone real)\b/;
const I_DO =
  /\b(?:i'm|i am|this is|it's) (?:\w+ ){0,2}(?:person|human|real)\b|\bmy name is\b|\bno (?:bot|robot|machine)\b/;

const DECLARED =
  /\b(?:goes|go|belongs?|fits?) (?:in|into|on|onto|under|behind)\b|\byou(?:'ll| will| can)? (?:press|open|find|hold|turn|pull|push|click|choose|tap|pick|type|enter|need|reach|get (?:to|there))\b/;
const SHOULD_I = /\b(?:should|shall|would you|do you (?:recommend|suggest|think))\b/;
const ADVISES = /\b(?:i'd|i would|i wouldn't|if i were you|in your place|my advice|better)\b/;
const TAKES_IT_UP = /\b(?:your|that|this|the) question\b|\byou (?:asked|ask|wanted to know|wonder(?:ed)?)\b/;

/** "in eight words: hold both buttons": the step stands behind a colon. */
function givesSteps({ body }: Page): boolean {
  return body.some(
    (s) => DECLARED.test(s.text) || s.text.split(/[:;] /).some((text) => isStep({ ...s, text })),
  );
}

/** An answer by its form, in none of the question's words: steps to a "how", days to a "how long". */
function hasItsForm(question: string, { page, isSole }: { page: Page; isSole: boolean }): boolean {
  if (WHO_WRITES.test(question)) return page.body.some((s) => I_DO.test(s.text));
  if (!isSole) return false;
  if (HOW_LONG.test(question)) return page.body.some((s) => WHILE.test(s.text));
  if (page.body.some((s) => TAKES_IT_UP.test(s.text))) return true;
  if (SHOULD_I.test(question)) return page.body.some((s) => ADVISES.test(s.text));
  return HOW.test(question) && givesSteps(page);
}

/**
 * A question of theirs that the draft does not speak to. The hint stands on the last sentence of the reply, after
 * which an answer could go. A10: every question, explicit and implied, is acknowledged.
 */
export const unanswered: Rule = ({ page, questions }) => {
  const last = page.body.at(-1) ?? page.sentences.at(-1);
  if (!last) return [];
  // A reply that only asks has passed over nothing: it cannot answer yet.
  if (page.body.every((s) => isPleasantry(s) || isAsk(s)) && page.body.some(isAsk)) return [];
  const isSole = questions.length === 1;
  return questions
    .filter((q) => !q.answered && q.passedOver && !hasItsForm(fold(q.text), { page, isSole }))
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
