import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { pauseRota } from '../../../src/domain/shift/pausing.ts';
import { itIs } from '../../support/acts.ts';
import { type Site, site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { addresses, words } from '../../support/html.ts';
import { coming, type Programme, programme, TUESDAY, worksAt } from '../../support/rota.ts';

/** Ana in Lagos, Tomás in Lisbon and Yuki in Sydney: around the clock in November, with a hole from 28 March on. */
async function aroundTheClock() {
  itIs(TUESDAY);
  const office = await desk();
  await worksAt(office, office.ana, { from: '07:00', to: '16:00' });
  await worksAt(office, office.tomas, { from: '12:00', to: '21:00' });
  await worksAt(office, office.yuki, { from: '08:00', to: '17:00' });
  const pages = await site(office);
  return { ...office, pages, browser: await pages.signedIn(office.ana) };
}

const title = (html: string) => words(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)![1]!);

test('before anybody has said their hours the page says what will be here, and the first step', async () => {
  const office = await desk();
  const browser = await (await site(office)).signedIn(office.ana);
  const html = await browser.page('/shifts');
  expect(words(html)).toContain('Here will be one day around the world');
  expect(addresses(html)).toContain('/settings/hours');
});

test('a day without a hole says so, and names the change of clocks that will open one', async () => {
  const { browser } = await aroundTheClock();
  const html = await browser.page('/shifts');
  expect(title(html)).toBe('Somebody is here all day long');
  expect(words(html)).toContain('An hour opens on Sunday 28 March 2027, when Lisbon changes its clocks.');
  expect(html).toContain('class="world-now"');
});

test('fourteen days before a hole opens, it is the finding, in the viewer’s own time', async () => {
  const { pages, ana } = await aroundTheClock();
  itIs(Date.UTC(2027, 2, 20, 9));
  const html = await (await pages.signedIn(ana)).page('/shifts');
  expect(title(html)).toBe('An hour opens on Monday 29 March');
  expect(words(html)).toContain(
    'When Lisbon changes its clocks, nobody is here, 21:00 to 22:00 your time (20:00 to 21:00 UTC)',
  );
});

test('a day with a hole offers an hour earlier or somebody elsewhere, and never a night', async () => {
  const { browser } = await aroundTheClock();
  const html = await browser.page('/shifts?day=2027-03-29');
  expect(title(html)).toBe('Nobody is here for an hour on Monday 29 March 2027');
  expect(words(html)).toContain(
    'Nobody works nights to fill it. If Yuki Kimura began at 07:00 that day, an hour would be covered.',
  );
  expect(words(html)).toMatch(
    /Somebody in \S+ from \d\d:\d\d to \d\d:\d\d would cover it without anyone changing/,
  );
});

test('somebody is asked to begin earlier, in their own time, and only what would help can be asked', async () => {
  const { browser, ...office } = await aroundTheClock();
  const html = await browser.page('/shifts?day=2027-03-29');
  const [, gap] = /name="gap" value="(\d+)"/.exec(html)!;
  const asked = await browser.post('/shifts/questions', { teammate: String(office.yuki.id), gap: gap! });
  expect(asked.headers.get('location')).toBe('/shifts');
  const yuki = await office.pages.signedIn(office.yuki);
  expect(words(await yuki.page('/shifts'))).toContain(
    'Ana Okafor asks: could you begin at 07:00 on Monday 29 March?',
  );
  await browser.post('/shifts/questions', { teammate: String(office.tomas.id), gap: gap! });
  expect(words(await browser.page('/shifts'))).toContain('they cannot help then');
  const [, notice] = /\/notices\/(\d+)\/reading/.exec(await yuki.page('/shifts'))!;
  expect((await browser.post(`/notices/${notice}/reading`)).status).toBe(404);
  await yuki.post(`/notices/${notice}/reading`);
  expect(words(await yuki.page('/shifts'))).not.toContain('asks: could you');
});

