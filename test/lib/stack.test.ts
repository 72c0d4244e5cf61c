import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { stackOf } from '../../src/lib/stack.ts';

/** A program of two sources, built as ours is. */
async function built(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-stack-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(
    join(folder, 'kettle.ts'),
    '// It whistles.\n\nexport function boil(): never {\n  throw new Error("dry");\n}\n',
  );
  writeFileSync(
    join(folder, 'main.ts'),
    'import { boil } from "./kettle.ts";\nexport function run(): void {\n  boil();\n}\n',
  );
  const outfile = join(folder, 'dist', 'main.js');
  await build({
    entryPoints: [join(folder, 'main.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    sourcemap: true,
    sourcesContent: false,
  });
  return outfile;
}

function thrownBy(run: () => void): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('Nothing was thrown.');
}

test('a stack of the built program names the files and lines of its sources', async () => {
  const { run } = await import(/* @vite-ignore */ await built());
  const stack = stackOf(thrownBy(run)).split('\n');
  expect(stack[0]).toBe('Error: dry');
  expect(stack[1]).toMatch(/boil.*kettle\.ts:4:/);
  expect(stack[2]).toMatch(/run.*main\.ts:3:/);
});

test('a file without a map keeps its own place', () => {
  const error = new Error('no map');
  error.stack = 'Error: no map\n    at go (file:///nowhere/at/all.js:12:7)\n    at /nowhere/b.js:1:2';
  expect(stackOf(error)).toBe(error.stack);
});

test('a map that is broken leaves the stack as it was', async () => {
  const file = await built();
  writeFileSync(`${file}.map`, '{"version": 3,');
  const error = new Error('broken');
  error.stack = `Error: broken\n    at go (file://${file}:2:3)`;
  expect(stackOf(error)).toBe(error.stack);
});

test.each([
  ['words', 'words'],
  [undefined, 'undefined'],
  [null, 'null'],
  [Symbol('sign'), 'Symbol(sign)'],
])('what is no error is told as text: %s', (thrown, told) => {
  expect(stackOf(thrown)).toBe(told);
});

test('an error without a stack says its name and message', () => {
  const error = new TypeError('bare');
  error.stack = undefined;
  expect(stackOf(error)).toBe('TypeError: bare');
});
