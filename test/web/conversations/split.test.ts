import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

test('a later letter becomes a conversation of its own; one that is not here does not', async () => {
  const office = await desk();
  const number = await office.arrives({ messageId: '<first@northwind.example>' });
  await office.arrives({ inReplyTo: '<first@northwind.example>', text: 'Something else.' });
  const ana = await (await site(office)).signedIn(office.ana);
  expect((await ana.post(`/conversations/${number}/splits`, { message: '0' })).status).toBe(404);
  const { id } = await office.db
    .selectFrom('message')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const response = await ana.post(`/conversations/${number}/splits`, { message: String(id) });
  expect(response.headers.get('location')).toMatch(/^\/conversations\/\d+$/);
  expect(response.headers.get('location')).not.toBe(`/conversations/${number}`);
});

test.each([
  ['Our invoice', true],
  ['Re: Our calendar is blank', false],
  ['AW: RE: Our calendar is blank', false],
  ['回复：Our calendar is blank', false],
  ['  our CALENDAR is blank', false],
])('an answer with the subject “%s” is offered to be split off: %s', async (subject, isOffered) => {
  const office = await desk();
  const number = await office.arrives({ messageId: '<first@northwind.example>' });
  const encoded = `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;
  await office.arrives({ inReplyTo: '<first@northwind.example>', subject: encoded });
  const ana = await (await site(office)).signedIn(office.ana);
  const page = await ana.page(`/conversations/${number}`);
  expect(page.includes('Make it a conversation of its own')).toBe(isOffered);
  if (!isOffered) return;
  const [, message] = /name="message" value="(\d+)"/.exec(page)!;
  const response = await ana.post(`/conversations/${number}/splits`, { message: message! });
  const made = await ana.page(response.headers.get('location')!);
  expect(made).toContain('Our invoice');
  expect(made).not.toContain('Make it a conversation of its own');
  expect(await ana.page(`/conversations/${number}`)).not.toContain('Make it a conversation of its own');
});

test('an answer to a subject that was cut where it is kept has no new subject', async () => {
  const office = await desk();
  const subject = `Long ${'words '.repeat(60)}`.trim();
  const number = await office.arrives({ messageId: '<first@northwind.example>', subject });
  await office.arrives({ inReplyTo: '<first@northwind.example>', subject: `Re: ${subject}` });
  const ana = await (await site(office)).signedIn(office.ana);
  expect(await ana.page(`/conversations/${number}`)).not.toContain('Make it a conversation of its own');
});

test('what a teammate forwards is its writer’s conversation, and the page says who forwarded it', async () => {
  const office = await desk();
  const number = await office.arrives({
    from: 'Ana Okafor <ana@fieldnotes.example>',
    subject: 'Fwd: Help',
    text: 'See below.\n\n---------- Forwarded message ---------\nFrom: Noor Haddad <noor@southwind.example>\nDate: Tue, Nov 3, 2026 at 9:00 AM\nSubject: Help\nTo: <ana@fieldnotes.example>\n\nMy map is empty.',
  });
  const ana = await (await site(office)).signedIn(office.ana);
  const page = await ana.page(`/conversations/${number}`);
  expect(page).toContain('Ana Okafor forwarded this.');
  expect(page).toContain('noor@southwind.example');
  expect(page).toContain('Noor Haddad');
});

test('any letter but the first has it in its menu, ours too, and it can be undone', async () => {
  const office = await desk();
  const number = await office.arrives();
  const path = `/conversations/${number}`;
  const ana = await (await site(office)).signedIn(office.ana);
  expect(await ana.page(path)).not.toContain('Make this and what follows');
  await ana.post(`${path}/replies`, { text: 'And one more thing.' });
  const page = await ana.page(path);
  const offered = [...page.matchAll(/splits"[\s\S]*?name="message" value="(\d+)"/g)].map(
    (match) => match[1]!,
  );
  expect(offered).toHaveLength(1);
  const answer = await ana.post(`${path}/splits`, { message: offered[0]! });
  const made = await ana.page(answer.headers.get('location')!);
  expect(made).toContain('And one more thing.');
  const [, action, event] = /action="([^"]*reversals)"[\s\S]*?name="event" value="(\d+)"/.exec(made)!;
  expect(action).toBe(`${path}/reversals`);
  await ana.post(action!, { event: event! });
  expect(await ana.page(path)).toContain('And one more thing.');
});
