import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Env } from './context.ts';

/** Listens; resolves once it does, rejects where the port is taken. */
export function serveWeb(app: Hono<Env>, { host, port }: { host: string; port: number }): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(server)) as Server;
    server.once('error', reject);
  });
}
