import { beforeEach, expect, test } from 'vitest';
import type { Site } from '../support/browser.ts';
import type { Desk } from '../support/desk.ts';
import { addressOf, everything, type Route, routesOf, type Things } from '../support/everything.ts';
import { addresses, words } from '../support/html.ts';
import { memberElsewhere } from '../support/people.ts';

const name = ({ method, path }: Route) => `${method} ${path}`;

/** What nobody needs to be signed in for, and why. */
const OPEN = new Set([
  'GET /up', // monitors
  'GET /assets/*', // the sign-in page needs them
  'GET /manifest.webmanifest', // browsers ask without cookies
  'GET /calendars/:token', // calendar programs have no cookies: its address is the secret
  'POST /inbound/raw', // a service shows a secret of its own
  'GET /welcome', // a new desk
  'POST /welcome',
  'GET /sign-in',
  'POST /session',
  'POST /sign-in/links',
  'GET /sign-in/links/:token', // whoever has it is the person
  'POST /sign-in/links/:token',
]);

/** About oneself or the whole company: the same for a member of any mailbox. */
const EVERYBODYS = [
  /^GET \/$/,
  /^DELETE \/session$/,
  /^GET \/(?:live|places|inbox|search|search\/suggestions|customers|settings)$/,
  /^\w+ \/settings\/coach(?:\/|$)/,
  /^\w+ \/settings\/policies(?:\/|$)/,
  /^(?:PUT|DELETE) \/presence$/,
  /^(?:GET \/views|GET \/views\/new|POST \/views)$/,
  /^(?:POST|DELETE) \/(?:closures|assignments)$/,
  /^POST \/(?:snoozes|taggings|followings)$/,
  /^(?:GET|POST) \/incidents$/,
  /^(?:GET \/customers\/completions|POST \/conversations|\w+ \/conversations\/new(?:\/.*)?)$/,
  /^\w+ \/settings\/saved-replies(?:\/new)?$/,
  /^\w+ \/(?:shifts|swaps)(?:\/|$)/,
  /^\w+ \/settings\/(?:profile|password|theme|closing|sessions|api-tokens|hours|leave|exceptions|holidays|calendar)$/,
  /^\w+ \/settings\/(?:teammates|mailboxes|mail|mail\/tests|outgoing-mail|failed-mail|events(?:\.csv|\.jsonl)?)$/,
  /^\w+ \/settings\/(?:mail-audit|sources|sources\/new|relay|source-consents|tags(?:\/:number(?:\/\w+)?)?)$/,
];
/** One's own things, named by number: somebody else's is 404, a teammate is the owners' to remove. */
const OWN = /^DELETE \/settings\/(?:sessions|api-tokens|teammates)\/:number$/;

/** Nothing to do here in the state of this world: nobody asks to be let in, and the first letter cannot be split off. */
const NOTHING_TO_DO =
  /\/(?:saved-replies\/:number\/checks|takeovers|insertions|beginning|incident|refusals|admission|reversals|merger|splits|forwards|forwards\/:message|setting-aside|images\/:signature\/:url|calendars\/:token)$/; // what is read again is not set aside

let world: { office: Desk; pages: Site; things: Things };
beforeEach(async () => {
  world = await everything();
});

async function ask(
  cookie: string,
  route: Route,
  headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
) {
  const { pages, things } = world;
  const isUnsafe = route.method !== 'GET';
  const response = await pages.app.request(addressOf(route, things), {
    method: route.method,
    body: isUnsafe ? new URLSearchParams({ mailbox: String(things.mailbox) }) : undefined,
    headers: { host: 'desk.test', cookie, ...headers },
  });
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) await response.body?.cancel();
  return response;
}

async function cookieOf(viewer: Desk['ana']): Promise<string> {
  return `porchlight=${(await world.pages.signedIn(viewer)).cookies.get('porchlight')}`;
}

