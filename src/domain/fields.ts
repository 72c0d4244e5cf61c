import { z } from 'zod';
import { fieldError } from '../lib/field-errors.ts';
import { storable } from '../lib/text.ts';
import { isZone } from '../lib/zone.ts';
import { Invalid } from './errors.ts';

const NAME_LENGTH = 100;
const ADDRESS_LENGTH = 254; // RFC 5321, 4.5.3.1.3
const TAG_LENGTH = 50;
export const SUBJECT_LENGTH = 500;
export const BODY_LENGTH = 500_000;

const line = (what: string, most: number) =>
  z
    .string({ error: `${what} is missing.` })
    .transform((text) => storable(text).replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, `${what} is missing.`)
        .max(most, {
          error: (issue) => `${what} can have ${most} characters; this has ${String(issue.input).length}.`,
        }),
    );

/** The fields that forms and the API share: each says in its error what it takes. */
export const field = {
  name: (what: string) => line(what, NAME_LENGTH),
  optionalLine: (what: string, most = NAME_LENGTH) =>
    z
      .string()
      .default('')
      .transform((text) => storable(text).replace(/\s+/g, ' ').trim())
      .pipe(z.string().max(most, `${what} can have ${most} characters.`)),
  address: (what: string) =>
    line(what, ADDRESS_LENGTH)
      .transform((text) => text.toLowerCase())
      .pipe(z.email(`${what} is not an e-mail address. It looks like name@company.com.`)),
  tag: () => line('The tag', TAG_LENGTH),
  subject: () => line('The subject', SUBJECT_LENGTH),
  body: (what: string) =>
    z
      .string({ error: `${what} is missing.` })
      .transform(storable)
      .pipe(z.string().max(BODY_LENGTH, `${what} can have ${BODY_LENGTH} characters.`)),
  zone: () =>
    z.string({ error: 'The time zone is missing.' }).refine(isZone, {
      error: (issue) => `“${issue.input}” is not a time zone that is known here. Try one like Europe/Lisbon.`,
    }),
  password: () =>
    z
      .string({ error: 'A password is missing.' })
      .min(12, 'A password needs at least 12 characters. A few words in a row are good.')
      .max(500, 'A password can have 500 characters.'),
};

/** Gives what `schema` makes of `input`, or throws Invalid with the first error of each field. */
export function check<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input, { error: fieldError });
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys)
        fields[[...issue.path, key].join('.')] ??= `There is no field “${key}” here.`;
    else fields[issue.path.join('.') || 'form'] ??= issue.message;
  }
  throw new Invalid(fields);
}
