import { expect, test } from 'vitest';
import { options, WrongCall } from '../../src/cli/command.ts';

test('names, flags and the rest are told apart, in any order', () => {
  expect(
    options(['a', '--name', 'Ana', '--json', 'b', '--zone=Africa/Lagos'], ['name', 'zone'], ['json']),
  ).toEqual({
    values: { name: 'Ana', zone: 'Africa/Lagos' },
    rest: ['a', 'b'],
    has: new Set(['json']),
  });
});

test('a value may be empty, hold an equals sign or look like a name', () => {
  expect(options(['--name='], ['name']).values).toEqual({ name: '' });
  expect(options(['--name=a=b'], ['name']).values).toEqual({ name: 'a=b' });
  expect(options(['--name', '--zone'], ['name']).values).toEqual({ name: '--zone' });
});

test('what is not known, or lacks its value, is a wrong call', () => {
  expect(() => options(['--nonsense'], ['name'])).toThrow(WrongCall);
  expect(() => options(['--name'], ['name'])).toThrow('--name needs a value');
});
