import { expect, test } from 'vitest';
import { inChromium, starts } from '../module.ts';

const open = inChromium('controllers/countdown.ts');

async function counting(attributes: (now: number) => string) {
  const page = await open();
  await page.clock.install();
  const now = await page.evaluate(() => Date.now());
  await page.evaluate(
    (html) => {
      document.body.innerHTML = html;
    },
    `<span data-controller="countdown" ${attributes(now)}></span>`,
  );
  const started = starts(page, 'countdown', 'CountdownController');
  await page.clock.runFor(10);
  await started;
  return {
    page,
    words: () => page.textContent('span'),
    passes: (ms: number) => page.clock.runFor(ms),
    now,
  };
}

const left = (ms: number) => (now: number) =>
  `data-countdown-until-value="${now + ms}" data-countdown-left-value="${ms}"`;

test('it counts the seconds down, and then says that it is being sent', async () => {
  const { words, passes } = await counting(left(10_000));
  expect(await words()).toBe('Sending in 10 s');
  await passes(1_000);
  expect(await words()).toBe('Sending in 9 s');
  await passes(8_500);
  expect(await words()).toBe('Sending in 1 s');
  await passes(700);
  expect(await words()).toBe('Sending now');
});

test('a browser whose clock is wrong counts what the server said is left', async () => {
  const { words } = await counting(
    (now) => `data-countdown-until-value="${now + 3_600_000}" data-countdown-left-value="5000"`,
  );
  expect(await words()).toBe('Sending in 5 s');
});

test('where nothing is said of what is left, the moment itself counts', async () => {
  const { words } = await counting((now) => `data-countdown-until-value="${now + 3_000}"`);
  expect(await words()).toBe('Sending in 3 s');
});

test('a page that is drawn anew does not give the seconds back', async () => {
  const { page, words, passes } = await counting(left(10_000));
  await passes(4_000);
  await page.evaluate(() => {
    const span = document.querySelector('span')!;
    span.textContent = 'Sending in 10 s';
    span.dispatchEvent(new CustomEvent('turbo:morph-element'));
  });
  expect(await words()).toBe('Sending in 6 s');
});

test('what is over is being sent', async () => {
  const { words } = await counting(
    (now) => `data-countdown-until-value="${now - 5_000}" data-countdown-left-value="-5000"`,
  );
  expect(await words()).toBe('Sending now');
});
