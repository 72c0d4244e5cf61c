import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstName, personName, verifiedName } from '../../../src/domain/customer/naming.ts';

describe('the first name of', () => {
  test.each([
    ['Maria López', 'Maria'],
    ['López, Maria', 'Maria'],
    ['Madonna', 'Madonna'],
    // names with particles
    ['Ludwig van Beethoven', 'Ludwig'],
    ['van der Berg, Jan', 'Jan'],
    ['Maria da Silva', 'Maria'],
    ['van den Berg', null],
    ['Jean-Pierre Dupont', 'Jean-Pierre'],
    ['D’Arcy Smith', 'D’Arcy'],
    // titles
    ['Dr. Haas', null],
    ['Dr Erika Haas', 'Erika'],
    ['Prof. Dr. Haas', null],
    ['Ms. Maria López', 'Maria'],
    ['Maria López, PhD', 'Maria'],
    ['Dr.', null],
    // the family's name first, or perhaps: the whole is right in either order
    ['  Yamada  Hanako ', 'Yamada Hanako'],
    ['Nguyễn Văn An', 'Nguyễn Văn An'],
    ['Nagy Anna', 'Nagy Anna'],
    ['山田 花子', '山田 花子'],
    ['김민준', '김민준'],
    ['Yamada, Hanako', 'Hanako'],
    ['Kim', 'Kim'],
    // wrong case
    ['MARIA LÓPEZ', 'Maria'],
    ['maria lópez', 'Maria'],
    ['JEAN-PIERRE DUPONT', 'Jean-Pierre'],
    ['AJ', 'AJ'],
    ['danah Boyd', 'danah'],
    // with where they are from
    ['Maria López (Northwind)', 'Maria'],
    ['Maria via LinkedIn', 'Maria'],
    ['Maria López | Northwind', 'Maria'],
    ['“Maria López”', null],
    ['Maria 🌸', 'Maria'],
    // an initial says nothing
    ['J. Smith', null],
    ['J.P. Morgan', null],
    // firms, places, addresses, nobody
    ['Northwind GmbH', null],
    ['Northwind Support', null],
    ['Info', null],
    ['Customer Service', null],
    ['maria@northwind.example', null],
    ['Unit 7', null],
    ['Somebody without an address', null],
    ['', null],
    ['🌸', null],
  ])('%j is %j', (name, first) => {
    expect(firstName(name)).toBe(first);
  });
});

test('a whole name is in order and in its case', () => {
  expect(personName('LÓPEZ, MARIA')).toBe('Maria López');
  expect(personName('MACKAY MCDONALD')).toBe('Mackay McDonald');
  expect(personName('ludwig VAN beethoven')).toBe('ludwig VAN beethoven');
  expect(personName('LUDWIG VAN BEETHOVEN')).toBe('Ludwig van Beethoven');
  expect(personName('Erika Haas, MBA')).toBe('Erika Haas');
});

const name = (words: string, fromName = '', fromAddress = 'x@y.example') =>
  verifiedName({ words, fromName, fromAddress });

describe('whose name it is', () => {
  test('as they sign comes before what their mail program says', () => {
    expect(name('It is gone.\n\nBest,\nBob', 'Robert Smith')).toBe('Bob');
    expect(name('It is gone.\n\nBest,\nHanako', 'Yamada Hanako', 'hy@y.example')).toBe('Yamada Hanako');
  });

  test('else as their mail program says, and where that is a firm, nobody’s', () => {
    expect(name('It is gone.', 'Maria López')).toBe('Maria López');
    expect(name('It is gone.', 'Northwind GmbH')).toBe('');
    expect(name('It is gone.', '')).toBe('');
  });

  test('a firm in the signature is no name', () => {
    expect(name('It is gone.\n\nRegards,\nNorthwind GmbH', 'Maria López')).toBe('Maria López');
    expect(name('It is gone.\n\nRegards,\nThe Northwind Team')).toBe('');
  });

  test('one word at the end is a name after a farewell, or where the address or the sender says so', () => {
    expect(name('It is gone.\nPlease answer\nasap', 'Maria López')).toBe('Maria López');
    expect(name('It is gone.\n\nasap')).toBe('');
    expect(name('It is gone.\n\nmaria', '', 'maria.lopez@y.example')).toBe('Maria');
    expect(name('It is gone.\n\nThanks\nmaria')).toBe('Maria');
    expect(name('It is gone.\n\nLiz', 'Elizabeth Moss')).toBe('Liz');
  });

  test('who signs short is called in full, and who signs formally is', () => {
    expect(name('Gone.\n\nM. López', 'Maria López')).toBe('Maria López');
    expect(name('Gone.\n\nKind regards,\nDr. Haas', 'Erika Haas')).toBe('Dr. Haas');
    expect(firstName('Dr. Haas')).toBeNull();
  });

  test('a shouted signature is not shouted back', () => {
    expect(name('GONE.\n\nBEST,\nMARIA', '')).toBe('Maria');
  });
});

test('whatever a mail program says: never an address, a number or a shout, and it ends', () => {
  const piece = fc.constantFrom(
    'Maria',
    'LÓPEZ',
    ',',
    ' ',
    '.',
    '@',
    '7',
    'GmbH',
    'Dr.',
    '(',
    ')',
    '“',
    '|',
    'via ',
    '山',
    '🌸',
    '-',
    '<',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((all) => all.join('')),
        fc.string({ unit: 'grapheme' }),
      ),
      (written) => {
        const first = firstName(written);
        if (first === null) return;
        expect(first).not.toMatch(/[@\d<>|]|\bgmbh\b/i);
        expect(first.trim()).toBe(first);
        expect(first).not.toBe('');
      },
    ),
  );
  expect(firstName('Maria '.repeat(100_000))).toBe('Maria');
});
