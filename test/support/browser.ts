import type { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import type { Viewer } from '../../src/domain/access.ts';
import { transaction } from '../../src/domain/database.ts';
import { startSession } from '../../src/domain/teammate/sessions.ts';
import type { ImageFetching } from '../../src/lib/fetch-image.ts';
import { startHub } from '../../src/web/live/hub.ts';
import { routes } from '../../src/web/routes.ts';
import type { Desk } from './desk.ts';
import { watchWhence } from './whence.ts';

type Fields = Record<string, string | Blob> | URLSearchParams | FormData;

/** What a browser does, in process: cookies kept, same-origin headers sent, redirects not followed. */
export type Browser = {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, fields?: Fields): Promise<Response>;
  put(path: string, fields?: Fields): Promise<Response>;
  delete(path: string, fields?: Fields): Promise<Response>;
  /** The page at `path` as text; throws where it is no 200. */
  page(path: string): Promise<string>;
  cookies: Map<string, string>;
};

export type Site = { app: Hono; signedIn(viewer: Viewer): Promise<Browser>; stranger(): Browser };

/** The whole web edge of a desk, without a socket. */
export async function site(desk: Desk, { images }: { images?: ImageFetching } = {}): Promise<Site> {
  const hub = await startHub(desk.db, () => {});
  onTestFinished(() => hub.close());
  const silent = () => {};
  const app = routes({
    db: desk.db,
    config: desk.config,
    hub,
    build: 'test',
    isDiskFull: () => false,
    images,
    lookUp: (name, type) => desk.dns(name, type),
    verifySmtp: async () => null,
    log: { info: silent, warn: silent, error: (details, message) => console.error(message, details) },
  }) as unknown as Hono;
  watchWhence(app, desk.db);
  return {
    app,
    stranger: () => browser(app, new Map()),
    async signedIn(viewer) {
      const token = await transaction(desk.db, (tx) =>
        startSession(tx, { teammateId: viewer.id, address: '127.0.0.1', device: 'the tests' }),
      );
      return browser(app, new Map([['porchlight', token]]));
    },
  };
}

function browser(app: Hono, cookies: Map<string, string>): Browser {
  async function ask(
    method: string,
    path: string,
    { fields, headers = {} }: { fields?: Fields; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const body = fields && bodyOf(fields);
    const response = await app.request(path, {
      method,
      body,
      headers: {
        accept: 'text/html',
        'sec-fetch-site': 'same-origin',
        ...(cookie ? { cookie } : {}),
        ...headers,
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value) cookies.set(name!, value);
      else cookies.delete(name!);
    }
    return response;
  }
  return {
    cookies,
    get: (path, headers) => ask('GET', path, { headers }),
    post: (path, fields = {}) => ask('POST', path, { fields }),
    put: (path, fields = {}) => ask('PUT', path, { fields }),
    delete: (path, fields = {}) => ask('DELETE', path, { fields }),
    async page(path) {
      const response = await ask('GET', path);
      if (response.status !== 200)
        throw new Error(`${path} answered ${response.status} ${response.headers.get('location') ?? ''}`);
      return response.text();
    },
  };
}

function bodyOf(fields: Fields): URLSearchParams | FormData {
  if (fields instanceof URLSearchParams || fields instanceof FormData) return fields;
  if (Object.values(fields).every((value) => typeof value === 'string'))
    return new URLSearchParams(fields as Record<string, string>);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
