import { lookup } from 'node:dns/promises';
import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { imageType } from './image-type.ts';
import { isPublicAddress } from './public-address.ts';

const MOST_BYTES = 5 * 1024 * 1024;
const MOST_REDIRECTS = 3;
const TIME_LIMIT_MS = 10_000; // all of it: names, redirects and bytes
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const WEB_PORTS = new Set([80, 443]); // and what ordinary programs listen on; no mail or log-in service
const FIRST_FREE_PORT = 1024;

export type Address = { address: string; family: number };

/** What a test may replace: how a name becomes addresses, and which of them may be asked. */
export type ImageFetching = {
  resolve?: (host: string) => Promise<Address[]>;
  isAllowed?: (address: string) => boolean;
  timeLimitMs?: number;
};

type FetchedImage = { type: string; bytes: Uint8Array } | { refused: string };

/**
 * Fetches a picture from the public web for somebody who is not to be seen doing so: no cookies, no referrer, no
 * private address at any redirect, at most 5 MB in 10 s, and only where the bytes are those of a raster picture.
 * Never rejects: what is not to be had gives the reason.
 */
export async function fetchImage(url: string, options: ImageFetching = {}): Promise<FetchedImage> {
  const signal = AbortSignal.timeout(options.timeLimitMs ?? TIME_LIMIT_MS);
  let next: string = url;
  try {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const answer = await ask(next, { ...options, signal });
      const location = answer.headers.location;
      if (!REDIRECTS.has(answer.statusCode ?? 0) || !location) return await picture(answer);
      answer.destroy();
      next = new URL(location, next).href;
    }
    return { refused: `It was passed on more than ${MOST_REDIRECTS} times.` };
  } catch (error) {
    if (signal.aborted) return { refused: 'It took too long.' };
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

type Asking = ImageFetching & { signal: AbortSignal };

async function ask(text: string, options: Asking): Promise<IncomingMessage> {
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Error('Only http and https are asked.');
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (!WEB_PORTS.has(port) && port < FIRST_FREE_PORT) throw new Error('This port is none of the web.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = await abortable(allowed(host, options), options.signal);
  const settings: RequestOptions & { servername?: string } = {
    host,
    port,
    path: url.pathname + url.search,
    agent: false,
    signal: options.signal,
    // Only what was checked is connected to: a name that answers differently the second time is never asked twice.
    lookup: (_host, { all }, done) =>
      all ? done(null, addresses) : done(null, addresses[0]!.address, addresses[0]!.family),
    headers: {
      host: url.host,
      accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif',
      'accept-encoding': 'identity',
      'user-agent': 'Porchlight',
    },
  };
  const send = url.protocol === 'https:' ? secureRequest : request;
  return new Promise((resolve, reject) => {
    send(settings, resolve).once('error', reject).end();
  });
}

/** Every address of the host, where all of them may be asked. One private address beside public ones is a trap. */
async function allowed(host: string, { resolve = resolveName, isAllowed = isPublicAddress }: ImageFetching) {
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await resolve(host);
  if (addresses.length === 0 || !addresses.every(({ address }) => isAllowed(address)))
    throw new Error('It is not on the public web.');
  return addresses;
}

function resolveName(host: string): Promise<Address[]> {
  return lookup(host, { all: true });
}

/** A name server that does not answer is not waited for; what it says later is of no use. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('It took too long.')), { once: true });
    work.then(resolve, reject);
  });
}

async function picture(answer: IncomingMessage): Promise<FetchedImage> {
  if (answer.statusCode !== 200) {
    answer.destroy();
    return { refused: `It answered ${answer.statusCode}.` };
  }
  const chunks: Buffer[] = [];
  let size = Number(answer.headers['content-length'] ?? 0) > MOST_BYTES ? Number.POSITIVE_INFINITY : 0;
  if (size === 0)
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MOST_BYTES) break;
      chunks.push(chunk);
    }
  answer.destroy();
  if (size > MOST_BYTES) return { refused: 'It is larger than 5 MB.' };
  const bytes = Buffer.concat(chunks);
  const type = imageType(bytes);
  return type ? { type, bytes } : { refused: 'It is no picture.' };
}
