import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Invalid } from '../../src/domain/errors.ts';
import { BODY_LENGTH, check, field, SUBJECT_LENGTH } from '../../src/domain/fields.ts';

function fieldsOf(schema: z.ZodType, input: unknown): Record<string, string> {
  try {
    check(schema, input);
  } catch (error) {
    expect(error).toBeInstanceOf(Invalid);
    return (error as Invalid).fields;
  }
  throw new Error(`${JSON.stringify(input)} was taken`);
}

const Name = z.object({ name: field.name('The name') });

test('a line loses what no line can hold and its outer spaces', () => {
  expect(check(Name, { name: '  Ana \u0000\n\t Okafor ' })).toEqual({ name: 'Ana Okafor' });
});

test.each([undefined, null, '', '   ', '\0', 7, [], {}])(
  'a missing name (%j) is named as missing',
  (name) => {
    expect(fieldsOf(Name, { name })).toEqual({ name: 'The name is missing.' });
  },
);

test('too long a line says how long it may be and how long it is', () => {
  expect(fieldsOf(Name, { name: 'a'.repeat(101) })).toEqual({
    name: 'The name can have 100 characters; this has 101.',
  });
  const Subject = z.object({ subject: field.subject() });
  expect(check(Subject, { subject: 'a'.repeat(SUBJECT_LENGTH) }).subject).toHaveLength(SUBJECT_LENGTH);
  expect(fieldsOf(Subject, { subject: 'a'.repeat(SUBJECT_LENGTH + 1) })).toHaveProperty('subject');
});

test('a field that is not asked for is named, wherever it is', () => {
  const Shape = z.strictObject({ name: z.string(), at: z.strictObject({ zone: z.string() }).optional() });
  expect(fieldsOf(Shape, { name: 'Ana', colour: 'red', at: { zone: 'UTC', x: 1 } })).toEqual({
    'at.x': 'There is no field “x” here.',
    colour: 'There is no field “colour” here.',
  });
});

const Address = z.object({ email: field.address('The address') });

test.each(['ana@fieldnotes.example', ' ANA@Fieldnotes.Example ', 'a+b.c@x-y.co.uk'])(
  '%s is an address',
  (email) => {
    expect(check(Address, { email }).email).toBe(email.trim().toLowerCase());
  },
);

test.each(['ana', 'ana@', '@x.example', 'a b@x.example', 'ana@x', 'a@b@c.example', '<ana@x.example>'])(
  '%s is no address',
  (email) => {
    expect(fieldsOf(Address, { email }).email).toContain('is not an e-mail address');
  },
);

test('an address longer than mail carries is refused', () => {
  expect(fieldsOf(Address, { email: `${'a'.repeat(250)}@x.example` }).email).toContain('254');
});

const Zone = z.object({ zone: field.zone() });

test.each(['Europe/Lisbon', 'Asia/Kolkata', 'UTC', 'Australia/Lord_Howe'])('%s is a zone', (zone) => {
  expect(check(Zone, { zone })).toEqual({ zone });
});

test.each(['Mars/Olympus', '', 'Lisbon', '2026', '+02:00', '2026-10-25T00:00[Europe/Berlin]'])(
  '%j is no zone, and the error says one that is',
  (zone) => {
    expect(fieldsOf(Zone, { zone }).zone).toContain('Europe/Lisbon');
  },
);

test('a password is long, and nothing else is asked of it', () => {
  const Password = z.object({ password: field.password() });
  expect(check(Password, { password: 'one two three' })).toBeTruthy();
  expect(fieldsOf(Password, { password: 'Sh0rt!' }).password).toContain('12');
  expect(fieldsOf(Password, { password: 'a'.repeat(501) }).password).toContain('500');
});

test('of several wrong fields each is named, with its first error', () => {
  const both = z.object({ name: field.name('The name'), email: field.address('The address') });
  expect(Object.keys(fieldsOf(both, { name: '', email: 'x' }))).toEqual(['name', 'email']);
  expect(fieldsOf(both, 'not even an object')).toHaveProperty('form');
});

test('whatever is typed, what is taken can be stored and is one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (name) => {
      let taken: string;
      try {
        taken = check(Name, { name }).name;
      } catch (error) {
        expect(error).toBeInstanceOf(Invalid);
        return;
      }
      expect(taken.isWellFormed()).toBe(true);
      expect(taken).not.toMatch(/[\0\r\n\t]|^\s|\s$/);
      expect(taken.length).toBeGreaterThan(0);
      expect(taken.length).toBeLessThanOrEqual(100);
    }),
  );
});

test('a body keeps its lines and has a limit', () => {
  const Body = z.object({ body: field.body('The reply') });
  expect(check(Body, { body: 'a\n\nb\0' })).toEqual({ body: 'a\n\nb' });
  expect(fieldsOf(Body, { body: 'a'.repeat(BODY_LENGTH + 1) })).toHaveProperty('body');
});
