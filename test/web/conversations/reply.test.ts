// biome-ignore-all lint/suspicious/noThenProperty: the field of the form is called so
import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { BODY_LENGTH } from '../../../src/domain/fields.ts';
import { acceptMail } from '../../../src/domain/inbound-mail/inbound-mail.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { typedText, valueIn, words } from '../../support/html.ts';
import { letter } from '../../support/letters.ts';

async function withLetter(environment: Record<string, string> = {}) {
  const office = await desk(environment);
  const number = await office.arrives();
  const pages = await site(office);
  const ana = await pages.signedIn(office.ana);
  return { office, pages, ana, number, path: `/conversations/${number}` };
}

const replies = ({ db }: { db: Awaited<ReturnType<typeof desk>>['db'] }) =>
  db.selectFrom('message').selectAll().where('kind', '=', 'reply').execute();

test('a reply from a plain form leads to itself, and its text is kept as HTML', async () => {
  const { office, ana, path } = await withLetter();
  const response = await ana.post(`${path}/replies`, { text: 'Dear Maria,\n\nthey are <back>.\nAna' });
  expect(response.status).toBe(303);
  const [reply] = await replies(office);
  expect(response.headers.get('location')).toBe(`${path}#message-${reply!.id}`);
  expect(reply).toMatchObject({
    html: '<p>Dear Maria,</p><p>they are &lt;back&gt;.<br />Ana</p>',
    teammateId: office.ana.id,
  });
  const html = await ana.page(path);
  expect(html).toContain(`id="message-${reply!.id}"`);
  expect(words(html)).toContain('they are <back>.');
});

test('the editor’s HTML wins over the textarea and is cleaned', async () => {
  const { office, ana, path } = await withLetter();
  const html =
    '<p onclick="x()">Look <strong>here</strong><script>alert(1)</script> <a href="javascript:x()">x</a></p>';
  await ana.post(`${path}/replies`, { html, text: 'the other' });
  expect((await replies(office))[0]!.html).toBe('<p>Look <strong>here</strong> <a>x</a></p>');
});

test('send and close does both and says so', async () => {
  const { office, ana, path, number } = await withLetter();
  await ana.post(`${path}/replies`, { text: 'Done.', then: 'close' });
  expect((await office.conversation(number)).closedAt).toBeTypeOf('number');
  const html = await ana.page(path);
  expect(html).toContain('Sent, and closed.');
  expect(await ana.page(path)).not.toContain('Sent, and closed.');
});

test('an empty reply is 422 on the same page', async () => {
  const { office, ana, path } = await withLetter();
  const empty: Record<string, string>[] = [{ text: '' }, { text: ' \n ' }, { html: '<p></p>', text: 'x' }];
  for (const fields of empty) {
    const response = await ana.post(`${path}/replies`, fields);
    expect(response.status).toBe(422);
    expect(words(await response.text())).toContain('The reply is empty. Write a line first.');
  }
  expect(await replies(office)).toHaveLength(0);
});

test('a reply that is too long is 422 and all of it is still there', async () => {
  const { office, ana, path } = await withLetter();
  const text = `${'word '.repeat(BODY_LENGTH / 5)}end`;
  const response = await ana.post(`${path}/replies`, { text });
  expect(response.status).toBe(422);
  const html = await response.text();
  expect(words(html)).toContain('The reply can have 500000 characters.');
  expect(typedText(html)).toBe(text);
  expect(await replies(office)).toHaveLength(0);
});

test('a reply to an older state is held: 409 with what was written meanwhile and the text kept; sent again, it goes', async () => {
  const { office, pages, ana, path, number } = await withLetter();
  const seen = valueIn(await ana.page(path), 'basedOn');
  const [message] = await office.db.selectFrom('message').select('messageIdHeader').execute();
  await office.arrives({
    text: 'Never mind, I found them!',
    inReplyTo: message!.messageIdHeader!,
    subject: 'Re: Our calendar is blank',
  });
  const tomas = await pages.signedIn(office.tomas);
  await tomas.post(`${path}/notes`, { text: 'I am on it.' });
  const response = await ana.post(`${path}/replies`, { text: 'We are looking for them.', basedOn: seen });
  expect(response.status).toBe(409);
  const html = await response.text();
  expect(words(html)).toContain('Not sent yet: somebody wrote meanwhile.');
  expect(words(html)).toContain('“Never mind, I found them!”');
  expect(words(html)).toContain('“I am on it.”');
  expect(typedText(html)).toBe('We are looking for them.');
  expect(await replies(office)).toHaveLength(0);
  const again = await ana.post(`${path}/replies`, {
    text: 'Glad to hear.',
    basedOn: valueIn(html, 'basedOn'),
  });
  expect(again.status).toBe(303);
  expect((await office.conversation(number)).waitingSince).toBeNull();
});

