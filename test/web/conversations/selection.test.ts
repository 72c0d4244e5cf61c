import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { valueIn, words } from '../../support/html.ts';
import { many } from '../../support/many.ts';
import { memberElsewhere } from '../../support/people.ts';

test('the bar offers those who work in one’s mailboxes, and oneself to take it', async () => {
  const office = await desk();
  await many(office, 1);
  await memberElsewhere(office);
  const ana = await (await site(office)).signedIn(office.ana);
  const html = await ana.page('/inbox');
  const bar = html.slice(html.indexOf('class="selection-bar"'));
  expect(words(bar)).toContain('Tomás Ribeiro');
  expect(words(bar)).not.toContain('Nils Berg');
  expect(bar).toContain(`formaction="/assignments" name="teammate" value="${office.ana.id}"`);
});

test('the list says the newest event it knows, read before its rows', async () => {
  const office = await desk();
  const [number] = await many(office, 1);
  const ana = await (await site(office)).signedIn(office.ana);
  const before = Number(valueIn(await ana.page('/inbox?folder=all'), 'basedOn'));
  await ana.post(`/conversations/${number}/closure`);
  expect(Number(valueIn(await ana.page('/inbox?folder=all'), 'basedOn'))).toBeGreaterThan(before);
});

test('sleep is offered by the clock of whoever reads', async () => {
  const office = await desk();
  await many(office, 1);
  const ana = await (await site(office)).signedIn(office.ana);
  expect(words(await ana.page('/inbox'))).toContain('Tomorrow morning');
});

test('the bar completes the tags there are', async () => {
  const office = await desk();
  const number = await office.arrives();
  const ana = await (await site(office)).signedIn(office.ana);
  await ana.post(`/conversations/${number}/taggings`, { tag: 'Billing' });
  expect(await ana.page('/inbox')).toMatch(
    /list="known-tags"[\s\S]*<datalist id="known-tags"><option value="Billing"/,
  );
});
