import { parseArgs } from 'node:util';
import { transaction } from '../src/domain/database.ts';
import { startSession } from '../src/domain/teammate/sessions.ts';
import { teammates } from '../src/domain/teammate/teammate.ts';
import { connectTo, type Figures, residentMegabytes, type Server, sampleServer } from './server.ts';
import { type LivePage, openPage, said } from './soak/live-page.ts';

type Soak = { pages: number; people: number; seconds: number; conversations: number; thinkMs: number };

type SoakReport = Soak & {
  deeds: number;
  shownOnAnotherPage: Figures | null;
  changesTimed: number;
  /** Pages that did not say at the end what a fresh reading says, with the words that differ. */
  wrongPages: string[];
  errors: string[];
  errorCount: number;
  residentMegabytes: number;
};

const LISTS = [
  '/inbox',
  '/inbox?folder=open',
  '/inbox?folder=all',
  '/inbox?folder=mine',
  '/inbox?folder=closed',
];
const HOT = 40; // conversations that everybody is on
const CALM = 60_000; // ms in which pages must have caught up after the last deed
const QUIET = 12_000; // ms without a change: longer than a reply waits to be taken back

/**
 * Many open pages and many people who act: `node bench/soak.ts --pages 200 --people 30 --seconds 300`. At the end each
 * page, kept up by its stream alone, must say what a fresh reading says. JSON out; times in ms from the press of a
 * button to the moment when the change stands on another's page.
 */
export async function soak(wanted: Soak): Promise<SoakReport> {
  const server = await sampleServer(wanted.conversations);
  const errors: string[] = [];
  const failed = (what: string) => void errors.push(what);
  const cookies = await signInAll(server, wanted.people);
  const hot = Array.from({ length: Math.min(HOT, wanted.conversations) }, (_, n) => wanted.conversations - n);
  const pages: LivePage[] = [];
  for (let n = 0; n < wanted.pages; n++) {
    const path = n % 2 === 0 ? `/conversations/${hot[n % hot.length]}` : LISTS[(n >> 1) % LISTS.length]!;
    pages.push(await openPage({ ...server, cookie: cookies[n % cookies.length]!, path, failed }));
  }
  const shown: number[] = [];
  const until = performance.now() + wanted.seconds * 1000;
  const deeds = await Promise.all(
    cookies.map((cookie, who) =>
      acts({ server, cookie, who, hot, pages, shown, until, failed, thinkMs: wanted.thinkMs }),
    ),
  );
  await calm(pages);
  const wrong = await differing(server, pages, cookies);
  const report = {
    ...wanted,
    deeds: deeds.reduce((sum, one) => sum + one, 0),
    shownOnAnotherPage: figures(shown),
    changesTimed: shown.length,
    wrongPages: wrong,
    errors: [...new Set(errors)].slice(0, 10),
    errorCount: errors.length,
    residentMegabytes: residentMegabytes(server.pid),
  };
  for (const page of pages) page.close();
  await server.stop();
  return report;
}

async function signInAll({ folder }: Server, people: number): Promise<string[]> {
  const db = connectTo(folder);
  const team = await teammates(db);
  const cookies: string[] = [];
  for (let n = 0; n < people; n++) {
    const teammateId = team[n % team.length]!.id;
    const session = { teammateId, address: 'soak', device: 'soak' };
    cookies.push(`porchlight=${await transaction(db, (tx) => startSession(tx, session))}`);
  }
  await db.destroy();
  return cookies;
}

type Person = {
  server: Server;
  cookie: string;
  who: number;
  hot: number[];
  pages: LivePage[];
  shown: number[];
  until: number;
  thinkMs: number;
  failed: (what: string) => void;
};

/** One person, who reads and thinks and then does something, until the time is over. Gives how much they did. */
async function acts({
  server,
  cookie,
  who,
  hot,
  pages,
  shown,
  until,
  thinkMs,
  failed,
}: Person): Promise<number> {
  let deeds = 0;
  const pick = <T>(list: readonly T[]) => list[Math.floor(Math.random() * list.length)]!;
  while (performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, thinkMs * (0.5 + Math.random())));
    const number = pick(hot);
    const words = `soaked-${who}-${deeds}`;
    const [method, path, fields] = pick(DEEDS)(number, words);
    const began = performance.now();
    if (path.endsWith('/notes'))
      pages
        .find((page) => page.path === `/conversations/${number}`)
        ?.awaits(words, (at) => shown.push(at - began));
    const status = await fetch(server.url + path, {
      method,
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': 'same-origin', accept: 'text/html' },
      body: new URLSearchParams(fields),
    }).then(
      (response) => response.body?.cancel().then(() => response.status),
      (error: Error) => error.message,
    );
    if (status !== 303 && status !== 409) failed(`${method} ${path} answered ${status}`);
    deeds += 1;
  }
  return deeds;
}

type Deed = (number: number, words: string) => [string, string, [string, string][]];

const DEEDS: readonly Deed[] = [
  (number, words) => ['POST', `/conversations/${number}/notes`, [['text', words]]],
  (number, words) => ['POST', `/conversations/${number}/notes`, [['text', words]]],
  (number, words) => ['POST', `/conversations/${number}/replies`, [['text', words]]],
  (number) => ['POST', `/conversations/${number}/closure`, []],
  (number) => ['DELETE', `/conversations/${number}/closure`, []],
  (number) => ['POST', `/conversations/${number}/taggings`, [['tag', `word ${number % 7}`]]],
  (number) => ['DELETE', `/conversations/${number}/assignment`, []],
  (number) => ['POST', '/closures', several(number)],
  (number) => ['POST', '/taggings', [...several(number), ['tag', 'outage']]],
];

const several = (number: number): [string, string][] =>
  [0, 1, 2, 3].map((n) => ['conversation', String(Math.max(1, number - n))]);

/** Until no page reads any more, and nothing has come for a while. */
async function calm(pages: LivePage[]): Promise<void> {
  let still = 0;
  for (const began = performance.now(); still < QUIET / 200 && performance.now() - began < CALM; ) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    still = pages.every((page) => page.isQuiet()) ? still + 1 : 0;
  }
}

/** The pages that do not say what a fresh reading says, with the first words that differ. */
async function differing({ url }: Server, pages: LivePage[], cookies: string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const [n, page] of pages.entries()) {
    const cookie = cookies[n % cookies.length]!;
    const fresh = said(await (await fetch(url + page.path, { headers: { cookie } })).text());
    const kept = said(page.html());
    if (fresh === kept) continue;
    const at = [...fresh].findIndex((letter, index) => letter !== kept[index]);
    wrong.push(`${page.path}: “${kept.slice(at - 30, at + 50)}” and not “${fresh.slice(at - 30, at + 50)}”`);
  }
  return wrong;
}

function figures(times: number[]): Figures | null {
  if (times.length === 0) return null;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

if (import.meta.main) {
  const options = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { pages: options, people: options, seconds: options, conversations: options, think: options },
  });
  const number = (text: string | undefined, usual: number) => Number(text ?? usual);
  const report = await soak({
    pages: number(values.pages, 200),
    people: number(values.people, 30),
    seconds: number(values.seconds, 300),
    conversations: number(values.conversations, 2_000),
    thinkMs: number(values.think, 8_000),
  });
  console.log(JSON.stringify(report, null, 2));
}
