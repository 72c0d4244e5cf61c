import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = 'client/stylesheets';
/** What may say a token anew: a person's own choice of look or size, the printer, and a letter in its own frame. */
const LATER = ['states.css', 'keyboard.css', 'print.css', 'letter-frame.css'];

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.css'));
const namesIn = (file: string) =>
  new Set(
    [...readFileSync(`${FOLDER}/${file}`, 'utf8').matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name!),
  );

test('a token means one thing: no component gives its name to something else, for every page would have that', () => {
  const tokens = namesIn('tokens.css');
  expect(tokens).toContain('--bar');
  const again = files
    .filter((file) => file !== 'tokens.css' && !LATER.includes(file))
    .flatMap((file) =>
      [...namesIn(file)].filter((name) => tokens.has(name)).map((name) => `${file} ${name}`),
    );
  expect(again).toEqual([]);
});
