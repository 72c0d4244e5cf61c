const GATHER = 150; // ms, as the browser's side waits before it draws a page anew (client/refreshing.ts)

/** A page as a browser keeps it open: read once, then again whenever its stream says that something changed. */
export type LivePage = {
  path: string;
  /** What it shows now. */
  html(): string;
  /** Calls back with when (ms, performance.now) it showed `words` for the first time. */
  awaits(words: string, shown: (at: number) => void): void;
  isQuiet(): boolean;
  close(): void;
};

type Where = { url: string; cookie: string; path: string; failed: (what: string) => void };

export async function openPage({ url, cookie, path, failed }: Where): Promise<LivePage> {
  const ending = new AbortController();
  const state = { html: '', wanted: false, reading: false };
  const waiting = new Map<string, (at: number) => void>();
  async function read(): Promise<void> {
    const response = await fetch(url + path, { headers: { cookie, accept: 'text/html' } });
    const html = await response.text();
    if (response.status !== 200) return failed(`GET ${path} answered ${response.status}`);
    state.html = html;
    for (const [words, shown] of waiting) {
      if (!html.includes(words)) continue;
      waiting.delete(words);
      shown(performance.now());
    }
  }
  async function refresh(): Promise<void> {
    if (state.reading || ending.signal.aborted) return;
    state.reading = true;
    while (state.wanted) {
      await new Promise((resolve) => setTimeout(resolve, GATHER));
      state.wanted = false;
      await read().catch((error: Error) => failed(`GET ${path}: ${error.message}`));
    }
    state.reading = false;
  }
  await read();
  void listen().catch(
    (error: Error) => ending.signal.aborted || failed(`The stream of ${path}: ${error.message}`),
  );
  async function listen(): Promise<void> {
    const live = /data-live-url-value="([^"]+)"/.exec(state.html)![1]!.replaceAll('&amp;', '&');
    const response = await fetch(url + live, { headers: { cookie }, signal: ending.signal });
    if (response.status !== 200) return failed(`GET ${live} answered ${response.status}`);
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      if (!chunk.includes('action="refresh"')) continue;
      state.wanted = true;
      void refresh();
    }
    if (!ending.signal.aborted) failed(`The stream of ${path} ended by itself.`);
  }
  return {
    path,
    html: () => state.html,
    awaits: (words, shown) => waiting.set(words, shown),
    isQuiet: () => !state.wanted && !state.reading,
    close: () => ending.abort(),
  };
}

/** What a page says of the desk's state: without what differs between two readings at one moment, and without clocks. */
export function said(html: string): string {
  return html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/Sending in \d+ s/g, 'Sending')
    .replace(/<time[\s\S]*?<\/time>/g, '')
    .replace(/<div id="flash">[\s\S]*?<\/div>/g, '')
    .replace(/<p class="title-detail">[\s\S]*?<\/p>/g, '')
    .replace(/<span class="presence"[\s\S]*?<\/span>/g, '')
    .replace(/<input type="hidden"[^>]*>/g, '')
    .replace(/\b(?:nonce|data-base|data-newest)="[^"]*"/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\b\d+ (?:seconds?|min|minutes?|h|hours?|days?)\b|\bnow\b/g, '')
    .replace(/\b\d\d:\d\d\b/g, '')
    .replace(/\s+/g, ' ');
}
