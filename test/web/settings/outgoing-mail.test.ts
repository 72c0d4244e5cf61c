import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

async function replied(replies = 1) {
  const office = await desk();
  const number = await office.arrives();
  const ana = await (await site(office)).signedIn(office.ana);
  for (let n = 1; n <= replies; n++)
    await ana.post(`/conversations/${number}/replies`, { text: `Answer ${n}: café.` });
  await office.work();
  return { office, ana, number };
}

test('without a server every mail is kept, listed and readable as it would have gone out', async () => {
  const { ana, number } = await replied();
  const html = await ana.page('/settings/outgoing-mail');
  expect(words(html)).toContain('SMTP_URL is not set: mail is kept here and nobody gets it.');
  expect(words(html)).toContain('To maria@northwind.example · kept here, not sent');
  expect(html).toContain(`href="/conversations/${number}"`);
  const response = await ana.get(/href="(\/settings\/outgoing-mail\/\d+)"/.exec(html)![1]!);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const mail = await response.text();
  expect(mail).toMatch(/^From: .*Ana Okafor.*<help@fieldnotes.example>/m);
  expect(mail).toMatch(/^Subject: Re: Our calendar is blank/m);
  expect(mail).toMatch(/^In-Reply-To: </m);
});

test('before anything went out the page says what will be there', async () => {
  const office = await desk();
  expect(await (await (await site(office)).signedIn(office.ana)).page('/settings/outgoing-mail')).toContain(
    'Nothing has gone out yet',
  );
});

test('a failed mail has a Retry, and what was not kept cannot be read', async () => {
  const { office, ana } = await replied();
  await office.db
    .updateTable('delivery')
    .set({ keptAt: null, failedAt: 1, blobId: null, error: '550 Unknown' })
    .execute();
  const html = await ana.page('/settings/outgoing-mail');
  expect(words(html)).toContain('could not be delivered: 550 Unknown');
  const [, id] = /action="\/deliveries\/(\d+)\/retries"/.exec(html)!;
  expect((await ana.get(`/settings/outgoing-mail/${id}`)).status).toBe(404);
});

test('a long list is paged', async () => {
  const { ana } = await replied(53);
  const first = await ana.page('/settings/outgoing-mail');
  const older = await ana.page(/href="(\/settings\/outgoing-mail\?before=\d+)"/.exec(first)![1]!);
  const ids = [first, older].flatMap((html) =>
    [...html.matchAll(/outgoing-mail\/(\d+)"/g)].map((match) => match[1]),
  );
  expect(ids).toHaveLength(53);
  expect(new Set(ids).size).toBe(53);
});
