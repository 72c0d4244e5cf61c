// Instants at which today's rules and older ones differ, or that a wrong library gets wrong (practices 3.6, but for
// Casablanca after September 2026: those values are of 2025b, and zone data 2026c knows its newer law).
const GOLDEN: { zone: string; at: string; shows: string }[] = [
  { zone: 'America/Chicago', at: '2026-03-08T08:00:00Z', shows: '2026-03-08T03:00' },
  { zone: 'Europe/Berlin', at: '2026-10-25T01:00:00Z', shows: '2026-10-25T02:00' },
  { zone: 'Australia/Lord_Howe', at: '2026-10-03T15:30:00Z', shows: '2026-10-04T02:30' },
  { zone: 'Pacific/Chatham', at: '2026-09-26T14:00:00Z', shows: '2026-09-27T03:45' },
  { zone: 'Africa/Casablanca', at: '2026-02-15T02:00:00Z', shows: '2026-02-15T02:00' },
  { zone: 'Africa/Casablanca', at: '2027-07-01T12:00:00Z', shows: '2027-07-01T12:00' }, // its law of 2026: no more changes
  { zone: 'Africa/Cairo', at: '2026-04-23T22:00:00Z', shows: '2026-04-24T01:00' },
  { zone: 'America/Asuncion', at: '2026-07-01T12:00:00Z', shows: '2026-07-01T09:00' },
];

/** Shows an instant on a zone's wall clock as `2026-07-01T09:00`; tests give their own to play an old runtime. */
type ShowsTime = (zone: string, at: string) => string;

/**
 * Whether this runtime's time-zone data is current: a line for each zone it gets wrong, none when all is well.
 * For the start-up check: old data plans people into hours they are not there.
 */
export function zoneDataProblems(show: ShowsTime = wallClock): string[] {
  return GOLDEN.flatMap(({ zone, at, shows }) => {
    const shown = show(zone, at);
    if (shown === shows) return [];
    return [
      `Node’s time-zone data (${process.versions.tz ?? 'unknown'}) is out of date: in ${zone}, ${at} is ${shows} and not ${shown}. Hours there would be planned wrongly. Update Node: it brings its own data.`,
    ];
  });
}

function wallClock(zone: string, at: string): string {
  try {
    return Temporal.Instant.from(at)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });
  } catch {
    return 'unknown';
  }
}
