import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { openIncident } from '../../../src/domain/incident/incident.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { errorOf, typedText, valueIn, words } from '../../support/html.ts';
import { many } from '../../support/many.ts';
import { outage } from '../../support/outage.ts';
import { memberElsewhere } from '../../support/people.ts';

function ticked(numbers: number[], fields: Record<string, string> = {}): URLSearchParams {
  const body = new URLSearchParams(fields);
  for (const number of numbers) body.append('conversation', String(number));
  return body;
}

async function open(count = 2) {
  const office = await desk({ UNDO_SECONDS: '10' });
  const numbers = await many(office, count);
  const pages = await site(office);
  const ana = await pages.signedIn(office.ana);
  const answer = await ana.post('/incidents', ticked(numbers, { name: 'Fieldnotes is down' }));
  return { office, numbers, pages, ana, path: answer.headers.get('location')! };
}

test('a selection is gathered under a new name, and its page lists it with one Undo', async () => {
  const { ana, path } = await open();
  expect(path).toMatch(/^\/incidents\/\d+$/);
  const html = words(await ana.page(path));
  expect(html).toContain('Two gathered. Undo');
  expect(html).toContain('Two conversations, two waiting for an answer.');
  expect(html).toContain('Maria López');
  expect(words(await ana.page('/incidents'))).toContain('One incident goes on');
  expect(words(await ana.page('/inbox'))).toContain('Going on Fieldnotes is down');
});

test('a name that can be none is 422, and the selection is kept', async () => {
  const { ana, numbers } = await open();
  const answer = await ana.post('/incidents', ticked(numbers, { name: ' ' }));
  const html = await answer.text();
  expect([answer.status, errorOf(html, 'name')]).toEqual([422, expect.stringContaining('missing')]);
  expect(words(html)).toContain(
    'Name the incident The two conversations you selected will be gathered in it.',
  );
  expect(html).toContain(`name="conversation" value="${numbers[0]}"`);
});

test('they are answered together, each by name, with one Undo that keeps the words', async () => {
  const { office, ana, path, numbers } = await open();
  const page = await ana.page(`${path}/answers/new`);
  expect(page.match(/name="conversation"[^>]*checked/g)).toHaveLength(2);
  const fields = { text: 'Hello {customer first name}, it is back.', intention: valueIn(page, 'intention') };
  const form = () => ticked(numbers, { ...fields, basedOn: valueIn(page, 'basedOn') });
  expect((await ana.post(`${path}/answers`, form())).headers.get('location')).toBe(path);
  await ana.post(`${path}/answers`, form()); // pressed twice
  const sent = await office.db.selectFrom('message').select('text').where('kind', '=', 'reply').execute();
  expect(sent.map((one) => one.text)).toEqual(['Hello Maria, it is back.', 'Hello Ben, it is back.']);
  const html = await ana.page(path);
  expect(words(html)).toContain('Two answered. Undo');
  expect(words(html)).toMatch(/What they were told Ana Okafor to two, .* Hello \{customer first name\}/);
  await ana.delete(/action="(\/batches\/\d+)"/.exec(html)![1]!);
  expect(await office.db.selectFrom('message').select('id').where('kind', '=', 'reply').execute()).toEqual(
    [],
  );
  expect(typedText(await ana.page(`${path}/answers/new`))).toContain('{customer first name}');
});

test('an empty answer is 422 with what was chosen', async () => {
  const { ana, path, numbers } = await open();
  const answer = await ana.post(
    `${path}/answers`,
    ticked([numbers[1]!], { text: ' ', intention: 'k', basedOn: '1' }),
  );
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(words(html)).toContain('The answer is empty. Write a line first.');
  expect(html.match(/name="conversation"[^>]*checked/g)).toHaveLength(1);
});

test('it is over, and goes on; what looks like it is suggested and refused by a person', async () => {
  const { office, ana, path } = await open();
  const number = await office.arrives({ subject: 'down again?', messageId: '<down@x.example>' });
  expect(words(await ana.page(path))).toContain('These may belong to it');
  await ana.post(`${path}/refusals`, { conversation: String(number) });
  expect(words(await ana.page(path))).not.toContain('These may belong to it');
  await ana.post(`${path}/resolution`);
  expect(words(await ana.page(path))).toContain('over since today');
  expect(await ana.page(path), 'in the browser’s zone, as every time').toMatch(
    /over since <time [^>]*data-controller="ago"[^>]*data-ago-mode-value="within"/,
  );
  expect(words(await ana.page('/incidents'))).toContain('Nothing is going on');
  await ana.delete(`${path}/resolution`);
  expect(words(await ana.page('/incidents'))).toContain('One incident goes on');
});

