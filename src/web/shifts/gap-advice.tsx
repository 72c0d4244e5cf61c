import { bestCandidates, type Day, dateText, type Span, stretches } from '../../domain/coverage/coverage.ts';
import type { Roster } from '../../domain/schedule/roster.ts';
import { MINUTE } from '../../lib/clock.ts';
import { town } from '../../lib/zone.ts';
import { Action, ButtonLink } from '../ui/form.tsx';
import { lengthWords } from './clock-words.ts';

const MOST_ASKED = 2;

/** What would close a gap without anybody working nights: an hour earlier for somebody, or somebody elsewhere. */
export function GapAdvice({ gap, roster, day }: { gap: Span; roster: Roster; day: Day }) {
  const nearby = stretches(roster.people, gap).slice(0, MOST_ASKED);
  const [best] = bestCandidates(roster.people, { from: day, to: day });
  const whole = lengthWords(gap.end - gap.start);
  const query = best
    ? `?zone=${encodeURIComponent(best.zone)}&from=${best.from}&to=${best.to}&day=${dateText(day)}`
    : '';
  return (
    <section class="banner banner-lamp gap-advice">
      <p>
        <strong class="banner-title">Nobody works nights to fill it.</strong>{' '}
        {nearby.map(({ name, edge, localTime }) => (
          <>
            If {name} {edge === 'from' ? 'began at' : 'stayed until'} {localTime} that day, {whole} would be
            covered.{' '}
          </>
        ))}
        {best && (
          <>
            Somebody in {town(best.zone)} from {best.from} to {best.to} would cover{' '}
            {best.fills * MINUTE >= gap.end - gap.start ? 'it' : `${lengthWords(best.fills * MINUTE)} of it`}{' '}
            without anyone changing.
          </>
        )}
      </p>
      <div class="gap-actions">
        {nearby.map(({ name }) => (
          <Action
            action="/shifts/questions"
            fields={{ teammate: String(roster.ids.get(name)), gap: String(gap.start) }}
          >
            Ask {name.split(' ')[0]}
          </Action>
        ))}
        <ButtonLink href={`/shifts/what-if${query}`} look={nearby.length > 0 ? 'quiet' : 'plain'}>
          What if somebody joined…
        </ButtonLink>
      </div>
    </section>
  );
}
