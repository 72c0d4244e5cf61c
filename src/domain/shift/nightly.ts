import { DAY, now } from '../../lib/clock.ts';
import { dateText } from '../coverage/coverage.ts';
import { type Db, transaction } from '../database.ts';
import { pausesToReview } from '../rota/rota.ts';
import { roster } from '../schedule/roster.ts';
import { owners } from '../teammate/teammate.ts';
import { pausesOf } from './board.ts';
import { notify } from './notices.ts';
import { replanShifts } from './planning.ts';
import { rotaSettings } from './settings.ts';
import { dateWords } from './words.ts';

const REMINDED_EVERY = 7; // days: a pause nobody looks at must not become permanent (G4)

/** Once in each UTC day: settles who was due yesterday, plans one day further, and reminds owners of a pause. */
export async function planNightly(db: Db): Promise<void> {
  const today = Math.floor(now() / DAY);
  const { startedAt, settledThrough } = await rotaSettings(db);
  if (startedAt === null || settledThrough === dateText(today - 1)) return;
  await transaction(db, async (tx) => {
    await replanShifts(tx, { by: null });
    const [pause] = pausesToReview(await pausesOf(tx), today);
    if (!pause || (today - pause.reviewOn) % REMINDED_EVERY !== 0) return;
    const text = `The days with customers are paused since ${dateWords(pause.from)}: you wanted to look at it again by ${dateWords(pause.reviewOn)}.`;
    await notify(
      tx,
      await roster(tx, now()),
      (await owners(tx)).map(({ id }) => ({ teammateId: id, text, href: '/shifts/programme' })),
    );
  });
}
