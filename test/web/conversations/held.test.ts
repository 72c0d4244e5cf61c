import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { changeMailbox } from '../../../src/domain/mailbox/mailbox.ts';
import { itIs, MINUTE, NINE } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

async function held(text = 'Dear Maria') {
  const office = await desk();
  const number = await office.arrives({ subject: 'Our calendar is blank' });
  const ana = await (await site(office)).signedIn(office.ana);
  itIs(NINE);
  await ana.post(`/conversations/${number}/hold`, { text, minutes: '20' });
  return { office, ana, path: `/conversations/${number}` };
}

test('the phone shows the subject, the writer and the words, nothing of ours around them', async () => {
  const { ana, path } = await held('Dear Maria,\n\n<script>alert(1)</script> & so on');
  const html = await ana.page(path);
  const phone = /<figure class="phone"[\s\S]*?<\/figure>/.exec(html)![0];
  expect(words(phone)).toContain('Re: Our calendar is blank');
  expect(words(phone)).toContain('Ana Okafor');
  expect(phone).not.toContain('<script>');
  expect(words(phone)).toContain('& so on');
});

test('the mailbox’s signature stands under it, as it will in the letter', async () => {
  const { office, ana, path } = await held();
  const { name, address, id } = office.mailbox;
  await transaction(office.db, async (tx) => {
    await changeMailbox(
      tx,
      { ...office.mailbox, id } as never,
      {
        by: office.ana,
        name,
        address,
        signature: 'Ana in Lagos',
      } as never,
    );
  }).catch(() => office.db.updateTable('mailbox').set({ signature: 'Ana in Lagos' }).execute());
  expect(words(await ana.page(path))).toContain('Ana in Lagos');
});

test('the page knows how long is left, so that it shows itself again in time', async () => {
  const { ana, path } = await held();
  const left = (html: string) => Number(/data-held-left-value="(\d+)"/.exec(html)?.[1]);
  const first = left(await ana.page(path));
  expect(first).toBeGreaterThan(19 * MINUTE);
  expect(left(await ana.page('/inbox'))).toBeGreaterThan(19 * MINUTE);
  itIs(NINE + 30 * MINUTE);
  expect(left(await ana.page(path))).toBe(0);
});

test('a writer who holds nothing sees nothing of holding, but the way to it', async () => {
  const office = await desk();
  const number = await office.arrives();
  const ana = await (await site(office)).signedIn(office.ana);
  const html = await ana.page(`/conversations/${number}`);
  expect(html).not.toContain('data-controller="held"');
  expect(html).toContain(`formaction="/conversations/${number}/hold"`);
  expect(html).toContain('aria-keyshortcuts="Control+Shift+L"');
});
