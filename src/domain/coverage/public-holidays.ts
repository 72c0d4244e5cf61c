import type Library from 'date-holidays';
import { HOUR } from '../../lib/clock.ts';
import { onDemand } from '../../lib/on-demand.ts';
import { type Dates, type Day, dateText, dayOf } from './calendar.ts';
import type { Holidays } from './person.ts';

const library = onDemand<typeof Library>('date-holidays');

/** A public holiday, for a person to confirm: the library's data has errors (practices 4.16). */
export type PublicHoliday = { day: Day; name: string };

/** What is wrong with a place, by field; null when the library knows it. */
export function placeProblem(place: Holidays): { field: 'country' | 'subdivision'; why: string } | null {
  const { country, codes } = codesOf(place);
  const places = allPlaces();
  if (!places.getCountries()[country]) {
    return { field: 'country', why: `"${place.country}" is not a country code such as DE` };
  }
  const states = places.getStates(country);
  // Where no state differs, any subdivision means the whole country.
  if (codes.length === 0 || !states) return null;
  const state = keyFor(states, codes[0]);
  const regions = state ? (places.getRegions(country, state) ?? {}) : {};
  if (state && (codes.length === 1 || keyFor(regions, codes[1]))) return null;
  const known = Object.keys(state ? regions : states).join(', ');
  return {
    field: 'subdivision',
    why: `"${place.subdivision}" is not one of ${country} whose holidays differ${known && `: ${known}`}; leave it out for the country’s own`,
  };
}

/**
 * The public holidays of a place between two dates (both included), sorted. Only days that are public
 * holidays there: no bank days, school days or observances. With `confirmed`, only the confirmed ones.
 */
export function publicHolidays(place: Holidays, dates: Dates): PublicHoliday[] {
  const confirmed = place.confirmed && new Set(place.confirmed);
  const found = new Map<Day, PublicHoliday>();
  // A holiday of several days can begin in the year before.
  for (let year = yearOf(dates.from) - 1; year <= yearOf(dates.to); year++) {
    for (const holiday of holidaysOfYear(place, year)) {
      const { day } = holiday;
      if (day < dates.from || day > dates.to || confirmed?.has(dateText(day)) === false) continue;
      if (!found.has(day)) found.set(day, holiday);
    }
  }
  return [...found.values()].sort((a, b) => a.day - b.day);
}

// The library works a year out in some milliseconds; a company asks for the same few places again and again.
const worked = new Map<string, PublicHoliday[]>();
const MOST_WORKED = 2000;

function holidaysOfYear(place: Holidays, year: number): PublicHoliday[] {
  const key = [place.country, place.subdivision, year].join(' ').toUpperCase();
  const known = worked.get(key);
  if (known) return known;
  const listed = libraryFor(place)
    .getHolidays(year, 'en')
    .filter((holiday) => holiday.type === 'public');
  const holidays = listed.flatMap((holiday) => {
    const first = dayOf(holiday.date.slice(0, 10))!;
    // Whole days only; the hour and a half forgives the days on which the clocks change.
    const hours = (holiday.end.getTime() - holiday.start.getTime()) / HOUR + 1.5;
    const length = Math.max(1, Math.floor(hours / 24));
    return Array.from({ length }, (_, i) => ({ day: first + i, name: holiday.name }));
  });
  if (worked.size >= MOST_WORKED) worked.clear();
  worked.set(key, holidays);
  return holidays;
}

function libraryFor(place: Holidays): Library {
  const { country, codes } = codesOf(place);
  const places = allPlaces();
  const state = keyFor(places.getStates(country) ?? {}, codes[0]);
  const region = state && keyFor(places.getRegions(country, state) ?? {}, codes[1]);
  return new (library())(country, state ?? '', region ?? '');
}

function allPlaces(): Library {
  return new (library())();
}

/** `DE-BY-A` or `BY-A` in Germany: the country, and the codes below it. */
function codesOf(place: Holidays): { country: string; codes: string[] } {
  const country = place.country.toUpperCase();
  const codes = (place.subdivision ?? '').split('-').filter(Boolean);
  if (codes[0]?.toUpperCase() === country && codes.length > 1) codes.shift();
  return { country, codes };
}

/** The library's own spelling of a code: most are capitals, some are names. */
function keyFor(known: Record<string, string>, code: string | undefined): string | undefined {
  return Object.keys(known).find((key) => key.toUpperCase() === code?.toUpperCase());
}

function yearOf(day: Day): number {
  return Number(dateText(day).slice(0, 4));
}