test('the picture is a table too: who is here, by their clock and by one’s own', async () => {
  const { browser } = await aroundTheClock();
  const html = await browser.page('/shifts?day=2026-11-04');
  const text = words(html);
  expect(text).toContain('Ana Okafor Lagos 07:00 to 16:00 07:00 to 16:00');
  expect(text).toContain('Tomás Ribeiro Lisbon 12:00 to 21:00 13:00 to 22:00');
  expect(text).toContain('13:00 to 16:00 your time (12:00 to 15:00 UTC) Ana Okafor Tomás Ribeiro');
  expect(html).toMatch(/role="img" aria-label="Somebody is here all day on Wednesday 4 November/);
});

test.each(['2026-02-30', 'yesterday', '3026-01-01', ''])(
  'the day %j is none, and today is shown',
  async (day) => {
    const { browser } = await aroundTheClock();
    expect(title(await browser.page(`/shifts?day=${day}`))).toBe('Somebody is here all day long');
  },
);

test('guests are in no picture and fill no hole (G2)', async () => {
  const office = await programme();
  const browser = await (await site(office)).signedIn(office.ana);
  const html = await browser.page('/shifts?day=2026-11-04');
  const picture = /class="world"[\s\S]*?<\/figure>/.exec(html)![0];
  expect(words(picture)).not.toMatch(/Sofie|Jonas/);
  expect(title(html)).toContain('Nobody is here for');
});

async function open(): Promise<Programme & { pages: Site }> {
  const office = await programme();
  return { ...office, pages: await site(office) };
}

test('the coming weeks show who comes when and with whom, and one’s own days stand aside', async () => {
  const { pages, ...office } = await open();
  const [first] = await coming(office);
  const guest = [office.sofie, office.jonas].find(({ id }) => id === first!.guest.id)!;
  const html = await (await pages.signedIn(guest)).page('/shifts');
  expect(words(html)).toMatch(new RegExp(`You .*\\w+day, with ${first!.buddy.name}`));
  expect(words(html)).toContain('Your next days With ');
  expect(addresses(html)).toContain(`/shifts/${first!.id}`);
  expect(words(await (await pages.signedIn(office.yuki)).page('/shifts'))).toContain(
    'No day with customers is planned for you',
  );
});

test('a pause is shown to everybody, with its reason', async () => {
  const { pages, ...office } = await open();
  await transaction(office.db, (tx) =>
    pauseRota(tx, office.ana, { from: '2026-11-03', reviewOn: '2026-12-01', reason: 'Mail has doubled.' }),
  );
  const text = words(await (await pages.signedIn(office.yuki)).page('/shifts'));
  expect(text).toContain('Mail has doubled. We look at it again by Tuesday 1 December');
  expect(text).toContain('Nobody comes while the programme rests.');
});

test('nothing on any page of the shifts counts or ranks people', async () => {
  const { pages, ...office } = await open();
  const [first] = await coming(office);
  const tomas = await pages.signedIn(office.tomas);
  for (const path of ['/shifts', '/shifts/programme', `/shifts/${first!.id}`, '/shifts/what-if']) {
    const text = words((await tomas.page(path)).replace(/<select[\s\S]*?<\/select>/g, '')); // zones have names of all kinds
    expect([
      path,
      /due so far|\bdone\b|owed \d|credit|score|\brank(?:s|ed|ing)?\b|leader ?board/i.exec(text)?.[0],
    ]).toEqual([path, undefined]);
  }
  // The owner who plans reads names in the order of the alphabet; what a guest is owed, they read themself.
  const programmePage = words(await (await pages.signedIn(office.ana)).page('/shifts/programme'));
  expect(programmePage).not.toMatch(/due so far|owed \d/);
  const guest = [office.sofie, office.jonas].find(({ id }) => id === first!.guest.id)!;
  expect(words(await (await pages.signedIn(guest)).page(`/shifts/${first!.id}`))).toContain('due so far');
});

test('vetoes are on nobody’s page but their own', async () => {
  const { pages, ...office } = await open();
  await worksAt(office, office.sofie, { from: '08:00', to: '17:00', vetoes: [office.ana.id] });
  const [shift] = (await coming(office)).filter(({ guest }) => guest.id === office.sofie.id);
  for (const viewer of [office.ana, office.tomas, office.jonas]) {
    const browser = await pages.signedIn(viewer);
    for (const path of ['/shifts', '/shifts/programme', `/shifts/${shift!.id}`])
      expect(words(await browser.page(path))).not.toMatch(/veto|never pair/i);
  }
});
