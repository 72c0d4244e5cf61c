import { expect, test } from 'vitest';
import type { z } from 'zod';
import { OPERATIONS } from '../../../src/web/api/api.ts';
import { Problem } from '../../../src/web/api/schemas.ts';
import { program } from '../../support/program.ts';
import { shiftsApi } from '../../support/shifts-api.ts';

/** Operations about the company, the same for everybody in it. */
const COMPANYS = /^\/(?:coverage|waiting|schedule|holidays|shifts|swaps|programme|notices)(?:\/|$)/;
const OURS = OPERATIONS.filter(({ path }) => COMPANYS.test(path));
const name = ({ method, path }: { method: string; path: string }) => `${method.toUpperCase()} ${path}`;
const named = OURS.map((operation) => [name(operation), operation] as const);

const BODIES: Record<string, unknown> = {
  'PUT /schedule': { zone: 'Europe/Lisbon', week: [] },
  'PUT /schedule/holidays': { country: 'PT', confirmed: [] },
  'POST /schedule/leave': { from: '2028-01-03', to: '2028-01-04' },
  'POST /schedule/exceptions': { date: '2028-01-05', kind: 'off' },
  'PUT /shifts/:number/date': { date: '2026-11-20' },
  'POST /shifts/:number/swaps': {},
  'PUT /programme': { cadenceDays: 28, guestsOnDay: 1, running: true },
  'PUT /programme/people/:number': { takesPartAs: 'guest' },
  'POST /programme/pause': { from: '2026-11-05', reviewOn: '2026-12-01', reason: 'Mail has doubled.' },
  'POST /coverage/questions': { teammate: 1, gapAt: 0 },
};
/** What an empty body means something for. */
const TAKES_NOTHING = /swaps$/;

type World = Awaited<ReturnType<typeof shiftsApi>>;

function ask(
  { pages, hers }: World,
  operation: { method: string; path: string },
  headers: Record<string, string>,
) {
  const body = BODIES[name(operation)];
  return pages.app.request(`/api/v1${operation.path.replace(':number', String(hers.id))}`, {
    method: operation.method.toUpperCase(),
    body: body ? JSON.stringify(body) : undefined,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

test('there are operations, and every one that takes a body has one here', () => {
  expect(OURS.length).toBeGreaterThan(25);
  const withBody = OURS.filter((operation) => operation.body).map(name);
  expect(withBody.sort()).toEqual(Object.keys(BODIES).sort());
});

test('without a token, with a cookie alone or a dead token, nothing is told and nothing done', async () => {
  const world = await shiftsApi();
  const cookie = `porchlight=${(await world.pages.signedIn(world.office.ana)).cookies.get('porchlight')}`;
  const before = await world.office.db.selectFrom('event').select('id').execute();
  for (const operation of OURS)
    for (const headers of [{}, { cookie }, { authorization: 'Bearer porchlight_forged' }]) {
      const response = await ask(world, operation, headers as Record<string, string>);
      expect([name(operation), response.status]).toEqual([name(operation), 401]);
      Problem.parse(await response.json());
    }
  expect(await world.office.db.selectFrom('event').select('id').execute()).toHaveLength(before.length);
});

test('a token whose teammate has left opens nothing', async () => {
  const world = await shiftsApi();
  const left = await program(world.pages.app, world.office, world.office.yuki);
  await world.office.db
    .updateTable('apiToken')
    .set({ endedAt: 1 })
    .where('teammateId', '=', world.office.yuki.id)
    .execute();
  for (const operation of OURS) {
    const { status } = await ask(world, operation, { authorization: `Bearer ${left.token}` });
    expect([name(operation), status]).toEqual([name(operation), 401]);
  }
});

test.each(named.filter(([, { method, path }]) => method === 'get' && !path.includes(':')))(
  '%s gives what it promises',
  async (_, operation) => {
    const world = await shiftsApi();
    const query = operation.path === '/holidays' ? '?country=PT' : '?zone=Asia/Tokyo';
    const { status, body } = await world.sofie.get(`${operation.path}${query}`);
    expect(status).toBe(200);
    expect((operation.gives as z.ZodType).parse(body)).toEqual(body);
  },
);

test.each(named.filter(([, { path }]) => path.includes(':number')))(
  '%s is 404 for what is not there',
  async (_, { method, path }) => {
    const { ana } = await shiftsApi();
    for (const number of ['0', '999999999999999', 'abc', '-1', '1.5']) {
      const body = BODIES[name({ method, path })];
      const response = await ana.raw(
        method.toUpperCase(),
        path.replace(':number', number),
        body ? { body: JSON.stringify(body) } : {},
      );
      expect([number, response.status]).toEqual([number, 404]);
      Problem.parse(await response.json());
    }
  },
);

test.each(named.filter(([, { body }]) => body))(
  '%s is 400 for what is no JSON and 422 for a wrong shape, naming the field',
  async (_, { method, path }) => {
    const { ana, hers } = await shiftsApi();
    const address = path.replace(':number', String(hers.id));
    for (const body of ['{', '', 'text=x']) {
      const response = await ana.raw(method.toUpperCase(), address, { body });
      expect([body, response.status]).toEqual([body, 400]);
    }
    const wrong = ['[]', 'null', '7', '{"nonsense": 1}', ...(TAKES_NOTHING.test(path) ? [] : ['{}'])];
    for (const body of wrong) {
      const response = await ana.raw(method.toUpperCase(), address, { body });
      expect([body, response.status]).toEqual([body, 422]);
      expect(Object.keys(Problem.parse(await response.json()).fields ?? {}).length).toBeGreaterThan(0);
    }
  },
);
