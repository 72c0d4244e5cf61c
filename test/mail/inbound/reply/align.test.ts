import { describe, expect, test } from 'vitest';
import { alignedParts, isMadeFrom } from '../../../../src/mail/inbound/reply/align.ts';
import { readBody } from '../../../../src/mail/inbound/reply/html.ts';

const reading = readBody('<p>Yes, it is.</p><blockquote type="cite">Is it stuck?<br>Anna</blockquote>');

describe('a text made from the HTML', () => {
  const texts: [text: string, made: boolean][] = [
    ['Yes, it is.\n\n> Is it stuck?\n> Anna', true],
    ['YES, it is.', false],
    ['Yes it is!! Is it stuck', true],
    ['Please open this mail in a browser.', false],
    ['', false],
  ];
  test.each(texts)('%j: %s', (text, made) => expect(isMadeFrom(text, reading)).toBe(made));
  test('of nothing is nothing', () => expect(isMadeFrom(' ', readBody('<br>'))).toBe(true));
});

test('is cut where the HTML is, its marks with the quote', () => {
  expect(alignedParts('Yes, it is.\n\n> Is it stuck?\n> Anna', reading)).toEqual([
    { kind: 'words', text: 'Yes, it is.\n\n' },
    { kind: 'quote', text: '> Is it stuck?\n> Anna' },
  ]);
});

test('the target of a link that only the text has is skipped', () => {
  const linked = readBody('<p>See <a href="https://x.example/">the door</a> of the garden house</p>');
  const text = 'See the door <https://x.example/> of the garden house';
  expect(alignedParts(text, linked)).toEqual([{ kind: 'words', text }]);
});

test('texts that part ways are not aligned', () => {
  expect(alignedParts('Yes, it is.', reading)).toBeNull();
  expect(alignedParts('Something else', reading)).toBeNull();
});
