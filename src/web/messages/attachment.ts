import { transaction } from '../../domain/database.ts';
import { findAttachment } from '../../domain/message/attaching.ts';
import { detach } from '../../domain/message/detaching.ts';
import { readBlob } from '../../domain/message/storing.ts';
import { type Handler, numberIn } from '../context.ts';
import { download } from './download.ts';

const SHOWN_INLINE = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/** GET /attachments/:number: downloads; pictures show in place with ?inline or from a letter. A stranger's file never runs here. */
export const show: Handler = async (c) => {
  const attachment = await findAttachment(c.var.db, c.var.viewer, numberIn(c));
  const isShown =
    SHOWN_INLINE.has(attachment.type) &&
    (c.req.query('inline') !== undefined || c.req.header('sec-fetch-dest') === 'image');
  return download(await readBlob(c.var.db, attachment.blobId), {
    name: attachment.name,
    type: isShown ? attachment.type : 'application/octet-stream',
    inline: isShown,
  });
};

/** DELETE /attachments/:number: takes a file off a draft of one's own, or off a saved reply. */
export const destroy: Handler = async (c) => {
  await transaction(c.var.db, (tx) => detach(tx, c.var.viewer, numberIn(c)));
  return c.body(null, 204);
};
