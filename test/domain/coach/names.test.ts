import { describe, expect, test } from 'vitest';
import { misnamed, plain, signature } from '../../../src/domain/coach/names.ts';

describe('what a customer signs with', () => {
  test.each([
    ['Hello,\nthe door is stuck.\n\nBest,\nMaria Silva', 'Maria Silva'],
    ['The door is stuck.\nThanks, Maria', 'Maria'],
    ['The door is stuck. Cheers, Tom', 'Tom'],
    ['My name is Ana Okafor and the door is stuck.', 'Ana Okafor'],
    ['The door is stuck.\n\nKind regards\nLudwig van Beethoven', 'Ludwig van Beethoven'],
    ['The door is stuck.\n\nJosé', 'José'],
  ])('%j', (mail, name) => {
    expect(signature(mail)?.join(' ')).toBe(name);
  });

  test.each([
    'The door is stuck.',
    'The door is stuck.\n\nThanks',
    'The door is stuck.\n\nSent from my phone',
    '> Best,\n> Maria',
    'Firefox',
    'The door is stuck.\n\n555 1234',
  ])('nothing is made up: %j', (mail) => {
    expect(signature(mail)).toBeUndefined();
  });
});

describe('a greeting', () => {
  const fits = (greeting: string, known: string) => misnamed(greeting.split(' '), known.split(' '));
  test.each([
    ['Maria', 'Maria Silva'],
    ['Liz', 'Elizabeth Moss'],
    ['Bob', 'Robert'],
    ['Jose', 'José'],
    ['Dr. Silva', 'Maria Silva'],
    ['M', 'Maria'],
    ['Ms', 'Maria'],
  ])('%s fits who signs as %s', (greeting, known) => {
    expect(fits(greeting, known)).toBeUndefined();
  });

  test.each([
    ['Marta', 'Maria Silva', 'They sign as Maria Silva.'],
    ['MARIA', 'Maria', 'They write it Maria.'],
    ['maria', 'Maria', 'They write it Maria.'],
    ['Northwind GmbH', 'Maria', '"Northwind GmbH" is a firm. A person wrote: Maria.'],
  ])('%s does not fit %s', (greeting, known, why) => {
    expect(fits(greeting, known)).toBe(why);
  });

  test('names are compared without accents and capitals', () => {
    expect(['Ångström', 'Søren', 'Groß'].map(plain)).toEqual(['angstrom', 'soren', 'gross']);
  });
});
