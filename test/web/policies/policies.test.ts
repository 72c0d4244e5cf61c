import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { findPolicy } from '../../../src/domain/policy/policy.ts';
import { ENOUGH } from '../../../src/domain/policy/reviewing.ts';
import { removeTeammate } from '../../../src/domain/teammate/teammate.ts';
import { recentWords } from '../../../src/web/policies/words.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';
import { memberElsewhere } from '../../support/people.ts';
import { changes, filesBug, IDENTITY, REFUNDS, writesDown } from '../../support/policies.ts';

const PLACE = '/settings/policies';
const FIELDS = {
  title: 'Refunds after 30 days',
  purpose: 'So that a year of use is not given back whole.',
  canDo: 'Credit for the days that are left.',
  hardKind: '',
  hardWhy: '',
  phrases: '30 day rule\r\nrefund window\r\n',
  owner: '',
  reason: '',
};

async function withDesk() {
  const office = await desk();
  const pages = await site(office);
  const number = await office.arrives();
  return { office, pages, number, ana: await pages.signedIn(office.ana) };
}

async function asksForReview() {
  const world = await withDesk();
  const policy = await writesDown(world.office, { ownerId: world.office.tomas.id });
  for (let at = 0; at < ENOUGH; at += 1) await filesBug(world.office, world.number, { policy });
  return {
    ...world,
    policy,
    path: `${PLACE}/${policy}`,
    tomas: await world.pages.signedIn(world.office.tomas),
  };
}

test('a policy is written down, read, changed, archived and restored, without a script', async () => {
  const { office, ana } = await withDesk();
  expect(await ana.page(PLACE)).toContain('No policy is written down yet');
  expect(await ana.page(`${PLACE}/new`)).toContain('Why it is there');
  const made = await ana.post(PLACE, { ...FIELDS, owner: String(office.tomas.id) });
  const path = made.headers.get('location')!;
  expect([made.status, path]).toEqual([303, expect.stringMatching(/^\/settings\/policies\/\d+$/)]);
  expect(words(await ana.page(PLACE))).toContain('Tomás Ribeiro looks after it');
  const page = words(await ana.page(path));
  expect(page).toContain('So that a year of use is not given back whole.');
  expect(page).toContain('“30 day rule”, “refund window”');
  expect(page).toContain('Nobody had to recite it or bend it');
  const form = await ana.page(`${path}/versions/new`);
  const changedAt = /name="changedAt" value="(\d+)"/.exec(form)![1]!;
  const hard = { hardKind: 'law', hardWhy: 'The law names the days.', reason: 'We asked a lawyer.' };
  expect((await ana.post(`${path}/versions`, { ...FIELDS, ...hard, changedAt })).status).toBe(303);
  expect(words(await ana.page(path))).toContain('The law. The law names the days.');
  expect(words(await ana.page(PLACE))).toContain('Hard rule: the law');
  const history = words(await ana.page(`${path}/versions`));
  expect(history).toMatch(/Ana Okafor changed it.*“We asked a lawyer.”.*Ana Okafor wrote it down/s);
  await ana.post(`${path}/archival`);
  expect(await ana.page(PLACE)).toContain('No policy is written down yet');
  expect(await ana.page(`${PLACE}?archived=yes`)).toContain(FIELDS.title);
  expect(words(await ana.page(path))).toContain('It is archived.');
  expect((await ana.get(`${path}/versions/new`)).status).toBe(409);
  await ana.delete(`${path}/archival`);
  expect(await ana.page(PLACE)).toContain(FIELDS.title);
});

test('what was typed comes back with what is wrong, whether it is new or changed', async () => {
  const { office, ana } = await withDesk();
  const path = `${PLACE}/${await writesDown(office)}`;
  for (const to of [PLACE, `${path}/versions`]) {
    const answer = await ana.post(to, { ...FIELDS, purpose: ' ', canDo: 'Much.', hardKind: 'law' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Say why it is there.');
    expect(page).toContain('Much.');
    expect(page).toMatch(/<option value="law" selected/);
  }
});

test('who changes what somebody else changed meanwhile is told, with what they typed', async () => {
  const { office, ana } = await withDesk();
  const id = await writesDown(office);
  const { changedAt } = await findPolicy(office.db, id);
  await changes(office, id, { purpose: 'Another.' });
  const late = await ana.post(`${PLACE}/${id}/versions`, { ...FIELDS, changedAt: String(changedAt) });
  expect([late.status, words(await late.text())]).toEqual([422, expect.stringContaining('meanwhile')]);
});

test('everybody may write one down, and a page that is none is not found', async () => {
  const { office, pages, ana } = await withDesk();
  const tomas = await pages.signedIn(office.tomas);
  expect((await tomas.post(PLACE, FIELDS)).status).toBe(303);
  expect((await ana.get(`${PLACE}/999`)).status).toBe(404);
  expect((await ana.get(`${PLACE}/nine`)).status).toBe(404);
  expect((await pages.stranger().get(PLACE)).headers.get('location')).toContain('/sign-in');
});

test('its cases are shown to everybody, the way to the conversation to those who may see it, and nobody’s name', async () => {
  const { office, number, ana, pages } = await withDesk();
  const policy = await writesDown(office, { ownerId: office.yuki.id });
  await filesBug(office, number, { policy, by: office.tomas, kind: 'exception' });
  const { nils } = await memberElsewhere(office);
  const stranger = await pages.signedIn(nils);
  const main = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main>'));
  const mine = main(await ana.page(`${PLACE}/${policy}`));
  const theirs = main(await stranger.page(`${PLACE}/${policy}`));
  expect(words(mine)).toContain('Hi [name], the [number] day rule says no.');
  expect(words(theirs)).toContain('Hi [name], the [number] day rule says no.');
  expect(mine).toContain(`href="/conversations/${number}"`);
  expect(theirs).not.toContain('/conversations/');
  expect(theirs).not.toContain('Take it back');
  expect(words(mine)).toContain('Bent once in the last 90 days.');
  expect(mine + theirs).not.toContain('Tomás');
});

test('many cases are paged', async () => {
  const { office, number, ana } = await withDesk();
  const policy = await writesDown(office);
  for (let at = 0; at < 22; at += 1)
    await filesBug(office, number, { policy, text: `Case ${'x'.repeat(at + 1)}.` });
  const page = await ana.page(`${PLACE}/${policy}`);
  expect(page.match(/class="policy-bug"/g)).toHaveLength(20);
  const older = /href="(\/settings\/policies\/\d+\?cursor=[^"]+)"/.exec(page)![1]!;
  expect((await ana.page(older)).match(/class="policy-bug"/g)).toHaveLength(2);
});

