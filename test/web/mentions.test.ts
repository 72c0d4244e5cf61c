import { expect, test } from 'vitest';
import { acts } from '../support/acts.ts';
import { site } from '../support/browser.ts';
import { desk } from '../support/desk.ts';

test('the three newest are said, and a subject is text, never markup', async () => {
  const office = await desk();
  const act = acts(office);
  for (let at = 0; at < 5; at++) {
    const { conversationId } = await act.receives({ subject: at === 4 ? '<b>Bold</b>' : `Matter ${at}` });
    await act.notes(conversationId, { html: '<p>@Yuki</p>' });
  }
  const yuki = await (await site(office)).signedIn(office.yuki);
  const html = await yuki.page('/inbox?folder=drafts');
  expect(html.match(/mentions you in/g)).toHaveLength(3);
  expect(html).toContain('&lt;b&gt;Bold&lt;/b&gt;');
  expect(html).not.toContain('Matter 1');
});
