import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { letterArrives as arrives, openPage, setStage, TEXT } from '../client/browser.ts';
import type { Desk } from '../client/harness.tsx';
import { eventually } from '../support/patience.ts';

const stage = setStage();
let desk: Desk;
let page: typeof stage.page;
let context: typeof stage.context;

beforeEach(() => {
  ({ desk, page, context } = stage);
});

async function open(path?: string): Promise<void> {
  await openPage({ ...stage, page }, path);
  await page.waitForSelector(TEXT);
}

const letterArrives = (text: string) => arrives({ ...stage, page }, text);

async function write(words: string): Promise<void> {
  await page.click(TEXT);
  await page.keyboard.type(words);
}

const words = () =>
  page.$$eval(`${TEXT} > *`, (blocks) => blocks.map((block) => block.textContent).join('\n\n'));
const top = () => page.$eval(TEXT, (element) => element.getBoundingClientRect().top);

test('a letter that arrives while someone writes leaves words, caret and undo as they are', async () => {
  await open();
  await write('Hello Maria');
  for (let back = 0; back < 5; back += 1) await page.keyboard.press('ArrowLeft');
  await letterArrives('And one thing more');
  await page.keyboard.type('dear ');
  expect(await words()).toBe('Hello dear Maria');
  await page.keyboard.press('Control+z');
  expect(await words()).not.toContain('dear');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect((await words()).trim()).toBe('');
});

test('a letter that arrives above does not move the composer under the caret', async () => {
  desk.letters.push(
    ...[2, 3, 4, 5].map((n) => ({ id: `m${n}`, from: 'customer' as const, text: 'Long. '.repeat(150) })),
  );
  await open();
  await write('Hello');
  const before = await top();
  await letterArrives('Something new, and quite long. '.repeat(30).trim());
  expect(Math.abs((await top()) - before)).toBeLessThan(2);
});

test('a word that is being composed by an input method survives a refresh', async () => {
  await open();
  await page.click(TEXT);
  const session = await context.newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  await letterArrives('And one thing more');
  await session.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  await session.send('Input.insertText', { text: '日本' });
  expect(await words()).toBe('日本');
  await eventually(() => expect(desk.drafts.reply.html).toBe('<p>日本</p>'));
});

test('an open menu stays open through a refresh, and what is around it changes', async () => {
  await open();
  await page.click('.menu summary');
  await letterArrives('And one thing more');
  expect(await page.$eval('.menu', (menu) => (menu as HTMLDetailsElement).open)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.$eval('.menu', (menu) => (menu as HTMLDetailsElement).open)).toBe(false);
});

test('what is typed is kept as a draft without anything being pressed', async () => {
  await open();
  await write('Hello Maria');
  await eventually(() => expect(desk.drafts.reply.html).toBe('<p>Hello Maria</p>'));
  await page.getByText('Saved', { exact: true }).waitFor();
});

test('a draft that cannot be kept is said to be so, and is kept when the line is back', async () => {
  await open();
  desk.answers.draft = 0;
  await write('Hello Maria');
  await page.getByText('Not saved yet, trying again').waitFor();
  expect(desk.drafts.reply.html).toBe('');
  desk.answers.draft = 200;
  await eventually(() => expect(desk.drafts.reply.html).toBe('<p>Hello Maria</p>'));
  await page.getByText('Saved', { exact: true }).waitFor();
});

test('words that never reached the server are there again after a crash', async () => {
  await open();
  desk.answers.draft = 0;
  await write('Hello Maria');
  const crashed = page;
  page = await context.newPage();
  await crashed.goto('chrome://crash').catch(() => undefined);
  desk.answers.draft = 200;
  await open();
  await eventually(async () => expect(await words()).toBe('Hello Maria'));
  await eventually(() => expect(desk.drafts.reply.html).toBe('<p>Hello Maria</p>'));
});

