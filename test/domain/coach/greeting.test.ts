import { describe, expect, test } from 'vitest';
import { calledBy, greeted } from '../../../src/domain/coach/greeting.ts';

describe('the name in a greeting', () => {
  test.each([
    ['Hi Maria,\nit is back.', 'Maria'],
    ['Dear Dr. Silva,\nit is back.', 'Dr. Silva'],
    ['Good morning Ana Okafor!\nIt is back.', 'Ana Okafor'],
    ['Hello Tom again,\nit is back.', 'Tom'],
    ['Hej Ann! It is back.', 'Ann'],
    ['Ann,\nit is back.', 'Ann'],
    ['Thanks for the picture, Ann! It is back.', 'Ann'],
    ['Sorry about that, Ann. It is back.', 'Ann'],
  ])('%j, at its place', (draft, name) => {
    const found = greeted(draft)!;
    expect(draft.slice(found.start, found.end)).toBe(name);
    expect(found.words.join(' ')).toBe(name);
  });

  test.each([
    'Hi there,\nit is back.',
    'Hello all,',
    'It is back.',
    'Hi {first_name},',
    'Dear customer,',
    'Hi null,',
    'Done,\nit is back.',
    'Thanks for the postcard from Bergen, Norway! It is back.',
    'Thanks, Ann',
    'It comes on Monday, Tuesday or Friday.',
  ])('is not in %j', (draft) => {
    expect(greeted(draft)).toBeUndefined();
  });
});

test('a draft may call its reader more than once', () => {
  const called = (draft: string) => calledBy(draft).map(({ start, end }) => draft.slice(start, end));
  expect(called('Hi Ann,\n\nit is back. Thanks again, Olga!\n\nTom')).toEqual(['Ann', 'Olga']);
  expect(called('Hi Ann,\n\nit is back.\n\nThanks again,\nTom')).toEqual(['Ann']);
  expect(called('It is back. Thank you for waiting, Olga.\n\nTom')).toEqual(['Olga']);
  expect(called('It is back.\n\nThanks, Tom')).toEqual([]);
});
