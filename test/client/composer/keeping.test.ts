import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { inChromium } from '../module.ts';

const open = inChromium('composer/keeping.ts', 'composer/copies.ts');

type Kept = { kind: string; html: string; to?: string };
/** How the server answers: a status with a body, no answer at all, or when it is told to. */
type Answer = { status: number; body?: unknown } | 'cut' | Promise<void>;

async function reply(route: Route, answer: Answer): Promise<void> {
  if (answer === 'cut') return route.abort();
  const { status, body } = 'status' in answer ? answer : { status: 200, body: { savedAt: 5 } };
  await route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body ?? {}) });
}

/** A keeper over a text that the test types, a clock that the test moves, and a server that answers as told. */
async function keeper() {
  const page = await open();
  const kept: Kept[] = [];
  const server: { answer: Answer } = { answer: { status: 200, body: { savedAt: 5 } } };
  await page.route('**/draft', async (route) => {
    kept.push(Object.fromEntries(new URLSearchParams(route.request().postData() ?? '')) as Kept);
    const { answer } = server;
    if (answer instanceof Promise) await answer;
    await reply(route, answer);
  });
  await page.clock.install();
  await page.evaluate(() => {
    const world = { text: '<p>first</p>', said: [] as string[], stop: new AbortController() };
    const given = {
      draft: '/draft',
      kind: 'reply',
      html: '<p>first</p>',
      at: 1,
      writer: '3',
      people: [['to', 'x']],
    };
    const say = (words: string, isProblem = false) => world.said.push(`${isProblem ? '! ' : ''}${words}`);
    const options = { given: () => given, read: () => world.text, say };
    Object.assign(window, { world, given, keeper: window.tested.keepDraft(options, world.stop.signal) });
  });
  return { page, kept, server, ...handsOn(page) };
}

type World = {
  world: { text: string; said: string[]; stop: AbortController };
  given: object;
  // biome-ignore lint/suspicious/noExplicitAny: the page knows no types of ours
  keeper: any;
};

function handsOn(page: Page) {
  const type = (text: string) =>
    page.evaluate((html) => {
      const { world, keeper } = window as unknown as World;
      world.text = html;
      keeper.changed();
    }, text);
  const said = () => page.evaluate(() => (window as unknown as World).world.said.at(-1));
  const asks = (name: string, ...args: unknown[]) =>
    page.evaluate(
      ([method, rest]) => (window as unknown as World).keeper[method as string](...(rest as [])),
      [name, args] as const,
    );
  const passes = async (ms: number) => {
    await page.clock.runFor(ms);
    await page.evaluate(() => Promise.resolve());
  };
  const settles = async (look: () => unknown, wanted: unknown) => expect.poll(look).toEqual(wanted);
  return { type, said, asks, passes, settles };
}

test('many keys are one keeping, after a pause, with who gets it', async () => {
  const { type, kept, passes, said, settles, asks } = await keeper();
  for (const text of ['<p>f</p>', '<p>fi</p>', '<p>fig</p>']) {
    await type(text);
    await passes(100);
  }
  expect(kept).toEqual([]);
  expect(await asks('isDirty')).toBe(true);
  await passes(400);
  await settles(() => kept, [{ kind: 'reply', html: '<p>fig</p>', to: 'x' }]);
  await settles(said, 'Saved');
  expect([await asks('isDirty'), await asks('savedAt')]).toEqual([false, 5]);
});

test('who never pauses has it kept all the same', async () => {
  const { type, kept, passes, settles } = await keeper();
  for (let n = 0; n < 12; n++) {
    await type(`<p>${'x'.repeat(n + 1)}</p>`);
    await passes(100);
  }
  await settles(() => kept.length > 0, true);
});

test('what is typed is in this browser at once, and no longer when the server has it', async () => {
  const { page, type, passes, settles } = await keeper();
  const copy = () => page.evaluate(() => window.tested.restoreCopy((window as unknown as World).given));
  await type('<p>second</p>');
  expect(await copy()).toBe('<p>second</p>');
  await passes(500);
  await settles(copy, null);
});

