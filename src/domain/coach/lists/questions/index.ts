import * as asking from './asking.ts';
import * as faults from './faults.ts';
import * as smallTalk from './small-talk.ts';

/** Every list that reads what a mail asks, for whoever builds or checks them all. */
export const questionLists: readonly (readonly string[])[] = [asking, faults, smallTalk].flatMap((lists) =>
  Object.values<readonly string[]>(lists),
);
