import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

async function menu() {
  const office = await desk();
  const number = await office.arrives();
  const ana = await (await site(office)).signedIn(office.ana);
  const html = await ana.page(`/conversations/${number}`);
  const panel = /More<\/span>[\s\S]*?menu-panel">([\s\S]*?)<\/details>/.exec(html)?.[1] ?? '';
  return { number, panel, html };
}

test('what is seldom done is behind one menu, which opens without JavaScript', async () => {
  const { html, panel } = await menu();
  expect(panel).not.toBe('');
  expect(/<details[^>]*menu-compact[^>]*>\s*<summary[^>]*>/.test(html)).toBe(true);
});

test('the link to the conversation is a real link, to be copied', async () => {
  const { number, panel } = await menu();
  expect(panel).toContain(`href="/conversations/${number}" data-controller="copy"`);
});

test('printing is a button that shows itself where scripts run', async () => {
  const { panel } = await menu();
  expect(panel).toMatch(/<button type="button" data-controller="print"[^>]*hidden[^>]*>\s*Print/);
});
