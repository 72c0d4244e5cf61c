import type { Answer, Ask } from './worker.ts';

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, (answer: Answer | null) => void>();

function giveUp(): void {
  for (const answer of waiting.values()) answer(null);
  waiting.clear();
}

function start(address: string): Worker {
  const started = new Worker(address, { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  started.addEventListener('error', giveUp);
  return started;
}

/** Asks the coach, beside the page, so that no key waits for it. Null where it does not run here: then nobody misses it. */
export function askCoach(address: string, ask: Omit<Ask, 'id'>): Promise<Answer | null> {
  worker ??= start(address);
  asked += 1;
  const id = asked;
  return new Promise((done) => {
    waiting.set(id, done);
    worker?.postMessage({ ...ask, id });
  });
}
