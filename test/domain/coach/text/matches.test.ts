import { expect, test } from 'vitest';
import type { PhraseGroup, PhraseList } from '../../../../src/domain/coach/kinds.ts';
import {
  after,
  before,
  firstOf,
  matchesOf,
  sentencesWith,
  withGroups,
} from '../../../../src/domain/coach/text/matches.ts';
import { read } from '../../../../src/domain/coach/text/page.ts';

const listOf = (...phrases: string[]): PhraseList => ({
  kind: 'jargon',
  title: 'Ours',
  source: 'the team',
  licence: 'ours',
  groups: [{ why: 'why', instead: 'instead', phrases }],
});
const found = (draft: string, ...phrases: string[]) =>
  matchesOf(read(draft), [listOf(...phrases)], 'jargon').map((match) => match.text);

test('of two that overlap the longer one stands, wherever it begins', () => {
  expect(found('the blue widget door', 'blue widget', 'blue widget door')).toEqual(['blue widget door']);
  expect(found('the blue widget door is here', 'blue widget', 'widget door is here')).toEqual([
    'widget door is here',
  ]);
  expect(found('blue, then green', 'green', 'blue')).toEqual(['blue', 'green']);
});

test('a phrase does not reach over the end of a sentence, nor into what is hidden', () => {
  expect(found('It is blue. Widget it is.', 'blue. widget', 'blue [a-z.]* widget')).toEqual([]);
  expect(found('He said "blue widget" to me.', 'blue widget')).toEqual([]);
  expect(found('See https://a.example/blue-widget there.', 'blue')).toEqual([]);
});

test('a phrase for the start of a sentence is found there alone', () => {
  const draft = 'Blue it is. The door is blue. (Blue) again.';
  expect(found(draft, '^blue')).toHaveLength(2);
  expect(found(draft, 'blue')).toHaveLength(3);
});

test('its place cuts out its own words, without the comma behind them', () => {
  const page = read('Well, blue widget, I say.');
  const [match] = matchesOf(page, [listOf('blue widget,?')], 'jargon');
  expect(page.raw.slice(match!.start, match!.end)).toBe('blue widget');
  expect(before(page, match!)).toBe('well, ');
  expect(after(page, match!)).toBe(', i say.');
});

test('lists of another kind are not asked, and a pasted log does not give a thousand', () => {
  expect(matchesOf(read('the blue widget'), [listOf('blue')], 'policy')).toEqual([]);
  expect(found('blue is red. '.repeat(500), 'blue')).toHaveLength(100);
});

test('of one sentence the first phrase is given, and of those that begin together the first of its list', () => {
  const lists = [listOf('widget door', 'blue( widget)?', 'blue widget door', '^door')];
  expect(firstOf('the blue widget door', lists, 'jargon')).toMatchObject({ index: 4, text: 'blue widget' });
  expect(firstOf('door of the hall', lists, 'jargon')).toMatchObject({ index: 0, text: 'door' });
  expect(firstOf('the door of the hall', lists, 'jargon')).toBeUndefined();
  expect(firstOf('the blue widget', lists, 'policy')).toBeUndefined();
});

test('what was found in one text is found in the next, whoever looked first', () => {
  const lists = [listOf('blue widget')];
  expect(firstOf('here and there a blue widget', lists, 'jargon')?.index).toBe(17);
  expect(found('a blue widget', 'blue widget')).toEqual(['blue widget']);
});

test('a phrase that a team turned off is not found', () => {
  const list = listOf('blue');
  const off = { ...list, groups: list.groups.map((group) => ({ ...group, phrases: [] })) };
  expect(firstOf('it is blue', [list], 'jargon')?.group.why).toBe('why');
  expect(firstOf('it is blue', [off], 'jargon')).toBeUndefined();
});

test('the sentences that hold a phrase of some kinds are known by their place, each once', () => {
  const lists = [listOf('blue', 'widget'), { ...listOf('green'), kind: 'policy' as const }];
  const page = read('A blue widget. Nothing here. The green one.');
  expect([...sentencesWith(page, lists, ['jargon'])]).toEqual([0]);
  expect([...sentencesWith(page, lists, ['jargon', 'policy'])]).toEqual([0, 2]);
  expect([...sentencesWith(page, lists, ['defensive'])]).toEqual([]);
});

test('lists are narrowed to some of their groups, once for each question asked of them', () => {
  const list = listOf('blue');
  const lists = [{ ...list, groups: [...list.groups, { ...list.groups[0]!, why: 'other' }] }];
  const isOther = ({ why }: PhraseGroup) => why === 'other';
  const narrowed = withGroups(lists, isOther);
  expect(narrowed.map(({ groups }) => groups.map(({ why }) => why))).toEqual([['other']]);
  expect(withGroups(lists, isOther)).toBe(narrowed);
  expect(withGroups([...lists], isOther)).not.toBe(narrowed);
  expect(lists[0]!.groups).toHaveLength(2);
});