test('the review stands before its owner alone, on lists and in the settings, and is ended with a reason', async () => {
  const { tomas, ana, path, number } = await asksForReview();
  const asks = 'It asks you for a review';
  for (const place of ['/inbox', PLACE]) {
    expect(words(await tomas.page(place))).toContain(asks);
    expect(words(await ana.page(place))).not.toContain(asks);
  }
  expect(words(await tomas.page(`/conversations/${number}`))).not.toContain(asks);
  expect(words(await ana.page(PLACE))).toContain('Asks for a review');
  expect(words(await tomas.page(path))).toContain('Does it still serve anybody?');
  const empty = await tomas.post(`${path}/reviews`, { reason: ' ' });
  expect([empty.status, words(await empty.text())]).toEqual([
    422,
    expect.stringContaining('Say why it stays'),
  ]);
  expect((await tomas.post(`${path}/reviews`, { reason: 'The bank does the same.' })).status).toBe(303);
  expect(words(await tomas.page('/inbox'))).not.toContain(asks);
  expect(words(await ana.page(`${path}/versions`))).toMatch(
    /Tomás Ribeiro kept it as it is.*The bank does the same/s,
  );
  expect((await tomas.post(`${path}/reviews`, { reason: 'Twice.' })).status).toBe(409);
});

test('where its owner has left, an owner of the company is asked', async () => {
  const { office, ana } = await asksForReview();
  await transaction(office.db, (tx) => removeTeammate(tx, office.tomas.id, office.ana));
  expect(words(await ana.page('/inbox'))).toContain('It asks you for a review');
});

test('what is not written down stands under the list, and is moved to a policy once there is one', async () => {
  const { office, number, ana } = await withDesk();
  const { id } = await filesBug(office, number);
  const policy = await writesDown(office, IDENTITY);
  expect(words(await ana.page(PLACE))).toContain('Not written down yet');
  expect((await ana.put(`/policy-bugs/${id}`, { policy: String(policy) })).status).toBe(303);
  expect(words(await ana.page(PLACE))).not.toContain('Not written down yet');
  expect((await ana.put(`/policy-bugs/${id}`, { policy: '999' })).status).toBe(422);
  expect((await ana.delete(`/policy-bugs/${id}`)).headers.get('location')).toBe(`${PLACE}/${policy}`);
  expect((await ana.delete(`/policy-bugs/${id}`)).status).toBe(404);
});

test('a member of another mailbox neither moves a bug nor takes it back', async () => {
  const { office, number, pages } = await withDesk();
  const policy = await writesDown(office);
  const { id } = await filesBug(office, number, { policy });
  const { nils } = await memberElsewhere(office);
  const stranger = await pages.signedIn(nils);
  expect((await stranger.put(`/policy-bugs/${id}`, { policy: String(policy) })).status).toBe(404);
  expect((await stranger.delete(`/policy-bugs/${id}`)).status).toBe(404);
});

test('the card of the coach is given the latest two cases', async () => {
  const { office, number, ana } = await withDesk();
  const policy = await writesDown(office);
  for (const text of ['First.', 'Second.', 'Third.']) await filesBug(office, number, { policy, text });
  expect(await (await ana.get(`${PLACE}/${policy}/bugs`)).json()).toEqual({
    bugs: [
      { said: 'Had to recite it', text: 'Third.', conversation: number },
      { said: 'Had to recite it', text: 'Second.', conversation: number },
    ],
  });
});

test.each([
  [0, 0, 'Nobody had to recite it or bend it in the last 90 days.'],
  [1, 0, 'Recited once in the last 90 days.'],
  [0, 2, 'Bent twice in the last 90 days.'],
  [7, 13, 'Recited seven times and bent 13 times in the last 90 days.'],
  [60, 40, 'Recited or bent a hundred times or more in the last 90 days.'],
])('%d recitals and %d exceptions are said as people do', (recited, exceptions, said) => {
  expect(recentWords({ recited, exceptions })).toBe(said);
});

test('the long and the strange are shown whole', async () => {
  const { office, ana } = await withDesk();
  const title = `${'سياسة '.repeat(8)}🎁`.trim();
  const id = await writesDown(office, { ...REFUNDS, title, purpose: '<b>Why?</b>\n\nSo.' });
  const page = await ana.page(`${PLACE}/${id}`);
  expect(page).toContain(title);
  expect(page).toContain('&lt;b&gt;Why?&lt;/b&gt;');
});