test('what is suggested is added with a press; what is part of another is left and named', async () => {
  const { office, ana, path, numbers } = await open();
  const number = await office.arrives({ subject: 'down again?', messageId: '<down@x.example>' });
  await ana.post(`${path}/conversations`, { conversation: String(number), back: path });
  expect(words(await ana.page(path))).toContain('Three conversations');
  const other = await ana.post('/incidents', ticked([numbers[0]!], { name: 'Slow' }));
  const html = words(await ana.page(other.headers.get('location')!));
  expect(html).toContain('It is part of “Fieldnotes is down” already.');
});

test('a member of another mailbox finds neither it nor its name', async () => {
  const { office, pages, path } = await open();
  const { nils } = await memberElsewhere(office);
  const elsewhere = await pages.signedIn(nils);
  for (const at of [path, `${path}/answers/new`]) expect((await elsewhere.get(at)).status).toBe(404);
  for (const at of ['answers', 'resolution', 'conversations', 'refusals'])
    expect((await elsewhere.post(`${path}/${at}`, { text: 'x' })).status).toBe(404);
  for (const at of ['/incidents', '/inbox'])
    expect(words(await elsewhere.page(at))).not.toContain('Fieldnotes is down');
  expect((await pages.stranger().get(path)).headers.get('location')).toContain('/sign-in');
});

test('an incident of nothing that is there is opened by nobody: the selection is checked before', async () => {
  const { office, ana } = await open();
  expect((await ana.post('/incidents', ticked([999], { name: 'Slow' }))).status).toBe(404);
  const wrong = await ana.post('/incidents', ticked([1.5], { name: 'Slow' }));
  expect([wrong.status, errorOf(await wrong.text(), 'name')]).toEqual([
    422,
    'One of these is no number of a conversation. Nothing was changed.',
  ]);
  expect(await office.db.selectFrom('incident').select('id').execute()).toHaveLength(1);
});

test('older incidents are a page further on', async () => {
  const { office, ana } = await open();
  for (let n = 0; n < 50; n++)
    await transaction(office.db, (tx) => openIncident(tx, { name: `Trouble ${n}`, by: office.ana }));
  const first = await ana.page('/incidents');
  expect(words(first)).not.toContain('Fieldnotes is down');
  const older = /href="(\/incidents\?cursor=[^"]+)" rel="next"/.exec(first)![1]!;
  expect(words(await ana.page(older))).toContain('Fieldnotes is down');
});

test('a file goes along to each, its bytes kept once; what is too large is said before anybody gets anything', async () => {
  const { office, ana, path, numbers } = await open();
  const send = async (size: number) => {
    const form = new FormData();
    const file = new File([new Uint8Array(size)], 'status.txt', { type: 'text/plain' });
    const fields = { text: 'Here is what happened.', intention: `of ${size}`, basedOn: '999999' };
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    for (const number of numbers) form.append('conversation', String(number));
    form.append('files', file);
    return ana.post(`${path}/answers`, form);
  };
  const large = await send(21 * 2 ** 20);
  expect([large.status, words(await large.text())]).toEqual([422, expect.stringContaining('at most 20 MB')]);
  expect((await send(10)).status).toBe(303);
  const files = await office.db
    .selectFrom('attachment')
    .innerJoin('message', 'message.id', 'attachment.messageId')
    .select(['attachment.name', 'attachment.blobId', 'message.conversationId'])
    .where('message.kind', '=', 'reply')
    .orderBy('message.id')
    .execute();
  expect(files.map((file) => [file.name, file.conversationId])).toEqual(
    numbers.map((n) => ['status.txt', n]),
  );
  expect(new Set(files.map((file) => file.blobId)).size).toBe(1);
  expect(await office.db.selectFrom('draft').select('id').execute()).toEqual([]);
});

test('what is typed, chosen and added is kept on the server, and the form begins with it on any device', async () => {
  const { ana, path, numbers, pages, office } = await open();
  const typed = ticked([numbers[1]!], { html: '<p>Hello {customer first name}</p>' });
  for (const number of numbers) typed.append('shown', String(number));
  const kept = await ana.put(`${path}/draft`, typed);
  expect(await kept.json()).toEqual({ savedAt: expect.any(Number) });
  const form = new FormData();
  form.append('file', new File(['Slow since nine.'], 'status.txt', { type: 'text/plain' }));
  expect((await ana.post(`${path}/draft/files`, form)).status).toBe(201);
  const elsewhere = await (await pages.signedIn(office.ana)).page(`${path}/answers/new`);
  expect(typedText(elsewhere)).toContain('Hello {customer first name}');
  expect(elsewhere).toContain('status.txt');
  expect(elsewhere.match(/name="conversation" value="\d+" checked/g)).toEqual([
    `name="conversation" value="${numbers[1]}" checked`,
  ]);
  expect(typedText(await (await pages.signedIn(office.tomas)).page(`${path}/answers/new`))).toBe('');
  expect((await ana.delete(`${path}/draft`)).headers.get('location')).toBe(path);
  expect(await ana.page(`${path}/answers/new`)).not.toContain('status.txt');
});

