import { asksForPerson } from './asks-for-person.ts';
import { chargedTwice } from './charged-twice.ts';
import type { ClueList } from './clue.ts';
import { dataGone } from './data-gone.ts';
import { deadline } from './deadline.ts';
import { isThisABot } from './is-this-a-bot.ts';
import { leaving } from './leaving.ts';
import { missedDate } from './missed-date.ts';
import { publicOrLegal } from './public-or-legal.ts';
import { saysAgain } from './says-again.ts';
import { teamBlocked } from './team-blocked.ts';
import { twoVoices } from './two-voices.ts';

export type { ClueGroup, ClueList } from './clue.ts';

/** What customers say in their own words when something has happened: data, to be read line by line. */
export const clueLists: readonly ClueList[] = [
  asksForPerson,
  chargedTwice,
  dataGone,
  deadline,
  teamBlocked,
  saysAgain,
  leaving,
  publicOrLegal,
  isThisABot,
  twoVoices,
  missedDate,
];
