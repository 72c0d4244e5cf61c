import { partsOf } from '../composer/desk.ts';
import type { Coaching } from './parts.ts';

const REST = 2_000; // ms without a key, then the coach speaks of the reply as a whole

/** Tells the coach when its writer types and when they rest. Gives what is to be called at each key. */
export function watchRest(coaching: Coaching): () => void {
  const { desk, state } = coaching;
  let timer = 0;
  desk.signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    clearTimeout(timer);
    state.isResting = false;
    timer = window.setTimeout(() => {
      state.isResting = true;
      coaching.draw();
    }, REST);
  };
}

/** Tells the coach of each file that comes or goes: what was promised may be there now. Gives how to look for the list anew. */
export function watchFiles({ desk, look }: Coaching): () => void {
  const watcher = new MutationObserver(() => look());
  const watch = (): void => {
    watcher.disconnect();
    watcher.observe(partsOf(desk).files, { childList: true });
  };
  desk.signal.addEventListener('abort', () => watcher.disconnect());
  watch();
  return watch;
}
