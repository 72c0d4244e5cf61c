import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check, KINDS } from '../../../src/domain/coach/index.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/coach.md'), 'utf8');

test.each([...KINDS])('%s is explained to who runs the program', (kind) => {
  expect(page.includes(`\`${kind}\``)).toBe(true);
});

test('of two kinds on the same words the earlier one speaks alone', () => {
  const { hints } = check({
    draft: 'We apologize for any inconvenience if you were offended by the tiny hiccup.',
  });
  const order = hints.map((one) => KINDS.indexOf(one.kind as (typeof KINDS)[number]));
  expect(order).not.toContain(-1);
  for (const one of hints)
    for (const other of hints)
      if (one !== other) expect(one.end <= other.start || other.end <= one.start).toBe(true);
});
