import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PATIENCE } from './patience.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const LEAST_SEEN = 10; // elements that must have been looked at: an empty page passes any check
const MOST_LOOKS = 5; // a page that is read anew without an end is a finding

// Only colours differ between light and dark: the rest is asked once.
const RULES = { light: '{}', dark: "{ runOnly: ['color-contrast'] }" };
export type Scheme = keyof typeof RULES;

/**
 * What axe finds serious or critical on the page as it stands, a line each; `where` names it. A page that Turbo is about
 * to replace is not the page to look at: it is waited for, and looked at again where a reading began meanwhile.
 */
export async function findings(page: Page, where: string, scheme: Scheme = 'light'): Promise<string[]> {
  for (let look = 1; ; look += 1) {
    await page.waitForSelector('html:not([aria-busy="true"])', { timeout: PATIENCE });
    await atRest(page);
    const { violations, seen, busy } = await looked(page, scheme);
    if (busy && look < MOST_LOOKS) continue;
    expect(seen, `${where} had something to look at`).toBeGreaterThan(scheme === 'light' ? LEAST_SEEN : 0);
    return violations.map((one) => `${where} ${one}`);
  }
}

/** A colour on its way from one scheme to the other is no finding: what moves and has an end is waited for. */
async function atRest(page: Page) {
  // Asked again and again, not of its promise: what never ends, in a page that is hidden say, ends the wait with an error.
  await page.waitForFunction(
    () =>
      document
        .getAnimations()
        .every(
          ({ effect, playState }) =>
            playState !== 'running' || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
        ),
    null,
    { timeout: PATIENCE, polling: 50 },
  );
}

async function looked(page: Page, scheme: Scheme) {
  // A page's own policy forbids scripts from elsewhere; this way one is put in by the browser itself.
  await page.evaluate(AXE);
  return (await page.evaluate(
    `axe.run(document, ${RULES[scheme]}).then(({ violations, passes }) => ({
      seen: passes.flatMap((one) => one.nodes).length,
      busy: violations.some((one) => one.nodes.some((node) => /^<html[^>]* aria-busy="true"/.test(node.html))),
      violations: violations
        .filter((one) => /serious|critical/.test(one.impact))
        .map((one) => one.id + ': ' + one.nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(' | ')),
    }))`,
  )) as { violations: string[]; seen: number; busy: boolean };
}

/** By how many CSS px the page is wider than the screen, as a finding. */
export async function overflow(page: Page, where: string): Promise<string[]> {
  const px = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return px > 0 ? [`${where} is ${px} px wider than the screen`] : [];
}
