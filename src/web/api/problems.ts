import type { ErrorHandler } from 'hono';
import { Conflict, Invalid } from '../../domain/errors.ts';
import { stackOf } from '../../lib/stack.ts';
import type { Ctx, Env } from '../context.ts';
import { statusOf } from '../middleware/errors.tsx';
import { writtenIn } from './written.ts';

const TITLES: Record<number, string> = {
  400: 'Not JSON',
  401: 'No token',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Too large',
  422: 'Invalid',
  500: 'Our fault',
};

type Details = { status: number; detail: string; fields?: Readonly<Record<string, string>>; news?: unknown };

/** An error as RFC 9457 problem details. */
export function problem(c: Ctx, { status, detail, fields, news }: Details): Response {
  const body = { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail, fields, news };
  return c.body(JSON.stringify(body), status as 400, { 'content-type': 'application/problem+json' });
}

/** Thrown where a body is no JSON at all. */
export class NotJson extends Error {}

/** What the domain calls a body came as `html` or as `text` here: a program is told the name that it sent. */
async function fieldsOf(c: Ctx, error: Error): Promise<Invalid['fields'] | undefined> {
  if (!(error instanceof Invalid)) return undefined;
  const { body, ...fields } = error.fields;
  if (body === undefined) return error.fields;
  const sent = await c.req.json().catch(() => ({}));
  return { ...fields, [writtenIn(sent)]: body };
}

export const apiErrors: ErrorHandler<Env> = async (error, c) => {
  if (error instanceof NotJson)
    return problem(c, {
      status: 400,
      detail: 'The body is not JSON. Send an object with content-type application/json.',
    });
  const status = statusOf(error);
  if (status === 500) c.var.web.log.error({ id: c.var.requestId, error: stackOf(error) }, 'bug');
  return problem(c, {
    status,
    detail:
      status === 500 ? `This is a bug of ours. Name ${c.var.requestId} when you tell us.` : error.message,
    fields: await fieldsOf(c, error),
    news: error instanceof Conflict ? error.news : undefined,
  });
};
