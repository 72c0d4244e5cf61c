import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const LEAST_SEEN = 10; // elements that must have been looked at: an empty page passes any check

// Only colours differ between light and dark: the rest is asked once.
const RULES = { light: '{}', dark: "{ runOnly: ['color-contrast'] }" };
export type Scheme = keyof typeof RULES;

/**
 * What axe finds serious or critical on the page as it stands, a line each; `where` names it. Turbo says on the document
 * that another reading is under way, where axe knows no such attribute: that comes and goes, and is no finding.
 */
export async function findings(page: Page, where: string, scheme: Scheme = 'light'): Promise<string[]> {
  // A page's own policy forbids scripts from elsewhere; this way one is put in by the browser itself.
  await page.evaluate(AXE);
  const { violations, seen } = (await page.evaluate(
    `axe.run(document, ${RULES[scheme]}).then(({ violations, passes }) => ({
      seen: passes.flatMap((one) => one.nodes).length,
      violations: violations
        .filter((one) => /serious|critical/.test(one.impact))
        .filter((one) => one.id !== 'aria-allowed-attr' || !one.nodes.every((node) => node.html.includes('aria-busy') && node.html.startsWith('<html')))
        .map((one) => one.id + ': ' + one.nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(' | ')),
    }))`,
  )) as { violations: string[]; seen: number };
  expect(seen, `${where} had something to look at`).toBeGreaterThan(scheme === 'light' ? LEAST_SEEN : 0);
  return violations.map((one) => `${where} ${one}`);
}

/** By how many CSS px the page is wider than the screen, as a finding. */
export async function overflow(page: Page, where: string): Promise<string[]> {
  const px = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return px > 0 ? [`${where} is ${px} px wider than the screen`] : [];
}
