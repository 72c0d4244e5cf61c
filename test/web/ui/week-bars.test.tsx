import { expect, test } from 'vitest';
import { WeekBars } from '../../../src/web/ui/week-bars.tsx';

const heights = (html: string) => [...html.matchAll(/ height="(\d+)"/g)].map(([, height]) => Number(height));

test('the largest fills the picture, the others stand beside it as they are', () => {
  expect(heights(String(<WeekBars values={[10, 20, 40]} least={10} />))).toEqual([20, 40, 80]);
});

test('small numbers are not blown up, and nothing is still to be seen', () => {
  expect(heights(String(<WeekBars values={[0, 1]} least={10} />))).toEqual([2, 8]);
});

test('the newest week is lit, and nobody hears the picture: there is a table', () => {
  const html = String(<WeekBars values={[1, 2]} least={1} />);
  expect(html.match(/is-last/g)).toHaveLength(1);
  expect(html).toContain('aria-hidden="true"');
});

test('a bar is as wide in the second week as in the twelfth, and one week alone is no picture', () => {
  const room = (count: number) =>
    / viewBox="0 0 (\d+) /.exec(String(<WeekBars values={Array(count).fill(1)} least={1} />))?.[1];
  expect(room(2)).toBe(room(12));
  expect(String(<WeekBars values={[4]} least={1} />)).toBe('');
});
