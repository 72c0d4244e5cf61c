import type { Told } from '../../domain/incident/told.ts';
import { excerpt } from '../../lib/text.ts';
import { Ago } from '../ui/ago.tsx';
import { countWords } from '../ui/words.ts';

const SHOWN = 400; // characters: enough to know what was said

/** What the people of an incident were told together: nobody tells them the same again, a follow-up goes on from there. */
export function TheyWereTold({ answers, zone }: { answers: readonly Told[]; zone: string }) {
  if (answers.length === 0) return null;
  return (
    <section class="alike" aria-labelledby="told">
      <h2 id="told">What they were told</h2>
      <ol class="incident-told">
        {answers.map(({ by, at, text, sent, pending }) => (
          <li>
            <p class="field-hint">
              {by.name} to {sent === 0 ? 'nobody' : countWords(sent)},{' '}
              {pending > 0 && `${countWords(pending)} still to come, `}
              <Ago at={at} mode="time" zone={zone} />
            </p>
            <blockquote dir="auto">{excerpt(text, SHOWN)}</blockquote>
          </li>
        ))}
      </ol>
    </section>
  );
}
