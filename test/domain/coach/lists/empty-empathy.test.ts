import { expect, test } from 'vitest';
import { emptyEmpathy } from '../../../../src/domain/coach/lists/empty-empathy.ts';
import { everyPhraseOf } from './phrases-of.ts';

everyPhraseOf(emptyEmpathy);

test('what fits every reply stands apart from what is empty only where it stands alone', () => {
  expect(emptyEmpathy.groups.map(({ why }) => why.startsWith('Sympathy from a card'))).toEqual([
    true,
    true,
    false,
  ]);
});
