import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

async function aConversation(letter = {}, way = {}) {
  const office = await desk();
  const number = await office.arrives({ cc: 'Bob <bob@northwind.example>', ...letter }, way);
  const ana = await (await site(office)).signedIn(office.ana);
  return { office, ana, path: `/conversations/${number}` };
}

test('the composer says who gets it, in plain fields that need no script', async () => {
  const { ana, path } = await aConversation();
  const page = await ana.page(path);
  expect(words(page)).toContain('To Maria López Cc Bob Add or drop');
  expect(page).toMatch(/name="to"[^>]*value="Maria López &lt;maria@northwind\.example&gt;"/);
  expect(page).toMatch(/name="cc"[^>]*value="Bob &lt;bob@northwind\.example&gt;"/);
  expect(page).toMatch(/name="bcc"[^>]*value=""/);
  expect(await ana.page(`${path}?write=note`)).not.toContain('name="bcc"');
});

test('the letter says who was added, who was left out and who got a blind copy', async () => {
  const { ana, path } = await aConversation();
  const people = { to: 'maria@northwind.example', cc: 'finance@northwind.example', bcc: 'law@x.example' };
  expect((await ana.post(`${path}/replies`, { text: 'Hello.', ...people })).status).toBe(303);
  const page = await ana.page(path);
  expect(page).toContain('You added finance@northwind.example. Without bob@northwind.example.');
  expect(page).toContain('Blind copy to law@x.example; only your team sees this.');
});

test('a wrong address opens its field, with what was typed in each and in the letter', async () => {
  const { ana, path } = await aConversation();
  const answer = await ana.post(`${path}/replies`, {
    text: 'My words',
    to: 'maria@northwind.example',
    cc: 'bob',
    bcc: 'x@y.example',
  });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toMatch(/<details class="composer-people"[^>]* open/);
  for (const words of ['value="bob"', 'value="x@y.example"', 'My words', 'id="composer-cc-error"', '“bob”'])
    expect(page).toContain(words);
});

test('a draft keeps who it is for', async () => {
  const { ana, path } = await aConversation();
  const draft = { kind: 'reply', html: '<p>Begun</p>', to: 'maria@northwind.example', cc: 'half@', bcc: '' };
  expect((await ana.put(`${path}/draft`, draft)).status).toBe(200);
  const page = await ana.page(path);
  expect(page).toContain('value="half@"');
  expect(page).toContain('Begun');
});

test('a letter that fails its domain’s proof is said to be unproven, in plain words', async () => {
  const office = await desk();
  office.zone.set('_dmarc.northwind.example TXT', ['v=DMARC1; p=reject']);
  const number = await office.arrives({}, { remote: '203.0.113.9', helo: 'mx.evil.example' });
  const ana = await (await site(office)).signedIn(office.ana);
  const page = await ana.page(`/conversations/${number}`);
  for (const words of [
    'Not proven.',
    'This may not be from maria@northwind.example',
    'DKIM: not signed',
    'asks for reject',
  ])
    expect(page).toContain(words);
});
