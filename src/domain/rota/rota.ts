export { NEEDED_OVERLAP, type Shift } from './book.ts';
export { calendarFeed, type FeedRequest } from './calendar-feed.ts';
export { type Credit, type Credits, shares } from './credits.ts';
export { type LeftOut, lapsedLeaders, leaderProblems, leftOut, nextAndLast } from './leaders.ts';
export { type Load, type Pause, pauseOn, pauseProblem, pausesToReview, suggestPause } from './pausing.ts';
export { HUMANE_GAP, plan, type Rota, type RotaRequest, type Unplaced } from './planning.ts';
export { type Change, MOVE_WINDOW, type Replanned, type ReplanOptions, replan } from './replanning.ts';
export { type Agreed, move, openDays, swap, takeOver } from './swapping.ts';
