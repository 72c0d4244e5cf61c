import { DAY, now } from '../../lib/clock.ts';
import type { Viewer } from '../access.ts';
import { cover, newGaps, stretches } from '../coverage/coverage.ts';
import type { Tx } from '../database.ts';
import { Invalid } from '../errors.ts';
import { record } from '../event.ts';
import { roster } from '../schedule/roster.ts';
import { notify } from './notices.ts';
import { dateWords } from './words.ts';

/**
 * Asks somebody whether they could begin earlier or stay longer on a day, because nobody is there. Only what would
 * close a gap within their humane hours can be asked; nothing changes until they change their hours themself. `gapAt`
 * is the start of the gap, ms UTC.
 */
export async function askForHours(
  tx: Tx,
  viewer: Viewer,
  { teammateId, gapAt }: { teammateId: number; gapAt: number },
): Promise<void> {
  const people = await roster(tx, now());
  const day = Math.floor(gapAt / DAY);
  const { gaps } = cover(people.people, { from: day - 1, to: day + 1 });
  const gap = [...gaps, ...newGaps(people.people, now())].find(({ start }) => start === gapAt);
  const name = people.names.get(teammateId);
  const stretch = gap && stretches(people.people, gap).find((one) => one.name === name);
  if (!stretch) throw new Invalid({ teammate: 'That hour is covered by now, or they cannot help then.' });
  const what = stretch.edge === 'from' ? 'begin at' : 'stay until';
  const text = `${viewer.name} asks: could you ${what} ${stretch.localTime} on ${dateWords(day)}? Nobody is there for customers then. It is yours to say.`;
  await record(tx, { kind: 'coverage.asked', by: viewer, data: { teammateId, gapAt } });
  await notify(tx, people, [{ teammateId, text, href: '/settings/hours' }]);
}
