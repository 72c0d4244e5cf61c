import { expect, onTestFinished, test, vi } from 'vitest';
import type { Coaching } from '../../../client/coach/parts.ts';
import { watchFiles, watchRest } from '../../../client/coach/resting.ts';

/** What the two need of a coach: no browser is in front of it. */
function aCoach() {
  const ends = new AbortController();
  const form = { querySelector: () => ({ name: 'files' }), closest: () => null };
  const coaching = {
    desk: { signal: ends.signal, form },
    state: { isResting: true },
    draw: vi.fn(),
    look: vi.fn(),
  };
  return { coaching: coaching as never as Coaching, ...coaching, ends };
}

function withClock(): void {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}

test('whoever types is not resting, and rests a while after the last key', () => {
  withClock();
  const { coaching, state, draw } = aCoach();
  const types = watchRest(coaching);
  types();
  vi.advanceTimersByTime(1_500);
  types();
  vi.advanceTimersByTime(1_500);
  expect([state.isResting, draw.mock.calls.length]).toEqual([false, 0]);
  vi.advanceTimersByTime(1_000);
  expect([state.isResting, draw.mock.calls.length]).toEqual([true, 1]);
});

test('a composer that is gone is not drawn again', () => {
  withClock();
  const { coaching, draw, ends } = aCoach();
  watchRest(coaching)();
  ends.abort();
  vi.advanceTimersByTime(10_000);
  expect(draw).not.toHaveBeenCalled();
});

test('a file that comes or goes is read about, until the composer is gone', () => {
  let tell = (): void => {};
  const watched: unknown[] = [];
  class Observer {
    constructor(heard: () => void) {
      tell = heard;
    }
    observe(what: unknown) {
      watched.push(what);
    }
    disconnect() {
      watched.length = 0;
    }
  }
  vi.stubGlobal('MutationObserver', Observer);
  onTestFinished(() => void vi.unstubAllGlobals());
  const { coaching, look, ends } = aCoach();
  const findFiles = watchFiles(coaching);
  tell();
  expect([look.mock.calls.length, watched.length]).toEqual([1, 1]);
  findFiles();
  expect(watched).toHaveLength(1);
  ends.abort();
  expect(watched).toEqual([]);
});