test('one’s own note meanwhile holds nothing back', async () => {
  const { ana, path } = await withLetter();
  const seen = valueIn(await ana.page(path), 'basedOn');
  await ana.post(`${path}/notes`, { text: 'To myself.' });
  expect((await ana.post(`${path}/replies`, { text: 'Here you are.', basedOn: seen })).status).toBe(303);
});

test('files of a plain form go along', async () => {
  const { office, ana, path } = await withLetter();
  const files = new File(['a,b\n1,2'], 'list.csv', { type: 'text/csv' });
  expect((await ana.post(`${path}/replies`, { text: 'See the list.', files })).status).toBe(303);
  const [reply] = await replies(office);
  const attachments = await office.db
    .selectFrom('attachment')
    .selectAll()
    .where('messageId', '=', reply!.id)
    .execute();
  expect(attachments).toMatchObject([{ name: 'list.csv', type: 'text/csv', size: 7 }]);
  expect(await ana.page(path)).toContain('list.csv');
  await office.work();
  const kept = await office.db
    .selectFrom('delivery')
    .select('id')
    .where('keptAt', 'is not', null)
    .executeTakeFirstOrThrow();
  expect(await ana.page(`/settings/outgoing-mail/${kept.id}`)).toContain('filename=list.csv');
});

test('files that are too much for a mail are refused whole, with the text kept', async () => {
  const { office, ana, path } = await withLetter();
  const files = new File([new Uint8Array(21 * 1024 * 1024)], 'film.mov');
  const response = await ana.post(`${path}/replies`, { text: 'See the film.', files });
  expect(response.status).toBe(422);
  const html = await response.text();
  expect(words(html)).toContain('A mail carries at most 20 MB');
  expect(typedText(html)).toBe('See the film.');
  expect(await office.db.selectFrom('attachment').select('id').execute()).toHaveLength(0);
});

test('while the undo window is open a reply can be taken back, and is a draft again', async () => {
  const { office, pages, ana, path, number } = await withLetter({ UNDO_SECONDS: '60' });
  await ana.post(`${path}/replies`, { text: 'Too quick.' });
  const [reply] = await replies(office);
  const html = await ana.page(path);
  expect(html).toContain(`action="${path}/replies/${reply!.id}"`);
  expect(words(html)).toMatch(/Sending in \d\d s/);
  const tomas = await pages.signedIn(office.tomas);
  expect(await tomas.page(path)).not.toContain(`action="${path}/replies/${reply!.id}"`);
  expect((await tomas.post(`${path}/replies/${reply!.id}`, { _method: 'delete' })).status).toBe(404);
  const undone = await ana.post(`${path}/replies/${reply!.id}`, { _method: 'delete' });
  expect(undone.headers.get('location')).toBe(`${path}#composer`);
  const after = await ana.page(path);
  expect(after).not.toContain(`id="message-${reply!.id}"`);
  expect(typedText(after)).toBe('Too quick.');
  expect((await office.conversation(number)).waitingSince).toBeTypeOf('number');
  expect(await office.work()).toEqual([]);
  expect(await office.db.selectFrom('delivery').select('id').execute()).toHaveLength(0);
});

test('a reply that is on its way cannot be taken back', async () => {
  const { office, ana, path } = await withLetter();
  await ana.post(`${path}/replies`, { text: 'Gone.' });
  await office.work();
  const [reply] = await replies(office);
  const response = await ana.post(`${path}/replies/${reply!.id}`, { _method: 'delete' });
  expect(response.status).toBe(409);
  expect(await response.text()).toContain('on its way already');
  expect(await replies(office)).toHaveLength(1);
});

test('a customer without an address cannot be answered, and the page says why', async () => {
  const { office, ana } = await withLetter();
  await transaction(office.db, (tx) =>
    acceptMail(tx, {
      raw: letter({ headers: { From: '' }, subject: 'Nobody wrote this' }),
      source: 'smtp',
      mailboxIds: [office.mailbox.id],
      envelope: { from: '', to: ['help@fieldnotes.example'] },
    }),
  );
  await office.work();
  const { id: number } = await office.db
    .selectFrom('conversation')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const response = await ana.post(`/conversations/${number}/replies`, { text: 'Hello?' });
  expect(response.status).toBe(422);
  expect(words(await response.text())).toContain('left no address');
});
