import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Ctx } from './context.ts';
import { sessionCookie } from './sessions/cookie.ts';
import type { FlashMessage } from './ui/feedback.tsx';

const NAME = 'porchlight_flash';
const LIFE_S = 30;

/** Says something on the next page: what was done, or why not. */
export function flash(c: Ctx, text: string, kind: 'done' | 'problem' = 'done'): void {
  keep(c, { text, kind });
}

/**
 * Says what was done to a conversation, with an Undo that takes exactly that back: `event` is what the change gave,
 * null where nothing changed. Every action of one press says itself through this.
 */
export function flashUndo(c: Ctx, text: string, undo: { number: number; event: number | null }): void {
  const { number, event } = undo;
  const action = `/conversations/${number}/reversals`;
  keep(c, { text, kind: 'done', undo: event === null ? undefined : { action, event } });
}

/** Says what was done or removed, with an Undo that deletes what stands for it at `action`: a removal, a batch. */
export function flashRemoval(c: Ctx, text: string, action: string): void {
  keep(c, { text, kind: 'done', undo: { action } });
}

/** The only places where an Undo may lead: a cookie is a stranger's. */
const UNDO =
  /^\/(?:conversations\/\d{1,15}\/reversals|(?:settings\/tags|views)\/\d{1,15}\/removal|batches\/\d{1,15})$/;

function keep(c: Ctx, said: object): void {
  setCookie(c, NAME, Buffer.from(JSON.stringify(said)).toString('base64url'), {
    path: '/',
    maxAge: LIFE_S,
    httpOnly: true,
    sameSite: 'Lax',
    secure: sessionCookie(c.var.web.config).secure,
  });
}

/** What the last page said, once. */
export function takeFlash(c: Ctx): FlashMessage | undefined {
  // A page that is fetched ahead is not seen yet.
  if (c.req.header('x-sec-purpose') === 'prefetch') return undefined;
  const kept = getCookie(c, NAME);
  if (!kept) return undefined;
  deleteCookie(c, NAME, { path: '/' });
  return readFlash(kept);
}

function readFlash(kept: string): FlashMessage | undefined {
  try {
    const { text, kind, undo } = JSON.parse(Buffer.from(kept, 'base64url').toString());
    if (typeof text !== 'string') return undefined;
    const said = { text: text.slice(0, 300), kind: kind === 'problem' ? 'problem' : 'done' } as const;
    if (!UNDO.test(undo?.action)) return said;
    const event = Number.isSafeInteger(undo.event) ? (undo.event as number) : undefined;
    return { ...said, undo: { action: undo.action, event } };
  } catch {
    return undefined; // somebody else's cookie
  }
}
