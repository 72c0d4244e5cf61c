import { dropCopy, keepCopy } from './copies.ts';
import type { Given } from './elements.ts';

const PAUSE = 400; // ms without a key, then the draft is kept
const LONGEST = 800; // ms: someone who never pauses has it kept all the same
const RETRY = [1_000, 2_000, 4_000, 8_000, 15_000]; // ms
const KEEPALIVE_MOST = 60_000; // bytes: browsers refuse more in a request that outlives its page
const SETTLE = 5_000; // ms that sending waits for a keeping that is on its way

type Options = {
  given: () => Given;
  /** The text as it is now; '' for none. */
  read: () => string;
  say: (words: string, isProblem?: boolean) => void;
};

type State = {
  version: number;
  kept: number;
  base: string;
  savedAt: number;
  since: number;
  timer: number;
  failures: number;
  onItsWay: Promise<void> | null;
  isPaused: boolean;
};

/** Keeps what is typed: in this browser at once, on the server within a second, and again until it is there. */
export type Keeper = {
  changed: () => void;
  isDirty: () => boolean;
  /** When the server last kept something, ms UTC by its clock. */
  savedAt: () => number;
  /** Keeps what is not kept yet; gives false where the server could not be reached. */
  flush: () => Promise<boolean>;
  /** Lets what is on its way arrive and begins nothing more, so that a draft cannot come in after it was sent. */
  pause: () => Promise<void>;
  resume: () => void;
  /** The server's text is this one now; nothing is left to keep. */
  settled: (html: string) => void;
  /** The page is left. */
  leave: () => void;
};

async function put(given: Given, html: string, keepalive = false): Promise<Response> {
  const body = new URLSearchParams([...given.people, ['kind', given.kind], ['html', html]]);
  const isSmall = body.toString().length < KEEPALIVE_MOST;
  return fetch(given.draft, {
    method: 'PUT',
    body,
    headers: { accept: 'application/json' },
    keepalive: keepalive && isSmall,
  });
}

async function problemOf(response: Response): Promise<string> {
  if (response.redirected || response.status === 401) {
    return 'You are signed out. The text is kept in this browser: sign in in another tab.';
  }
  if (response.status === 422) {
    const answer = (await response.json().catch(() => null)) as { fields?: Record<string, string> } | null;
    const words = Object.values(answer?.fields ?? {})[0];
    if (words) return words;
  }
  return 'Not saved yet, trying again';
}

/** What the server kept: when, or null where an empty draft was removed. Undefined where the answer is not its own. */
async function answerOf(response: Response): Promise<number | null | undefined> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  if (!response.ok || response.redirected || !isJson) return undefined;
  const { savedAt } = (await response.json()) as { savedAt: number | null };
  return savedAt;
}

function begin(state: State, options: Options): void {
  clearTimeout(state.timer);
  if (state.isPaused || state.onItsWay || state.version === state.kept || !options.given().draft) return;
  state.onItsWay = keepNow(state, options).finally(() => {
    state.onItsWay = null;
    state.since = 0;
    if (state.version !== state.kept) schedule(state, options);
  });
}

function schedule(state: State, options: Options): void {
  clearTimeout(state.timer);
  if (state.isPaused) return;
  const now = performance.now();
  state.since ||= now;
  const pause = Math.min(PAUSE, Math.max(0, state.since + LONGEST - now));
  const retry = RETRY[Math.min(state.failures, RETRY.length) - 1];
  state.timer = window.setTimeout(() => begin(state, options), retry ?? pause);
}

async function keepNow(state: State, { given, read, say }: Options): Promise<void> {
  const at = given();
  const html = read();
  const { version } = state;
  try {
    const response = await put(at, html, document.hidden);
    const savedAt = await answerOf(response);
    if (savedAt === undefined) {
      state.failures += 1;
      return say(await problemOf(response), true);
    }
    state.failures = 0;
    state.kept = version;
    state.base = html;
    state.savedAt = Math.max(state.savedAt, savedAt ?? 0);
    if (state.version === version) dropCopy(at);
    say(savedAt === null ? '' : 'Saved');
  } catch {
    state.failures += 1;
    say('Not saved yet, trying again', true);
  }
}

async function flush(state: State, options: Options): Promise<boolean> {
  await state.onItsWay;
  begin(state, options);
  await state.onItsWay;
  return state.version === state.kept;
}

function settle(state: State, html: string, given: Given): void {
  clearTimeout(state.timer);
  Object.assign(state, { kept: state.version, base: html, since: 0, failures: 0, isPaused: false });
  state.savedAt = Math.max(state.savedAt, given.at);
  dropCopy(given);
}

/** A keeper for one composer. Stops listening when `signal` is aborted. */
export function keepDraft(options: Options, signal: AbortSignal): Keeper {
  const { given, read } = options;
  const first = given();
  const state: State = {
    version: 0,
    kept: 0,
    base: first.html,
    savedAt: first.at,
    since: 0,
    timer: 0,
    failures: 0,
    onItsWay: null,
    isPaused: false,
  };
  const isDirty = () => state.version !== state.kept;
  const leave = () => {
    clearTimeout(state.timer);
    if (isDirty() && !state.isPaused && given().draft) put(given(), read(), true).catch(() => undefined);
  };
  window.addEventListener('online', () => begin(state, options), { signal });
  window.addEventListener('pagehide', leave, { signal });
  document.addEventListener('visibilitychange', () => document.hidden && begin(state, options), { signal });
  return {
    changed: () => {
      state.version += 1;
      keepCopy(given(), { html: read(), base: state.base });
      if (!state.onItsWay && !(state.failures > 0)) schedule(state, options);
    },
    isDirty,
    savedAt: () => state.savedAt,
    flush: () => flush(state, options),
    pause: async () => {
      clearTimeout(state.timer);
      state.isPaused = true;
      await Promise.race([state.onItsWay, new Promise((done) => setTimeout(done, SETTLE))]);
    },
    resume: () => {
      state.isPaused = false;
      if (isDirty()) schedule(state, options);
    },
    settled: (html) => settle(state, html, given()),
    leave,
  };
}