test('there are routes, each once, and the lists above name only what is there', () => {
  const names = routesOf(world.pages.app).map(name);
  expect(names.length).toBeGreaterThan(50);
  for (const open of OPEN) expect(names).toContain(open);
});

test('signed out, every route but the few open ones leads to the door and does nothing', async () => {
  const before = await world.office.db.selectFrom('event').select('id').execute();
  const closed = routesOf(world.pages.app).filter((route) => !OPEN.has(name(route)));
  expect(closed.length).toBeGreaterThan(40);
  for (const route of closed) {
    const response = await ask('', route);
    expect([name(route), response.status]).toEqual([name(route), 303]);
    expect(response.headers.get('location')).toMatch(/^\/sign-in(?:\?back=%2F|$)/);
    const forged = await ask('porchlight=forged', route);
    expect([name(route), forged.status]).toEqual([name(route), 303]);
  }
  expect(await world.office.db.selectFrom('event').select('id').execute()).toHaveLength(before.length);
});

test('signed in as somebody who may, every route answers what it is asked', async () => {
  for (const route of routesOf(world.pages.app).filter((one) => name(one) !== 'GET /assets/*')) {
    const response = await ask(await cookieOf(world.office.ana), route);
    expect([name(route), response.status]).toEqual([
      name(route),
      expect.toSatisfy((status) =>
        [
          200,
          201,
          204,
          303,
          OPEN.has(name(route)) ? 401 : 200,
          409,
          422,
          NOTHING_TO_DO.test(route.path) ? 404 : 200,
        ].includes(status),
      ),
    ]);
  }
});

test('a member of another mailbox finds nothing of this one', async () => {
  const { nils } = await memberElsewhere(world.office);
  const cookie = await cookieOf(nils);
  const count = async () =>
    (await world.office.db.selectFrom('event').select('id').where('teammateId', '=', nils.id).execute())
      .length;
  const before = await count();
  const theirs = routesOf(world.pages.app).filter(
    (route) =>
      !OPEN.has(name(route)) && !EVERYBODYS.some((one) => one.test(name(route))) && !OWN.test(name(route)),
  );
  expect(theirs.length).toBeGreaterThan(20);
  for (const route of theirs) {
    const response = await ask(cookie, route);
    expect([name(route), response.status]).toEqual([name(route), 404]);
  }
  expect(await count()).toBe(before);
});

test('a member of another mailbox sees none of it in a list, a search or a count', async () => {
  const { nils } = await memberElsewhere(world.office);
  const browser = await world.pages.signedIn(nils);
  const lists = [
    '/inbox',
    ...['mine', 'open', 'snoozed', 'following', 'mentions', 'closed', 'all', 'drafts'].map(
      (folder) => `/inbox?folder=${folder}`,
    ),
  ];
  for (const path of [
    ...lists,
    '/search?q=file',
    '/search?q=maria',
    '/customers',
    '/settings/outgoing-mail',
    '/settings/failed-mail',
    '/settings/mail',
  ]) {
    const html = await browser.page(path);
    expect(words(html)).not.toMatch(/Maria López|With a file|It could not be read/);
    expect(
      addresses(html).filter((address) => /^\/(?:conversations|customers|messages)\/\d/.test(address)),
    ).toEqual([]);
  }
});

test('somebody else’s session and token cannot be ended, and only an owner removes people', async () => {
  const cookie = await cookieOf(world.office.tomas);
  const own = routesOf(world.pages.app).filter((route) => OWN.test(name(route)));
  expect(own).toHaveLength(3);
  for (const route of own) {
    const { status } = await ask(cookie, route);
    expect([name(route), status]).toEqual([name(route), route.path.includes('teammates') ? 403 : 404]);
  }
});

test.each(['0', '-1', 'abc', '1e3', '1.5', '999999999999999', '99999999999999999999', '%00', '１'])(
  'the number %s is nothing anywhere, never a fault',
  async (number) => {
    const cookie = await cookieOf(world.office.ana);
    const numbered = routesOf(world.pages.app).filter(({ path }) => path.includes(':number'));
    expect(numbered.length).toBeGreaterThan(20);
    for (const { method, path } of numbered) {
      const { status } = await ask(cookie, { method, path: path.replace(':number', number) });
      expect([method, path, status]).toEqual([method, path, 404]);
    }
  },
);