test.each<[string, Answer, string]>([
  ['the line is cut', 'cut', '! Not saved yet, trying again'],
  ['the server fails', { status: 500 }, '! Not saved yet, trying again'],
  [
    'the person is signed out',
    { status: 401 },
    '! You are signed out. The text is kept in this browser: sign in in another tab.',
  ],
  ['it is refused with a reason', { status: 422, body: { fields: { body: 'Too long.' } } }, '! Too long.'],
  ['it is refused without one', { status: 422 }, '! Not saved yet, trying again'],
])('where %s it says so, keeps the words, and tries again', async (_, answer, words) => {
  const { type, kept, server, passes, said, settles, asks } = await keeper();
  server.answer = answer;
  await type('<p>second</p>');
  await passes(500);
  await settles(said, words);
  expect(await asks('isDirty')).toBe(true);
  server.answer = { status: 200, body: { savedAt: 9 } };
  await passes(1_500);
  await settles(said, 'Saved');
  expect(kept.map((one) => one.html)).toEqual(['<p>second</p>', '<p>second</p>']);
});

test('a page that answers in place of the server keeps nothing', async () => {
  const { page, type, passes, said, settles } = await keeper();
  await page.route('**/draft', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Sign in</h1>' }),
  );
  await type('<p>second</p>');
  await passes(500);
  await settles(said, '! Not saved yet, trying again');
});

test('an emptied draft is not said to be saved: there is none', async () => {
  const { type, server, passes, said, settles, asks } = await keeper();
  server.answer = { status: 200, body: { savedAt: null } };
  await type('');
  await passes(500);
  await settles(said, '');
  expect([await asks('isDirty'), await asks('savedAt')]).toEqual([false, 1]);
});

test('what is typed while a keeping is on its way is kept after it', async () => {
  const { type, kept, server, passes, settles } = await keeper();
  let arrive = () => {};
  server.answer = new Promise<void>((done) => {
    arrive = done;
  });
  await type('<p>one</p>');
  await passes(500);
  await settles(() => kept.length, 1);
  await type('<p>two</p>');
  await passes(2_000);
  expect(kept).toHaveLength(1);
  arrive();
  server.answer = { status: 200, body: { savedAt: 6 } };
  await settles(async () => {
    await passes(500);
    return kept.map((one) => one.html);
  }, ['<p>one</p>', '<p>two</p>']);
});

test('while it sends, nothing more is kept; what was not sent is kept after all', async () => {
  const { type, kept, passes, asks, settles } = await keeper();
  await asks('pause');
  await type('<p>second</p>');
  await passes(5_000);
  expect(kept).toEqual([]);
  await asks('resume');
  await passes(500);
  await settles(() => kept.length, 1);
});

test('what was sent is nothing to keep', async () => {
  const { type, kept, passes, asks } = await keeper();
  await type('<p>second</p>');
  await asks('settled', '');
  await passes(5_000);
  expect([kept, await asks('isDirty')]).toEqual([[], false]);
});

test('asked to, it keeps at once, and says whether the server has it', async () => {
  const { type, kept, server, asks } = await keeper();
  await type('<p>second</p>');
  expect(await asks('flush')).toBe(true);
  expect(kept).toHaveLength(1);
  server.answer = 'cut';
  await type('<p>third</p>');
  expect(await asks('flush')).toBe(false);
});

test('who leaves the page sends what is not kept on its way; who has kept all sends nothing', async () => {
  const { page, type, kept, asks, settles } = await keeper();
  const leaves = () => page.evaluate(() => void window.dispatchEvent(new Event('pagehide')));
  await leaves();
  await type('<p>second</p>');
  await leaves();
  await settles(() => kept.map((one) => one.html), ['<p>second</p>']);
  await asks('settled', '<p>second</p>');
  await leaves();
  await page.evaluate(() => (window as unknown as World).world.stop.abort());
  await type('<p>third</p>');
  await leaves();
  expect(kept).toHaveLength(1);
});
