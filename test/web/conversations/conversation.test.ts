// biome-ignore-all lint/suspicious/noThenProperty: the field of the form is called so
import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { everything } from '../../support/everything.ts';
import { words } from '../../support/html.ts';
import { letter } from '../../support/letters.ts';

test('letters, notes and events stand in the order in which they happened', async () => {
  const office = await desk();
  const number = await office.arrives({ text: 'Where are my entries?' });
  const ana = await (await site(office)).signedIn(office.ana);
  const path = `/conversations/${number}`;
  await ana.put(`${path}/assignment`, { teammate: String(office.tomas.id) });
  await ana.post(`${path}/notes`, { text: 'She called.' });
  await ana.post(`${path}/replies`, { text: 'Here they are.', then: 'close' });
  await office.work();
  const text = words(await ana.page(path));
  const order = [
    'Where are my entries?',
    'You gave it to Tomás Ribeiro',
    'She called.',
    'Here they are.',
    'Kept here, not sent',
    'You closed it',
  ];
  expect(order.map((part) => text.indexOf(part)).every((at, n, all) => at > (all[n - 1] ?? 0))).toBe(true);
  expect(text).toContain('Maria López wrote first');
});

test('an HTML letter shows in a sandboxed frame that runs nothing', async () => {
  const { office, pages, things } = await everything();
  const html = await (await pages.signedIn(office.ana)).page(`/conversations/${things.conversation}`);
  const frame = /<iframe[^>]*>/.exec(html)![0];
  expect(frame).toContain(`src="/messages/${things.message}/frame"`);
  expect(frame).toContain('sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"');
  expect(html).not.toContain('track.example');
  expect(html).toContain(`href="/attachments/${things.attachment}"`);
  expect(html).toContain(`href="/messages/${things.message}/original"`);
});

test('a letter’s text is text: nothing in it becomes HTML of ours', async () => {
  const office = await desk();
  const number = await office.arrives({
    from: '"<b>Maria</b>" <maria@northwind.example>',
    subject: '<script>s()</script>',
    text: '<img src=x onerror=a()> see https://shop.example/x?a=1&b=2',
  });
  const html = await (await (await site(office)).signedIn(office.ana)).page(`/conversations/${number}`);
  expect(html).not.toMatch(/<script>s|<img src=x|<b>Maria/);
  expect(html).toContain('href="https://shop.example/x?a=1&amp;b=2"');
});

test('what a plain letter quotes is folded, and all of it is on the page', async () => {
  const office = await desk();
  const number = await office.arrives({
    text: 'Thanks!\n\nOn Tue, 3 Nov 2026 at 10:00, Ana Okafor <help@fieldnotes.example> wrote:\n> Here they are.\n> Ana',
  });
  const html = await (await (await site(office)).signedIn(office.ana)).page(`/conversations/${number}`);
  const fold = /<details class="quoted">[\s\S]*?<\/details>/.exec(html)?.[0];
  expect(fold).toContain('Here they are.');
  expect(words(html.replace(fold!, ''))).not.toContain('Here they are.');
  expect(words(html.replace(fold!, ''))).toContain('Thanks!');
});

test('a long conversation shows its latest part, and Earlier leads to the rest, nothing twice', async () => {
  const office = await desk();
  const number = await office.arrives();
  const ana = await (await site(office)).signedIn(office.ana);
  for (let n = 1; n <= 75; n++) await ana.post(`/conversations/${number}/notes`, { text: `Note ${n}.` });
  const latest = await ana.page(`/conversations/${number}`);
  expect(words(latest)).toContain('Note 75.');
  expect(words(latest)).not.toContain('Note 15. ');
  const earlier = /class="earlier" href="([^"]+)"/.exec(latest)![1]!;
  const first = await ana.page(earlier);
  expect(words(first)).toContain('Note 1.');
  expect(first).not.toContain('class="earlier"');
  const shown = [latest, first].flatMap((html) =>
    [...html.matchAll(/id="message-(\d+)"/g)].map((match) => match[1]),
  );
  expect(shown).toHaveLength(76);
  expect(new Set(shown).size).toBe(76);
});

test('an automatic mail says that no person wrote it', async () => {
  const office = await desk();
  const number = await office.arrives(
    letter({ headers: { 'Auto-Submitted': 'auto-replied' }, subject: 'Out of office' }),
  );
  expect(
    words(await (await (await site(office)).signedIn(office.ana)).page(`/conversations/${number}`)),
  ).toContain('An automatic answer');
});

test('who else had a letter is said under it', async () => {
  const office = await desk();
  const number = await office.arrives({ cc: 'Finance <finance@northwind.example>' });
  const text = words(
    await (await (await site(office)).signedIn(office.ana)).page(`/conversations/${number}`),
  );
  expect(text).toContain('Also to Finance');
});

test('a page that was left open before another’s look says who is there', async () => {
  const office = await desk();
  const number = await office.arrives();
  const pages = await site(office);
  await (await pages.signedIn(office.tomas)).put('/presence', {
    page: 'tomas-page',
    conversation: String(number),
  });
  expect(words(await (await pages.signedIn(office.ana)).page(`/conversations/${number}`))).toContain(
    'Tomás is reading',
  );
});
