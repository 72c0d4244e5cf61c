import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { NotFound } from '../domain/errors.ts';
import type { Ctx } from './context.ts';

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  map: 'application/json',
};

type Asset = { bytes: Buffer; zipped: Buffer | null; type: string };
const zip = promisify(gzip);

/** Serves the built files: each is read and compressed once. Their names or `?v=` change with their content. */
export function assets(folder: string): (c: Ctx) => Promise<Response> {
  const cache = new Map<string, Promise<Asset>>();
  async function load(path: string): Promise<Asset> {
    const type = TYPES[path.split('.').at(-1)!];
    if (!type || !/^[\w./-]+$/.test(path) || path.includes('..'))
      throw new NotFound('There is no such file.');
    const bytes = await readFile(join(folder, path)).catch(() => {
      throw new NotFound('There is no such file.');
    });
    return {
      bytes,
      type,
      zipped: type.startsWith('text/') || type.includes('svg') ? await zip(bytes, { level: 9 }) : null,
    };
  }
  return async (c) => {
    const path = c.req.path.slice('/assets/'.length);
    if (!cache.has(path)) cache.set(path, load(path));
    const asset = await cache.get(path)!.catch((error) => {
      cache.delete(path);
      throw error;
    });
    const isZipped = asset.zipped !== null && c.req.header('accept-encoding')?.includes('gzip');
    c.header('content-type', asset.type);
    c.header('cache-control', 'public, max-age=31536000, immutable');
    c.header('vary', 'accept-encoding');
    c.header('cross-origin-resource-policy', 'same-origin');
    if (isZipped) c.header('content-encoding', 'gzip');
    return c.body((isZipped ? asset.zipped! : asset.bytes) as Buffer<ArrayBuffer>);
  };
}
