import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';

test('customers are listed, those who wrote last first, each once', async () => {
  const office = await desk();
  const ana = await (await site(office)).signedIn(office.ana);
  expect(await ana.page('/customers')).toContain('Nobody has written yet');
  for (const from of ['Ada <ada@one.example>', 'Ben <ben@two.example>', 'Ada <ada@one.example>'])
    await office.arrives({ from });
  const html = await ana.page('/customers');
  const names = [...html.matchAll(/href="\/customers\/\d+">([^<]*)</g)].map((match) => match[1]);
  expect(names).toEqual(['Ada', 'Ben']);
});

test('a long list is paged, and everybody is on it once', async () => {
  const office = await desk();
  const ana = await (await site(office)).signedIn(office.ana);
  for (let n = 0; n < 53; n++) await office.arrives({ from: `Person ${n} <p${n}@one.example>` });
  const seen: string[] = [];
  let path: string | undefined = '/customers';
  while (path) {
    const html: string = await ana.page(path);
    seen.push(...[...html.matchAll(/href="\/customers\/(\d+)"/g)].map((match) => match[1]!));
    path = /href="(\/customers\?cursor=[^"]*)"/.exec(html)?.[1];
  }
  expect(seen).toHaveLength(53);
  expect(new Set(seen).size).toBe(53);
});
