import type { ErrorHandler } from 'hono';
import { Conflict, Forbidden, Invalid, NotFound } from '../../domain/errors.ts';
import { stackOf } from '../../lib/stack.ts';
import type { Ctx, Env } from '../context.ts';
import { document } from '../page.tsx';
import { ButtonLink } from '../ui/form.tsx';
import { PlainPage } from '../ui/page.tsx';

type Status = 403 | 404 | 409 | 422 | 500;
type Shown = Status | 405 | 413;

/** Which status each of the four errors has; anything else is a bug and 500. */
export function statusOf(error: unknown): Status {
  if (error instanceof NotFound) return 404;
  if (error instanceof Forbidden) return 403;
  if (error instanceof Invalid) return 422;
  if (error instanceof Conflict) return 409;
  return 500;
}

const HEADINGS: Record<Shown, string> = {
  403: 'That is not yours to do',
  404: 'There is nothing here',
  405: 'That cannot be done here',
  409: 'Somebody was quicker',
  413: 'That is too much at once',
  422: 'Something is not right yet',
  500: 'This did not work, and it is our fault',
};

/** Where every throw of a page ends. */
export const pageErrors: ErrorHandler<Env> = (error, c) => {
  const status = statusOf(error);
  if (status === 500) c.var.web.log.error({ id: c.var.requestId, error: stackOf(error) }, 'bug');
  if (c.req.header('accept')?.startsWith('application/json')) {
    const fields = error instanceof Invalid ? error.fields : undefined;
    return c.json({ message: status === 500 ? HEADINGS[500] : error.message, fields }, status);
  }
  return errorPage(c, status, error.message);
};

export function notFoundPage(c: Ctx): Response | Promise<Response> {
  return errorPage(c, 404, 'The address may be mistyped, or what was here is gone.');
}

/** A page that says what happened and leads back. */
export function errorPage(c: Ctx, status: Shown, message: string): Response | Promise<Response> {
  const words =
    status === 500
      ? `Nothing you wrote is lost: go back and it is there. If you tell us about it, name ${c.var.requestId}.`
      : message;
  return c.html(
    <PlainPage {...document(c)} title={HEADINGS[status]} company="Porchlight" heading={HEADINGS[status]}>
      <p>{words}</p>
      <p>
        {c.var.viewer ? (
          <ButtonLink href="/inbox">Go to the inbox</ButtonLink>
        ) : (
          <ButtonLink href="/sign-in">Sign in</ButtonLink>
        )}
      </p>
    </PlainPage>,
    status,
  );
}
