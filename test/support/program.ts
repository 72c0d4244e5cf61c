import type { Hono } from 'hono';
import type { Viewer } from '../../src/domain/access.ts';
import { transaction } from '../../src/domain/database.ts';
import { makeApiToken } from '../../src/domain/teammate/api-tokens.ts';
import type { Desk } from './desk.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
export type Answer = { status: number; type: string; body: any };

/** A program of a teammate's: speaks JSON to the API with a bearer token. `raw` sends a body as it is. */
export type Program = {
  token: string;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  put(path: string, body?: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  raw(method: string, path: string, init?: RequestInit): Promise<Response>;
};

export async function program(app: Hono, { db }: Desk, viewer: Viewer): Promise<Program> {
  const token = await transaction(db, (tx) => makeApiToken(tx, viewer, 'the tests'));
  const raw = async (method: string, path: string, init: RequestInit = {}) =>
    app.request(`/api/v1${path}`, {
      ...init,
      method,
      headers: { authorization: `Bearer ${token}`, ...init.headers },
    });
  async function ask(method: string, path: string, body?: unknown): Promise<Answer> {
    const sent =
      body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await raw(method, path, sent);
    const text = await response.text();
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      body: text ? JSON.parse(text) : null,
    };
  }
  return {
    token,
    raw,
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
    delete: (path) => ask('DELETE', path),
  };
}
