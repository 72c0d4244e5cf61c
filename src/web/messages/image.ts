import { NotFound } from '../../domain/errors.ts';
import { fetchImage } from '../../lib/fetch-image.ts';
import { isSigned, sign } from '../../lib/ids.ts';
import type { Handler } from '../context.ts';
import { messageIn } from '../finders.ts';

const MOST_URL = 4_000; // characters; twice what servers take
const MISSING = 'There is no such picture here.';

/** Where a letter's remote picture is fetched through us; '' for an address nobody would have. The signature keeps the proxy to what the letter names. */
export function imagePath(secret: string, messageId: number, url: string): string {
  if (url.length > MOST_URL) return '';
  return `/messages/${messageId}/images/${sign(secret, signed(messageId, url))}/${Buffer.from(url).toString('base64url')}`;
}

/** GET /messages/:number/images/:signature/:url: a remote picture of a letter, for a person who asked to see it. */
export const show: Handler = async (c) => {
  const message = await messageIn(c);
  const url = Buffer.from(c.req.param('url') ?? '', 'base64url').toString();
  if (!isSigned(c.var.web.config.secret, signed(message.id, url), c.req.param('signature') ?? ''))
    throw new NotFound(MISSING);
  const image = await fetchImage(url, c.var.web.images);
  if ('refused' in image) {
    c.header('cache-control', 'no-store');
    return c.text(`This picture could not be fetched. ${image.refused}`, 404);
  }
  return new Response(image.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': image.type,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=86400',
    },
  });
};

function signed(messageId: number, url: string): string {
  return `image:${messageId}:${url}`;
}