test('a reply can be written, made bold, linked and sent with the keyboard alone', async () => {
  await open();
  await page.keyboard.press('r');
  await page.keyboard.type('See ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('this page');
  for (const _ of 'this page') await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+k'); // with words chosen; without, it is the way to every place
  await page.keyboard.type('example.com/help');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await eventually(() => expect(desk.posted).toHaveLength(1));
  expect(desk.posted[0]?.html).toBe(
    '<p>See <a href="https://example.com/help"><strong>this page</strong></a></p>',
  );
  await page.locator('#m2').waitFor();
  await eventually(async () => expect((await words()).trim()).toBe(''));
  expect(desk.drafts.reply.html).toBe('');
});

test('Undo brings the words back into the composer, in front of what was begun meanwhile', async () => {
  await open();
  await write('The first words');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await write('And then');
  await page.keyboard.press('Escape');
  await page.keyboard.press('z');
  await eventually(async () => expect(await words()).toBe('The first words\n\nAnd then'));
  await page.keyboard.type('!');
  expect(await words()).toBe('The first words\n\nAnd then!');
});

test('news since then stops a reply, and its words stay', async () => {
  await open();
  await write('Hello Maria');
  desk.answers.reply = 409;
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').filter({ hasText: 'Nothing was sent' }).waitFor();
  expect(await words()).toBe('Hello Maria');
  desk.answers.reply = 303;
  await page.keyboard.press('Control+Enter');
  await eventually(() => expect(desk.posted).toHaveLength(2));
});

test.each([
  [500, 'Not sent: something went wrong here.'],
  [0, 'Not sent: no connection.'],
])('a reply that meets an error (%i) is said not to be sent, and its words stay', async (status, said) => {
  await open();
  await write('Hello Maria');
  desk.answers.reply = status;
  await page.keyboard.press('Control+Enter');
  await page.getByText(said).waitFor();
  await page.keyboard.type('!');
  expect(await words()).toBe('Hello Maria!');
  desk.answers.reply = 303;
  await page.keyboard.press('Control+Enter');
  await page.locator('#m2').getByText('Hello Maria!').waitFor();
});

test('a reply and a note are two drafts', async () => {
  await open();
  await write('To Maria');
  await page.click('[data-composer-mode="note"]');
  await page.locator('.composer-note').waitFor();
  await eventually(async () => expect((await words()).trim()).toBe(''));
  await page.keyboard.type('To the team');
  await page.click('[data-composer-mode="reply"]');
  await page.locator('.composer-reply').waitFor();
  await eventually(async () => expect(await words()).toBe('To Maria'));
  expect(desk.drafts).toMatchObject({
    reply: { html: '<p>To Maria</p>' },
    note: { html: '<p>To the team</p>' },
  });
});

test('a picture that is pasted stands in the text where the caret was', async () => {
  await open();
  await write('Look: ');
  const upload = Promise.withResolvers<void>();
  desk.hold = upload.promise;
  await page.$eval(TEXT, (element) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array([137, 80, 78, 71])], 'board.png', { type: 'image/png' }));
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await page.keyboard.type('and more');
  upload.resolve();
  await page.locator(`${TEXT} img[src="/attachments/9"]`).waitFor();
  await eventually(() =>
    expect(desk.drafts.reply.html).toBe('<p>Look: <img src="/attachments/9" alt="board.png">and more</p>'),
  );
});

async function paste(html: string): Promise<void> {
  await page.click(TEXT);
  await page.$eval(
    TEXT,
    (element, pasted) => {
      const data = new DataTransfer();
      data.setData('text/html', pasted);
      const init = { clipboardData: data, bubbles: true, cancelable: true };
      element.dispatchEvent(new ClipboardEvent('paste', init));
    },
    html,
  );
}

const FROM_WORD = `<style>p.MsoNormal{color:red}</style>
<p class="MsoNormal" style="margin:0"><b style="mso-bidi-font-weight:normal">Bold</b><o:p></o:p> and <span style='font-family:"Arial"'>plain</span></p>
<p class="MsoListParagraph" style="text-indent:-18pt;mso-list:l0 level1 lfo1"><!--[if !supportLists]--><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span><!--[endif]-->One</p>
<p class="MsoListParagraph" style="text-indent:-18pt;mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span>Two</p>
<h1>Title</h1><img src="https://elsewhere.example/t.gif"><script>alert(1)</script>`;

