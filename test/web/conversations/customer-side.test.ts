// biome-ignore-all lint/suspicious/noThenProperty: the field of the form is called so
import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

test('the right side says who it is, who here knows them and what else is open or was', async () => {
  const office = await desk();
  const pages = await site(office);
  const [ana, tomas] = [await pages.signedIn(office.ana), await pages.signedIn(office.tomas)];
  const old = await office.arrives({ subject: 'An older question' });
  await tomas.post(`/conversations/${old}/replies`, { text: 'An answer.', then: 'close' });
  const other = await office.arrives({ subject: 'Another open one' });
  const number = await office.arrives({ subject: 'This one' });
  const aside = /<aside[\s\S]*<\/aside>/.exec(await ana.page(`/conversations/${number}`))![0];
  const text = words(aside);
  expect(text).toContain('maria@northwind.example');
  expect(text).toMatch(/Who knows them .*Tomás Ribeiro/);
  expect(text).toMatch(/Also open .*Another open one/);
  expect(text).toContain('An older question');
  expect(text).toMatch(/With us since \w+ \d{4}\./);
  expect(aside).toContain(`href="/conversations/${other}"`);
  expect(aside).not.toContain(`href="/conversations/${number}"`);
});

test('its times are those of the letters beside it: the browser says both in its own zone', async () => {
  const office = await desk();
  const pages = await site(office);
  const [ana, tomas] = [await pages.signedIn(office.ana), await pages.signedIn(office.tomas)];
  const old = await office.arrives({ subject: 'An older question' });
  await tomas.post(`/conversations/${old}/replies`, { text: 'An answer.', then: 'close' });
  await office.arrives({ subject: 'Another open one' });
  const number = await office.arrives({ subject: 'This one' });
  const aside = /<aside[\s\S]*<\/aside>/.exec(await ana.page(`/conversations/${number}`))![0];
  const remarks = aside.match(/<span class="aside-line-remark">.*?<\/span>/g)!;
  expect(remarks).toHaveLength(3);
  for (const remark of remarks) expect(remark).toMatch(/<time [^>]*data-controller="ago"/);
});
