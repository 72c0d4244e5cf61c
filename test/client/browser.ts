import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { eventually, isTurbos, PATIENCE } from '../support/patience.ts';
import { type Desk, startDesk } from './harness.tsx';

/** How Chromium is started here. */
export const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Where the editor's text is. */
export const TEXT = '.ProseMirror';

/** What a test works with; new for each. */
export type Stage = { browser: Browser; context: BrowserContext; page: Page; desk: Desk };

/**
 * A browser for a file's tests, and for each test a desk and a page of its own. A script error or a breach
 * of the policy fails the test in which it happened.
 */
export function setStage(): Stage {
  const stage = {} as Stage;
  const problems: string[] = [];
  beforeAll(async () => {
    stage.browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS });
  });
  afterAll(() => stage.browser.close());
  beforeEach(async () => {
    problems.length = 0;
    stage.desk = await startDesk();
    stage.context = await stage.browser.newContext({ viewport: { width: 1440, height: 900 } });
    stage.context.setDefaultTimeout(PATIENCE);
    stage.page = await stage.context.newPage();
    stage.page.on('pageerror', (error) => {
      if (!isTurbos(error)) problems.push(error.message);
    });
    stage.page.on('console', (message) => {
      if (/Content Security Policy/u.test(message.text())) problems.push(message.text());
    });
  });
  afterEach(async () => {
    await stage.context.close();
    await stage.desk.close();
    expect(problems).toEqual([]);
  });
  return stage;
}

/** Opens a page and waits until it hears the server's news. */
export async function openPage({ desk, page }: Stage, path = '/conversations/12'): Promise<void> {
  await page.goto(desk.origin + path);
  await eventually(() => expect(desk.listeners()).toBeGreaterThan(0));
}

/** A customer's letter arrives and the page shows it. */
export async function letterArrives({ desk, page }: Stage, text: string): Promise<void> {
  desk.letters.push({ id: `m${desk.letters.length + 1}`, from: 'customer', text });
  desk.refresh();
  await page.getByText(text).waitFor();
}
