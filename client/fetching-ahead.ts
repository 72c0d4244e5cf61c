import { isRefreshing } from './refreshing.ts';
import { on } from './turbo-events.ts';

const FRESH = 30_000; // ms: what is older is asked for anew

type Ahead = { url: string; at: number; response: Promise<Response> };
let ahead: Ahead | null = null;

/**
 * Asks for a page before anybody goes there, so that it can be read at once. What happens after it was asked for shows
 * itself: the page says since when its live line must tell.
 */
export function fetchAhead(href: string): void {
  const url = new URL(href, location.href).href;
  if (ahead?.url === url && Date.now() - ahead.at < FRESH) return;
  const headers = { accept: 'text/html, application/xhtml+xml', 'x-sec-purpose': 'prefetch' };
  const response = fetch(url, { headers, credentials: 'same-origin' });
  const asked = { url, at: Date.now(), response };
  ahead = asked;
  response.then((answer) => answer.ok || forget(asked)).catch(() => forget(asked));
}

function forget(asked: Ahead): void {
  if (ahead === asked) ahead = null;
}

/** Gives Turbo the page that was fetched ahead, where it goes there. */
export function serveAhead(): void {
  on('turbo:before-fetch-request', (event) => {
    const { url, fetchOptions } = event.detail;
    const isVisit =
      event.target === document.documentElement && (fetchOptions.method ?? 'get').toLowerCase() === 'get';
    if (!isVisit || isRefreshing() || ahead?.url !== url.href) return;
    const { at, response } = ahead;
    ahead = null; // once: coming back later is another visit
    if (Date.now() - at < FRESH) event.detail.fetchRequest = { response };
  });
  // What somebody changes may change the next page as well.
  on('turbo:submit-start', () => {
    ahead = null;
  });
}
