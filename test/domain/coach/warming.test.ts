import { expect, test } from 'vitest';
import { check, phraseLists } from '../../../src/domain/coach/index.ts';
import { questionLists } from '../../../src/domain/coach/lists/questions/index.ts';
import { clueLists } from '../../../src/domain/coach/lists/signals/index.ts';
import { warming } from '../../../src/domain/coach/warming.ts';

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
