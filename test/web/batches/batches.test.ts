import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { addresses, errorOf, valueIn, words } from '../../support/html.ts';
import { many } from '../../support/many.ts';
import { memberElsewhere } from '../../support/people.ts';

async function open(count = 3) {
  const office = await desk();
  const numbers = await many(office, count);
  const pages = await site(office);
  return { office, numbers, pages, ana: await pages.signedIn(office.ana) };
}

/** A form in which several boxes of one name are ticked. */
function ticked(numbers: number[], fields: Record<string, string> = {}): URLSearchParams {
  const body = new URLSearchParams(fields);
  for (const number of numbers) body.append('conversation', String(number));
  return body;
}

test('every row of a list has a box, and the form says where to go back to and what it knows', async () => {
  const { ana, numbers } = await open();
  for (const path of ['/inbox', '/inbox?folder=all', '/search?q=maria']) {
    const html = await ana.page(path);
    expect(html).toContain(`name="conversation" value="${numbers[0]}"`);
    expect(valueIn(html, 'back')).toBe(path);
    expect(Number(valueIn(html, 'basedOn'))).toBeGreaterThan(0);
  }
  expect(await ana.page('/inbox?folder=closed')).not.toContain('name="conversation"');
});

test('each button of the bar leads to a resource of its own, and the first one does nothing', async () => {
  const { ana } = await open();
  const html = await ana.page('/inbox');
  const form = html.slice(html.indexOf('class="selectable"'));
  expect(/<button[^>]*>/.exec(form)![0]).toContain('disabled');
  expect(addresses(form)).toEqual(
    expect.arrayContaining(['/closures', '/assignments', '/snoozes', '/taggings', '/followings']),
  );
});

test('closing those ticked leads back to the list, which says so with one Undo for all', async () => {
  const { office, ana, numbers } = await open();
  const answer = await ana.post('/closures', ticked(numbers, { back: '/inbox?folder=open' }));
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/inbox?folder=open']);
  const html = await ana.page('/inbox?folder=open');
  expect(words(html)).toContain('Three closed. Undo');
  const undo = /action="(\/batches\/\d+)"/.exec(html)![1]!;
  expect((await ana.delete(undo)).headers.get('location')).toBe('/inbox');
  expect(words(await ana.page('/inbox'))).toContain('Taken back.');
  for (const number of numbers) expect((await office.conversation(number)).closedAt).toBeNull();
});

test('what was left is named on a page of the batch, with its reason and the way back', async () => {
  const { office, ana, numbers } = await open();
  const basedOn = await office.db.selectFrom('event').select('id').orderBy('id', 'desc').limit(1).execute();
  await office.db
    .insertInto('event')
    .columns(['at', 'kind', 'conversationId', 'messageId', 'mailboxId', 'teammateId', 'data'])
    .expression((eb) =>
      eb
        .selectFrom('event')
        .select(['at', 'kind', 'conversationId', 'messageId', 'mailboxId', 'teammateId', 'data'])
        .where('kind', '=', 'conversation.received')
        .where('conversationId', '=', numbers[1]!),
    )
    .execute();
  const answer = await ana.post(
    '/closures',
    ticked(numbers, { basedOn: String(basedOn[0]!.id), back: '/inbox' }),
  );
  const page = answer.headers.get('location')!;
  expect(page).toMatch(/^\/batches\/\d+\?back=%2Finbox$/);
  const html = await ana.page(page);
  expect(words(html)).toContain('Two closed. One was left as it is.');
  expect(words(html)).toContain('Ben Ito: Is it down? They wrote after you looked.');
  expect(addresses(html)).toContain(`/conversations/${numbers[1]}`);
  await ana.delete(page.split('?')[0]!);
  expect(words(await ana.page(page))).toContain('It was taken back.');
});

test('to assign, to snooze, to tag, to follow, to open again', async () => {
  const { office, ana, numbers } = await open(2);
  const says = async (path: string, fields: Record<string, string>, said: string) => {
    await ana.post(path, ticked(numbers, fields));
    expect(words(await ana.page('/inbox'))).toContain(said);
  };
  await says('/assignments', { teammate: String(office.tomas.id) }, 'Two given.');
  await says('/assignments', { teammate: String(office.tomas.id) }, 'Two were so already.');
  await says('/assignments', { _method: 'delete' }, 'Two there for anybody.');
  await says('/snoozes', { until: 'tomorrow' }, 'Two snoozed.');
  await says('/taggings', { tag: 'outage' }, 'Two tagged.');
  await says('/followings', {}, 'Two followed.');
  await says('/closures', {}, 'Two closed.');
  await says('/closures', { _method: 'delete' }, 'Two open again.');
});

test('a form that can be nothing is 422: what is wrong, and all that was selected and typed', async () => {
  const { office, ana, numbers } = await open(2);
  const none = await ana.post('/closures', {});
  expect([none.status, words(await none.text())]).toEqual([
    422,
    expect.stringContaining('Select a conversation first.'),
  ]);
  const tag = 'x'.repeat(60);
  const long = await ana.post('/taggings', ticked(numbers, { tag, back: '/inbox?folder=all' }));
  const html = await long.text();
  expect([long.status, valueIn(html, 'tag'), valueIn(html, 'back')]).toEqual([422, tag, '/inbox?folder=all']);
  expect(errorOf(html, 'tag')).toContain('50 characters');
  for (const number of numbers) expect(html).toContain(`name="conversation" value="${number}"`);
  const past = await ana.post('/snoozes', ticked(numbers, { day: '2001-01-01T09:00' }));
  expect([past.status, valueIn(await past.text(), 'until')]).toEqual([422, '2001-01-01T09:00']);
  expect(await office.db.selectFrom('batch').select('id').execute()).toEqual([]);
});

test('a way back that leads elsewhere is none', async () => {
  const { ana, numbers } = await open(1);
  const answer = await ana.post('/closures', ticked(numbers, { back: 'https://evil.example/' }));
  expect(answer.headers.get('location')).toBe('/inbox');
});

test('a member of another mailbox can do nothing to them and sees no name, nor anybody’s batch', async () => {
  const { office, pages, ana, numbers } = await open(2);
  const { nils } = await memberElsewhere(office);
  const elsewhere = await pages.signedIn(nils);
  for (const [path, fields] of [
    ['/closures', {}],
    ['/assignments', { teammate: String(nils.id) }],
    ['/snoozes', { until: 'tomorrow' }],
    ['/taggings', { tag: 'mine' }],
    ['/followings', {}],
  ] as const)
    expect((await elsewhere.post(path, ticked(numbers, fields))).status).toBe(404);
  const own = await office.arrives({}, { to: ['billing@fieldnotes.example'] });
  expect(own).toBeGreaterThan(0);
  await ana.post('/closures', ticked(numbers));
  expect((await elsewhere.get('/batches/1')).status).toBe(404);
  expect((await elsewhere.delete('/batches/1')).status).toBe(404);
});

test('signed out, nothing is done', async () => {
  const { office, pages, numbers } = await open(1);
  const answer = await pages.stranger().post('/closures', ticked(numbers));
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in']);
  expect((await office.conversation(numbers[0]!)).closedAt).toBeNull();
});
