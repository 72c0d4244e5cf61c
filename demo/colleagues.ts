import { ANA, TOMAS, YUKI } from './types.ts';

/** Somebody of the sample company who works elsewhere and spends a day with customers now and then. */
export type Colleague = {
  name: string;
  email: string;
  zone: string;
  place: string;
  leader?: true;
  interests: string[];
};

export const colleagues: Colleague[] = [
  {
    name: 'Sofie Lindqvist',
    email: 'sofie@fieldnotes.example',
    zone: 'Europe/Stockholm',
    place: 'Stockholm',
    interests: ['ceramics', 'type'],
  },
  {
    name: 'Jonas Weber',
    email: 'jonas@fieldnotes.example',
    zone: 'Europe/Berlin',
    place: 'Berlin',
    leader: true,
    interests: ['maps', 'sailing'],
  },
  {
    name: 'Pooja Nair',
    email: 'pooja@fieldnotes.example',
    zone: 'Asia/Kolkata',
    place: 'Kochi',
    interests: ['dance', 'trains'],
  },
  {
    name: 'Mateo Silva',
    email: 'mateo@fieldnotes.example',
    zone: 'America/Sao_Paulo',
    place: 'Curitiba',
    interests: ['clocks', 'football'],
  },
];

type Hours = { from: string; to: string; chosen?: true };
type Roster = Record<typeof ANA | typeof TOMAS | typeof YUKI, Hours>;

// Around the clock on weekdays while Sydney has summer time; an hour opens when the clocks next change.
const SOUTHERN_SUMMER: Roster = {
  [ANA]: { from: '07:00', to: '16:00' },
  [TOMAS]: { from: '12:00', to: '21:00' },
  [YUKI]: { from: '08:00', to: '17:00' },
};
const NORTHERN_SUMMER: Roster = {
  [ANA]: { from: '07:00', to: '16:00' },
  [TOMAS]: { from: '13:00', to: '22:00', chosen: true },
  [YUKI]: { from: '07:00', to: '16:00' },
};

/** The hours of those who answer, such that a gap comes with a change of clocks ahead of `at` (ms UTC). */
export function answeringHours(at: number): Roster {
  const { offsetNanoseconds } =
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Australia/Sydney');
  return offsetNanoseconds / 3.6e12 === 11 ? SOUTHERN_SUMMER : NORTHERN_SUMMER;
}

export const answeringInterests: Record<keyof Roster, string[]> = {
  [ANA]: ['dance', 'maps'],
  [TOMAS]: ['clocks', 'maps'],
  [YUKI]: ['ceramics', 'accessibility'],
};
