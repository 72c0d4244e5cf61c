import { company } from '../domain/company/company.ts';
import type { Handler } from './context.ts';

/** GET /manifest.webmanifest: makes the desk installable on a phone. */
export const manifest: Handler = async (c) => {
  const firm = await company(c.var.db);
  const body = {
    name: firm ? `${firm.name} · Porchlight` : 'Porchlight',
    short_name: firm?.name ?? 'Porchlight',
    start_url: '/inbox',
    display: 'standalone',
    background_color: '#fcfaf5',
    theme_color: '#fcfaf5',
    icons: [{ src: '/assets/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  };
  return c.body(JSON.stringify(body), 200, { 'content-type': 'application/manifest+json' });
};
