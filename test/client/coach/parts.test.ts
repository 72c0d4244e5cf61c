import { expect, test } from 'vitest';
import { idOf } from '../../../client/coach/parts.ts';

const hint = {
  kind: 'policy' as const,
  start: 0,
  end: 12,
  text: 'The Old Rule',
  why: 'Why.',
  instead: 'What.',
};

test('the same words of the same kind are the same hint, in any case', () => {
  expect(idOf(hint)).toBe(idOf({ ...hint, text: 'the old rule', start: 9, end: 21 }));
  expect(idOf(hint)).not.toBe(idOf({ ...hint, kind: 'jargon' }));
});

test('what is not answered is told apart by the question', () => {
  const open = { ...hint, kind: 'unanswered' as const };
  expect(idOf(open)).not.toBe(idOf({ ...open, why: 'Another.' }));
});

test('a policy that says something else now is another hint, so that it is asked anew', () => {
  const before = idOf({ ...hint, policy: { id: 7, at: 1 } });
  expect(idOf({ ...hint, policy: { id: 7, at: 2 } })).not.toBe(before);
  expect(idOf({ ...hint, policy: { id: 7, at: 1 } })).toBe(before);
});
