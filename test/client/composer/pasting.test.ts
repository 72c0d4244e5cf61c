import { expect, test } from 'vitest';
import { inChromium } from '../module.ts';

const open = inChromium('composer/pasting.ts');

/** A paragraph of a list as Word writes it. */
const item = (mark: string, text: string) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp;</span></span>${text}</p>`;

const PASTED: [rule: string, pasted: string, clean: string][] = [
  ['plain words stay', 'Hello', 'Hello'],
  ['elements stay', '<p>a <strong>b</strong></p>', '<p>a <strong>b</strong></p>'],
  [
    'Google Docs says bold by weight',
    '<span style="font-weight:700">b</span>',
    '<span><strong>b</strong></span>',
  ],
  ['bold by name', '<span style="color:red; font-weight: bold">b</span>', '<span><strong>b</strong></span>'],
  ['a medium weight is not bold', '<span style="font-weight:500">b</span>', '<span>b</span>'],
  ['italics', '<span style="FONT-STYLE: Italic">i</span>', '<span><em>i</em></span>'],
  [
    'bold and italic at once',
    '<span style="font-weight:700;font-style:italic">x</span>',
    '<span><em><strong>x</strong></em></span>',
  ],
  [
    'the bold around a whole document that is not bold',
    '<b style="font-weight:normal;" id="docs-internal-guid-1"><p>one</p><p>two</p></b>',
    '<p>one</p><p>two</p>',
  ],
  ['a light weight in bold is not bold', '<strong style="font-weight:300">x</strong>', 'x'],
  ['bold that is bold stays', '<b style="font-weight:700">x</b>', '<b>x</b>'],
  ['bold of a paragraph is not of its words', '<p style="font-weight:700">x</p>', '<p>x</p>'],
  ['styles in single quotes', "<span style='font-weight:800'>b</span>", '<span><strong>b</strong></span>'],
  ['words about styles are words', '<p>write style="x" there</p>', '<p>write style="x" there</p>'],
  ['the sheets of Word are no words', '<style>p.MsoNormal {margin:0}</style><p>x</p>', '<p>x</p>'],
  ['a list of Word is a list', item('·', 'One') + item('·', 'Two'), '<ul><li>One</li><li>Two</li></ul>'],
  ['a numbered one is numbered', item('1.', 'One') + item('2.', 'Two'), '<ol><li>One</li><li>Two</li></ol>'],
  ['letters number too', item('a)', 'One'), '<ol><li>One</li></ol>'],
  [
    'a list of the other kind is another list',
    item('·', 'One') + item('1.', 'Two'),
    '<ul><li>One</li></ul><ol><li>Two</li></ol>',
  ],
  [
    'the cells of a sheet do not run into one another',
    '<table><tr><th>Plan</th><th>Price</th></tr><tr><td>Basic</td><td></td><td><b>10</b> euros</td></tr><tr><td></td></tr></table>',
    '<p>Plan | Price</p><p>Basic | <b>10</b> euros</p>',
  ],
  [
    'a table that holds paragraphs is left to them',
    '<table><tbody><tr><td><p>One</p></td><td><p>Two</p></td></tr></tbody></table>',
    '<table><tbody><tr><td><p>One</p></td><td><p>Two</p></td></tr></tbody></table>',
  ],
  [
    'words between two lists part them',
    `${item('·', 'One')}<p>and</p>${item('·', 'Two')}`,
    '<ul><li>One</li></ul><p>and</p><ul><li>Two</li></ul>',
  ],
  [
    'a list after a real one goes on with it',
    `<ul><li>Zero</li></ul>${item('·', 'One')}`,
    '<ul><li>Zero</li><li>One</li></ul>',
  ],
  [
    'words in a list keep their weight',
    item('·', 'a <span style="font-weight:700">b</span>'),
    '<ul><li>a <span><strong>b</strong></span></li></ul>',
  ],
  ['a paragraph that only says it ignores lists', '<p style="mso-list:ignore">x</p>', '<p>x</p>'],
];

test('what is said by style is said by elements, and nothing else is changed', async () => {
  const page = await open();
  const pasted = PASTED.map(([, html]) => html);
  const clean = await page.evaluate((all) => all.map((html) => window.tested.cleanPasted(html)), pasted);
  expect(PASTED.map(([rule], n) => [rule, clean[n]])).toEqual(PASTED.map(([rule, , html]) => [rule, html]));
});

test('nothing that a paste holds is run or fetched while it is cleaned', async () => {
  const page = await open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.evaluate(() => {
    document.title = 'calm';
    window.tested.cleanPasted(
      '<script>document.title = "run"</script><img src="http://track.test/a.png" onerror="document.title = 1">',
    );
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  expect([await page.title(), asked]).toEqual(['calm', []]);
});

test('cleaning is done in one go: what is clean stays as it is', async () => {
  const page = await open();
  const twice = await page.evaluate(
    (all) =>
      all.map((html) => {
        const once = window.tested.cleanPasted(html);
        return [once, window.tested.cleanPasted(once)];
      }),
    PASTED.map(([, html]) => html),
  );
  for (const [once, again] of twice) {
    expect(again).toBe(once);
    expect(once).not.toMatch(/data-said|mso-/);
  }
});

test.each<[string, string, string[], string[]]>([
  ['pictures alone', '', ['a.png', 'b.pdf'], ['a.png', 'b.pdf']],
  ['a picture of its own words, as Word brings one', '<p>Words</p>', ['a.png'], []],
  ['a picture that is only named beside it', '<img src="x">', ['a.png'], ['a.png']],
  ['words with nothing in them', '<p> <br> </p>', ['a.png'], ['a.png']],
  ['no file', '<p>Words</p>', [], []],
])('of %s what is a file is taken', async (...row) => {
  const [, html, names, taken] = row;
  const page = await open();
  const found = await page.evaluate(
    ([said, all]) => {
      const data = new DataTransfer();
      for (const name of all as string[]) data.items.add(new File(['x'], name));
      if (said) data.setData('text/html', said as string);
      return window.tested.filesIn(data).map((file: File) => file.name);
    },
    [html, names] as const,
  );
  expect(found).toEqual(taken);
  expect(await page.evaluate(() => window.tested.filesIn(null))).toEqual([]);
});
