import * as Turbo from '@hotwired/turbo';
import { sayProblem } from './announcing.ts';
import { type Answer, on } from './turbo-events.ts';

const GATHER = 150; // ms: changes that come together are shown together
const PATIENCE = 10_000; // ms after which a visit that never ended no longer holds refreshes back
const NO_CONNECTION = 'No connection. Nothing was changed; try again in a moment.';
const CONVERSATION = /^\/conversations\/\d+$/;
const MERGED =
  'Somebody merged this conversation into another one. Your words stay here until you send them.';
const RETRY = [2_000, 5_000, 15_000, 30_000]; // ms

type Busy = () => boolean;
const busy = new Set<Busy>();
const state = { timer: 0, wanted: false, held: 0, refreshing: false, failures: 0 };

/** Says that leaving this page now would disturb someone. Gives the way to take it back. */
export function holdPage(isBusy: Busy): () => void {
  busy.add(isBusy);
  return () => busy.delete(isBusy);
}

function wait(ms: number): void {
  clearTimeout(state.timer);
  state.timer = window.setTimeout(run, ms);
}

function isHeld(): boolean {
  return state.held > 0 && Date.now() - state.held < PATIENCE;
}

function run(): void {
  if (!state.wanted || document.hidden) return;
  // A refresh in the middle of a visit or a sending would cut it off.
  if (isHeld()) {
    wait(GATHER);
    return;
  }
  state.wanted = false;
  state.refreshing = true;
  Turbo.visit(location.href, { action: 'replace', shouldCacheSnapshot: false });
}

/** Whether the page is being drawn anew because something changed elsewhere, and not because somebody went somewhere. */
export function isRefreshing(): boolean {
  return state.refreshing;
}

/** Draws the page's present state into it, soon, once for many calls; in a hidden tab when it is shown again. */
export function refreshSoon(ms = GATHER): void {
  state.wanted = true;
  wait(ms);
}

function failed(): void {
  const pause = RETRY[Math.min(state.failures, RETRY.length - 1)];
  state.failures += 1;
  state.held = 0;
  state.refreshing = false;
  // The visit never ends, so Turbo would show its progress until the next one does.
  Turbo.session.adapter.hideVisitProgressBar();
  refreshSoon(pause);
}

// A form that leads back to its own page changes the page in place, wherever on it the way back points.
function stayInPlace(event: CustomEvent<{ fetchResponse: Answer }>): void {
  const { redirected, location: to } = event.detail.fetchResponse;
  if (!(event.target instanceof HTMLFormElement) || !redirected) return;
  if (to.pathname === location.pathname) event.target.dataset.turboAction ??= 'replace';
}

// A page that was fetched ahead, when the pointer passed over a link, may be ten seconds old.
function insistOnNow(event: CustomEvent<{ fetchRequest?: unknown }>): void {
  if (state.refreshing && event.target === document.documentElement) delete event.detail.fetchRequest;
}

// An error page, or a sign-in page while someone writes, must not take the place of this one.
function watchAnswers(): void {
  on('turbo:before-fetch-response', (event) => {
    if (!state.refreshing || event.target !== document.documentElement) return;
    const { succeeded, redirected, location: to } = event.detail.fetchResponse;
    const leaves = redirected && to.pathname !== location.pathname && [...busy].some((one) => one());
    if (succeeded && !leaves) return;
    event.preventDefault();
    if (leaves && succeeded && state.failures === 0 && CONVERSATION.test(to.pathname)) sayProblem(MERGED);
    failed();
  });
  // Without this Turbo would load the page anew, which without a connection shows the browser's error.
  on('turbo:fetch-request-error', (event) => {
    event.preventDefault();
    const target = event.target as Element;
    const isVisit = target === document.documentElement;
    if (isVisit && state.refreshing) return failed();
    // A composer says it beside the words; a page that was only fetched ahead is missed by nobody.
    if (isVisit || target.matches('form:not([data-controller~="composer"])')) sayProblem(NO_CONNECTION);
    if (isVisit) state.held = 0;
  });
}

/** Starts what keeps the page true: refreshes that the server asks for, and one after coming back to a page. */
export function startRefreshing(): void {
  Turbo.StreamActions.refresh = function refresh() {
    if (this.requestId && Turbo.session.recentRequests.has(this.requestId)) return;
    refreshSoon();
  };
  let restored = false;
  on('turbo:visit', (event) => {
    state.held = Date.now();
    restored = event.detail.action === 'restore';
  });
  on('turbo:load', () => {
    state.held = 0;
    if (state.refreshing) state.failures = 0;
    state.refreshing = false;
    if (restored) refreshSoon(0);
    restored = false;
    if (state.wanted) wait(GATHER);
  });
  on('turbo:submit-start', () => {
    state.held = Date.now();
  });
  on('turbo:submit-end', (event) => {
    if (!event.detail.success) state.held = 0;
  });
  on('turbo:before-fetch-request', insistOnNow);
  on('turbo:before-fetch-response', stayInPlace);
  watchAnswers();
  document.addEventListener('visibilitychange', () => state.wanted && run());
  window.addEventListener('online', () => state.wanted && run());
  window.addEventListener('pageshow', (event) => event.persisted && refreshSoon(0));
}
