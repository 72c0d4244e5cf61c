import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { memberElsewhere } from '../../support/people.ts';

async function page() {
  const office = await desk();
  const number = await office.arrives();
  await memberElsewhere(office);
  const ana = await (await site(office)).signedIn(office.ana);
  const path = `/conversations/${number}`;
  return {
    ana,
    path,
    actions: async () => /conversation-actions">([\s\S]*?)<h1/.exec(await ana.page(path))![1]!,
  };
}

test('what can be done is what makes sense: take, close; then nothing to take, reopen', async () => {
  const { ana, path, actions } = await page();
  const first = await actions();
  expect(first).toContain('Take');
  expect(first).toContain('Close');
  expect(first).not.toContain('Reopen');
  await ana.put(`${path}/assignment`, { teammate: '1' });
  await ana.post(`${path}/closure`);
  const after = await actions();
  expect(after).not.toContain('Take');
  expect(after).toContain('Reopen');
  expect(after).toContain('Nobody');
});

test('each is a form that works without JavaScript', async () => {
  const { path, actions } = await page();
  const html = await actions();
  for (const form of html.match(/<form[^>]*>/g)!) expect(form).toContain('method="post"');
  expect(html).toContain(`action="${path}/closure"`);
  expect(html).toContain('name="_method" value="put"');
});

test('only those who work in the mailbox are offered', async () => {
  const html = await (await page()).actions();
  for (const name of ['Ana Okafor', 'Tomás Ribeiro', 'Yuki Kimura']) expect(html).toContain(name);
  expect(html).not.toContain('Nils Berg');
});
