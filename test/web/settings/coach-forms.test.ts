import { expect, test } from 'vitest';
import { formLists, KIND_WORDS } from '../../../src/domain/coach/index.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

async function withPages() {
  const office = await desk();
  const pages = await site(office);
  return { pages, ana: await pages.signedIn(office.ana) };
}

test.each(formLists.map((list) => [list.kind, list] as const))(
  '%s shows each of its forms by an example, and where they come from',
  async (kind, list) => {
    const { ana } = await withPages();
    const page = await ana.page(`/settings/coach/forms/${kind}`);
    const read = words(page);
    for (const said of [
      KIND_WORDS[list.kind].name,
      list.licence,
      ...list.forms.map(({ example }) => example),
    ])
      expect(read).toContain(said);
    expect(page.match(/<code>/g)!.length).toBeGreaterThanOrEqual(list.forms.length);
  },
);

test('the page of the coach leads to each of them', async () => {
  const { ana } = await withPages();
  const page = await ana.page('/settings/coach');
  for (const { kind } of formLists) expect(page).toContain(`href="/settings/coach/forms/${kind}"`);
});

test('a kind that is known by its words is no form, and nobody reads it signed out', async () => {
  const { pages, ana } = await withPages();
  expect((await ana.get('/settings/coach/forms/jargon')).status).toBe(404);
  const { headers } = await pages.stranger().get('/settings/coach/forms/placeholder');
  expect(headers.get('location')).toMatch(/^\/sign-in/);
});
