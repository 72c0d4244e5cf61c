import { mkdirSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { type Program, startProgram } from '../support/running.ts';

// The pictures in docs/screenshots/, of the sample company: bin/screenshots takes them anew.

const OUT = 'docs/screenshots';
const SHOWN = /Charged twice/u; // a long, angry, well-answered one
const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const PATHS = {
  inbox: '/inbox',
  conversation: '/inbox',
  shifts: '/shifts',
  'settings-mail': '/settings/mail',
};
type Place = keyof typeof PATHS;
type Picture = { name: string; place: Place; size: keyof typeof SIZES; colorScheme: 'light' | 'dark' };

const PICTURES: Picture[] = [
  { name: 'inbox', place: 'inbox', size: 'desk', colorScheme: 'light' },
  { name: 'conversation', place: 'conversation', size: 'desk', colorScheme: 'light' },
  { name: 'inbox-dark', place: 'inbox', size: 'desk', colorScheme: 'dark' },
  { name: 'conversation-dark', place: 'conversation', size: 'desk', colorScheme: 'dark' },
  { name: 'inbox-phone', place: 'inbox', size: 'phone', colorScheme: 'light' },
  { name: 'conversation-phone', place: 'conversation', size: 'phone', colorScheme: 'light' },
  { name: 'shifts', place: 'shifts', size: 'desk', colorScheme: 'light' },
  { name: 'settings-mail', place: 'settings-mail', size: 'desk', colorScheme: 'light' },
];

async function goes(page: Page, { url }: Program, place: Place): Promise<void> {
  await page.goto(url + PATHS[place]);
  if (place === 'conversation') {
    await page.getByRole('link', { name: SHOWN }).first().click();
    await page.waitForSelector('.ProseMirror');
  }
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => undefined); // the live line stays open
}

async function takeAll(program: Program): Promise<void> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const first = await browser.newPage();
  await first.goto(await program.command('sign-in-link', 'ana@fieldnotes.example'));
  await first.click('main button');
  await first.waitForURL('**/inbox');
  const storageState = await first.context().storageState();
  await first.context().close();
  for (const { name, place, size, colorScheme } of PICTURES) {
    const isPhone = size === 'phone';
    const look = { viewport: SIZES[size], colorScheme, isMobile: isPhone, hasTouch: isPhone };
    const context = await browser.newContext({ ...look, deviceScaleFactor: 1, storageState });
    const page = await context.newPage();
    await goes(page, program, place);
    await page.screenshot({ path: `${OUT}/${name}.png`, animations: 'disabled' });
    process.stdout.write(`${OUT}/${name}.png\n`);
    await context.close();
  }
  await browser.close();
}

mkdirSync(OUT, { recursive: true });
const program = await startProgram({}, ['--demo']);
await takeAll(program).finally(() => program.stop());
