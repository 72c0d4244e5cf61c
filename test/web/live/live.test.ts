import { sql } from 'kysely';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Browser } from '../../support/browser.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { memberElsewhere } from '../../support/people.ts';

/** An open page: what it hears. `next` waits for something that matches, at most ten seconds. */
async function listens(browser: Browser, streams: string) {
  const response = await browser.get(`/live?streams=${streams}`);
  const reader = response.body!.getReader();
  onTestFinished(() => void reader.cancel().catch(() => {}));
  let heard = '';
  const decoder = new TextDecoder();
  const reading = (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      heard += decoder.decode(part.value);
  })().catch(() => {});
  async function next(pattern: RegExp): Promise<string> {
    for (let waited = 0; waited < 1_000; waited++) {
      const match = pattern.exec(heard);
      if (match) {
        heard = '';
        return match[0];
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`Nothing like ${pattern} was heard, but: ${heard}`);
  }
  await next(/event: open/);
  return {
    response,
    next,
    reading,
    silence: () => heard,
    forget: () => {
      heard = '';
    },
  };
}

const REFRESH = /<turbo-stream action="refresh">/;
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 150));

/** What happened before anybody listened is told to the first who does: an extra refresh, and no harm. */
async function settled(listener: { forget: () => void }, act: () => Promise<unknown>): Promise<void> {
  await act();
  await aMoment();
  listener.forget();
}

async function two() {
  const office = await desk();
  const number = await office.arrives();
  const pages = await site(office);
  const [ana, tomas] = [await pages.signedIn(office.ana), await pages.signedIn(office.tomas)];
  return { office, pages, ana, tomas, path: `/conversations/${number}`, number };
}

test('two open pages hear of a reply, a note, an assignment and a closing, whoever did it', async () => {
  const { office, ana, tomas, path, number } = await two();
  const listeners = [await listens(ana, `conversation:${number}`), await listens(tomas, 'inbox')];
  for (const act of [
    () => ana.post(`${path}/replies`, { text: 'An answer.' }),
    () => tomas.post(`${path}/notes`, { text: 'A note.' }),
    () => tomas.put(`${path}/assignment`, { teammate: String(office.tomas.id) }),
    () => ana.post(`${path}/closure`),
  ]) {
    await act();
    for (const listener of listeners) await listener.next(REFRESH);
    await aMoment();
  }
});

test('a page hears of another conversation only how many wait, and nothing of somebody’s signing in', async () => {
  const { office, pages, ana, tomas, path } = await two();
  const other = await office.arrives();
  const listener = await listens(ana, `desk,conversation:${other}`);
  await settled(listener, () => tomas.post(`${path}/notes`, { text: 'A note.' }));
  await tomas.post(`${path}/closure`);
  await listener.next(/target="count-inbox"/);
  await pages.signedIn(office.yuki);
  await aMoment();
  expect(listener.silence()).not.toMatch(/turbo-stream/);
});

test('a page never hears of a mailbox that is not its reader’s, only that a teammate is here and never where', async () => {
  const { office, pages, tomas, path, number } = await two();
  const { nils } = await memberElsewhere(office);
  const listener = await listens(await pages.signedIn(nils), `inbox,settings,desk,conversation:${number}`);
  await settled(listener, () => tomas.post(`${path}/notes`, { text: 'An earlier note.' }));
  await tomas.post(`${path}/notes`, { text: 'A note.' });
  await tomas.put('/presence', { page: 'page-tomas', conversation: String(number), writing: '1' });
  await listener.next(/target="here-too".*Tomás is here too/);
  await tomas.post(`${path}/notes`, { text: 'One more.' });
  await aMoment();
  expect(listener.silence()).not.toMatch(/turbo-stream/);
});

test('who looks and who writes is put in its place, for everybody but themselves', async () => {
  const { ana, tomas, number } = await two();
  const [hers, his] = [
    await listens(ana, `conversation:${number}`),
    await listens(tomas, `conversation:${number}`),
  ];
  await tomas.put('/presence', { page: 'page-tomas', conversation: String(number), writing: '1' });
  const heard = await hers.next(
    /<turbo-stream action="replace" target="presence">.*?Tomás is writing.*?<\/turbo-stream>/,
  );
  expect(heard).toContain('<template><span class="presence" id="presence">');
  await tomas.delete('/presence?page=page-tomas');
  await hers.next(
    new RegExp(
      `target="presence-${number}"><template><span class="presence" id="presence-${number}"></span>`,
    ),
  );
  expect(his.silence()).not.toContain('Tomás is');
});

test('a mail that arrives refreshes the inbox', async () => {
  const { office, ana } = await two();
  const listener = await listens(ana, 'inbox');
  await office.arrives({ from: 'Ben <ben@two.example>' });
  await listener.next(REFRESH);
});

test('the stream is one that proxies leave alone', async () => {
  const { ana } = await two();
  const { response } = await listens(ana, 'inbox');
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(response.headers.get('x-accel-buffering')).toBe('no');
  expect(response.headers.get('content-encoding')).toBeNull();
});

test('the number of those who wait follows in the rail of any other page', async () => {
  const { office, ana } = await two();
  const page = await listens(ana, 'desk,settings');
  await settled(page, () => office.arrives({ from: 'Noor <noor@elsewhere.example>' }));
  await office.arrives({ from: 'Jun <jun@elsewhere.example>' });
  expect(await page.next(/target="count-inbox"><template><span[^>]*>\d+/)).toMatch(/>3$/);
  expect(page.silence()).not.toMatch(REFRESH);
});

test('a stream that cannot begin, since the database is away, ends and leaves nothing behind', async () => {
  const { office, ana, number } = await two();
  vi.spyOn(console, 'error').mockImplementation(() => {}); // the web server says why it ended
  const [begun, ended] = [vi.spyOn(globalThis, 'setInterval'), vi.spyOn(globalThis, 'clearInterval')];
  onTestFinished(() => void vi.restoreAllMocks());
  await sql`alter table also_in rename to also_in_away`.execute(office.db);
  onTestFinished(async () => void (await sql`alter table also_in_away rename to also_in`.execute(office.db)));
  const response = await ana.get(`/live?streams=conversation:${number}&since=0`);
  expect(await response.text()).toContain('event: open');
  const heartbeats = begun.mock.results.map((one) => one.value);
  expect(heartbeats).toHaveLength(1);
  expect(ended.mock.calls.flat()).toContain(heartbeats[0]);
});

test('an open list shows who comes and who goes, beside it and in its sentence', async () => {
  const { ana, tomas } = await two();
  const inbox = await listens(ana, 'desk,inbox');
  await tomas.put('/presence', { page: 'page-of-tomas', conversation: '', writing: '' });
  expect(await inbox.next(/target="here-now".*?<\/template>/)).toContain('Tomás');
  await tomas.delete('/presence?page=page-of-tomas');
  expect(await inbox.next(/target="here-too".*?<\/template>/)).toContain('<span id="here-too"></span>');
});
