import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rangeOf, readDocument, sentenceOf } from '../../../client/coach/reading.ts';
import { check } from '../../../src/domain/coach/index.ts';
import { block, documentOf, item, paragraph, text } from './document.ts';

const HIDDEN = '\uE000';

describe('a document as its writer’s words', () => {
  test('paragraphs are apart by a blank line, breaks are lines', () => {
    const document = documentOf(
      paragraph('Hi Maria,'),
      paragraph('It is back.', { type: 'hardBreak' }, 'Ana'),
    );
    expect(readDocument(document).text).toBe('Hi Maria,\n\nIt is back.\nAna');
  });

  test('lists are lines with their marks', () => {
    const steps = block('orderedList', item(paragraph('Open it')), item(paragraph('Press Save')));
    const things = block('bulletList', item(paragraph('one')), item(paragraph('two')));
    const { text: read } = readDocument(documentOf(paragraph('Do this:'), steps, things));
    expect(read).toBe('Do this:\n\n1. Open it\n2. Press Save\n\n- one\n- two');
  });

  test('a list may begin at another number and hold another list', () => {
    const inner = block('bulletList', item(paragraph('a part')));
    const list = {
      ...block('orderedList', item(paragraph('third'), inner)),
      attrs: { start: 3 },
    };
    expect(readDocument(documentOf(list)).text).toBe('3. third\n- a part');
  });

  test('what is quoted, and a block of code, is not the writer’s', () => {
    const document = documentOf(
      paragraph('You wrote:'),
      block('blockquote', paragraph('We apologize for any inconvenience.')),
      block('codeBlock', text('just a tiny hiccup')),
      paragraph('It is back.'),
    );
    expect(readDocument(document).text).toBe('You wrote:\n\nIt is back.');
  });

  test('code within a sentence keeps its room and loses its words', () => {
    const document = documentOf(paragraph('Run ', text('simply', { type: 'code' }), ' once.'));
    expect(readDocument(document).text).toBe(`Run ${HIDDEN.repeat(6)} once.`);
  });

  test('a link says where it leads, once, as the plain half of the letter does', () => {
    const link = { type: 'link', attrs: { href: 'https://example.com/guide' } };
    const named = documentOf(paragraph('See ', text('our guide', link), '.'));
    expect(readDocument(named).text).toBe('See our guide (https://example.com/guide).');
    const bare = documentOf(paragraph(text('https://example.com/guide', link)));
    expect(readDocument(bare).text).toBe('https://example.com/guide');
    const mail = { type: 'link', attrs: { href: 'mailto:ana@fieldnotes.example' } };
    expect(readDocument(documentOf(paragraph(text('ana@fieldnotes.example', mail)))).text).toBe(
      'ana@fieldnotes.example',
    );
  });

  test('a link that is half bold is one link', () => {
    const link = { type: 'link', attrs: { href: 'https://example.com' } };
    const document = documentOf(paragraph(text('our ', link), text('guide', { type: 'bold' }, link)));
    expect(readDocument(document).text).toBe('our guide (https://example.com)');
  });

  test('pictures are counted: they go along', () => {
    const document = documentOf(paragraph('Look: ', { type: 'image' }), paragraph({ type: 'image' }));
    expect(readDocument(document).pictures).toBe(2);
  });

  test('an empty document is an empty text', () => {
    expect(readDocument(documentOf(paragraph()))).toEqual({ text: '', stretches: [], pictures: 0 });
  });
});

describe('the way back to the document', () => {
  test('a hint lies on its own words, across bold and blocks', () => {
    const document = documentOf(
      paragraph('Hi Maria,'),
      paragraph('We ', text('apologize', { type: 'bold' }), ' for any inconvenience this may have caused.'),
    );
    const reading = readDocument(document);
    const [hint] = check({ draft: reading.text }).hints;
    const range = rangeOf(reading, hint!.start, hint!.end)!;
    expect(document.textBetween(range.from, range.to)).toBe(hint!.text);
  });

  test('what is not in the document has no place', () => {
    const link = { type: 'link', attrs: { href: 'https://example.com/guide' } };
    const reading = readDocument(documentOf(paragraph(text('guide', link)), paragraph('end')));
    const at = reading.text.indexOf('(https');
    expect(rangeOf(reading, at, at + 10)).toBeNull();
    expect(rangeOf(reading, 1_000, 1_010)).toBeNull();
  });

  test('any words in any blocks come back as themselves', () => {
    const words = fc
      .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
      .map((one) => one.replace(/\n/g, ' '));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), fc.nat(), (lines, pick) => {
        const document = documentOf(
          ...lines.map((line, at) =>
            at % 3 === 2 ? block('bulletList', item(paragraph(line))) : paragraph(line),
          ),
        );
        const reading = readDocument(document);
        const stretch = reading.stretches[pick % reading.stretches.length]!;
        const range = rangeOf(reading, stretch.at, stretch.at + stretch.length)!;
        expect(document.textBetween(range.from, range.to)).toBe(
          reading.text.slice(stretch.at, stretch.at + stretch.length),
        );
      }),
      { numRuns: 200 },
    );
  });
});

test('a sentence of the document is its writer’s words, without what is hidden in it', () => {
  const code = { type: 'text', text: 'ERR_42', marks: [{ type: 'code' }] };
  const reading = readDocument(
    documentOf(paragraph('Hi Maria,'), paragraph('Our terms say ', code, ' is final. It stays.')),
  );
  const start = reading.text.indexOf('terms');
  expect(sentenceOf(reading, { start, end: start + 5 })).toBe('Our terms say  is final.');
});
