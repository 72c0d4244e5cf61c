import type { Context } from 'hono';
import { problem } from '../api/problems.ts';
import type { Ctx, Env } from '../context.ts';
import { errorPage } from './errors.tsx';

const MESSAGES = {
  405: 'This address is there, but it does not take that.',
  413: 'This is more than 30 MB. Nothing of it was kept: send less, or a link to it.',
};

/** What is refused before any handler has it, in the shape of who asked: a program, the composer or a person. */
export function refusal(c: Context, status: keyof typeof MESSAGES): Response | Promise<Response> {
  const message = MESSAGES[status];
  const ctx: Ctx = c as Context<Env>;
  if (c.req.path.startsWith('/api/')) return problem(ctx, { status, detail: message });
  if (c.req.header('accept')?.startsWith('application/json')) return c.json({ message }, status);
  return errorPage(ctx, status, message);
}
