import type { Viewer } from '../../domain/access.ts';
import type { Tx } from '../../domain/database.ts';
import { messageStands, once } from '../../domain/intention.ts';
import type { Ctx } from '../context.ts';

const QUOTED = /^"(.*)"$/;

/** The key of a program's request: the Idempotency-Key header (a quoted string or as it is). */
export function keyOf(c: Ctx): string | undefined {
  const key = c.req.header('idempotency-key')?.trim();
  return key?.replace(QUOTED, '$1') || undefined;
}

type Asked = { by: Viewer; key?: string; asked: unknown };

/** Writes one message for one key: asked again, it gives the message that there is. */
export function writeOnce(tx: Tx, intention: Asked, work: () => Promise<number>): Promise<number> {
  return once(tx, intention, { work, stands: (id) => messageStands(tx, id) });
}
