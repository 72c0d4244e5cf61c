import { expect, test } from 'vitest';
import type { z } from 'zod';
import { changePhrase } from '../../../src/domain/coaching/phrasing.ts';
import { teach } from '../../../src/domain/coaching/teaching.ts';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { saveDraft } from '../../../src/domain/conversation/drafting.ts';
import { shareDraft } from '../../../src/domain/conversation/sharing.ts';
import { tag } from '../../../src/domain/conversation/tagging.ts';
import { transaction } from '../../../src/domain/database.ts';
import { acceptMail, failMail } from '../../../src/domain/inbound-mail/inbound-mail.ts';
import { openIncident } from '../../../src/domain/incident/incident.ts';
import { saveView } from '../../../src/domain/saved-view/saving.ts';
import { now } from '../../../src/lib/clock.ts';
import { OPERATIONS as ALL } from '../../../src/web/api/api.ts';
import { Problem } from '../../../src/web/api/schemas.ts';
import { acts } from '../../support/acts.ts';
import { type Api, api } from '../../support/api.ts';
import { letter } from '../../support/letters.ts';
import { memberElsewhere } from '../../support/people.ts';
import { filesBug, writesDown } from '../../support/policies.ts';
import { program } from '../../support/program.ts';
import { adds } from '../../support/sources.ts';
import { saves, schedules } from '../../support/writing.ts';

/** The whole company's, whoever sees which mailbox: tested in company.test.ts. */
const COMPANYS = /^\/(?:coverage|waiting|schedule|holidays|shifts|swaps|programme|notices)(?:\/|$)/;
const OPERATIONS = ALL.filter(({ path }) => !COMPANYS.test(path));

const name = ({ method, path }: { method: string; path: string }) => `${method.toUpperCase()} ${path}`;

const POLICY = {
  title: 'Refunds after 30 days',
  purpose: 'So that it lasts.',
  canDo: 'Credit for the rest.',
};

const BODIES: Record<string, unknown> = {
  'POST /conversations/:number/replies': { text: 'Here they are.' },
  'POST /conversations/:number/forwards': { message: 1, to: ['lab@printers.example'] },
  'POST /conversations/:number/notes': { text: 'She called.' },
  'POST /conversations/:number/snooze': { until: 'tomorrow' },
  'POST /conversations/:number/links': { to: 0 }, // another conversation
  'POST /conversations/:number/taggings': { tag: 'billing' },
  'POST /conversations/:number/reversals': { event: 0 }, // of a change made for it
  'PUT /conversations/:number/assignment': { teammate: 1 },
  'POST /conversations/:number/merge': { into: 0 }, // another one that is made for it
  'POST /conversations/:number/splits': { message: 0 }, // a letter that is written for it
  'PUT /conversations/:number/mailbox': { mailbox: 1 },
  'PUT /conversations/:number/customer': { customer: 1 },
  'POST /coach/words': { kind: 'product', text: 'Fieldnotes' },
  'POST /coach/phrases': { list: 'jargon', phrase: 'above my pay grade', state: 'added' },
  'PUT /coach/choices/:kind': { choice: 'off' },
  'POST /closures': { conversations: [1] },
  'DELETE /closures': { conversations: [1] },
  'POST /assignments': { conversations: [1], teammate: 1 },
  'DELETE /assignments': { conversations: [1] },
  'POST /snoozes': { conversations: [1], until: 'tomorrow' },
  'POST /taggings': { conversations: [1], tag: 'billing' },
  'POST /followings': { conversations: [1] },
  'POST /incidents': { name: 'Down', conversations: [1] },
  'POST /incidents/:number/conversations': { conversations: [1] },
  'POST /incidents/:number/refusals': { conversation: 1 },
  'POST /incidents/:number/answers': { conversations: [1], text: 'It is back.' },
  'PUT /conversations/:number/incident': { incident: 1 }, // one that is opened for it
  'POST /views': { name: 'Open', q: 'is:open' },
  'PUT /views/:number': { name: 'Waiting', q: 'is:waiting' },
  'PUT /views/:number/position': { position: 1 },
  'POST /conversations': { mailbox: 1, to: ['lee@x.example'], subject: 'Hello', text: 'A question.' },
  'POST /conversations/:number/schedule': { text: 'Good morning.', sendAt: now() + 3_600_000 },
  'POST /conversations/:number/sharing': { text: 'Dear Maria,' },
  'POST /conversations/:number/takeovers': { draft: 1, from: 2 },
  'POST /policies': POLICY,
  'POST /policies/:number/versions': { ...POLICY, canDo: 'A refund where we were slow.' },
  'POST /policies/:number/reviews': { reason: 'It is the law.' }, // where bugs have asked for one
  'POST /conversations/:number/policy-bugs': { policy: null, kind: 'recited', text: 'The rule says no.' },
  'PUT /policy-bugs/:number': { policy: 0 }, // one that is written down for it
  'POST /saved-replies': { title: 'Refunds', text: 'The money is on its way.' },
  'PUT /saved-replies/:number': { title: 'Refunds', text: 'The money has gone back.' },
};

