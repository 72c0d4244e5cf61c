import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inChromium } from '../module.ts';

const open = inChromium('composer/uploading.ts');

const FORM = `<form><ul data-composer-target="files"></ul><template data-composer-file="*/*"><li class="composer-file">
  <span class="attachment-name"></span> <span class="attachment-size"></span> <progress></progress>
  <button type="button">x</button></li></template></form>`;

type World = {
  // biome-ignore lint/suspicious/noExplicitAny: the page knows no types of ours
  uploads: any;
};

/** A draft's files, and a server that keeps what it is sent once it is let, as it does though its caller has gone. */
async function files({ deletes = 204 } = {}) {
  const page = await open(FORM);
  const server = { kept: new Set<string>(), asked: [] as string[], deletes };
  const { promise: isLet, resolve: lets } = Promise.withResolvers<void>();
  await page.route('**/draft/files', async (route) => {
    const id = String(server.asked.push('add'));
    await isLet;
    server.kept.add(id);
    const body = JSON.stringify({ id: Number(id), name: 'a.txt', type: 'text/plain', size: 1, href: '' });
    await route.fulfill({ status: 201, contentType: 'application/json', body });
  });
  await page.route('**/attachments/*', async (route) => {
    server.asked.push(route.request().method());
    if (server.deletes === 0) return route.abort();
    if (server.deletes === 204) server.kept.delete(route.request().url().split('/').at(-1)!);
    await route.fulfill({ status: server.deletes });
  });
  await page.evaluate(() => {
    const form = document.querySelector('form')!;
    const elements = () => ({ form, files: form.querySelector('ul')! });
    const given = () => ({ draft: '/draft', kind: 'reply' });
    Object.assign(window, { uploads: window.tested.uploadFiles({ elements, given }) });
  });
  return { page, server, lets, ...handsOn(page) };
}

function handsOn(page: Page) {
  const add = (name: string) =>
    page.evaluate((called) => {
      (window as unknown as World).uploads.add(new File(['x'], called, { type: 'text/plain' }));
    }, name);
  const remove = (name: string) =>
    page.evaluate((called) => {
      const item = [...document.querySelectorAll('li')].find((one) => one.textContent?.includes(called))!;
      const { uploads } = window as unknown as World;
      uploads.remove(item);
      return uploads.running();
    }, name);
  const running = () => page.evaluate(() => (window as unknown as World).uploads.running());
  const shown = () => page.locator('ul li').allInnerTexts();
  const isQuiet = () => expect.poll(running).toBe(0);
  return { add, remove, running, shown, isQuiet };
}

test('a file that is removed while it is on its way does not stay with the draft', async () => {
  const { add, remove, running, shown, isQuiet, server, lets } = await files();
  await add('right.txt');
  await add('by-mistake.txt');
  await expect.poll(() => server.asked).toEqual(['add', 'add']);
  await remove('by-mistake.txt');
  expect(await shown()).toEqual([expect.stringContaining('right.txt')]);
  expect(await running()).toBeGreaterThan(0);
  lets();
  await isQuiet();
  expect([...server.kept]).toEqual(['1']);
  expect(await shown()).toHaveLength(1);
});

test('nothing counts as ready before a removed file is off the draft', async () => {
  const { add, remove, isQuiet, server, lets } = await files();
  lets();
  await add('a.txt');
  await isQuiet();
  expect(await remove('a.txt')).toBe(1);
  await isQuiet();
  expect([...server.kept]).toEqual([]);
});

test.each([0, 500])(
  'what could not be removed (%i) stands where it stood and says so, and can be removed again',
  async (deletes) => {
    const { page, add, remove, shown, isQuiet, server, lets } = await files({ deletes });
    lets();
    for (const name of ['a.txt', 'b.txt']) {
      await add(name);
      await isQuiet();
    }
    await remove('a.txt');
    await isQuiet();
    const [first, second] = await shown();
    expect(first).toContain('a.txt Could not be removed. Check the connection and remove it again.');
    expect(second).toContain('b.txt');
    expect(await page.locator('.has-error').count()).toBe(1);
    server.deletes = 204;
    await remove('a.txt');
    await isQuiet();
    expect([...server.kept]).toEqual(['2']);
    expect(await shown()).toHaveLength(1);
  },
);

test('a file that another page has removed is gone without a word', async () => {
  const { add, remove, shown, isQuiet, lets } = await files({ deletes: 404 });
  lets();
  await add('a.txt');
  await isQuiet();
  await remove('a.txt');
  await isQuiet();
  expect(await shown()).toEqual([]);
});
