import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Invalid } from '../../src/domain/errors.ts';
import { check } from '../../src/domain/fields.ts';

const Asked = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  share: z.number().gt(0).lt(1).default(0.5),
  folder: z.enum(['open', 'closed']).default('open'),
  kind: z.literal('product').default('product'),
  name: z.string().min(2).max(5).default('Ana'),
  teammate: z.number().int().default(1),
  isOn: z.boolean().default(true),
  to: z.array(z.string()).min(1).max(2).default(['a']),
  around: z.object({ at: z.number() }).default({ at: 1 }),
  until: z.union([z.string(), z.number()]).default(1),
});

function saidOf(schema: z.ZodType, input: unknown): Record<string, string> {
  try {
    check(schema, input);
  } catch (error) {
    return (error as Invalid).fields;
  }
  return {};
}

test.each([
  [{ limit: '0' }, 'limit', '“limit” has to be at least 1.'],
  [{ limit: '101' }, 'limit', '“limit” has to be at most 100.'],
  [{ limit: 'x' }, 'limit', '“limit” has to be a number.'],
  [{ limit: '1.5' }, 'limit', '“limit” has to be a whole number.'],
  [{ share: 0 }, 'share', '“share” has to be more than 0.'],
  [{ share: 1 }, 'share', '“share” has to be less than 1.'],
  [{ folder: 'nope' }, 'folder', '“folder” is one of “open”, “closed”.'],
  [{ kind: 'x' }, 'kind', '“kind” can be “product” alone.'],
  [{ name: 3 }, 'name', '“name” has to be text.'],
  [{ name: 'A' }, 'name', '“name” needs at least 2 characters.'],
  [{ name: 'Leonie' }, 'name', '“name” can have at most 5 characters.'],
  [{ teammate: null }, 'teammate', '“teammate” has to be a number.'],
  [{ isOn: 'yes' }, 'isOn', '“isOn” has to be true or false.'],
  [{ to: [] }, 'to', '“to” needs at least 1 entry.'],
  [{ to: ['a', 'b', 'c'] }, 'to', '“to” can have at most 2 entries.'],
  [{ to: [1] }, 'to.0', '“to.0” has to be text.'],
  [{ around: {} }, 'around.at', '“around.at” is missing.'],
  [{ until: true }, 'until', '“until” cannot have this value.'],
  [[], 'form', 'What was sent has to be an object.'],
  [{ x: 1 }, 'x', 'There is no field “x” here.'],
])('%j says which field is wrong and what it takes', (input, field, said) => {
  expect(saidOf(Asked, input)).toEqual({ [field]: said });
});

test('what is not there is missing, whatever it might have been', () => {
  const Needed = z.object({
    text: z.string(),
    until: z.union([z.string(), z.number()]),
    state: z.enum(['on', 'off']),
  });
  expect(saidOf(Needed, {})).toEqual({
    text: '“text” is missing.',
    until: '“until” is missing.',
    state: '“state” is missing: it is one of “on”, “off”.',
  });
});

test('a schema’s own words come first', () => {
  expect(saidOf(z.object({ name: z.string({ error: 'A name is missing.' }) }), {})).toEqual({
    name: 'A name is missing.',
  });
});
