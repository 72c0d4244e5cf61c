import { type Db, onChange } from '../domain/database.ts';
import { countViews } from '../domain/saved-view/counting.ts';

const GATHER_MS = 500; // changes that come together are counted once
const EVERY_MS = 15_000; // who has just come is counted for too
const SHARE = 10; // counting takes a tenth of the time at most, however many views there are

/** Keeps the counts of saved views fresh, behind everything else. The result stops it, when a count at hand is done. */
export function startCounting(db: Db, onError: (error: unknown) => void): () => Promise<void> {
  let timer: NodeJS.Timeout | null = null;
  let isWanted = false;
  let isStopped = false;
  let counting = Promise.resolve();
  let notBefore = 0;
  const want = () => {
    isWanted = true;
    if (timer || isStopped) return;
    const start = () => {
      counting = run();
    };
    timer = setTimeout(start, Math.max(GATHER_MS, notBefore - performance.now()));
  };
  async function run(): Promise<void> {
    isWanted = false;
    const began = performance.now();
    await countViews(db).catch(onError);
    const ended = performance.now();
    notBefore = ended + SHARE * (ended - began);
    timer = null;
    if (isWanted) want();
  }
  const stopHearing = onChange(db, want);
  const ticking = setInterval(want, EVERY_MS);
  want();
  return async () => {
    isStopped = true;
    stopHearing();
    clearInterval(ticking);
    if (timer) clearTimeout(timer);
    await counting;
  };
}
