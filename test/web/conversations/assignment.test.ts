import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';
import { memberElsewhere } from '../../support/people.ts';

test('somebody takes a conversation, gives it on, and puts it back', async () => {
  const office = await desk();
  const number = await office.arrives();
  const path = `/conversations/${number}`;
  const ana = await (await site(office)).signedIn(office.ana);
  expect(words(await ana.page(path))).toContain('Nobody has it yet.');
  const taken = await ana.post(`${path}/assignment`, { _method: 'put', teammate: String(office.ana.id) });
  expect(taken.headers.get('location')).toBe(path);
  expect(words(await ana.page(path))).toContain('You have it.');
  await ana.put(`${path}/assignment`, { teammate: String(office.yuki.id) });
  const given = words(await ana.page(path));
  expect(given).toContain('Yuki Kimura has it.');
  expect(given).toContain('You gave it to Yuki Kimura');
  await ana.post(`${path}/assignment`, { _method: 'delete' });
  expect((await office.conversation(number)).assigneeId).toBeNull();
});

test('it is given only to somebody who works there', async () => {
  const office = await desk();
  const number = await office.arrives();
  const { nils } = await memberElsewhere(office);
  const ana = await (await site(office)).signedIn(office.ana);
  for (const teammate of [String(nils.id), '0', 'me', '', '99999999999999999999'])
    expect((await ana.put(`/conversations/${number}/assignment`, { teammate })).status).toBe(422);
  expect((await office.conversation(number)).assigneeId).toBeNull();
});