test('what is pasted from Word comes out clean, its lists as lists', async () => {
  await open();
  await paste(FROM_WORD);
  await eventually(() =>
    expect(desk.drafts.reply.html).toBe(
      '<p><strong>Bold</strong> and plain</p><ul><li><p>One</p></li><li><p>Two</p></li></ul><p>Title</p>',
    ),
  );
});

test('what is pasted from Google Docs is bold only where it was', async () => {
  await open();
  await paste(
    '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Plain, </span><span style="font-weight:700">bold</span><span style="font-style:italic"> and slanted</span></p></b>',
  );
  await eventually(() =>
    expect(desk.drafts.reply.html).toBe('<p>Plain, <strong>bold</strong><em> and slanted</em></p>'),
  );
});

test('a file shows how far it is, and sending waits for it', async () => {
  await open();
  await write('Here it is');
  const upload = Promise.withResolvers<void>();
  desk.hold = upload.promise;
  await page.setInputFiles('input[type=file]', {
    name: 'week.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.alloc(200_000),
  });
  const bar = page.locator('.composer-file progress');
  await bar.waitFor();
  await eventually(async () =>
    expect(await bar.evaluate((element) => (element as HTMLProgressElement).value)).toBe(1),
  );
  await page.click(TEXT);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Sends when the files are ready').waitFor();
  expect(desk.posted).toHaveLength(0);
  upload.resolve();
  await eventually(() => expect(desk.posted).toHaveLength(1));
});

test('a file that is refused says why, and can be taken away', async () => {
  await open();
  desk.answers.file = 422;
  await page.setInputFiles('input[type=file]', {
    name: 'film.mp4',
    mimeType: 'video/mp4',
    buffer: Buffer.alloc(10),
  });
  await page.getByText('This file is larger than mail carries.').waitFor();
  await letterArrives('And one thing more');
  await page.getByRole('button', { name: 'Remove film.mp4' }).click();
  await page.locator('.composer-file').waitFor({ state: 'detached' });
});

test('news of who is here never takes focus from someone who has just begun to write', async () => {
  await open();
  for (const [at, sign] of ['a', 'b', 'c', 'd'].entries()) {
    const news = `Tomás is reading ${at}`;
    await page.evaluate(() => document.getElementById('composer')?.focus());
    desk.tell(`<turbo-stream action="update" target="presence"><template>${news}</template></turbo-stream>`);
    await page.keyboard.press('r');
    await page.locator(`${TEXT}:focus`).waitFor();
    await page.locator('#presence').getByText(news).waitFor();
    await page.keyboard.type(sign);
  }
  expect(await words()).toBe('abcd');
});

test('without scripts the form alone sends a reply', async () => {
  const plain = await stage.browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`${desk.origin}/conversations/12`);
  await still.fill('textarea', 'Hello Maria');
  await still.click('button:has-text("Send and close")');
  expect(new Map(Object.entries(desk.posted[0]!))).toEqual(
    new Map([
      ['path', '/conversations/12/replies'],
      ['kind', 'reply'],
      ['text', 'Hello Maria'],
      ['then', 'close'],
      ['basedOn', 'm1'],
      ['files', '[object File]'],
    ]),
  );
  await plain.close();
});

test('others see that someone writes, and that they have left', async () => {
  await open();
  await write('Hello');
  await eventually(() => expect(desk.presence).toContain('1'));
  await page.goto('about:blank');
  await eventually(() => expect(desk.presence).toContain('left'));
});

test('the composer has no fault that axe finds, its link box open too', async () => {
  await open();
  await write('Hello');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('no address');
  await page.keyboard.press('Enter');
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  const found = await page.evaluate(
    `axe.run('#composer').then((result) => result.violations.map((one) => one.id + ' ' + one.nodes[0].html))`,
  );
  expect(found).toEqual([]);
});
