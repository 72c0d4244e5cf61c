import { expect, test } from 'vitest';
import { Failure, options, readJson, readNumber, readText, WrongCall } from '../../src/cli/command.ts';
import { fileOf } from './run.ts';

const KINDS = { name: 'string', zone: 'string', json: 'boolean' } as const;

test('names, flags and words are told apart, in any order', () => {
  expect(options(['a', '--name', 'Ana', '--json', 'b', '--zone=Africa/Lagos'], KINDS, 2)).toEqual({
    values: { name: 'Ana', zone: 'Africa/Lagos', json: true },
    words: ['a', 'b'],
  });
});

test('a value may be empty, hold an equals sign or, behind one, look like a name', () => {
  expect(options(['--name='], KINDS).values).toEqual({ name: '' });
  expect(options(['--name=a=b'], KINDS).values).toEqual({ name: 'a=b' });
  expect(options(['--name=--zone'], KINDS).values).toEqual({ name: '--zone' });
});

test.each([
  [['--nonsense'], '--nonsense'],
  [['--name'], '--name needs a value'],
  [['--name', '--zone', 'UTC'], '--name needs a value'],
  [['--zone', '-1'], '--zone needs a value'],
  [['--json=yes'], '--json'],
  [['one', 'two'], '"two" is too much'],
])('%j is a wrong call, told in one line', (args, words) => {
  const call = () => options(args, KINDS, 1);
  expect(call).toThrow(WrongCall);
  expect(call).toThrow(words);
  expect(call).not.toThrow('\n');
});

test.each(['0', '11', '1.5', '', 'many', '-3', 'Infinity'])(
  '“%s” is no whole number from 1 to 10',
  (given) => {
    const read = () => readNumber('seed', given, { least: 1, most: 10 });
    expect(read).toThrow(WrongCall);
    expect(read).toThrow(`--seed: "${given}" is not a whole number from 1 to 10`);
  },
);

test('a number that was not given is the one it stands for, or missed', () => {
  expect(readNumber('seed', '7', { least: 1 })).toBe(7);
  expect(readNumber('seed', undefined, { least: 1, absent: 3 })).toBe(3);
  expect(() => readNumber('seed', undefined, { least: 1 })).toThrow('--seed is missing');
});

test('a file that is missing or no JSON is a failure that names it; a byte order mark is none', () => {
  expect(() => readText('/no/such/file.json')).toThrow(
    new Failure('/no/such/file.json cannot be read: ENOENT'),
  );
  const broken = fileOf('{"name": ');
  expect(() => readJson(broken)).toThrow(Failure);
  expect(() => readJson(broken)).toThrow(`${broken} is not JSON: `);
  expect(readJson(fileOf('\uFEFF[1]'))).toEqual([1]);
});