/** Ana's own, made once. */
async function aView({ db, ana }: Api['office']): Promise<number> {
  const known = await db.selectFrom('savedView').select('id').executeTakeFirst();
  if (known) return known.id;
  const view = { name: 'Mine', q: 'is:open', isShared: false };
  return (await transaction(db, (tx) => saveView(tx, { ...view, by: ana }))).id;
}

/** What an operation needs to be there: Ana's reply that waits, or a draft that Tomás shares. */
async function begun(
  office: Api['office'],
  { number, path, method }: { number: number; path: string; method: string },
) {
  const drafts = await office.db.selectFrom('draft').select('id').execute();
  if (drafts.length) return;
  if (method === 'delete' && path.endsWith('/schedule'))
    await schedules(office, number, { sendAt: now() + 3_600_000 });
  if (!path.endsWith('/takeovers')) return;
  await transaction(office.db, async (tx) => {
    const by = office.tomas;
    const conversation = await findConversation(tx, by, number);
    await saveDraft(tx, conversation, { by, kind: 'reply', html: '<p>Dear Maria,</p>' });
    await shareDraft(tx, conversation, { by, kind: 'reply' });
  });
}

/** Something done to many, each time anew: it can be taken back once. */
async function aBatch(ana: Api['ana'], number: number): Promise<number> {
  return (await ana.post('/taggings', { conversations: [number], tag: 'outage' })).body.id;
}

/** Hers, with nothing gathered: somebody elsewhere has no way to it. */
async function anIncident({ db, ana }: Api['office']): Promise<number> {
  const known = await db.selectFrom('incident').select('id').executeTakeFirst();
  return known?.id ?? transaction(db, (tx) => openIncident(tx, { name: 'Down', by: ana }));
}

/** A policy, each time anew: archived or reviewed once it cannot be again. One that asks for its review where that is ended. */
async function aPolicy(office: Api['office'], { path, number }: { path: string; number: number }) {
  const policy = await writesDown(office);
  for (let bugs = 0; path.endsWith('/reviews') && bugs < 5; bugs += 1)
    await filesBug(office, number, { policy });
  return policy;
}

const BATCHES = /^\/(?:closures|assignments|snoozes|taggings|followings)$/;

