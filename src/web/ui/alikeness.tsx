import { hasRisen, type Week } from '../../domain/coaching/measuring.ts';
import { dateWords } from './moments.ts';
import { Table } from './parts.tsx';
import { SettingsSection } from './settings.tsx';
import { WeekBars } from './week-bars.tsx';

function headline(weeks: readonly Week[]): string {
  if (weeks.length === 0) return 'Do replies grow alike?';
  return hasRisen(weeks) ? 'Replies are growing alike' : 'Replies are not growing alike';
}

function percent(week: Week): string {
  return `${(week.perMille / 10).toLocaleString('en', { maximumFractionDigits: 1 })} %`;
}

/** Whether everybody begins to sound the same: one number a week for the whole team, as a picture and a table. */
export function Alikeness({ weeks, zone }: { weeks: readonly Week[]; zone: string }) {
  return (
    <SettingsSection
      heading={headline(weeks)}
      detail="How much of a week’s words two or more people share, in runs of eight. When it rises, customers begin to hear a script: look at saved replies, and at what the coach asks everybody."
    >
      {weeks.length === 0 ? (
        <p class="settings-detail">
          It is measured once a week, for the team as a whole, where at least five people wrote. There is none
          yet.
        </p>
      ) : (
        <>
          <WeekBars values={weeks.map(({ perMille }) => perMille)} least={10} />
          <Table
            caption={headline(weeks)}
            head={['Week of', 'Shared', 'Replies read']}
            rows={weeks.map((week) => [dateWords(week.weekAt, zone), percent(week), String(week.replies)])}
          />
        </>
      )}
    </SettingsSection>
  );
}
