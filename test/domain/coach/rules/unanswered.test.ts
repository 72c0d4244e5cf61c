import { expect, it } from 'vitest';
import { check } from '../../../../src/domain/coach/index.ts';

it('a question that the draft passes over is named, once for each', () => {
  const draft = 'Hi Ivo,\n\nThe museum opens at ten.\n\nMia';
  const { hints } = check({
    draft,
    asked: 'When do you open, are there lockers, and may I take photos? Ivo',
  });
  expect(hints.map((h) => h.kind)).toEqual(['unanswered', 'unanswered']);
  expect(hints[0]!.why).toContain('lockers');
  expect(hints[0]!.text).toBe('The museum opens at ten.');
});

it('nothing is said when all is answered', () => {
  const draft =
    'Hi Ivo,\n\nThe museum opens at ten. There are lockers by the door, and photos are fine.\n\nMia';
  expect(
    check({ draft, asked: 'When do you open, are there lockers, and may I take photos? Ivo' }).hints,
  ).toEqual([]);
});

it.each([
  ['What do I need?', 'At least two hours and a ladder.'],
  ['How do I return it?', 'Hand it in at any shop with the label.'],
])('“%s” is spoken to by “%s”', (asked, draft) => {
  expect(check({ draft, asked }).hints.map(({ kind }) => kind)).not.toContain('unanswered');
});

it('a question of who is ticked by “just the owner”, and not by “just press it”', () => {
  const isAnswered = (draft: string) =>
    check({ draft, asked: 'Who can delete a board?' }).questions.map(({ answered }) => answered);
  expect(isAnswered('Just the owner can delete a board.')).toEqual([true]);
  expect(isAnswered('Just now it rains on the board.')).toEqual([false]);
});
