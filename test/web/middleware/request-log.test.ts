import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { makeSignInLink } from '../../../src/domain/teammate/signing-in.ts';
import { startHub } from '../../../src/web/live/hub.ts';
import { routes } from '../../../src/web/routes.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { program } from '../../support/program.ts';

async function logged() {
  const office = await desk();
  const hub = await startHub(office.db, () => {});
  const lines: string[] = [];
  const keep = (details: object, message: string) => void lines.push(JSON.stringify({ ...details, message }));
  const app = routes({
    db: office.db,
    config: office.config,
    hub,
    build: 'x',
    isDiskFull: () => false,
    lookUp: office.dns,
    verifySmtp: async () => null,
    log: { info: keep, warn: keep, error: keep },
  });
  hub.close();
  const ana = await (await site(office)).signedIn(office.ana);
  const token = ana.cookies.get('porchlight')!;
  return {
    office,
    app,
    lines,
    token,
    headers: { cookie: `porchlight=${token}`, 'sec-fetch-site': 'same-origin' },
  };
}

test('a request is one line with its method, path, status, time and the id that its answer carries', async () => {
  const { app, lines, headers } = await logged();
  const response = await app.request('/inbox', { headers });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toEqual({
    id: response.headers.get('x-request-id'),
    method: 'GET',
    path: '/inbox',
    status: 200,
    ms: expect.any(Number),
    message: 'request',
  });
});

test('a form’s DELETE is one line too, under its own method', async () => {
  const { app, lines, headers } = await logged();
  const response = await app.request('/conversations/999/closure', {
    method: 'POST',
    body: new URLSearchParams({ _method: 'delete' }),
    headers,
  });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { method: 'DELETE', status: 404, id: response.headers.get('x-request-id') },
  ]);
});

test('no token, password, search or cookie is ever in a line', async () => {
  const { office, app, lines, token, headers } = await logged();
  const link = await transaction(office.db, (tx) => makeSignInLink(tx, office.ana.id, 'sign-in'));
  await app.request(`/sign-in/links/${link}`);
  await app.request(`/sign-in/links/${link}`, { method: 'POST', headers });
  await app.request('/search?q=her+illness', { headers });
  await app.request('/session', {
    method: 'POST',
    body: new URLSearchParams({ email: 'ana@fieldnotes.example', password: 'my dear password' }),
    headers,
  });
  const bearer = (await program((await site(office)).app, office, office.ana)).token;
  await app.request('/api/v1/conversations?q=her+illness', {
    headers: { authorization: `Bearer ${bearer}` },
  });
  expect(lines.length).toBeGreaterThanOrEqual(5);
  for (const secret of [link, token, bearer, 'illness', 'my dear password'])
    expect(lines.join('\n')).not.toContain(secret);
});
