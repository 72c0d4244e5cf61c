import type { Hono } from 'hono';
import * as assignments from '../batches/assignments.ts';
import * as batch from '../batches/batch.tsx';
import * as closures from '../batches/closures.ts';
import * as followings from '../batches/followings.ts';
import * as snoozes from '../batches/snoozes.ts';
import * as taggings from '../batches/taggings.ts';
import type { Env } from '../context.ts';

/** What is done to many conversations at once: the resources of one, in the plural. */
export function batchRoutes(app: Hono<Env>): void {
  app.post('/closures', closures.create);
  app.delete('/closures', closures.destroy);
  app.post('/assignments', assignments.create);
  app.delete('/assignments', assignments.destroy);
  app.post('/snoozes', snoozes.create);
  app.post('/taggings', taggings.create);
  app.post('/followings', followings.create);
  app.get('/batches/:number', batch.show);
  app.delete('/batches/:number', batch.destroy);
}
