import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { eventually, isTurbos, PATIENCE } from './patience.ts';
import { type Program, startProgram } from './running.ts';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];
const ANA = ['--company', 'Fieldnotes', '--name', 'Ana Okafor', '--email', 'ana@fieldnotes.example'];

/** Where the editor's text is. */
export const TEXT = '.ProseMirror';

/** A running program with a browser in front of it, for all tests of a file. */
export type Journey = {
  browser: Browser;
  program: Program;
  /** A person with a browser profile of their own, not signed in. */
  visitor(options?: BrowserContextOptions): Promise<Page>;
  /** The same, signed in by a link from the command line. */
  person(email: string, options?: BrowserContextOptions): Promise<Page>;
};

const ends: (() => Promise<unknown>)[] = [];

export type Setting = { environment?: Record<string, string>; args?: string[]; isNew?: boolean };

/**
 * Starts a program and a browser for a file's tests. Ana's company Fieldnotes is set up already unless `isNew`.
 * A script error or a breach of the content policy on any page fails the test in which it happened.
 */
export function aJourney(setting: Setting = {}): Journey {
  const journey = {} as Journey;
  const contexts: BrowserContext[] = [];
  const problems: string[] = [];
  beforeAll(async () => {
    journey.browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS });
    journey.program = await startProgram(setting.environment, setting.args);
    ends.push(() => journey.program.stop());
    if (!setting.isNew && !setting.args?.length)
      await journey.program.command('setup', ...ANA, '--mailbox', 'help@fieldnotes.example');
  });
  afterAll(async () => {
    await journey.browser?.close();
    for (const end of ends.splice(0)) await end();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(problems.splice(0)).toEqual([]);
  });
  journey.visitor = async (options = {}) => {
    const context = await journey.browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    contexts.push(context);
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    watch(page, problems);
    return page;
  };
  journey.person = async (email, options) => {
    const page = await journey.visitor(options);
    await signIn(journey.program, page, email);
    return page;
  };
  return journey;
}

/** Opens a one-time link and goes in. */
export async function signIn(program: Program, page: Page, email: string): Promise<void> {
  await page.goto(await program.command('sign-in-link', email));
  await page.click('main button');
  await page.waitForURL('**/inbox');
}

function watch(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => {
    if (!isTurbos(error)) problems.push(error.message);
  });
  page.on('console', (message) => {
    const { url } = message.location();
    // A letter's frame has a policy of its own, and what a stranger put there may well be refused by it.
    if (/Content Security Policy/u.test(message.text()) && !url.includes('/frame'))
      problems.push(message.text());
  });
}

/** Somebody joins the company by an invitation. Gives their page, signed in, and the link, now spent. */
export async function joins(
  journey: Journey,
  owner: Page,
  name: string,
): Promise<{ page: Page; link: string }> {
  const first = name
    .split(' ')[0]!
    .normalize('NFD')
    .replace(/[^a-z]/giu, '');
  const email = `${first.toLowerCase()}@fieldnotes.example`;
  const { url } = journey.program;
  await owner.goto(`${url}/settings/teammates`);
  await owner.getByLabel('Their name').fill(name);
  await owner.getByLabel('Their own e-mail address').fill(email);
  await owner.getByRole('button', { name: 'Invite' }).click();
  const link = (await owner.locator('code.secret').textContent())!;
  const page = await journey.visitor();
  await page.goto(link);
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.waitForURL('**/inbox');
  return { page, link };
}

/** A letter arrives and is read; gives its conversation's number, as its row in the inbox says it. */
export async function letterComes(
  journey: Journey,
  page: Page,
  mail: { subject: string; [field: string]: string },
): Promise<number> {
  await journey.program.arrives(mail);
  return eventually(async () => {
    const html = await (await page.request.get(`${journey.program.url}/inbox?folder=all`)).text();
    const link = new RegExp(`href="/conversations/(\\d+)"[^>]*>${escaped(mail.subject)}<`, 'u').exec(html);
    if (!link) throw new Error(`“${mail.subject}” is not in the inbox yet.`);
    return Number(link[1]);
  });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Opens a conversation and waits until there is an editor to write in. */
export async function openConversation(journey: Journey, page: Page, number: number): Promise<void> {
  await page.goto(`${journey.program.url}/conversations/${number}`);
  await page.waitForSelector(TEXT);
}

/** Types into the editor, as a person does. */
export async function writes(page: Page, words: string): Promise<void> {
  await page.click(TEXT);
  await page.keyboard.type(words);
}

/** What has the focus: its accessible words, shortened. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: one } = document;
    return (one?.getAttribute('aria-label') ?? one?.textContent ?? '').trim().slice(0, 80);
  });
}

/** Whether a person can see where the focus is: an outline, a shadow, or a caret in a field. */
export function focusShows(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return false;
    if (one.matches('[contenteditable], textarea, input')) return true;
    // A whole row lights up for the link in it, whose own box reaches over the row.
    const looks = [
      getComputedStyle(one),
      getComputedStyle(one, '::after'),
      getComputedStyle(one, '::before'),
    ];
    return looks.some(
      (look) => (look.outlineStyle !== 'none' && look.outlineWidth !== '0px') || look.boxShadow !== 'none',
    );
  });
}
