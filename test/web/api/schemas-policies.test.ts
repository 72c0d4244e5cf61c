import { expect, test } from 'vitest';
import { NewBug, NewPolicy, NewVersion, PageQuery } from '../../../src/web/api/schemas-policies.ts';

const LEAST = { title: 'Refunds', purpose: 'Why.', canDo: 'What.' };

test('what may be left out of a policy is nothing, nobody or none', () => {
  expect(NewPolicy.parse(LEAST)).toEqual({ ...LEAST, hard: null, phrases: [], owner: null, reason: '' });
  expect(NewVersion.parse({ ...LEAST, basedOn: 5 }).basedOn).toBe(5);
});

test.each([
  [{ ...LEAST, canDo: undefined }],
  [{ ...LEAST, owner: 0 }],
  [{ ...LEAST, owner: 'Ana' }],
  [{ ...LEAST, hard: { kind: 'law' } }],
  [{ ...LEAST, phrases: 'one' }],
])('%j is no policy', (input) => {
  expect(NewPolicy.safeParse(input).success).toBe(false);
});

test('a bug names its policy, also where there is none', () => {
  expect(NewBug.parse({ policy: null, kind: 'exception' })).toEqual({
    policy: null,
    kind: 'exception',
    text: '',
  });
  expect(NewBug.safeParse({ kind: 'exception' }).success).toBe(false);
});

test('a page has a bounded length', () => {
  expect(PageQuery.parse({}).limit).toBe(20);
  expect(PageQuery.safeParse({ limit: '1000' }).success).toBe(false);
});
