import { expect, test } from 'vitest';
import { defensive } from '../../../../src/domain/coach/lists/defensive.ts';
import { kindsIn } from '../draft.ts';
import { everyPhraseOf } from './phrases-of.ts';

everyPhraseOf(defensive);

test.each([
  'Actually, you need the other cable.',
  'As I already said, the file is in the archive.',
  'You should have read the mail.',
  'You entered the wrong address.',
  'The problem is on your end.',
  'It works as designed.',
  'You did not follow the steps.',
  'If you had only asked, it would be clear.',
  'Obviously the cable is loose.',
])('%s', (draft) => {
  expect(kindsIn(draft)).toContain('defensive');
});

test.each([
  'The file you sent has 40 rows; three of them are empty.',
  'I said Monday and it was Tuesday: my mistake.',
  'You read the mail on Friday, so the parcel left on Monday.',
  'The address on the label has a 7 where yours has a 1: we misprinted it.',
  'The end of the cable has a red cap.',
  'The lamp has an elegant design.',
  'The steps on the page were out of date, and I mended them.',
  'The cable was loose, so I pressed it in.',
])('nothing is said of: %s', (draft) => {
  expect(kindsIn(draft)).not.toContain('defensive');
});
