import { answeringHours, answeringInterests, type Colleague, colleagues } from '../../demo/colleagues.ts';
import { type Viewer, viewerFor } from '../domain/access.ts';
import { type Db, type Tx, transaction } from '../domain/database.ts';
import { saveSchedule } from '../domain/schedule/schedule.ts';
import { planNightly } from '../domain/shift/nightly.ts';
import { findNotice, markRead, unreadNotices } from '../domain/shift/notices.ts';
import { changePart, changeRota } from '../domain/shift/programme.ts';
import { findShift, myShifts } from '../domain/shift/shift.ts';
import { offerSwap } from '../domain/shift/swapping.ts';
import { makeSignInLink, redeemSignInLink } from '../domain/teammate/signing-in.ts';
import { addTeammate } from '../domain/teammate/teammate.ts';
import { DAY, now, travel } from '../lib/clock.ts';

const RUNNING_FOR = 49 * DAY; // long enough that some have met before
const EVERY_FOUR_WEEKS = 28; // days
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

/**
 * The sample company's hours and days with customers: three zones around the clock until the clocks change, a
 * programme that has run for seven weeks, and a day that somebody offers. `people` are those who answer, by address.
 */
export async function demoShifts(db: Db, people: Map<string, Viewer>): Promise<void> {
  const start = now();
  const [owner] = people.values();
  travel(start - RUNNING_FOR);
  const guests = await transaction(db, async (tx) => {
    await answer(tx, people, start);
    const joined: Viewer[] = [];
    for (const colleague of colleagues) joined.push(await join(tx, colleague, owner!));
    await changeRota(tx, owner!, { cadenceDays: EVERY_FOUR_WEEKS, guestsOnDay: 1, running: true });
    return joined;
  });
  for (const person of [...people.values(), ...guests]) await readAll(db, person);
  travel(start);
  await planNightly(db);
  const [sofie] = guests;
  const [next] = await myShifts(db, sofie!, { from: Math.floor(start / DAY) + 1, most: 1 });
  if (next) await transaction(db, async (tx) => offerSwap(tx, await findShift(tx, next.id), { by: sofie! }));
  travel(null);
}

async function answer(tx: Tx, people: Map<string, Viewer>, at: number): Promise<void> {
  const hours = answeringHours(at);
  for (const [email, person] of people) {
    const mine = hours[email as keyof typeof hours];
    await saveSchedule(tx, person, {
      zone: person.zone,
      week: [{ days: [...WEEK], ...mine }],
      interests: answeringInterests[email as keyof typeof hours],
    });
  }
  const [founder] = people.values();
  await changePart(tx, founder!, {
    teammateId: founder!.id,
    takesPartAs: 'team',
    leader: true,
    reason: 'answers customers every day.',
    share: 1,
  });
}

async function join(tx: Tx, { interests, leader, ...person }: Colleague, owner: Viewer): Promise<Viewer> {
  const { id } = await addTeammate(tx, person);
  await redeemSignInLink(tx, await makeSignInLink(tx, id, 'invitation'));
  const viewer = await viewerFor(tx, id);
  await saveSchedule(tx, viewer, {
    zone: person.zone,
    week: [{ days: [...WEEK], from: '09:00', to: '17:30' }],
    interests,
  });
  await changePart(tx, owner, {
    teammateId: id,
    takesPartAs: 'guest',
    leader: leader === true,
    reason: '',
    share: 1,
  });
  return viewer;
}

/** What was told weeks ago is no news. */
async function readAll(db: Db, viewer: Viewer): Promise<void> {
  for (const { id } of await unreadNotices(db, viewer)) {
    const notice = await findNotice(db, viewer, id);
    await transaction(db, (tx) => markRead(tx, notice));
  }
}
