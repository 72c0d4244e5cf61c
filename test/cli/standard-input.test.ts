import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, wholeOf } from '../../src/cli/standard-input.ts';

async function* of(...pieces: string[]) {
  yield* pieces;
}

const lines = (...pieces: string[]) => Array.fromAsync(linesOf(of(...pieces)));

describe('standard input', () => {
  it('is the same words however it was cut into pieces', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀', '\u2028') })),
        async (pieces) => {
          const text = pieces.join('');
          expect(await wholeOf(of(...pieces))).toBe(text);
          const whole = text.endsWith('\n') ? text.slice(0, -1) : text;
          expect(await lines(...pieces)).toEqual(text === '' ? [] : whole.split('\n'));
        },
      ),
    ));

  it('has the mark of its encoding left out, once and at its start alone', async () => {
    expect(await wholeOf(of('\uFEFFa', '\uFEFFb'))).toBe('a\uFEFFb');
    expect(await lines('', '\uFEFFa\n', '\uFEFFb')).toEqual(['a', '\uFEFFb']);
  });

  it('gives a line before the next one is written', async () => {
    let asked = 0;
    async function* waiting() {
      for (const line of ['first\n', 'second\n']) {
        asked += 1;
        yield line;
      }
    }
    const read = linesOf(waiting());
    expect(await read.next()).toEqual({ done: false, value: 'first' });
    expect(asked).toBe(1);
  });
});
