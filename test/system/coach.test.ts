import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings, overflow } from '../support/axe.ts';
import { aJourney, focused, letterComes, openConversation, TEXT, writes } from '../support/journey.ts';
import { eventually } from '../support/patience.ts';

const journey = aJourney();
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const DRAFT =
  'Hi Maria, we apologize for any inconvenience this may have caused. Actually, you should have asked. It was just a tiny hiccup.';

async function aLetter(subject: string, text: string, options = {}): Promise<Page> {
  const page = await journey.person('ana@fieldnotes.example', options);
  await openConversation(journey, page, await letterComes(journey, page, { subject, text }));
  return page;
}

const marks = (page: Page) => page.$$eval('.coach-mark', (all) => all.map((one) => one.textContent));
const words = (page: Page) => page.$eval(TEXT, (text) => (text as HTMLElement).innerText);
const card = (page: Page) => page.locator('.coach-card');
const name = (page: Page) => page.locator('#coach-card-name').textContent();

async function isMarked(page: Page, ...expected: string[]): Promise<void> {
  await eventually(async () => {
    const found = (await marks(page)).join(' ');
    for (const one of expected) expect(found).toContain(one);
  });
}

async function caretAt(page: Page): Promise<number> {
  return page.evaluate(() => getSelection()?.getRangeAt(0).startOffset ?? -1);
}

test('with the keyboard alone: hints are walked, read, let go, and the caret is where it was', async () => {
  const page = await aLetter('Blank calendar', 'Our calendar is blank. When will it be back?\n\nMaria');
  await page.keyboard.press('r');
  await page.keyboard.type(DRAFT);
  await isMarked(page, 'we apologize for any inconvenience', 'Actually', 'tiny hiccup');
  const before = await words(page);
  for (let back = 0; back < 4; back += 1) await page.keyboard.press('ArrowLeft');

  await page.keyboard.press('Control+.');
  await card(page).waitFor();
  expect(await name(page)).toBe('Stock phrase');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('coach-card');
  await page.keyboard.press('Control+.');
  expect(await name(page)).not.toBe('Stock phrase');
  expect(await findings(page, 'the coach’s card', 'light')).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await card(page).isVisible()).toBe(false);
  await page.keyboard.type('!');
  expect(await words(page)).toBe(`${before.slice(0, -4)}!${before.slice(-4)}`);
  await page.keyboard.press('Control+z');
  expect(await words(page)).toBe(before);

  const count = (await marks(page)).length;
  await page.keyboard.press('Control+.');
  await page.keyboard.press('Tab'); // past Close
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Fine here');
  await page.keyboard.press('Enter');
  await eventually(async () => expect((await marks(page)).length).toBe(count - 1));
  await eventually(async () => expect(await page.locator('.composer-saved').textContent()).toBe('Saved'));
  await page.reload();
  await isMarked(page, 'tiny hiccup');
  expect((await marks(page)).join(' ')).not.toContain('we apologize');
  expect(await words(page)).toBe(before);
});

test('the same words in three places are three hints; whoever types in the card is writing, and no key acts on the page', async () => {
  const page = await aLetter('Three times', 'It is back, thank you.\n\nMaria');
  await page.keyboard.press('r');
  await page.keyboard.type('Hi Maria, rest assured. Rest assured. And rest assured.');
  await eventually(async () => expect(await marks(page)).toHaveLength(3));
  for (const at of ['1 of 3', '2 of 3', '3 of 3', '1 of 3']) {
    await page.keyboard.press('Control+.');
    expect(await page.locator('.coach-card-place').textContent()).toBe(at);
    expect(await page.locator('.coach-mark.is-active').count()).toBe(1);
  }
  await page.keyboard.type('e?');
  expect(await card(page).isVisible()).toBe(false);
  expect(await words(page)).toBe('Hi Maria, rest assured. Rest assured. And rest assured.e?');
  expect(await page.getByRole('button', { name: 'Reopen' }).count()).toBe(0);
  await page.locator('.coach-mark').first().click();
  await card(page).waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Yes.');
  await card(page).waitFor({ state: 'hidden' });
});

