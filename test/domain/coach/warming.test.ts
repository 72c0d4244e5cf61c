import { expect, test } from 'vitest';
import { check, phraseLists } from '../../../src/domain/coach/index.ts';
import { questionLists } from '../../../src/domain/coach/lists/questions/index.ts';
import { clueLists } from '../../../src/domain/coach/lists/signals/index.ts';
import { warming, warmingFor } from '../../../src/domain/coach/warming.ts';

test('it is done in many small pieces, so that an answer can come in between', () => {
  const groups = phraseLists.reduce((sum, list) => sum + list.groups.length, 0);
  const clues = clueLists.reduce((sum, list) => sum + list.groups.length, 0);
  expect([...warming()]).toHaveLength(groups + clues + questionLists.length + 2);
});

test('it changes nothing about what is found', () => {
  const draft = 'Hi Maria,\n\nWe apologize for any inconvenience this may have caused.\n\nAna';
  const before = check({ draft });
  for (const _ of warming());
  expect(check({ draft })).toEqual(before);
  expect(before.hints).toHaveLength(1);
});

test('what one draft needs of a list is built a phrase at a time, and finds the same', () => {
  const lists = phraseLists.filter(({ kind }) => kind === 'policy');
  const draft = 'Hi Maria, as per our terms of service you agreed to this. Ana';
  const phrases = lists.flatMap(({ groups }) =>
    groups.flatMap((one) => [...one.phrases, ...(one.disputed ?? [])]),
  );
  expect([...warmingFor(draft, lists)]).toHaveLength(phrases.length);
  expect(check({ draft }).hints.map(({ kind }) => kind)).toContain('policy');
  expect([...warmingFor('', [])]).toEqual([]);
});
