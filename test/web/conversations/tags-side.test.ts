import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

test('tags stand beside the letters, by name, and each can be taken off without JavaScript', async () => {
  const office = await desk();
  const path = `/conversations/${await office.arrives()}`;
  const ana = await (await site(office)).signedIn(office.ana);
  for (const tag of ['zebra', 'Apple']) await ana.post(`${path}/taggings`, { tag });
  const aside = /<aside[\s\S]*<\/aside>/.exec(await ana.page(path))![0];
  expect(aside.indexOf('>Apple<')).toBeLessThan(aside.indexOf('>zebra<'));
  expect(aside).toContain(`action="${path}/taggings/zebra"`);
  expect(aside).toContain('aria-label="Take off zebra"');
});
