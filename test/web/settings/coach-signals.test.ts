import { expect, test } from 'vitest';
import { clueLists } from '../../../src/domain/coach/index.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

async function withPages() {
  const office = await desk();
  const pages = await site(office);
  return { ana: await pages.signedIn(office.ana), pages };
}

test.each(clueLists.map(({ kind }) => kind))(
  'what says %s is there to be read, line by line, with what it is not',
  async (kind) => {
    const { ana } = await withPages();
    const { title, source, licence, groups } = clueLists.find((one) => one.kind === kind)!;
    const page = await ana.page(`/settings/coach/signals/${kind}`);
    const read = words(page);
    for (const told of [title, source, licence]) expect(read).toContain(told);
    const lines = groups.flatMap(({ says, unless }) => [...says, ...(unless ?? [])]);
    expect(lines.length).toBeGreaterThan(0);
    expect(page.match(/<li class="list-item"/g)).toHaveLength(lines.length);
  },
);

test('the coach’s page leads to each', async () => {
  const { ana } = await withPages();
  const page = await ana.page('/settings/coach');
  for (const { kind } of clueLists) expect(page).toContain(`/settings/coach/signals/${kind}`);
});

test('another name is no list, and a stranger is led to the door', async () => {
  const { ana, pages } = await withPages();
  expect((await ana.get('/settings/coach/signals/mood')).status).toBe(404);
  const { headers } = await pages.stranger().get('/settings/coach/signals/deadline');
  expect(headers.get('location')).toMatch(/^\/sign-in/);
});
