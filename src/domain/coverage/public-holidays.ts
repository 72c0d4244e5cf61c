import Library from 'date-holidays';
import { type Dates, type Day, dateText, dayOf, HOUR } from './calendar.ts';
import type { Holidays } from './person.ts';

/** A public holiday, for a person to confirm: the library's data has errors (practices 4.16). */
export type PublicHoliday = { day: Day; name: string };

/** What is wrong with a place, by field; null when the library knows it. */
export function placeProblem(place: Holidays): { field: 'country' | 'subdivision'; why: string } | null {
  const { country, codes } = codesOf(place);
  const library = new Library();
  if (!library.getCountries()[country]) {
    return { field: 'country', why: `"${place.country}" is not a country code such as DE` };
  }
  const states = library.getStates(country);
  // Where no state differs, any subdivision means the whole country.
  if (codes.length === 0 || !states) return null;
  const state = keyFor(states, codes[0]);
  const regions = state ? (library.getRegions(country, state) ?? {}) : {};
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
  const library = libraryFor(place);
  const confirmed = place.confirmed && new Set(place.confirmed);
  const found = new Map<Day, string>();
  for (let year = yearOf(dates.from) - 1; year <= yearOf(dates.to); year++) {
    for (const holiday of library.getHolidays(year, 'en')) {
      if (holiday.type !== 'public') continue;
      const first = dayOf(holiday.date.slice(0, 10))!;
      // Whole days only; the hour and a half forgives the days on which the clocks change.
      const length = Math.max(
        1,
        Math.floor((holiday.end.getTime() - holiday.start.getTime() + 1.5 * HOUR) / (24 * HOUR)),
      );
      for (let day = first; day < first + length; day++) {
        if (day < dates.from || day > dates.to || confirmed?.has(dateText(day)) === false) continue;
        found.set(day, found.get(day) ?? holiday.name);
      }
    }
  }
  return [...found].map(([day, name]) => ({ day, name })).sort((a, b) => a.day - b.day);
}

function libraryFor(place: Holidays): Library {
  const { country, codes } = codesOf(place);
  const library = new Library();
  const state = keyFor(library.getStates(country) ?? {}, codes[0]);
  const region = state && keyFor(library.getRegions(country, state) ?? {}, codes[1]);
  return new Library(country, state ?? '', region ?? '');
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
