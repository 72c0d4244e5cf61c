import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aJourney, TEXT } from '../support/journey.ts';

const journey = aJourney({ args: ['--demo'] });
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const LEAST_SEEN = 10; // elements that must have been looked at: an empty page passes any check

const INSIDE = [
  '/inbox',
  '/inbox?folder=mine',
  '/inbox?folder=open',
  '/inbox?folder=closed',
  '/inbox?folder=all',
  '/inbox?folder=drafts',
  '/conversations/1',
  '/conversations/2?write=note',
  '/customers',
  '/customers/1',
  '/search?q=invoice',
  '/search?q=nothinglikeit',
  '/settings/profile',
  '/settings/sessions',
  '/settings/api-tokens',
  '/settings/teammates',
  '/settings/mailboxes',
  '/settings/mailboxes/1',
  '/settings/mail',
  '/settings/outgoing-mail',
  '/settings/failed-mail',
  '/settings/events',
  '/conversations/99999',
];
const OUTSIDE = ['/sign-in', '/sign-in/links/spent', '/assets/none'];

// Only colours differ between light and dark: the rest is asked once.
const RULES = { light: '{}', dark: "{ runOnly: ['color-contrast'] }" };
type Scheme = keyof typeof RULES;

async function findings(page: Page, path: string, scheme: Scheme): Promise<string[]> {
  // A page's own policy forbids scripts from elsewhere; this way one is put in by the browser itself.
  await page.evaluate(AXE);
  const { violations, seen } = (await page.evaluate(
    `axe.run(document, ${RULES[scheme]}).then(({ violations, passes }) => ({
      seen: passes.flatMap((one) => one.nodes).length,
      violations: violations
        .filter((one) => /serious|critical/.test(one.impact))
        .map((one) => one.id + ': ' + one.nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(' | ')),
    }))`,
  )) as { violations: string[]; seen: number };
  expect(seen, `${path} had something to look at`).toBeGreaterThan(scheme === 'light' ? LEAST_SEEN : 0);
  return violations.map((one) => `${path} ${one}`);
}

async function look(page: Page, paths: string[], scheme: Scheme): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(journey.program.url + path);
    if (path.startsWith('/conversations/') && !path.includes('99999')) await page.waitForSelector(TEXT);
    found.push(...(await findings(page, path, scheme)));
  }
  return found;
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`no page has a serious finding of axe, ${colorScheme}`, { timeout: 120_000 }, async () => {
    const ana = await journey.person('ana@fieldnotes.example', { colorScheme });
    const stranger = await journey.visitor({ colorScheme });
    const found = [
      ...(await look(ana, INSIDE, colorScheme)),
      ...(await look(stranger, OUTSIDE, colorScheme)),
    ];
    await ana.goto(`${journey.program.url}/conversations/3`);
    await ana.click(TEXT);
    await ana.keyboard.type('Hello');
    await ana.keyboard.press('Control+k');
    found.push(...(await findings(ana, 'composer with its link box', colorScheme)));
    await ana.keyboard.press('Escape');
    await ana.click('.menu summary');
    found.push(...(await findings(ana, 'menu', colorScheme)));
    await ana.keyboard.press('Escape');
    await ana.locator('h1').click();
    await ana.keyboard.press('?');
    await ana.getByRole('dialog').waitFor();
    found.push(...(await findings(ana, 'help', colorScheme)));
    expect(found).toEqual([]);
  });
