import { now as clock } from '../../lib/clock.ts';
import { clockWords, momentWords } from './moments.ts';
import { shortWait } from './words.ts';

type AgoProps = {
  /** Milliseconds UTC. */
  at: number;
  /** `waiting`: how long ago, short ("38 min"). `time`: when ("Today 09:12"), `within` a sentence ("today 09:12"). `clock`: "09:31". */
  mode: 'waiting' | 'time' | 'within' | 'clock';
  /** Milliseconds UTC; the clock when left out. */
  now?: number;
  /** The reader's IANA zone; the browser corrects it to its own. */
  zone?: string;
};

/** A moment, readable as it stands; the `ago` controller keeps it true while the page is open. */
export function Ago({ at, mode, now = clock(), zone = 'UTC' }: AgoProps) {
  const words = {
    waiting: () => shortWait(now - at),
    time: () => momentWords(at, now, zone),
    within: () => momentWords(at, now, zone).replace('Today', 'today'),
    clock: () => clockWords(at, zone),
  };
  return (
    <time class="ago" datetime={new Date(at).toISOString()} data-controller="ago" data-ago-mode-value={mode}>
      {words[mode]()}
    </time>
  );
}
