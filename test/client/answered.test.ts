import { expect, test } from 'vitest';
import { inChromium } from './module.ts';

const open = inChromium('answered.ts');

/** What comes of an answer of this status, type and body. */
async function comesOf([status, type, body]: [number, string, string]): Promise<unknown> {
  const page = await open();
  await page.route('**/asked', (route) => route.fulfill({ status, contentType: type, body }));
  return page.evaluate(() => window.tested.answered(fetch('/asked')));
}

test('JSON is read', async () => {
  expect(await comesOf([200, 'application/json; charset=utf-8', '{"suggestions":[]}'])).toEqual({
    suggestions: [],
  });
});

test.each<[string, ...Parameters<typeof comesOf>[0]]>([
  ['a page, as where the session has ended', 200, 'text/html', '<!doctype html>'],
  ['a refusal', 422, 'application/json', '{"message":"No"}'],
  ['JSON that breaks off', 200, 'application/json', '{"sugg'],
  ['nothing at all', 200, 'application/json', ''],
])('%s is nothing, and no error', async (_, ...answer) => {
  expect(await comesOf(answer)).toBeNull();
});

test('without a connection there is nothing either', async () => {
  const page = await open();
  await page.route('**/asked', (route) => route.abort());
  expect(await page.evaluate(() => window.tested.answered(fetch('/asked')))).toBeNull();
});
