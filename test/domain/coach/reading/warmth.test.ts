import fc from 'fast-check';
import { expect, test } from 'vitest';
import { warmthOf } from '../../../../src/domain/coach/reading/warmth.ts';
import { read } from '../../../../src/domain/coach/text/page.ts';

const places = (draft: string) => warmthOf(read(draft)).map(({ place }) => place);
const FACTS = 'The export runs every night at two. The file is in your account. It holds all of May. ';

test('warmth is found where it stands: at the start, between, and at the end', () => {
  expect(places(`Hi Maria,\n\nThanks for the pictures. ${FACTS}\n\nEnjoy your weekend!\n\nAna`)).toEqual([
    'open',
    'close',
  ]);
  expect(places(`${FACTS}I am so sorry about that. ${FACTS}`)).toEqual(['middle']);
});

test('how every mail is written is not warmth yet', () => {
  expect(places('Hi Maria,\n\nIt is back since ten.\n\nBest,\nAna')).toEqual([]);
});

test('the first sentence opens and the last one closes, however short the reply', () => {
  expect(places('Thank you!')).toEqual(['open']);
  expect(places('Sorry about that. It is fixed. I hope it holds.')).toEqual(['open', 'close']);
});

test('warm words of somebody else are theirs', () => {
  expect(places('> thank you so much, lovely\n\nIt is back since ten.')).toEqual([]);
});

test('each stands between 0 and 1, in order, and where it says', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Thank you. ', 'It runs. ', 'I am sorry.\n\n', '> thanks\n', '🙂 ', 'x'), {
        maxLength: 40,
      }),
      (parts) => {
        const draft = parts.join('');
        const warm = warmthOf(read(draft));
        for (const one of warm) {
          expect(draft.slice(one.start, one.end)).toBe(one.text);
          expect(one.at).toBeGreaterThanOrEqual(0);
          expect(one.at).toBeLessThanOrEqual(1);
        }
        expect(warm.map(({ at }) => at)).toEqual(warm.map(({ at }) => at).toSorted((a, b) => a - b));
      },
    ),
  );
});
