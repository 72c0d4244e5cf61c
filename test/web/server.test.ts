import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import type { Env } from '../../src/web/context.ts';
import { serveWeb } from '../../src/web/server.ts';

test('it listens where it is told, and says so when the port is taken', async () => {
  const app = new Hono<Env>().get('/', (c) => c.text('here')) as Hono<Env>;
  const server = await serveWeb(app, { host: '127.0.0.1', port: 0 });
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here');
  await expect(serveWeb(app, { host: '127.0.0.1', port })).rejects.toThrow('EADDRINUSE');
});
