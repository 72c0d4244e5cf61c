import { type Day, dateText, type Handover } from '../../domain/coverage/coverage.ts';
import { DAY } from '../../lib/clock.ts';
import { town } from '../../lib/zone.ts';
import { Table } from '../ui/parts.tsx';
import { nameList } from '../ui/words.ts';
import { bothWords, hoursWords } from './clock-words.ts';
import type { Finding } from './finding.ts';
import type { Row } from './picture.tsx';

type Props = { finding: Finding; rows: Row[]; handovers: Handover[]; zone: string };

/** What the picture shows, to read: who is there when, by whose clock, and who hands over to whom. */
export function DayTable({ finding, rows, handovers, zone }: Props) {
  const stretches = [
    ...finding.cover.intervals.map((span) => ({ ...span, who: nameList(span.people, 5) })),
    ...finding.cover.gaps.map((span) => ({ ...span, who: 'Nobody' })),
  ].sort((a, b) => a.start - b.start);
  return (
    <details class="world-table">
      <summary>Show as a table</summary>
      <Table
        caption={`Who is here on ${dateText(finding.day)}, by their own clocks`}
        head={['Who', 'Where', 'Their time', 'Your time']}
        rows={rows.map((row) => [
          nameList(row.names, 5),
          town(row.zone),
          row.working.map((span) => cut(hoursWords(span, row.zone), span, finding.day)).join(', '),
          row.working.map((span) => hoursWords(span, zone)).join(', '),
        ])}
      />
      <Table
        caption={`When somebody is here on ${dateText(finding.day)}`}
        head={['From and to', 'Who is here']}
        rows={stretches.map((span) => [bothWords(span, zone), span.who])}
      />
      {handovers.length > 0 && (
        <Table
          caption="Time to hand over"
          head={['From and to', 'Who goes', 'Who stays']}
          rows={handovers.map((one) => [bothWords(one, zone), one.leaving, one.arriving])}
        />
      )}
    </details>
  );
}

/** A window that reaches beyond the day shown says so. */
function cut(words: string, span: { start: number; end: number }, day: Day): string {
  const [from, to] = words.split(' to ');
  if (span.start === day * DAY) return `until ${to}`;
  return span.end === (day + 1) * DAY ? `from ${from}` : words;
}
