import Library from 'date-holidays';
import { type Dates, type Day, dateText, dayOf, HOUR } from './calendar.ts';
import type { Holidays } from './person.ts';

/** A public holiday, for a person to confirm: the library's data has errors (practices 4.16). */
export type PublicHoliday = { day: Day; name: string };

/** What is wrong with a place, by field; null when the library knows it. */
export function placeProblem(place: Holidays): { field: 'country' | 'subdivision'; why: string } | null {
  const { country, state, region } = parts(place);
  const library = new Library();
  if (!library.getCountries()[country]) {
    return { field: 'country', why: `"${place.country}" is not a country code such as DE` };
  }
  if (!state) return null;
  const known = library.getStates(country) ?? {};
  const regions = known[state] && region ? (library.getRegions(country, state) ?? {}) : {};
  if (known[state] && (!region || regions[region])) return null;
  const names = Object.keys(known);
  const hint = names.length ? `; known are ${names.join(', ')}` : '; none is known there';
  return { field: 'subdivision', why: `"${place.subdivision}" is not known in ${country}${hint}` };
}

/**
 * The public holidays of a place between two dates (both included), sorted. Only days that are public
 * holidays there: no bank days, school days or observances. With `confirmed`, only the confirmed ones.
 */
export function publicHolidays(place: Holidays, dates: Dates): PublicHoliday[] {
  const { country, state, region } = parts(place);
  const library = new Library(country, state ?? '', region ?? '');
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

function parts(place: Holidays) {
  const country = place.country.toUpperCase();
  const codes = (place.subdivision ?? '').toUpperCase().split('-').filter(Boolean);
  if (codes[0] === country && codes.length > 1) codes.shift();
  return { country, state: codes[0], region: codes[1] };
}

function yearOf(day: Day): number {
  return Number(dateText(day).slice(0, 4));
}
