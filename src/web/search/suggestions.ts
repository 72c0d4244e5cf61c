import { suggest } from '../../domain/search/suggesting.ts';
import type { Handler } from '../context.ts';

/** GET /search/suggestions?q=…: what the word at the end of the box may become, as JSON. */
export const index: Handler = async (c) =>
  c.json({ suggestions: await suggest(c.var.db, c.var.viewer, c.req.query('q') ?? '') });
