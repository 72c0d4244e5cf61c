import { resolve } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { PATIENCE } from '../support/patience.ts';
import { ARGS } from './browser.ts';

declare global {
  interface Window {
    /** What the modules under test export. */
    // biome-ignore lint/suspicious/noExplicitAny: the page knows no types of ours
    tested: Record<string, any>;
  }
}

const ORIGIN = 'http://page.test';

/** Bundled for a page: everything that the modules export, and Stimulus to run controllers with. */
async function bundle(paths: string[]): Promise<string> {
  const lines = paths.map((path) => `export * from './${path}';`);
  const contents = ["export { Application } from '@hotwired/stimulus';", ...lines].join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve(import.meta.dirname, '../../client') },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'tested',
    target: 'es2023',
  });
  return outputFiles[0]!.text;
}

/**
 * Modules of client/ in a page of real Chromium that holds `html` and nothing else, their exports at `window.tested`. The
 * page has an origin of its own, so that it has storage; whatever it asks for that a test does not answer is 404. A
 * script error fails the test.
 */
export function inChromium(...paths: string[]): (html?: string) => Promise<Page> {
  let browser: Browser;
  let script: string;
  const problems: Error[] = [];
  beforeAll(async () => {
    script = await bundle(paths);
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    const [problem] = problems.splice(0);
    if (problem) throw problem;
  });
  return async (html = '') => {
    const context = await browser.newContext();
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(error));
    await page.route(`${ORIGIN}/**`, (route) => route.fulfill({ status: 404, body: '' }));
    await page.route(`${ORIGIN}/`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><body>${html}</body>` }),
    );
    await page.goto(`${ORIGIN}/`);
    await page.addScriptTag({ content: script });
    return page;
  };
}

/** Starts one controller of those under test, by its name in the markup. */
export async function starts(page: Page, name: string, controller: string): Promise<void> {
  await page.evaluate(
    async ([identifier, exported]) => {
      const application = window.tested.Application.start();
      application.register(identifier, window.tested[exported!]);
      await new Promise((done) => setTimeout(done));
    },
    [name, controller],
  );
}
