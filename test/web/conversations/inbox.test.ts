// biome-ignore-all lint/suspicious/noThenProperty: the field of the form is called so
import { expect, test } from 'vitest';
import { now } from '../../../src/lib/clock.ts';
import { site } from '../../support/browser.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

const rows = (html: string) => [...html.matchAll(/<li class="row [\s\S]*?<\/li>/g)].map((match) => match[0]);
const numbers = (html: string) => rows(html).map((row) => Number(/id="conversation-(\d+)"/.exec(row)![1]));

async function open(environment: Record<string, string> = {}) {
  const office = await desk(environment);
  const pages = await site(office);
  return { office, pages, ana: await pages.signedIn(office.ana) };
}

async function waitsSince(office: Desk, number: number, minutes: number): Promise<void> {
  await office.db
    .updateTable('conversation')
    .set({ waitingSince: now() - minutes * 60_000 })
    .where('id', '=', number)
    .execute();
}

test('an inbox without any mail offers the first step', async () => {
  const { ana } = await open();
  const html = await ana.page('/inbox');
  expect(html).toContain('No mail has come yet');
  expect(html).toContain('href="/settings/mail"');
});

test('whoever has waited longest comes first, and the title says what is so', async () => {
  const { office, ana } = await open();
  const first = await office.arrives({ from: 'Ada <ada@one.example>' });
  const second = await office.arrives({ from: 'Ben <ben@two.example>' });
  await waitsSince(office, first, 5);
  await waitsSince(office, second, 125);
  const html = await ana.page('/inbox');
  expect(numbers(html)).toEqual([second, first]);
  expect(words(html)).toContain('Two people are waiting');
  expect(words(html)).toMatch(/The longest for (?:about )?(?:2|two) hours/i);
});

test('a row says who, about what, their latest words and how long they have waited', async () => {
  const { office, ana } = await open();
  const number = await office.arrives({
    from: 'Maria López <maria@northwind.example>',
    subject: 'Our calendar <is> blank',
    text: 'Where are my entries & the notes?',
  });
  await waitsSince(office, number, 61);
  const [row] = rows(await ana.page('/inbox'));
  expect(row).toContain(`href="/conversations/${number}"`);
  expect(row).toContain('Our calendar &lt;is&gt; blank');
  expect(words(row!)).toContain('Maria López');
  expect(words(row!)).toContain('Where are my entries & the notes?');
  expect(words(row!)).toMatch(/waiting .*1 h/);
});

test('each folder holds its own', async () => {
  const { office, ana } = await open();
  const [waits, mine, closed, drafted] = [
    await office.arrives(),
    await office.arrives(),
    await office.arrives(),
    await office.arrives(),
  ];
  await ana.post(`/conversations/${mine}/replies`, { text: 'An answer.' });
  await ana.post(`/conversations/${closed}/closure`);
  await ana.put(`/conversations/${drafted}/draft`, { kind: 'reply', html: '<p>Begun</p>' });
  const of = async (folder: string) =>
    numbers(await ana.page(`/inbox?folder=${folder}`)).sort((a, b) => a - b);
  expect(await of('waiting')).toEqual([waits, drafted]);
  expect(await of('mine')).toEqual([mine]);
  expect(await of('open')).toEqual([waits, mine, drafted]);
  expect(await of('closed')).toEqual([closed]);
  expect(await of('all')).toEqual([waits, mine, closed, drafted]);
  expect(await of('drafts')).toEqual([drafted]);
  expect(await of('nonsense')).toEqual([waits, drafted]);
});

test('an empty folder says what will be there', async () => {
  const { office, ana } = await open();
  const number = await office.arrives();
  await ana.post(`/conversations/${number}/replies`, { text: 'An answer.', then: 'close' });
  for (const [folder, text] of [
    ['waiting', 'Everybody has an answer'],
    ['mine', 'Nothing is yours right now'],
    ['open', 'Nothing is open'],
    ['drafts', 'You have no drafts'],
  ])
    expect(await ana.page(`/inbox?folder=${folder}`)).toContain(text);
});

test('a row says whose it is and who looks at it now', async () => {
  const { office, pages, ana } = await open();
  const number = await office.arrives();
  await ana.put(`/conversations/${number}/assignment`, { teammate: String(office.tomas.id) });
  expect(words(rows(await ana.page('/inbox'))[0]!)).toContain('Tomás has it');
  const yuki = await pages.signedIn(office.yuki);
  await yuki.put('/presence', { page: 'page-of-yuki', conversation: String(number), writing: '1' });
  const html = await ana.page('/inbox');
  expect(words(rows(html)[0]!)).toContain('Yuki is writing');
  expect(words(html)).toContain('Yuki is here too.');
});

test('the pager leads through all of it, each once, whatever its cursor says', async () => {
  const { office, ana } = await open();
  const made: number[] = [];
  const template = await office.arrives();
  const conversation = await office.db
    .selectFrom('conversation')
    .selectAll()
    .where('id', '=', template)
    .executeTakeFirstOrThrow();
  for (let n = 0; n < 104; n++) {
    const { id: _, ...copy } = conversation;
    const row = await office.db
      .insertInto('conversation')
      .values({ ...copy, waitingSince: 1_000_000 + (n % 7) })
      .returning('id')
      .executeTakeFirstOrThrow();
    made.push(row.id);
  }
  const seen: number[] = [];
  let path: string | undefined = '/inbox';
  let pages = 0;
  while (path) {
    const html: string = await ana.page(path);
    seen.push(...numbers(html));
    path = /href="([^"]*cursor=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    pages++;
  }
  expect(pages).toBe(3);
  expect(seen).toHaveLength(105);
  expect(new Set(seen)).toEqual(new Set([template, ...made]));
  expect(words(await ana.page('/inbox'))).toContain('More than');
  expect(numbers(await ana.page('/inbox?cursor=nonsense'))).toHaveLength(50);
});