test.each<[string, Record<string, string>]>([
  ['says it comes from another site', { 'sec-fetch-site': 'cross-site' }],
  ['says it comes from a sibling site', { 'sec-fetch-site': 'same-site' }],
  ['has a foreign origin', { origin: 'https://evil.example' }],
  ['has the origin null', { origin: 'null' }],
  ['says neither', {}],
])('every unsafe request that %s is refused', async (_, headers) => {
  const before = await world.office.db.selectFrom('event').select('id').execute();
  const cookie = await cookieOf(world.office.ana);
  const unsafe = routesOf(world.pages.app).filter(
    (route) => route.method !== 'GET' && name(route) !== 'POST /inbound/raw', // no browser's cookie opens it
  );
  expect(unsafe.length).toBeGreaterThan(25);
  for (const route of unsafe) {
    const { status } = await ask(cookie, route, headers);
    expect([name(route), status]).toEqual([name(route), 403]);
  }
  const signedIn = 1;
  expect(await world.office.db.selectFrom('event').select('id').execute()).toHaveLength(
    before.length + signedIn,
  );
});

test('the strict policy is on every page, and nothing on it needs more', async () => {
  const cookie = await cookieOf(world.office.ana);
  let pages = 0;
  for (const route of routesOf(world.pages.app).filter(({ method }) => method === 'GET')) {
    const response = await ask(cookie, route);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    if (!response.headers.get('content-type')?.startsWith('text/html') || route.path.endsWith('/frame'))
      continue;
    pages++;
    const policy = response.headers.get('content-security-policy')!;
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    const html = await response.text();
    expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)/i);
    expect(html.match(/<h1/g)).toHaveLength(1);
  }
  expect(pages).toBeGreaterThan(15);
});

test('every address on every page leads somewhere', async () => {
  const browser = await world.pages.signedIn(world.office.ana);
  const paths = routesOf(world.pages.app).filter(
    ({ method, path }) =>
      method === 'GET' && !/assets|live|:token|attachments|original|manifest|\/up/.test(path),
  );
  const found = new Set<string>();
  for (const route of paths) {
    const response = await browser.get(addressOf(route, world.things));
    if (response.headers.get('content-type')?.startsWith('text/html'))
      for (const address of addresses(await response.text()))
        if (/^\/(?!assets|live)/.test(address)) found.add(address.split('#')[0]!);
  }
  expect(found.size).toBeGreaterThan(25);
  const routes = routesOf(world.pages.app).map(
    ({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`),
  );
  for (const address of found)
    expect([address, routes.some((route) => route.test(address.split('?')[0]!))]).toEqual([address, true]);
});

test('an address that is none is 404, a wrong method 405 that says what is allowed, too much 413', async () => {
  const browser = await world.pages.signedIn(world.office.ana);
  const none = await browser.get('/nowhere');
  expect(none.status).toBe(404);
  expect(words(await none.text())).toContain('There is nothing here');
  const wrong = await browser.post('/inbox');
  expect(wrong.status).toBe(405);
  expect(wrong.headers.get('allow')).toContain('GET');
  expect(words(await wrong.text())).toContain('That cannot be done here');
  const much = await browser.post(`/conversations/${world.things.conversation}/notes`, {
    text: 'x',
    files: new File([new Uint8Array(31 * 2 ** 20)], 'x'),
  });
  expect(much.status).toBe(413);
  expect(words(await much.text())).toContain('more than 30 MB');
});

test('GET / leads to the inbox; /up says that it is up', async () => {
  const browser = await world.pages.signedIn(world.office.ana);
  expect((await browser.get('/')).headers.get('location')).toBe('/inbox');
  expect(await (await world.pages.stranger().get('/up')).text()).toBe('up');
});
