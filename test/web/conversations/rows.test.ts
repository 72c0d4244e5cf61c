import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

test('a row’s state is waiting, open or closed, and one’s own conversation says You', async () => {
  const office = await desk();
  const ana = await (await site(office)).signedIn(office.ana);
  const [waits, answered, closed] = [await office.arrives(), await office.arrives(), await office.arrives()];
  await ana.post(`/conversations/${answered}/replies`, { text: 'An answer.' });
  await ana.post(`/conversations/${closed}/closure`);
  const html = await ana.page('/inbox?folder=all');
  const row = (number: number) =>
    new RegExp(`<li class="row is-(\\w+)" id="conversation-${number}"[\\s\\S]*?</li>`).exec(html)!;
  expect([waits, answered, closed].map((number) => row(number)[1])).toEqual(['waiting', 'open', 'closed']);
  expect(row(answered)[0]).toContain('You have it');
  expect(row(closed)[0]).toContain('Closed');
});
