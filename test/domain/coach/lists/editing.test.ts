import { expect, test } from 'vitest';
import { editedLists, type PhraseEdit, phraseLists } from '../../../../src/domain/coach/index.ts';

const jargon = phraseLists.find(({ kind }) => kind === 'jargon')!;
const first = jargon.groups[0]!.phrases[0]!;
const of = (edits: PhraseEdit[], kind = 'jargon') => editedLists(edits).find((list) => list.kind === kind)!;

test('without a change the lists are those that ship', () => {
  expect(editedLists([])).toBe(phraseLists);
});

test('a phrase that is off is gone from its own list alone', () => {
  const edits: PhraseEdit[] = [{ kind: 'jargon', phrase: first, state: 'off' }];
  expect(of(edits).groups[0]!.phrases).toEqual(jargon.groups[0]!.phrases.slice(1));
  for (const list of phraseLists.filter(({ kind }) => kind !== 'jargon'))
    expect(of(edits, list.kind).groups).toEqual(
      list.groups.map((group) => ({ ...group, disputed: group.disputed ?? [] })),
    );
});

test('a disputed phrase that is on stands with the others and is disputed no more', () => {
  const groups = of([{ kind: 'minimising', phrase: 'no worries', state: 'on' }], 'minimising').groups;
  const group = groups.find(({ phrases }) => phrases.includes('no worries'))!;
  expect(group.disputed).not.toContain('no worries');
});

test('words of the team’s own are a group with a reason of its own', () => {
  const { groups } = of([{ kind: 'jargon', phrase: 'above my pay grade', state: 'added' }]);
  expect(groups.at(-1)).toMatchObject({
    phrases: ['above my pay grade'],
    why: expect.stringContaining('team'),
  });
});

test('the lists that ship are never changed', () => {
  const before = JSON.stringify(phraseLists);
  editedLists([
    { kind: 'jargon', phrase: first, state: 'off' },
    { kind: 'minimising', phrase: 'no worries', state: 'on' },
    { kind: 'policy', phrase: 'house rule', state: 'added' },
  ]);
  expect(JSON.stringify(phraseLists)).toBe(before);
});
