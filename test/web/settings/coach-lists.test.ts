import { expect, test } from 'vitest';
import { KIND_WORDS, phraseLists } from '../../../src/domain/coach/index.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { errorOf, words } from '../../support/html.ts';

async function withPages() {
  const office = await desk();
  const pages = await site(office);
  return { office, ana: await pages.signedIn(office.ana), tomas: await pages.signedIn(office.tomas) };
}

test.each(phraseLists.map(({ kind }) => [kind, KIND_WORDS[kind].name]))(
  'the list %s is called “%s” as on the card, and says where it comes from, and every phrase with its reason',
  async (kind, name) => {
    const { ana } = await withPages();
    const list = phraseLists.find((one) => one.kind === kind)!;
    const page = await ana.page(`/settings/coach/lists/${kind}`);
    const read = words(page);
    expect(read).toContain(name);
    expect(read).toContain(list.licence);
    for (const group of list.groups) expect(read).toContain(group.why);
    const phrases = list.groups.flatMap((group) => [...group.phrases, ...(group.disputed ?? [])]);
    expect(page.match(/<input type="hidden" name="phrase"/g)).toHaveLength(phrases.length);
  },
);

test('a phrase is turned off for the team and put back', async () => {
  const { ana, tomas } = await withPages();
  const path = '/settings/coach/lists/jargon';
  const phrase = phraseLists.find(({ kind }) => kind === 'jargon')!.groups[0]!.phrases[0]!;
  const response = await ana.post(`${path}/phrases`, { phrase, state: 'off' });
  expect([response.status, response.headers.get('location')]).toEqual([303, path]);
  const page = await tomas.page(path);
  expect(words(page)).toContain('Off for your team');
  expect(words(await ana.page('/settings/coach'))).toContain('One change');
  const id = /\/phrases\/(\d+)"/.exec(page)![1]!;
  await tomas.post(`${path}/phrases/${id}`, { _method: 'delete' });
  expect(words(await ana.page(path))).not.toContain('What your team changed');
});

test('a phrase of one’s own is added as plain words', async () => {
  const { ana } = await withPages();
  const path = '/settings/coach/lists/boilerplate';
  await ana.post(`${path}/phrases`, { phrase: 'Our pleasure', state: 'added' });
  expect(words(await ana.page(path))).toContain('our pleasure Your own');
});

test('what cannot be a phrase comes back with the page, and stays typed', async () => {
  const { ana } = await withPages();
  const response = await ana.post('/settings/coach/lists/boilerplate/phrases', {
    phrase: '(oops)+',
    state: 'added',
  });
  const html = await response.text();
  expect(response.status).toBe(422);
  expect(errorOf(html, 'phrase')).toContain('as it stands in a letter');
  expect(html).toContain('value="(oops)+"');
});

test('a list that is none is 404', async () => {
  const { ana } = await withPages();
  expect((await ana.get('/settings/coach/lists/long-sentence')).status).toBe(404);
  expect((await ana.post('/settings/coach/lists/moods/phrases', { phrase: 'x' })).status).toBe(404);
  expect((await ana.post('/settings/coach/lists/jargon/phrases/99', { _method: 'delete' })).status).toBe(404);
});
