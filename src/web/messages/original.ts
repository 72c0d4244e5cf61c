import { NotFound } from '../../domain/errors.ts';
import { originalOf } from '../../domain/message/message.ts';
import type { Handler } from '../context.ts';
import { messageIn } from '../finders.ts';

/** GET /messages/:number/original: the mail as it came, as text. */
export const show: Handler = async (c) => {
  const raw = await originalOf(c.var.db, await messageIn(c));
  if (!raw) throw new NotFound('This was written here and has no original.');
  return plainMail(raw);
};

/** A mail's source to read: bytes that are no UTF-8 show as such, and nothing in it is HTML. */
export function plainMail(raw: Uint8Array): Response {
  return new Response(raw as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}
