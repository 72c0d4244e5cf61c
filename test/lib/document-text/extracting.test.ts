import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract } from '../../../src/lib/document-text/extracting.ts';
import { pdf, zip } from '../../support/archives.ts';

const most = 10_000;
const office = (files: Record<string, string>) => extract(zip(files), 'office', most);

test('a text is read in whatever charset a desk meets', async () => {
  expect(await extract(Buffer.from('Grüße, 東京'), 'text', most)).toBe('Grüße, 東京');
  expect(await extract(Buffer.from('Grüße', 'latin1'), 'text', most)).toBe('Grüße');
  expect(await extract(Buffer.from('\ufeffGrüße', 'utf16le'), 'text', most)).toBe('Grüße');
  await expect(extract(Buffer.from([1, 0, 2, 0, 0, 0]), 'text', most)).rejects.toThrow('no text');
});

test('a page of HTML is its words', async () => {
  const page = '<h1>Order &amp; bill</h1><script>let a</script><style>b{}</style><p>Forty<b>one</b></p>';
  expect(await extract(Buffer.from(page), 'html', most)).toBe('Order & bill\nFortyone');
});

test('a Word file gives its paragraphs and its notes', async () => {
  const text = await office({
    'word/document.xml':
      '<w:p><w:r><w:t>Dear </w:t></w:r><w:r><w:t>Maria</w:t></w:r></w:p><w:p><w:t>Bye</w:t></w:p>',
    'word/footnotes.xml': '<w:p><w:t>A note</w:t></w:p>',
    'word/settings.xml': '<w:p><w:t>hidden</w:t></w:p>',
  });
  expect(text).toBe('Dear Maria\nBye\nA note');
});

test('an Excel file gives the words of its cells', async () => {
  const text = await office({
    'xl/sharedStrings.xml': '<sst><si><t>Amount</t></si><si><t>Total</t></si></sst>',
    'xl/worksheets/sheet1.xml': '<c><v>0</v></c><c t="inlineStr"><is><t>Inline</t></is></c>',
  });
  expect(text).toBe('Amount\nTotal\nInline');
});

test('slides and OpenDocument files are read too', async () => {
  expect(await office({ 'ppt/slides/slide1.xml': '<a:p><a:t>Welcome</a:t></a:p>' })).toBe('Welcome');
  expect(await office({ 'content.xml': '<text:h>Title</text:h><text:p>Words</text:p>' })).toBe(
    'Title\nWords',
  );
});

test('a PDF gives the words of its pages', async () => {
  expect(await extract(pdf('Invoice 2291 for heliotropes'), 'pdf', most)).toBe(
    'Invoice 2291 for heliotropes',
  );
  expect(await extract(readFileSync('demo/files/invoice-2291.pdf'), 'pdf', most)).toMatch(/2291/);
  await expect(extract(Buffer.from('%PDF-1.4 broken'), 'pdf', most)).rejects.toThrow();
});

test('no more than so many characters are kept', async () => {
  expect(await extract(Buffer.from('word '.repeat(10_000)), 'text', 100)).toHaveLength(100);
  expect(
    (await extract(zip({ 'content.xml': `<p>${'word '.repeat(9000)}</p>` }), 'office', 50)).length,
  ).toBeLessThanOrEqual(50);
});
