import type { Hono } from 'hono';
import type { Env } from '../context.ts';
import * as completions from '../customers/completions.ts';
import * as customer from '../customers/customer.tsx';
import * as customers from '../customers/customers.tsx';

/** The people who write. */
export function customerRoutes(app: Hono<Env>): void {
  app.get('/customers', customers.index);
  app.get('/customers/completions', completions.index);
  app.get('/customers/:number', customer.show);
  app.put('/customers/:number', customer.update);
}