test('a word that is being composed is never touched, and is read when it is done', async () => {
  const page = await aLetter('Composing', 'Is it back?\n\nMaria');
  await writes(page, 'Hi Maria, it was just a tiny hiccup. ');
  await isMarked(page, 'tiny hiccup');
  const session = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await page.evaluate((selector) => {
    const editor = document.querySelector(selector)!;
    const seen: string[] = [];
    (window as never as { changes: string[] }).changes = seen;
    editor.addEventListener('compositionend', () => seen.push('end'));
  }, TEXT);
  await compose('に');
  await page.waitForTimeout(600); // longer than the coach waits for a pause
  await compose('にほ');
  await compose('にほん');
  expect(await words(page)).toContain('にほん');
  expect(await page.evaluate(() => (window as never as { changes: string[] }).changes)).toEqual([]);
  await session.send('Input.insertText', { text: '日本' });
  expect(await words(page)).toContain('hiccup. 日本');
  await page.keyboard.type(' Actually, you should have asked.');
  await isMarked(page, 'tiny hiccup', 'you should have asked');
  expect(await words(page)).toContain('日本 Actually, you should have asked.');
  expect(await caretAt(page)).toBeGreaterThan(0);
});

test('what they asked ticks itself when it is answered, and by hand', async () => {
  const page = await aLetter(
    'Two questions',
    'Hello,\n\nWhen does the export run? And how much does a second calendar cost?\n\nMaria',
  );
  const boxes = page.locator('.coach-questions input');
  await eventually(async () => expect(await boxes.count()).toBe(2));
  expect(await page.locator('.coach-count').textContent()).toBe('0 of 2 answered');
  await writes(page, 'Hi Maria, the export runs every night at two.');
  await eventually(async () => expect(await boxes.nth(0).isChecked()).toBe(true));
  expect(await boxes.nth(1).isChecked()).toBe(false);
  await boxes.nth(1).focus();
  await page.keyboard.press('Space');
  expect(await page.locator('.coach-count').textContent()).toBe('2 of 2 answered');
  await page.reload();
  await eventually(async () => expect(await boxes.nth(1).isChecked()).toBe(true));
});

test('a big deal shows why, and what taking it means here', async () => {
  const page = await aLetter(
    'Charged twice',
    'You charged me twice for May and nobody answers. I want to speak to a manager.\n\nMaria',
  );
  await page.getByText('This may be a big deal to them').waitFor();
  expect(await page.locator('.coach-reasons').textContent()).toContain('manager');
  await page.getByRole('button', { name: 'Take it as a big deal' }).click();
  await page.getByText('It’s a big deal, to us too').waitFor();
  await writes(
    page,
    'Hi Maria, we charged you twice for May, and that was our mistake. I will send the money back by Friday at ten.',
  );
  await eventually(async () => expect(await page.locator('.coach-step.is-done').count()).toBe(3));
  await page.getByText(/You took this as a big deal: .*asked for a person/u).waitFor();
  expect(await findings(page, 'a big deal', 'light')).toEqual([]);
});

test('one key parks a reply and shows it as on a phone; it outlives a crash and goes on at any time', async () => {
  const page = await aLetter('Holding', 'Is it back?\n\nMaria');
  await writes(page, 'Hi Maria, actually you should have asked.');
  await page.getByText('Some of this may read as a defence.').waitFor();
  await page.keyboard.press('Control+Shift+L');
  expect(await focused(page)).toBe('5 minutes');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Held until/u }).waitFor();
  expect(await page.locator('.phone-letter').textContent()).toContain('you should have asked');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('composer');
  expect(await findings(page, 'a held reply', 'light')).toEqual([]);
  const { width } = (await page.locator('.phone').boundingBox())!;
  expect(width).toBeLessThanOrEqual(376);
  const again = await page.context().newPage();
  await again.goto(page.url());
  await again.getByRole('button', { name: 'Go on writing' }).click();
  await again.waitForSelector(TEXT);
  await isMarked(again, 'you should have asked');
});

test('in an emergency no pause is offered', async () => {
  const page = await aLetter('Urgent: nothing loads', 'This is urgent, we present in ten minutes.\n\nMaria');
  await writes(page, 'Hi Maria, actually you should have asked.');
  await isMarked(page, 'you should have asked');
  expect(await page.getByText('Some of this may read as a defence.').isVisible()).toBe(false);
});

test('a note about a person asks what they did', async () => {
  const page = await aLetter('Note', 'Is it back?\n\nMaria');
  await page.getByRole('link', { name: 'Note', exact: true }).click();
  await page.waitForSelector('.composer-note');
  await writes(page, 'She was rude on the phone again.');
  await isMarked(page, 'rude');
  await page.keyboard.press('Control+.');
  expect(await card(page).textContent()).toMatch(/what.*d(?:o|id)/iu);
});

