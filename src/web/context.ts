import type { Context } from 'hono';
import type { Config } from '../config.ts';
import type { Viewer } from '../domain/access.ts';
import type { Db } from '../domain/database.ts';
import { NotFound } from '../domain/errors.ts';
import type { LookUp } from '../lib/dns.ts';
import type { ImageFetching } from '../lib/fetch-image.ts';
import type { Hub } from './live/hub.ts';

/** What main hands to the web edge. */
export type Web = {
  db: Db;
  config: Config;
  hub: Hub;
  /** Hash of the built assets, so that a browser never keeps old ones. */
  build: string;
  isDiskFull: () => boolean;
  /** How remote pictures are fetched; absent, as it must be on the open internet. */
  images?: ImageFetching;
  /** Asks the DNS. */
  lookUp: LookUp;
  /** Knocks at an SMTP server and signs in; null where it works, else what it said. */
  verifySmtp: (url: string) => Promise<string | null>;
  log: { info: Log; warn: Log; error: Log };
};
type Log = (details: object, message: string) => void;

export type Env = {
  Variables: {
    web: Web;
    db: Db;
    requestId: string;
    nonce: string;
    viewer: Viewer;
    sessionId: number;
    /** The newest event when the request came: whatever the page reads is at least as new. */
    since: number;
  };
};

export type Ctx = Context<Env>;
export type Handler = (c: Ctx) => Response | Promise<Response>;

/** The number in a path such as /conversations/:number; NotFound for anything that is none. */
export function numberIn(c: Ctx, name = 'number'): number {
  const text = c.req.param(name) ?? '';
  if (!/^\d{1,15}$/.test(text)) throw new NotFound('There is no such page here.');
  return Number(text);
}

/** True for a path of this site. Another site's address, however dressed up, is not a way back. */
export function isPathHere(path: string): boolean {
  const base = 'http://here.invalid';
  return path.startsWith('/') && !/[\\\s]/.test(path) && URL.parse(path, base)?.origin === base;
}

/** The network address of who asks. A proxy's word counts only where one is said to stand in front. */
export function addressOf(c: Ctx): string {
  const forwarded = c.var.web.config.trustProxy
    ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    : undefined;
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming;
  return forwarded || incoming?.socket?.remoteAddress || 'unknown';
}
