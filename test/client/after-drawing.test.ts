import { expect, test } from 'vitest';
import { inChromium } from './module.ts';

const open = inChromium('after-drawing.ts');

test('what waits for the drawing is done after the frames in which the page was drawn', async () => {
  const page = await open('<p>A letter</p>');
  const order = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const done: string[] = [];
        window.tested.afterDrawing(() => resolve([...done, 'work']));
        requestAnimationFrame(() => {
          done.push('a frame');
          requestAnimationFrame(() => done.push('the next'));
        });
      }),
  );
  expect(order).toEqual(['a frame', 'the next', 'work']);
});

test('what is taken back is not done, whether a frame has come or not', async () => {
  const page = await open('<p>A letter</p>');
  const done = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const all: string[] = [];
        const never = window.tested.afterDrawing(() => all.push('never'));
        const late = window.tested.afterDrawing(() => all.push('late'));
        never();
        requestAnimationFrame(() => requestAnimationFrame(() => late()));
        window.tested.afterDrawing(() => {
          all.push('done');
          setTimeout(() => resolve(all), 50);
        });
      }),
  );
  expect(done).toEqual(['done']);
});

test('a hidden tab, which draws nothing, does it all the same', async () => {
  const page = await open('<p>A letter</p>');
  const isDone = await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { get: () => true });
    window.requestAnimationFrame = () => 0; // as a browser does with a tab that nobody sees
    return new Promise((resolve) => {
      window.tested.afterDrawing(() => resolve(true));
    });
  });
  expect(isDone).toBe(true);
});
