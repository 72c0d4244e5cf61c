import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { typedText } from '../../support/html.ts';
import { saves } from '../../support/writing.ts';

async function withDesk(environment = {}) {
  const office = await desk(environment);
  const pages = await site(office);
  const letter = {
    mailbox: String(office.mailbox.id),
    to: 'Maria López <maria@northwind.example>',
    cc: '',
    subject: 'Your lists',
    text: 'A question.',
  };
  return { office, pages, letter, ana: await pages.signedIn(office.ana) };
}

test('c leads from the inbox to a letter that begins a conversation, without a script', async () => {
  const { office, ana, letter } = await withDesk();
  expect(await ana.page('/inbox')).toMatch(/href="\/conversations\/new"[^>]*aria-keyshortcuts="c"/);
  expect(await ana.page('/conversations/new')).toContain('Write to somebody');
  const answer = await ana.post('/conversations', letter);
  expect(answer.status).toBe(303);
  const page = await ana.page(answer.headers.get('location')!);
  expect(page).toContain('A question.');
  expect(page).toContain('Your lists');
  await office.work();
  expect(await office.db.selectFrom('delivery').select('recipients').execute()).toEqual([
    { recipients: '["maria@northwind.example"]' },
  ]);
});

test('what is wrong comes back with everything that was typed', async () => {
  const { office, ana, letter } = await withDesk();
  const answer = await ana.post('/conversations', {
    ...letter,
    to: 'maria at northwind',
    subject: '',
    together: 'on',
  });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  for (const words of [
    'is not an e-mail address',
    'value="maria at northwind"',
    'The subject is missing',
    'checked',
  ])
    expect(page).toContain(words);
  expect(typedText(page)).toBe('A question.');
  expect(await office.db.selectFrom('conversation').select('id').execute()).toEqual([]);
});

test('what is typed is kept, shown among the drafts and thrown away', async () => {
  const { pages, office, ana, letter } = await withDesk();
  const { text: _, ...fields } = letter;
  await ana.put('/conversations/new/draft', { ...fields, html: '<p>So far</p>' });
  expect(typedText(await ana.page('/conversations/new'))).toBe('So far');
  expect(await ana.page('/inbox?folder=drafts')).toContain('Your lists');
  expect(typedText(await (await pages.signedIn(office.tomas)).page('/conversations/new'))).toBe('');
  await ana.delete('/conversations/new/draft');
  expect(typedText(await ana.page('/conversations/new'))).toBe('');
});

test('sent twice by a double click it begins one conversation; taken back, none', async () => {
  const { office, ana, letter } = await withDesk({ UNDO_SECONDS: '60' });
  const send = () => ana.post('/conversations', { ...letter, intention: 'once' });
  const [one, two] = [await send(), await send()];
  const path = one.headers.get('location')!;
  expect(two.headers.get('location')).toBe(path);
  expect(await ana.page(path)).toContain(`action="${path}/beginning"`);
  expect((await ana.delete(`${path}/beginning`)).headers.get('location')).toBe('/conversations/new');
  expect(await office.db.selectFrom('conversation').select('id').execute()).toEqual([]);
  expect(typedText(await ana.page('/conversations/new'))).toBe('A question.');
});

test('several people are told apart in words', async () => {
  const { ana, letter } = await withDesk();
  const answer = await ana.post('/conversations', { ...letter, to: 'a@x.example, b@x.example' });
  const page = await ana.page(answer.headers.get('location')!);
  expect(page).toContain('2 people get a letter of their own');
  expect(page).toContain('One of 2 letters that went at once');
});

test('files and saved replies come beside it', async () => {
  const { office, ana } = await withDesk();
  const added = await ana.post('/conversations/new/draft/files', { file: new File(['x'], 'x.txt') });
  expect(added.status).toBe(201);
  expect((await ana.post('/conversations/new/draft/files', {})).status).toBe(422);
  const id = await saves(office);
  expect((await (await ana.get('/conversations/new/saved-replies')).json()).savedReplies).toMatchObject([
    { id },
  ]);
  await ana.post('/conversations/new/insertions', { savedReply: String(id), text: 'Hello.' });
  const page = await ana.page('/conversations/new');
  expect(page).toContain('x.txt');
  expect(typedText(page)).toBe('Hello.\n\nDear {customer first name}, they are back.');
});
