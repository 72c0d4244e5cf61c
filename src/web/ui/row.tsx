import { now as clock, MINUTE } from '../../lib/clock.ts';
import { Ago } from './ago.tsx';
import { Avatar } from './avatar.tsx';
import { type Drawn, drawn } from './drawn.ts';
import { type Found, FoundWords, Marked } from './found.tsx';
import { Chip, Presence, type Someone } from './parts.tsx';
import { RowCheck } from './selection.tsx';
import { shortWait } from './words.ts';

export type Row = {
  number: number;
  href: string;
  customer: string;
  organisation?: string;
  subject: string;
  /** Their latest words, one line. */
  preview: string;
  /** Where it was found: what stands in their place, what was looked for marked. */
  found?: Found;
  /** Milliseconds UTC since when they wait; null when nobody waits, then `at` is shown. */
  waitingSince: number | null;
  /** Milliseconds UTC of the latest message. */
  at: number;
  state: 'waiting' | 'open' | 'snoozed' | 'closed';
  emergency?: boolean;
  /** Who has it; `You` for the reader. */
  assignee?: string;
  presence?: readonly Someone[];
  /** A short word in lamp ink at the right, such as "we said before noon". */
  remark?: string;
  chips?: readonly string[];
  /** The reader follows it, and something was written since they looked. */
  news?: boolean;
  /** The delivery of our last reply failed. */
  failed?: boolean;
  /** It can be selected. */
  selectable?: boolean;
  now?: number;
  zone?: string;
};

/** The lower right of a row says one thing: who is here, else what presses, else whose it is. */
function RowRemark({ row }: { row: Row }) {
  if (row.presence?.length) return null;
  if (row.failed) return <span class="row-failed">Not delivered</span>;
  if (row.remark) return <span class="row-remark">{row.remark}</span>;
  if (row.state === 'closed') return <span>Closed</span>;
  if (row.assignee)
    return <span dir="auto">{row.assignee === 'You' ? 'You have it' : `${row.assignee} has it`}</span>;
  return null;
}

/** One conversation in the inbox: who, subject, their latest words, how long they have waited, who is looking. */
export function InboxRow(row: Row) {
  const { customer, organisation, subject, preview, waitingSince, at, now, zone } = row;
  return (
    <li
      class={`row is-${row.state}${row.emergency ? ' is-emergency' : ''}`}
      id={`conversation-${row.number}`}
      data-rows-target="row"
    >
      {row.selectable ? (
        <RowCheck number={row.number} name={`${customer}: ${subject || 'No subject'}`}>
          <Avatar name={customer} />
        </RowCheck>
      ) : (
        <Avatar name={customer} />
      )}
      <p class="row-who">
        <span class="row-name" dir="auto">
          {customer}
        </span>
        {organisation && (
          <span class="row-organisation" dir="auto">
            {organisation}
          </span>
        )}
        {row.emergency && <Chip kind="emergency">Emergency</Chip>}
        {row.news && <Chip kind="lamp">News</Chip>}
        {row.chips?.map((chip) => (
          <Chip>{chip}</Chip>
        ))}
      </p>
      <p class="row-what" dir="auto">
        <a class="row-subject" href={row.href}>
          {row.found ? <Marked pieces={row.found.subject} /> : subject || 'No subject'}
          <span class="visually-hidden">, from {customer}</span>
        </a>{' '}
        <span class="row-preview">
          {row.found ? <FoundWords found={row.found} preview={preview} /> : preview}
        </span>
      </p>
      <span class="row-time">
        {waitingSince === null ? null : <span class="visually-hidden">waiting </span>}
        <Ago
          at={waitingSince ?? at}
          mode={waitingSince === null ? 'time' : 'waiting'}
          now={now}
          zone={zone}
        />
      </span>
      <span class="row-remarks">
        <Presence id={`presence-${row.number}`} people={row.presence ?? []} />
        <RowRemark row={row} />
      </span>
    </li>
  );
}

const MOST_DRAWN = 2_000; // rows
const QUARTER_HOUR = 15 * MINUTE; // ms: no zone's day begins within one
const known = new Map<string, Drawn>();

/**
 * A row is drawn once for all who see the same in it. Who may see it was decided before: everything that it shows is in
 * its key, and what its words say of the present moment.
 */
export function drawnRow(row: Row) {
  const { waitingSince, now = clock() } = row;
  const moment = waitingSince === null ? Math.floor(now / QUARTER_HOUR) : shortWait(now - waitingSince);
  const key = JSON.stringify([row, moment]);
  const again = known.get(key);
  if (again) return again;
  if (known.size >= MOST_DRAWN) known.delete(known.keys().next().value!);
  const html = drawn(<InboxRow {...row} />);
  known.set(key, html);
  return html;
}
