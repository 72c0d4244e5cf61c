import { expect, test } from 'vitest';
import { clueLists, exampleOf, phraseLists } from '../../../../src/domain/coach/index.ts';
import { pattern } from '../../../../src/domain/coach/text/pattern.ts';

const all = phraseLists.flatMap((list) =>
  list.groups.flatMap((group) => [...group.phrases, ...(group.disputed ?? [])]),
);

test.each([
  ['bear with us', 'bear with us'],
  ['^to whom it may concern', 'to whom it may concern'],
  ['(we|i) (really )?value you', 'we value you'],
  ['any (\\w+ )?inconvenience(s)?', 'any inconvenience'],
  ['{apology} for the delay', 'apologise for the delay'],
  ['clearly(?= (the|you)\\b)', 'clearly'],
  ['(plenty of|many) (\\w+ ){0,3}?had it worse', 'plenty of … had it worse'],
  ['dear customers?', 'dear customers'],
  ['approve\\w* it', 'approve it'],
])('%j is shown as %j', (phrase, expected) => {
  expect(exampleOf(phrase)).toBe(expected);
});

const clues = clueLists.flatMap(({ groups }) =>
  groups.flatMap(({ says, unless }) => [...says, ...(unless ?? [])]),
);

const BUILDING = 120_000; // ms; hundreds of patterns are built here, and other programs run beside

test('every phrase that ships is shown as words a person can read', () => {
  expect(all.length).toBeGreaterThan(250);
  expect(clues.length).toBeGreaterThan(50);
  for (const phrase of [...all, ...clues]) {
    const shown = exampleOf(phrase);
    expect([phrase, /^[\p{L}\p{N}…][\p{L}\p{N}' ,.…/&%€$-]*$/u.test(shown)]).toEqual([phrase, true]);
  }
});

test('nearly every one is a phrase that its pattern finds', { timeout: BUILDING }, () => {
  const found = all.filter(
    (phrase) => exampleOf(phrase).replaceAll('…', 'thing').search(pattern(phrase)) >= 0,
  );
  expect(found.length / all.length).toBeGreaterThan(0.9);
});
