/**
 * Shows every page of the look with real-looking content: writes HTML and pictures (1440, 834 and
 * 390 px, light and dark) into a folder and runs axe on each. Exit status 1 when axe finds
 * something serious, or something is wider than the screen.
 *
 *   node test/look/gallery.ts [--out DIR] [--only NAME] [--no-pictures]
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';

const root = resolve(import.meta.dirname, '../..');
const { values: options } = parseArgs({
  options: { out: { type: 'string' }, only: { type: 'string' }, 'no-pictures': { type: 'boolean' } },
});
const out = resolve(options.out ?? mkdtempSync(join(tmpdir(), 'look-')));
const WIDTHS = [
  [1440, 900],
  [834, 1112],
  [390, 844],
] as const;
const FONTS = {
  'inter-latin.woff2': 'inter/files/inter-latin-wght-normal.woff2',
  'source-serif-4-latin.woff2': 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'source-serif-4-latin-italic.woff2': 'source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
};

async function buildPages(): Promise<Record<string, string>> {
  mkdirSync(join(out, 'assets/fonts'), { recursive: true });
  for (const [name, file] of Object.entries(FONTS)) {
    cpSync(join(root, 'node_modules/@fontsource-variable', file), join(out, 'assets/fonts', name));
  }
  cpSync(join(root, 'client/icon.svg'), join(out, 'assets/icon.svg'));
  writeFileSync(join(out, 'assets/client.js'), '');
  await build({
    entryPoints: [join(root, 'client/stylesheets/index.css')],
    outfile: join(out, 'assets/index.css'),
    bundle: true,
    external: ['/assets/*'],
  });
  const bundle = join(out, 'pages.mjs');
  await build({
    entryPoints: [join(root, 'test/look/pages.tsx')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
  });
  const { pages } = (await import(bundle)) as { pages: () => Record<string, { toString(): string }> };
  return Object.fromEntries(Object.entries(pages()).map(([name, page]) => [name, page.toString()]));
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
// The policy the product has: a style or script that slipped into the markup would not work here either.
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; frame-src 'self'";

function serve(): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    try {
      const body = readFileSync(join(out, path));
      const policy = path.startsWith('/frame') ? "default-src 'none'; style-src 'unsafe-inline'" : POLICY;
      response.writeHead(200, {
        'content-type': TYPES[extname(path)] ?? 'text/plain',
        'content-security-policy': policy,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      done({ origin: `http://127.0.0.1:${port}`, close: () => server.close() });
    });
  });
}

type Finding = { id: string; impact: string; nodes: { html: string; failureSummary: string }[] };

async function audit(page: Page): Promise<string[]> {
  const found = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], iframes: false }).then((r) => r.violations)`,
  )) as Finding[];
  const wide = (await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )) as number;
  const lines = found.map(
    (one) =>
      `${one.impact} ${one.id}: ${one.nodes.map((node) => `${node.html.slice(0, 160)} — ${node.failureSummary.replaceAll('\n', ' ').slice(0, 260)}`).join('\n      ')}`,
  );
  return wide > 0 ? [...lines, `serious overflow: ${wide} px wider than the screen`] : lines;
}

// Whatever is pressed on a phone answers 22 px above and below its middle; links in running text are exempt.
const SMALL_TARGETS = `[...document.querySelectorAll('a, button, summary, select, input:not([type=hidden])')]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.letter-text, .note-body, .visually-hidden, .skip, p'))
  .filter((element) => {
    const target = element.closest('label') ?? (element.type === 'checkbox' ? element.parentElement : element);
    target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const box = target.getBoundingClientRect();
    return [-20, 20].some((shift) => {
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2 + shift);
      return box.width > 0 && !(hit && (target.contains(hit) || hit.contains(element) && hit !== document.body && hit.matches('a, button, label, summary')));
    });
  })
  .map((element) => element.outerHTML.slice(0, 120))`;

async function shoot(browser: Browser, origin: string, name: string): Promise<string[]> {
  const problems: string[] = [];
  for (const [width, height] of WIDTHS) {
    for (const scheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: scheme,
        hasTouch: width < 900,
        isMobile: width < 500,
        bypassCSP: false,
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (/Content Security Policy/u.test(message.text()))
          complaints.push(`serious policy: ${message.text()}`);
      });
      await page.goto(`${origin}/${name}.html`);
      await page.evaluate('document.fonts.ready');
      if (!options['no-pictures']) {
        await page.screenshot({ path: join(out, `${name}-${width}-${scheme}.png`) });
        if (scheme === 'light') {
          await page.screenshot({ path: join(out, `${name}-${width}-full.png`), fullPage: true });
        }
      }
      await page.addScriptTag({ url: `${origin}/assets/axe.js` });
      const small =
        width < 500 && scheme === 'light' ? ((await page.evaluate(SMALL_TARGETS)) as string[]) : [];
      complaints.push(...small.map((html) => `serious target under 44 px: ${html}`));
      for (const line of [...(await audit(page)), ...complaints]) {
        problems.push(`${name} ${width} ${scheme}: ${line}`);
      }
      await context.close();
    }
  }
  return problems;
}

const pages = await buildPages();
cpSync(join(root, 'node_modules/axe-core/axe.min.js'), join(out, 'assets/axe.js'));
for (const [name, html] of Object.entries(pages)) writeFileSync(join(out, `${name}.html`), html);
const { origin, close } = await serve();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});
const names = Object.keys(pages).filter(
  (name) => !name.startsWith('frame') && (!options.only || name.includes(options.only)),
);
const problems: string[] = [];
for (const name of names) problems.push(...(await shoot(browser, origin, name)));
await browser.close();
close();
const serious = problems.filter((line) => /: (?:serious|critical) /u.test(line));
process.stdout.write(
  `${[...problems, `${names.length} pages in ${out}, ${problems.length} findings, ${serious.length} serious`].join('\n')}\n`,
);
process.exit(serious.length > 0 ? 1 : 0);
