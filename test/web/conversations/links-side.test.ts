import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

test('what is linked stands at the side by its subject, and nothing where nothing is', async () => {
  const office = await desk();
  const [one, other] = [await office.arrives({ subject: 'One' }), await office.arrives({ subject: 'Other' })];
  const ana = await (await site(office)).signedIn(office.ana);
  const aside = async () => /<aside[\s\S]*<\/aside>/.exec(await ana.page(`/conversations/${one}`))![0];
  expect(await aside()).not.toContain('>Linked<');
  await ana.post(`/conversations/${one}/links`, { to: String(other) });
  expect(await aside()).toContain('>Linked<');
  expect(await aside()).toContain('aria-label="Unlink Other"');
});
