import { attachmentsOfMessages } from '../../domain/message/attaching.ts';
import { showable } from '../../domain/message/showing.ts';
import { escapeHtml } from '../../lib/text.ts';
import type { Handler } from '../context.ts';
import { messageIn } from '../finders.ts';
import { document } from '../page.tsx';
import { imagePath } from './image.ts';

/** A mail with colours of its own was made for white paper and stays on it, in the dark too. */
const COLOURED = /(?:bgcolor|color=|color:|background)/i;

// Inline style attributes are the mail's own and were cleaned; nothing else is allowed but our own pictures: those from
// the web come through us.
const POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";

/** GET /messages/:number/frame?images: a customer's HTML as a document of its own, which can run and load nothing. */
export const show: Handler = async (c) => {
  const message = await messageIn(c);
  const remoteImages = c.req.query('images') !== undefined;
  const files = await attachmentsOfMessages(c.var.db, [message.id]);
  const byContentId = new Map(files.map((file) => [file.contentId, `/attachments/${file.id}?inline`]));
  const { html, hasRemoteImages } = showable(message.html ?? '', {
    imageOf: (id) => byContentId.get(id) ?? null,
    remoteImageOf: remoteImages ? (url) => imagePath(c.var.web.config.secret, message.id, url) : null,
  });
  const ask =
    hasRemoteImages && !remoteImages
      ? `<p class="images"><a href="/messages/${message.id}/frame?images">Show images from the web</a></p>`
      : '';
  const head = `<meta charset="utf-8"><title>Message</title><base target="_blank"><link rel="stylesheet" href="/assets/letter-frame.css?v=${escapeHtml(c.var.web.build)}">`;
  const theme = document(c).theme;
  const look = COLOURED.test(html)
    ? 'class="coloured"'
    : `class="plain"${theme ? ` data-theme="${theme}"` : ''}`;
  c.header('content-security-policy', POLICY);
  return c.html(
    `<!doctype html><html ${look} dir="auto"><head>${head}</head><body>${ask.replace('<a ', '<a target="_self" ')}${html}</body></html>`,
  );
};
