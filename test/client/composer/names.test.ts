import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesLike } from '../../../client/composer/names.ts';

const TEAM = [
  'Ana Okafor',
  'Tomás Ribeiro',
  'Yuki Kimura',
  'Rita Okonkwo',
  'Marie-Luise von der Osten',
  "Sean O'Brien",
];

test.each([
  ['', TEAM],
  ['t', ['Tomás Ribeiro']],
  ['tomas', ['Tomás Ribeiro']],
  ['rib', ['Tomás Ribeiro']],
  ['RIBEIRO', ['Tomás Ribeiro']],
  ['oko', ['Rita Okonkwo']],
  ['ok', ['Ana Okafor', 'Rita Okonkwo']],
  ['luise', ['Marie-Luise von der Osten']],
  ['von d', ['Marie-Luise von der Osten']],
  ['der', ['Marie-Luise von der Osten']],
  ['marie-l', ['Marie-Luise von der Osten']],
  ['o’b', ["Sean O'Brien"]],
  ['tomas rib', ['Tomás Ribeiro']],
  ['tomas kim', []],
  ['ibeiro', []],
])('“@%s” offers whoever a word of whose name begins so', (typed, names) => {
  expect(namesLike(TEAM, typed)).toEqual(names);
});

test('a first name comes before a surname', () => {
  expect(namesLike(['Ana Rita', 'Rita Okonkwo'], 'rit')).toEqual(['Rita Okonkwo', 'Ana Rita']);
});

test('a name that is written out is not offered once more', () => {
  expect(namesLike(TEAM, 'Yuki Kimura')).toEqual([]);
});

test('whoever is offered is offered once, by any beginning of any word of their name', () => {
  const word = fc.stringMatching(/^[a-zà-öø-ÿ]{1,8}$/);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.nat(),
      fc.nat(),
      (words, which, letters) => {
        const name = words.join(' ');
        const chosen = words[which % words.length]!;
        const typed = chosen.slice(0, 1 + (letters % chosen.length));
        const found = namesLike([name, 'Somebody Else'], typed);
        expect(found.filter((one) => one === name)).toHaveLength(typed === name ? 0 : 1);
      },
    ),
  );
});
