import { expect, test } from 'vitest';
import { Conflict, Forbidden, foundOrNull, Invalid, NotFound } from '../../src/domain/errors.ts';

test('each of the four is told from the others by its kind and its name', () => {
  const four = [new NotFound('a'), new Forbidden('b'), new Invalid({ c: 'C.' }), new Conflict('d')];
  expect(four.map((error) => error.name)).toEqual(['NotFound', 'Forbidden', 'Invalid', 'Conflict']);
  for (const error of four) expect(error).toBeInstanceOf(Error);
  expect(four.filter((error) => error instanceof NotFound)).toHaveLength(1);
});

test('Invalid says what each field has wrong, and all of it in its message', () => {
  const error = new Invalid({ name: 'The name is missing.', email: 'This is not an address.' });
  expect(error.fields).toEqual({ name: 'The name is missing.', email: 'This is not an address.' });
  expect(error.message).toBe('The name is missing. This is not an address.');
});

test('Conflict carries the news that a person should see first', () => {
  expect(new Conflict('Somebody wrote.', [{ id: 1 }]).news).toEqual([{ id: 1 }]);
});

test('what is not found is null where it may be missing; any other throw stays one', async () => {
  expect(await foundOrNull(Promise.resolve(7))).toBe(7);
  expect(await foundOrNull(Promise.reject(new NotFound('It is gone.')))).toBeNull();
  await expect(foundOrNull(Promise.reject(new Conflict('Later.')))).rejects.toThrow('Later.');
});
