import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

/** Builds the server and the commands into dist/, and what browsers load into dist/assets/. */
async function buildAll(): Promise<void> {
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist/assets/fonts', { recursive: true });
  const server = build({
    entryPoints: ['src/main.ts', 'src/cli/porchlight.ts', 'src/lib/document-text/thread.ts'],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node26',
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    entryNames: '[name]',
    logLevel: 'warning',
  });
  const browser = build({
    entryPoints: ['client/client.ts'],
    outdir: 'dist/assets',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    sourcemap: true,
    chunkNames: 'chunk-[hash]',
    logLevel: 'warning',
  });
  const styles = build({
    entryPoints: ['client/stylesheets/index.css', 'client/stylesheets/letter-frame.css'],
    outdir: 'dist/assets',
    bundle: true,
    minify: true,
    external: ['/assets/*'],
    logLevel: 'warning',
  });
  await Promise.all([server, browser, buildCoach(), styles]);
  copyStatic();
  writeFileSync('dist/.built', '');
}

/** The coach reads along beside the page, in a program of its own. */
function buildCoach() {
  return build({
    entryPoints: { 'coach-worker': 'client/coach/worker.ts' },
    outdir: 'dist/assets',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    logLevel: 'warning',
  });
}

function copyStatic(): void {
  const fonts = 'node_modules/@fontsource-variable';
  cpSync(`${fonts}/inter/files/inter-latin-wght-normal.woff2`, 'dist/assets/fonts/inter-latin.woff2');
  cpSync(
    `${fonts}/source-serif-4/files/source-serif-4-latin-wght-normal.woff2`,
    'dist/assets/fonts/source-serif-4-latin.woff2',
  );
  cpSync(
    `${fonts}/source-serif-4/files/source-serif-4-latin-wght-italic.woff2`,
    'dist/assets/fonts/source-serif-4-latin-italic.woff2',
  );
  cpSync('client/icon.svg', 'dist/assets/icon.svg');
}

/** bin/dev: builds again and starts again whenever a source changes. */
async function watchAndRun(args: string[]): Promise<void> {
  let running: ChildProcess | null = null;
  let timer: NodeJS.Timeout | null = null;
  const restart = async () => {
    const built = await buildAll().then(
      () => true,
      () => false, // esbuild has said why; the running program stays
    );
    if (!built) return;
    if (running && running.exitCode === null && running.signalCode === null)
      await new Promise((resolve) => running!.once('exit', resolve).kill('SIGTERM'));
    running = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js', ...args], {
      stdio: 'inherit',
    });
  };
  for (const folder of ['src', 'client', 'db', 'demo']) {
    watch(folder, { recursive: true }, () => {
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => void restart(), 150);
    });
  }
  await restart();
}

if (process.argv.includes('--watch'))
  await watchAndRun(process.argv.slice(2).filter((arg) => arg !== '--watch'));
else await buildAll();