test('the house’s words are taught from the card and left alone from then on; a kind is turned off', async () => {
  const page = await aLetter('Teaching', 'Is it back?\n\nMaria');
  await writes(page, 'Hi Maria, let us touch base on Friday at ten. It was just a tiny hiccup.');
  await isMarked(page, 'touch base', 'tiny hiccup');
  await page.locator('.coach-mark', { hasText: 'touch base' }).click();
  await page.getByRole('button', { name: 'Our team says this' }).click();
  await page.getByText('Everybody’s coach leaves “touch base” alone now.').first().waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await isMarked(page, 'touch base');
  await page.locator('.coach-mark', { hasText: 'touch base' }).click();
  await page.getByRole('button', { name: 'Our team says this' }).click();
  await eventually(async () => expect((await marks(page)).join(' ')).not.toContain('touch base'));
  await page.locator('.coach-mark', { hasText: 'hiccup' }).click();
  await page.getByRole('button', { name: 'Stop asking me this' }).click();
  await eventually(async () => expect(await marks(page)).toEqual([]));
  await page.goto(`${journey.program.url}/settings/coach`);
  await page.getByText('touch base').waitFor();
  expect(await page.getByLabel('Making it small').isChecked()).toBe(false);
  await page.getByLabel('Making it small').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Nobody else sees what you chose.').waitFor();
});

test('in another language the coach is off and says so', async () => {
  const page = await aLetter('Sprache', 'Wann ist es wieder da?\n\nMaria');
  await writes(
    page,
    'Hallo Maria, es tut uns leid, dass der Kalender leer ist. Wir haben ihn wieder gefüllt.',
  );
  await page.getByText('The coach reads English only').waitFor();
  expect(await marks(page)).toEqual([]);
});

test('on a phone the card stands under the text, under a thumb', async () => {
  const page = await aLetter('Phone', 'Is it back?\n\nMaria', PHONE);
  await page.tap(TEXT);
  await page.keyboard.type(DRAFT);
  await isMarked(page, 'tiny hiccup');
  await page.getByRole('button', { name: /The coach has/u }).tap();
  await card(page).waitFor();
  expect(await overflow(page, 'the card on a phone')).toEqual([]);
  const { height } = (await page.getByRole('button', { name: 'Fine here' }).boundingBox())!;
  expect(height).toBeGreaterThanOrEqual(43);
});

test('a letter to somebody new is read along, and a file that it names is asked after until it is there', async () => {
  const page = await journey.person('ana@fieldnotes.example');
  await page.goto(`${journey.program.url}/conversations/new`);
  await writes(page, 'Hi {customer first name}, I have attached the plan. It was just a tiny hiccup.');
  await isMarked(page, 'tiny hiccup', 'attached');
  expect((await marks(page)).join(' ')).not.toContain('customer');
  await page.setInputFiles('.composer input[type="file"]', {
    name: 'plan.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('The plan.'),
  });
  await eventually(async () => expect((await marks(page)).join(' ')).not.toContain('attached'));
  expect(await findings(page, 'a new letter with the coach', 'light')).toEqual([]);
});

test('with a phone’s keyboard up, the line that is written stands in sight', async () => {
  const page = await aLetter('Keyboard', 'Is it back?\n\nMaria', PHONE);
  await page.tap(TEXT);
  await page.setViewportSize({ width: 390, height: 460 });
  const room = () =>
    page.evaluate(() => {
      const { bottom } = getSelection()!.getRangeAt(0).getBoundingClientRect();
      const bar = document.querySelector('.rail')!;
      return (bar.checkVisibility() ? bar.getBoundingClientRect().top : innerHeight) - bottom;
    });
  for (let line = 0; line < 12; line += 1) {
    await page.keyboard.type('A line on the way, by thumb and by heart. ');
    expect(await room()).toBeGreaterThan(0);
  }
  await page.setViewportSize({ width: 390, height: 700 });
  expect(await page.locator('.rail').isVisible()).toBe(true);
  await page.keyboard.type('And on.');
  expect(await room()).toBeGreaterThan(0);
});

test('300 and 2,000 words are read to their end', async () => {
  const page = await aLetter('Long', 'When is it back? And what does it cost?\n\nMaria');
  const sentence = 'The export runs every night at two and the file is in your folder by three. ';
  for (const [count, end] of [
    [300, 'tiny hiccup'],
    [2_000, 'rest assured'],
  ] as const) {
    await page.click(TEXT);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(`${sentence.repeat(count / 15)}It was that: ${end}.`);
    await isMarked(page, end);
    expect(await page.locator('.coach').getAttribute('data-coach-took')).toMatch(/^\d+\.\d$/u);
  }
});
