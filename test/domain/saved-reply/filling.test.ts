import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fill,
  openVariables,
  unknownVariables,
  VARIABLES,
  type Values,
} from '../../../src/domain/saved-reply/filling.ts';

const NOTHING = Object.fromEntries(VARIABLES.map(([name]) => [name, null])) as Values;

test('what is known is filled in, whatever case and spaces the name was typed with', () => {
  const values = { ...NOTHING, 'customer first name': 'Maria', company: 'Fieldnotes' };
  expect(fill('<p>{customer first name} {Customer  First\u00a0Name} { company }</p>', values)).toBe(
    '<p>Maria Maria Fieldnotes</p>',
  );
});

test('what is not known stays as it is named, for a person to fill in', () => {
  expect(fill('<p>Dear {customer first name}</p>', NOTHING)).toBe('<p>Dear {customer first name}</p>');
  expect(openVariables('Dear {customer first name}, {customer first name} of {organisation}')).toEqual([
    'customer first name',
    'organisation',
  ]);
});

test('a name is never markup', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const filled = fill('<p>{customer name}</p>', { ...NOTHING, 'customer name': name });
      expect(filled.slice(3, -4)).not.toMatch(/[<>]/);
    }),
  );
});

test('a name in braces that is none of ours is unknown; code in braces is no name', () => {
  expect(unknownVariables('Dear {customer nickname}, {my name}')).toEqual(['customer nickname']);
  for (const text of ['{ "a": 1 }', '$'.concat('{HOME}'), '{}', '{a_b}', '{{ x1 }}', 'if (a) { b(); }'])
    expect(unknownVariables(text)).toEqual([]);
});

test('filling and looking end, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('{', '}', 'a', ' ', '{my name', 'company}'), maxLength: 300 }),
      (text) => {
        fill(text, NOTHING);
        unknownVariables(text);
        expect(openVariables(text).every((name) => VARIABLES.some(([known]) => known === name))).toBe(true);
      },
    ),
  );
  expect(unknownVariables('{a '.repeat(100_000))).toEqual([]);
});