async function addressOf(
  { path, method }: { path: string; method: string },
  { office, number, ana }: Api,
): Promise<string> {
  const { id } = await office.db
    .selectFrom('attachment')
    .select('id')
    .where('name', '=', 'list.csv')
    .executeTakeFirstOrThrow();
  const sourceId = await adds(office, { port: 993 });
  const failedId = await transaction(office.db, async (tx) => {
    const mail = { raw: letter(), source: 'relay', mailboxIds: [office.mailbox.id], queued: false };
    const id = await acceptMail(tx, { ...mail, envelope: { from: '', to: [] } });
    await failMail(tx, id, 'A bug');
    return id;
  });
  const { customerId } = await office.conversation(number);
  const by = office.ana;
  const wordId = await transaction(office.db, (tx) => teach(tx, { by, kind: 'phrase', text: 'touch base' }));
  const phraseId = await transaction(office.db, (tx) =>
    changePhrase(tx, { by, kind: 'jargon', phrase: 'ping me', state: 'added' }),
  );
  const savedId = await saves(office, { mailboxIds: [office.mailbox.id] });
  await begun(office, { number, path, method });
  const things: [string, number][] = [
    ['/coach/words/', wordId],
    ['/coach/phrases/', phraseId],
    ['/conversations/', number],
    ['/customers/', customerId],
    ['/attachments/', id],
    ['/mail-sources/', sourceId],
    ['/failed-mail/', failedId],
    ['/views/', await aView(office)],
    ['/incidents/', path.startsWith('/incidents/') ? await anIncident(office) : 0],
    ['/saved-replies/', savedId],
    ['/policies/', path.startsWith('/policies/') ? await aPolicy(office, { path, number }) : 0],
    ['/policy-bugs/', path.startsWith('/policy-bugs/') ? (await filesBug(office, number)).id : 0],
    ['/batches/', path.startsWith('/batches/') ? await aBatch(ana, number) : 0],
  ];
  if (path.includes(':tag')) {
    const conversation = await office.conversation(number);
    await transaction(office.db, (tx) => tag(tx, conversation, { name: 'billing', by: office.ana }));
  }
  return path
    .replace(':other', String(number))
    .replace(':tag', 'billing')
    .replace(':kind', 'jargon')
    .replace(':number', String(things.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'unknown'));
}

/** A body that names something which has to be there first. */
async function madeFor(
  { office, number }: Api,
  { method, path }: { method: string; path: string },
): Promise<object | undefined> {
  const act = acts(office);
  if (path.endsWith('/reversals')) return { event: await act.closes(number) };
  if (path.endsWith('/links')) return { to: (await act.receives()).conversationId };
  if (path.endsWith('/merge')) return { into: (await act.receives()).conversationId };
  if (method === 'put' && path.endsWith('/incident')) return { incident: await anIncident(office) };
  if (method === 'put' && path.startsWith('/policy-bugs/')) return { policy: await writesDown(office) };
  if (path.endsWith('/splits')) return { message: await act.replies(number) };
  return undefined;
}

