import type { Hono } from 'hono';
import type { Env } from '../context.ts';
import * as position from '../views/position.ts';
import * as removal from '../views/removal.ts';
import * as view from '../views/view.tsx';
import * as views from '../views/views.tsx';

/** Saved views. */
export function viewRoutes(app: Hono<Env>): void {
  app.get('/views', views.index);
  app.get('/views/new', views.blank);
  app.post('/views', views.create);
  app.get('/views/:number', view.show);
  app.get('/views/:number/settings', view.settings);
  app.put('/views/:number', view.update);
  app.put('/views/:number/position', position.update);
  app.post('/views/:number/removal', removal.create);
  app.delete('/views/:number/removal', removal.destroy);
}
