import type { Hono } from 'hono';
import type { Env } from '../context.ts';
import * as attachment from '../messages/attachment.ts';
import * as frame from '../messages/frame.ts';
import * as image from '../messages/image.ts';
import * as message from '../messages/message.ts';
import * as original from '../messages/original.ts';
import * as retry from '../messages/retry.ts';

/** A message, its files and its delivery. */
export function messageRoutes(app: Hono<Env>): void {
  app.get('/messages/:number', message.show);
  app.get('/messages/:number/frame', frame.show);
  app.get('/messages/:number/images/:signature/:url', image.show);
  app.get('/messages/:number/original', original.show);
  app.get('/attachments/:number', attachment.show);
  app.delete('/attachments/:number', attachment.destroy);
  app.post('/deliveries/:number/retries', retry.create);
}
