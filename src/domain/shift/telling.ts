import type { Day } from '../coverage/coverage.ts';
import type { NewNotice } from './notices.ts';
import { dateWords, shortDate } from './words.ts';

/** A day with customers as it was or is: who, with whom, when. `id` is the shift's. */
export type Told = { id: number; date: Day; guestId: number; buddyId: number };

type Names = ReadonlyMap<number, string>;

/** What one change of a shift says to each person concerned: nobody else's reason is in it. */
export function changeNotices(names: Names, { old, now }: { old: Told; now: Told | null }): NewNotice[] {
  const guest = names.get(old.guestId)!;
  const href = `/shifts/${old.id}`;
  const say = (teammateId: number, text: string): NewNotice => ({ teammateId, text, href });
  const was = dateWords(old.date);
  if (!now) {
    return [
      say(old.guestId, `Your day with customers on ${was} is called off. It stays yours, and comes later.`),
      say(old.buddyId, `${guest}’s day on ${was} is called off, so nobody needs you then.`),
    ];
  }
  const date = dateWords(now.date);
  const buddy = names.get(now.buddyId)!;
  const isMoved = old.date !== now.date;
  const notices = [
    say(
      now.guestId,
      isMoved
        ? `Your day with customers moved from ${was} to ${date}, with ${buddy}.`
        : `${buddy} looks after you on ${date}.`,
    ),
    say(
      now.buddyId,
      `You look after ${names.get(now.guestId)!} on ${date}${isMoved ? `, not on ${was}` : ''}.`,
    ),
  ];
  if (old.buddyId !== now.buddyId)
    notices.push(say(old.buddyId, `Somebody else looks after ${guest} on ${was}.`));
  if (old.guestId !== now.guestId)
    notices.push(say(old.guestId, `Your day on ${was} went to ${names.get(now.guestId)!}.`));
  return notices;
}

/** One note for each person about all the days that were planned together. */
export function plannedNotices(names: Names, planned: Told[]): NewNotice[] {
  const asGuests = Map.groupBy(planned, (shift) => shift.guestId);
  const asBuddies = Map.groupBy(planned, (shift) => shift.buddyId);
  const days = (shifts: Told[], other: (shift: Told) => string) =>
    shifts.map((shift) => `${shortDate(shift.date)} with ${other(shift)}`).join(', ');
  return [
    ...[...asGuests].map(([teammateId, shifts]) => ({
      teammateId,
      text: `Planned for you, days with customers: ${days(shifts, (shift) => names.get(shift.buddyId)!)}.`,
      href: shifts.length === 1 ? `/shifts/${shifts[0]!.id}` : '/shifts',
    })),
    ...[...asBuddies].map(([teammateId, shifts]) => ({
      teammateId,
      text: `You look after a guest: ${days(shifts, (shift) => names.get(shift.guestId)!)}.`,
      href: shifts.length === 1 ? `/shifts/${shifts[0]!.id}` : '/shifts',
    })),
  ];
}