async function ask(
  world: Api,
  { method, path }: { method: string; path: string },
  headers: Record<string, string> = {},
) {
  const body = (await madeFor(world, { method, path })) ?? BODIES[name({ method, path })];
  return world.pages.app.request(`/api/v1${await addressOf({ method, path }, world)}`, {
    method: method.toUpperCase(),
    body: body ? JSON.stringify(body) : undefined,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

test('there are operations, and every one that takes a body has one here', () => {
  expect(OPERATIONS.length).toBeGreaterThan(9);
  expect(
    OPERATIONS.filter((operation) => operation.body)
      .map(name)
      .sort(),
  ).toEqual(Object.keys(BODIES).sort());
});

test.each(OPERATIONS.map((operation) => [name(operation), operation] as const))(
  '%s gives what it promises, and a problem otherwise',
  async (_, operation) => {
    const world = await api();
    const headers = { authorization: `Bearer ${world.ana.token}` };
    const response = await ask(world, operation, headers);
    expect(response.status).toBe(operation.gives === null ? 204 : (operation.status ?? 200));
    if (operation.gives === null) expect(await response.text()).toBe('');
    else if (operation.gives !== 'file') {
      expect(response.headers.get('content-type')).toContain('application/json');
      (operation.gives as z.ZodType).parse(await response.json());
    }
    await refuses(world, operation);
  },
);

/** Without a token, with a cookie alone, with a dead token: 401. For somebody elsewhere: 404, and nothing in a list. */
async function refuses(world: Api, operation: { method: string; path: string }): Promise<void> {
  const cookie = `porchlight=${(await world.pages.signedIn(world.office.ana)).cookies.get('porchlight')}`;
  for (const headers of [
    {},
    { cookie, 'sec-fetch-site': 'same-origin' },
    { authorization: 'Bearer porchlight_forged-token' },
    { authorization: `Basic ${world.ana.token}` },
  ]) {
    const response = await ask(world, operation, headers as Record<string, string>);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(Problem.parse(await response.json())).toMatchObject({ status: 401, title: 'No token' });
  }
  const { nils } = await memberElsewhere(world.office);
  const elsewhere = await program(world.pages.app, world.office, nils);
  const response = await ask(world, operation, { authorization: `Bearer ${elsewhere.token}` });
  if (operation.path === '/mail-sources') return expect(response.status).toBe(403); // the owners' alone
  // The coach and the policies are the whole team's, whichever mailbox somebody works in; one's choices are one's own.
  if (/^.(?:coach|policies)/.test(operation.path)) return expect(response.ok).toBe(true);
  if (BATCHES.test(operation.path) || name(operation) === 'POST /incidents')
    return expect(response.status).toBe(404);
  if (!operation.path.includes(':')) {
    if (/^.(?:saved-replies|views)$/.test(operation.path) && operation.method === 'post') return; // for their own mailboxes
    if (operation.method === 'post') return expect(response.status).toBe(422); // not from another's mailbox
    const {
      conversations,
      failedMail,
      scheduled,
      savedReplies,
      incidents,
      bugs,
      views = [],
    } = await response.json();
    return expect(
      conversations ?? failedMail ?? scheduled ?? savedReplies ?? incidents ?? bugs ?? views,
    ).toEqual([]);
  }
  expect(response.status).toBe(404);
  Problem.parse(await response.json());
}

test.each(
  OPERATIONS.filter(({ path }) => path.includes(':number')).map(
    (operation) => [name(operation), operation] as const,
  ),
)('%s is 404 for what is not there', async (_, { method, path }) => {
  const { ana } = await api();
  for (const number of ['0', '999999999999999', 'abc', '-1', '1.5']) {
    const body = BODIES[name({ method, path })];
    const response = await ana.raw(
      method.toUpperCase(),
      path.replace(':number', number),
      body ? { body: JSON.stringify(body) } : {},
    );
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    Problem.parse(await response.json());
  }
});

test.each(OPERATIONS.filter(({ body }) => body).map((operation) => [name(operation), operation] as const))(
  '%s is 400 for what is no JSON and 422 for a wrong shape, naming the field',
  async (_, { method, path }) => {
    const world = await api();
    const { ana } = world;
    const address = await addressOf({ method, path }, world);
    for (const body of ['{', '', 'text=x', '{"text": }']) {
      const response = await ana.raw(method.toUpperCase(), address, { body });
      expect([body, response.status]).toEqual([body, 400]);
      expect(Problem.parse(await response.json()).detail).toContain('not JSON');
    }
    for (const body of ['{}', '[]', 'null', '7', '"text"', '{"nonsense": 1}']) {
      const response = await ana.raw(method.toUpperCase(), address, { body });
      expect([body, response.status]).toEqual([body, 422]);
      const { fields } = Problem.parse(await response.json());
      expect(Object.keys(fields ?? {}).length).toBeGreaterThan(0);
    }
  },
);

test('an address that is none is a problem too, and asks for a token first', async () => {
  const { ana, pages } = await api();
  expect(await ana.get('/tickets')).toMatchObject({
    status: 404,
    type: 'application/problem+json',
    body: { title: 'Not found' },
  });
  expect((await pages.app.request('/api/v1/tickets')).status).toBe(401);
});

test('the API needs no Origin: a program has none, and a page elsewhere has no token', async () => {
  const { ana, path } = await api();
  const response = await ana.raw('POST', `${path}/closure`, {
    headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});
