import { describe, expect, it } from 'vitest';
import { signalsInWords } from '../../../../../src/domain/coach/signals/words.ts';

const kinds = (mail: string) => signalsInWords(mail).map(({ kind }) => kind);

describe('what is over, or happened elsewhere, weighs nothing', () => {
  it.each([
    'You charged me twice in May. You refunded it the same day, lovely.',
    'All my photos were gone this morning. They are back now!',
    'I thought all my notes were deleted. I found them under Archive.',
    'My old provider charged me twice and lost all my files, that is why I am here.',
  ])('%s', (mail) => {
    expect(kinds(mail)).toEqual([]);
  });

  it.each([
    ['You charged me twice in May. You said it was refunded, but it was not.', 'charged-twice'],
    ['All my photos are gone. They were back for an hour and are gone again.', 'data-gone'],
    ['I was charged twice. If it is not refunded by Friday I am leaving.', 'charged-twice'],
    ['You told me it was fixed. All my notes are gone again.', 'data-gone'],
  ])('%s', (mail, kind) => {
    expect(kinds(mail)).toContain(kind);
  });
});
