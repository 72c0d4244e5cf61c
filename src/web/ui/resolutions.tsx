import type { Resolution } from '../../domain/coaching/resolving.ts';
import { dateWords } from './moments.ts';
import { Table } from './parts.tsx';
import { SettingsSection } from './settings.tsx';
import { WeekBars } from './week-bars.tsx';
import { countWords } from './words.ts';

const LEAST_SHOWN = 3; // replies: a bar for one is not a whole picture

function headline(weeks: readonly Resolution[]): string {
  const last = weeks.at(-1);
  if (!last) return 'How many letters does it take?';
  return last.ours === 1
    ? 'A usual conversation takes one reply of ours'
    : `A usual conversation takes ${Number.isInteger(last.ours) ? countWords(last.ours).toLowerCase() : numberWords(last.ours)} replies of ours`;
}

function numberWords(count: number): string {
  return count.toLocaleString('en', { maximumFractionDigits: 1 });
}

/** How many letters the conversation in the middle took, week by week: of the team as a whole, and of nobody in it. */
export function Resolutions({ weeks, zone }: { weeks: readonly Resolution[]; zone: string }) {
  return (
    <SettingsSection
      heading={headline(weeks)}
      detail="Of the conversations closed in a week, the one in the middle. A first reply that says what you understood, and what to do if that is right, saves a round. Machines’ mail does not count, and what a guest helped with is left out."
    >
      {weeks.length === 0 ? (
        <p class="settings-detail">
          It is measured once a week, for the team as a whole, where at least five conversations were answered
          and closed, and more than one person replied. There is none yet.
        </p>
      ) : (
        <>
          <WeekBars values={weeks.map(({ ours }) => ours)} least={LEAST_SHOWN} />
          <Table
            caption={headline(weeks)}
            head={['Week of', 'Our replies', 'Their letters', 'Closed']}
            rows={weeks.map(({ weekAt, ours, theirs, conversations }) => [
              dateWords(weekAt, zone),
              numberWords(ours),
              numberWords(theirs),
              String(conversations),
            ])}
          />
        </>
      )}
    </SettingsSection>
  );
}
