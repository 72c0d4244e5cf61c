import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

test('each field says what is wrong with it beside it, and a strange choice is one’s own', async () => {
  const office = await desk();
  const ana = await (await site(office)).signedIn(office.ana);
  const answer = await ana.post('/views', { name: '', q: '', who: 'everybody there is' });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html.match(/aria-invalid="true"/g)).toHaveLength(2);
  expect(html).toContain('value="me" selected');
});
