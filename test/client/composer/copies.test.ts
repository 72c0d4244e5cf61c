import { expect, test } from 'vitest';
import { inChromium } from '../module.ts';

const open = inChromium('composer/copies.ts');

const GIVEN = {
  draft: '/conversations/12/draft',
  action: '/conversations/12/replies',
  kind: 'reply',
  html: '',
  at: 0,
  writer: '3',
  people: {},
};

test.each([
  ['nothing was kept here', null, '<p>Server</p>', null],
  ['both have the same', { html: '<p>a</p>', base: '' }, '<p>a</p>', null],
  [
    'this browser went on from what the server has',
    { html: '<p>ab</p>', base: '<p>a</p>' },
    '<p>a</p>',
    '<p>ab</p>',
  ],
  ['the server has nothing', { html: '<p>a</p>', base: '<p>x</p>' }, '', '<p>a</p>'],
  [
    'what the server has is within it',
    { html: '<p>a</p><p>b</p>', base: '' },
    '<p>a</p>',
    '<p>a</p><p>b</p>',
  ],
  ['both went on', { html: '<p>mine</p>', base: '<p>a</p>' }, '<p>theirs</p>', '<p>theirs</p><p>mine</p>'],
  ['all was deleted here', { html: '', base: '<p>a</p>' }, '<p>a</p>', ''],
])('where %s, the text to begin with is right', async (...row) => {
  const [, copy, html, begins] = row;
  const page = await open();
  const text = await page.evaluate(
    ([given, kept]) => {
      if (kept) window.tested.keepCopy(given, kept);
      return window.tested.restoreCopy(given);
    },
    [{ ...GIVEN, html }, copy] as const,
  );
  expect(text).toBe(begins);
});

test('a copy is its writer’s, its conversation’s and its kind’s', async () => {
  const page = await open();
  const found = await page.evaluate((given) => {
    window.tested.keepCopy(given, { html: '<p>secret</p>', base: '' });
    return [
      given,
      { ...given, writer: '4' },
      { ...given, kind: 'note' },
      { ...given, draft: '/conversations/13/draft' },
    ].map((one) => window.tested.restoreCopy(one));
  }, GIVEN);
  expect(found).toEqual(['<p>secret</p>', null, null, null]);
});

test('what the server has is forgotten here', async () => {
  const page = await open();
  const left = await page.evaluate((given) => {
    window.tested.keepCopy(given, { html: '<p>a</p>', base: '' });
    window.tested.dropCopy(given);
    return [window.tested.restoreCopy(given), localStorage.length];
  }, GIVEN);
  expect(left).toEqual([null, 0]);
});

test.each(['', '{', 'null', '7', '[]', '{"html":1}', '{"base":""}'])(
  'storage that holds %j instead of a copy does no harm',
  async (text) => {
    const page = await open();
    const restored = await page.evaluate(
      ([given, garbage]) => {
        window.tested.keepCopy(given, { html: 'x', base: '' });
        localStorage.setItem(localStorage.key(0)!, garbage as string);
        return window.tested.restoreCopy(given);
      },
      [GIVEN, text] as const,
    );
    expect(restored).toBeNull();
  },
);

test('a full storage stops nobody from writing', async () => {
  const page = await open();
  const kept = await page.evaluate((given) => {
    for (let size = 4_000_000; size > 0; size = Math.floor(size / 2))
      try {
        localStorage.setItem(`full-${size}`, 'x'.repeat(size));
      } catch {}
    window.tested.keepCopy(given, { html: 'x'.repeat(1_000_000), base: '' });
    return window.tested.restoreCopy(given);
  }, GIVEN);
  expect(kept).toBeNull();
});

test('two forms without a draft keep their words apart, by where each goes', async () => {
  const page = await open();
  const [own, other] = await page.evaluate((given) => {
    const answer = { ...given, draft: '', action: '/incidents/1/answers' };
    window.tested.keepCopy(answer, { html: '<p>It is back.</p>', base: '' });
    const elsewhere = { ...answer, action: '/incidents/2/answers' };
    return [window.tested.restoreCopy(answer), window.tested.restoreCopy(elsewhere)];
  }, GIVEN);
  expect([own, other]).toEqual(['<p>It is back.</p>', null]);
});
