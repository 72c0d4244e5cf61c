import { expect, test, vi } from 'vitest';

type Ask = { id: number; draft: string };

/** A worker of the browser's, as far as a page sees one: it answers when it is told to. */
class FakeWorker {
  static all: FakeWorker[] = [];
  asked: Ask[] = [];
  private heard = new Map<string, (event: unknown) => void>();
  readonly address: string;
  constructor(address: string) {
    this.address = address;
    FakeWorker.all.push(this);
  }
  addEventListener(name: string, listener: (event: unknown) => void): void {
    this.heard.set(name, listener);
  }
  postMessage(ask: Ask): void {
    this.asked.push(ask);
  }
  tell(name: string, event: unknown): void {
    this.heard.get(name)?.(event);
  }
}

async function fresh() {
  vi.resetModules();
  FakeWorker.all = [];
  vi.stubGlobal('Worker', FakeWorker);
  const { askCoach } = await import('../../../client/coach/asking.ts');
  const ask = (draft: string) => askCoach('/w.js', { draft, kind: 'reply', muted: [], edits: [] });
  return { ask, worker: () => FakeWorker.all[0]! };
}

test('one program reads for all composers of a page, and starts with the first question', async () => {
  const { ask, worker } = await fresh();
  expect(FakeWorker.all).toHaveLength(0);
  void ask('one');
  void ask('two');
  expect(FakeWorker.all).toHaveLength(1);
  expect(worker().address).toBe('/w.js');
  expect(worker().asked.map(({ draft }) => draft)).toEqual(['one', 'two']);
});

test('each question gets its own answer, in whatever order they come', async () => {
  const { ask, worker } = await fresh();
  const first = ask('one');
  const second = ask('two');
  const [a, b] = worker().asked;
  worker().tell('message', { data: { id: b!.id, off: 'b' } });
  worker().tell('message', { data: { id: a!.id, off: 'a' } });
  expect(await first).toMatchObject({ off: 'a' });
  expect(await second).toMatchObject({ off: 'b' });
});

test('where it does not run, nobody waits for it', async () => {
  const { ask, worker } = await fresh();
  const answer = ask('one');
  worker().tell('error', {});
  expect(await answer).toBeNull();
});
