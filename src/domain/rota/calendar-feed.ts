import { dateText, instantText, type Person, spansOn, workingTime } from '../coverage/coverage.ts';
import type { Shift } from './book.ts';
import { withoutCredit } from './reasons.ts';

/** What a person's feed is made of. `at`: when it was made, ms UTC. `host` makes event ids unique to this desk. */
export type FeedRequest = { name: string; shifts: Shift[]; people: Person[]; at: number; host: string };

const LINE_OCTETS = 75; // RFC 5545, 3.1

/**
 * One person's shifts, as guest and as buddy, as an iCalendar feed (RFC 5545): CRLF, folded at 75 octets.
 * Times are in UTC, which every calendar shows in its owner's zone: a shift is one date, so no rule repeats and
 * no change of clocks can move it.
 */
export function calendarFeed(request: FeedRequest): string {
  const mine = request.shifts.filter(({ guest, buddy }) => guest === request.name || buddy === request.name);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Porchlight//Rota//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(`Days with customers: ${request.name}`)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...mine.flatMap((shift) => event(request, shift)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event({ name, people, at, host }: FeedRequest, shift: Shift): string[] {
  const guest = people.find((person) => person.name === shift.guest);
  const spans = guest ? spansOn(workingTime(guest, { from: shift.date, to: shift.date }), shift.date) : [];
  const asGuest = shift.guest === name;
  const day = dateText(shift.date).replaceAll('-', '');
  const times =
    spans.length > 0
      ? [`DTSTART:${stamp(spans[0]!.start)}`, `DTEND:${stamp(spans.at(-1)!.end)}`]
      : [`DTSTART;VALUE=DATE:${day}`];
  return [
    'BEGIN:VEVENT',
    `UID:${day}-${idOf(shift.guest)}@${host}`,
    `DTSTAMP:${stamp(at)}`,
    ...times,
    `SUMMARY:${escaped(asGuest ? `Day with customers, with ${shift.buddy}` : `Looking after ${shift.guest}`)}`,
    `DESCRIPTION:${escaped(asGuest ? shift.why : withoutCredit(shift.why))}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

/** `20261025T010000Z` */
function stamp(at: number): string {
  return instantText(at).replace(/[-:]/g, '');
}

/** A name as letters, digits and hyphens for an id: what is neither becomes its code, so no two names meet. */
function idOf(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, (letter) => `-${letter.charCodeAt(0).toString(16)}-`);
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** Breaks a line so that none has more than 75 octets, never inside a character; the rest begins with a space. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > LINE_OCTETS) {
      result += '\r\n ';
      octets = 1;
    }
    result += letter;
    octets += size;
  }
  return result;
}