test('a draft without its words is none, and nobody outside keeps one here', async () => {
  const { office, pages, ana, path } = await open();
  expect((await ana.put(`${path}/draft`, { conversation: '1' })).status).toBe(422);
  expect((await ana.post(`${path}/draft/files`, {})).status).toBe(422);
  const { nils } = await memberElsewhere(office);
  const elsewhere = await pages.signedIn(nils);
  expect((await elsewhere.put(`${path}/draft`, { html: '<p>x</p>' })).status).toBe(404);
  for (const at of ['draft', 'draft/files'])
    expect((await elsewhere.post(`${path}/${at}`, { html: 'x' })).status).toBe(404);
  expect((await elsewhere.delete(`${path}/draft`)).status).toBe(404);
  expect(await office.db.selectFrom('incidentDraft').select('id').execute()).toEqual([]);
});

test('without a script a refusal keeps the files that were chosen, one can be taken off, and an undo gives all back', async () => {
  const { ana, path, numbers } = await open();
  const form = (text: string, then: Record<string, string> = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ text, intention: 'k', basedOn: '999999', ...then }))
      body.append(name, value);
    for (const number of numbers) body.append('shown', String(number));
    body.append('conversation', String(numbers[0]));
    return body;
  };
  const wrong = form(' ');
  for (const name of ['status.txt', 'by-mistake.txt'])
    wrong.append('files', new File(['Slow since nine.'], name, { type: 'text/plain' }));
  const html = await (await ana.post(`${path}/answers`, wrong)).text();
  expect(words(html)).toContain('The answer is empty.');
  const mistake = /data-file="(\d+)"(?:(?!data-file).)*by-mistake/s.exec(html)![1]!;
  const off = await ana.post(`${path}/draft`, form('It is back.', { remove: mistake }));
  expect(off.headers.get('location')).toBe(`${path}/answers/new#composer`);
  const page = await ana.page(`${path}/answers/new`);
  expect([typedText(page), page.includes('status.txt'), page.includes('by-mistake')]).toEqual([
    'It is back.',
    true,
    false,
  ]);
  await ana.post(`${path}/answers`, form('It is back.'));
  const undo = /action="(\/batches\/\d+)"/.exec(await ana.page(path))![1]!;
  expect(await ana.page(`${path}/answers/new`)).not.toContain('status.txt');
  await ana.delete(undo);
  const back = await ana.page(`${path}/answers/new`);
  expect([typedText(back), back.includes('status.txt')]).toEqual(['It is back.', true]);
  expect(back.match(/name="conversation" value="\d+" checked/g)).toHaveLength(1);
});

test('what was cut off says so on its pages, and goes on or is taken back', async () => {
  const { office, db, ana: person, begins, answers } = await outage(3);
  const batch = await begins();
  const ana = await (await site(office)).signedIn(person);
  const at = '/incidents/1';
  expect(words(await ana.page(at))).toContain('Ana Okafor to nobody, three still to come');
  const page = words(await ana.page(`/batches/${batch}`));
  expect(page).toContain('Three are still to come.');
  expect(page).toContain('Take all of it back');
  await answers();
  expect(words(await ana.page(`/batches/${batch}`))).toContain('Three answered.');
  expect(
    await db.selectFrom('batchItem').select('conversationId').where('pendingSince', 'is not', null).execute(),
  ).toEqual([]);
});

test('all of it is closed with a press, but for whom the page did not show yet', async () => {
  const { office, ana, path, numbers } = await open(2);
  const page = await ana.page(path);
  const { messageIdHeader } = await office.db
    .selectFrom('message')
    .select('messageIdHeader')
    .where('conversationId', '=', numbers[0]!)
    .executeTakeFirstOrThrow();
  const from = 'Maria López <person0@northwind.example>';
  await office.arrives({ from, inReplyTo: messageIdHeader!, messageId: '<again@northwind.example>' });
  const form = page.slice(page.indexOf('action="/closures"', page.indexOf('incident-deeds')));
  await ana.post('/closures', ticked(numbers, { basedOn: valueIn(form, 'basedOn') }));
  const closed = await Promise.all(numbers.map((number) => office.conversation(number)));
  expect(closed.map((one) => one.closedAt === null)).toEqual([true, false]);
});
