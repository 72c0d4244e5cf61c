import type { z } from 'zod';
import { Invalid, NotFound } from '../../domain/errors.ts';
import { check } from '../../domain/fields.ts';
import { htmlOfText } from '../../domain/message/body.ts';
import type { Ctx } from '../context.ts';
import { NotJson } from './problems.ts';
import { type Written, writtenIn } from './written.ts';

/** The JSON body in the shape of `schema`: NotJson, or Invalid that names the field. */
export async function bodyOf<T>(c: Ctx, schema: z.ZodType<T>): Promise<T> {
  const json = await c.req.json().catch(() => {
    throw new NotJson();
  });
  return check(schema, json);
}

/** What a body names by its number: Invalid at that field where it is not there. Only the address itself is a 404. */
export async function named<T>(field: string, finding: Promise<T>): Promise<T> {
  return finding.catch((error: unknown) => {
    throw error instanceof NotFound ? new Invalid({ [field]: error.message }) : error;
  });
}

export function queryOf<T>(c: Ctx, schema: z.ZodType<T>): T {
  return check(schema, c.req.query());
}

export function writtenAs(written: Written): string {
  return writtenIn(written) === 'html' ? written.html! : htmlOfText(written.text ?? '');
}
