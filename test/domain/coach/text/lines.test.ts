import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { type CheckInput, check } from '../../../../src/domain/coach/index.ts';

const LABELLED = new URL('../../../../bench/coach/labelled/', import.meta.url);
const inputs = ['tuning', 'answered', 'fresh-10']
  .flatMap((name) =>
    readFileSync(new URL(`${name}.jsonl`, LABELLED), 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line) => JSON.parse(line) as CheckInput)
  .flatMap(({ draft = '', asked, history }, at) => (at % 12 === 0 ? [{ draft, asked, history }] : []));

const written = ({ draft, asked, history }: CheckInput, end: string): CheckInput => {
  const lines = (text: string) => text.replaceAll('\n', end);
  return {
    draft: lines(draft),
    ...(asked !== undefined && { asked: lines(asked) }),
    ...(history && { history: history.map((said) => ({ ...said, text: lines(said.text) })) }),
  };
};

describe.each([
  ['\\r\\n', '\r\n'],
  ['\\r', '\r'],
])('lines that end with %s', (_, end) => {
  test('are read as those that end with \\n', () => {
    expect(inputs.length).toBeGreaterThan(50);
    for (const input of inputs) {
      const { hints, ...rest } = check(written(input, end));
      const { hints: expected, ...others } = check(written(input, '\n'));
      const plain = hints.map(({ kind, text }) => [kind, text.replaceAll(end, '\n')]);
      expect([plain, rest], input.draft).toEqual([expected.map(({ kind, text }) => [kind, text]), others]);
    }
  });

  test('leave every offset in the draft as it was given', () => {
    for (const input of inputs) {
      const { draft, ...around } = written(input, end);
      for (const { start, end: last, text } of check({ draft, ...around }).hints)
        expect(draft.slice(start, last)).toBe(text);
    }
  });
});
