import { expect, test } from 'vitest';
import { spokenIn } from '../../../../src/domain/coach/reading/spoken.ts';
import { read } from '../../../../src/domain/coach/text/page.ts';

const words = (draft: string, house: string[] = []) => spokenIn(read(draft, house)).map(({ word }) => word);

test('a word knows its sentence and how many syllables it has', () => {
  expect(spokenIn(read('The calendar is back. It doesn’t stop.'))).toEqual([
    { word: 'The', sentence: 0, syllables: 1 },
    { word: 'calendar', sentence: 0, syllables: 3 },
    { word: 'is', sentence: 0, syllables: 1 },
    { word: 'back', sentence: 0, syllables: 1 },
    { word: 'It', sentence: 1, syllables: 1 },
    { word: 'doesn’t', sentence: 1, syllables: 2 },
    { word: 'stop', sentence: 1, syllables: 1 },
  ]);
});

test('names, initials, numbers and the house’s words are no words of it', () => {
  expect(words('I asked Konstantin about the API in 2026 and it runs.')).toEqual(
    'I asked about the in and it runs'.split(' '),
  );
  expect(words('our fieldnotes are back', ['fieldnotes'])).toEqual(['our', 'are', 'back']);
});

test('nor are quotations, code, links, a greeting and a signature', () => {
  const draft =
    'Hi Maria,\n\nIt runs, see https://example.org/reconciliation.\n\n> authentication\n\n`configuration`\n\nBest,\nAna';
  expect(words(draft)).toEqual(['It', 'runs', 'see']);
});

test('a pasted log is read at its beginning alone', () => {
  expect(words('cat '.repeat(30_000)).length).toBe(2_500);
});
