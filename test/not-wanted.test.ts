import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { merge } from '../src/domain/conversation/merging.ts';
import { transaction } from '../src/domain/database.ts';
import { auditDaily } from '../src/domain/inbound-mail/daily-audit.ts';
import { tidy } from '../src/jobs/tidy.ts';
import { wakeOverdue } from '../src/jobs/wake.ts';
import { acts, HOUR, itIs, NINE } from './support/acts.ts';
import { type Desk, desk } from './support/desk.ts';
import { everything, routesOf } from './support/everything.ts';
import { words } from './support/html.ts';

/** What Porchlight refuses to be: each refusal is shown by what happens, and held by what the sources may say. */

const ROOT = resolve(import.meta.dirname, '..');
const YEAR = 365 * 24 * HOUR;

type Source = { path: string; text: string };
const src: Source[] = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** Everything that happens by the clock, years later. */
async function timePasses(office: Desk): Promise<void> {
  for (let years = 1; years <= 3; years++) {
    itIs(NINE + years * YEAR);
    await Promise.all([tidy(office.db), auditDaily(office.db), wakeOverdue(office.db)]);
    expect(await office.work()).toEqual([]);
  }
}

async function aBusyDesk() {
  const office = await desk();
  itIs(NINE);
  const act = acts(office);
  const numbers: number[] = [];
  for (const name of ['maria', 'ben', 'chloe', 'dan', 'eve', 'fay'])
    numbers.push((await act.receives({ from: { address: `${name}@any.example`, name } })).conversationId);
  return { office, act, numbers };
}

const states = (office: Desk) =>
  office.db
    .selectFrom('conversation')
    .select(['id', 'assigneeId', 'closedAt', 'waitingSince'])
    .orderBy('id')
    .execute();

test('no round-robin: what comes in is nobody’s until a person takes it, however many wait and for however long', async () => {
  const { office, act, numbers } = await aBusyDesk();
  await act.assigns(numbers[0]!, office.tomas.id);
  await timePasses(office);
  const [first, ...others] = await states(office);
  expect(first!.assigneeId).toBe(office.tomas.id);
  for (const { assigneeId } of others) expect(assigneeId).toBeNull();
  const given = await office.db
    .selectFrom('event')
    .select('teammateId')
    .where('kind', '=', 'conversation.assigned')
    .execute();
  expect(given.map((event) => event.teammateId)).toEqual([office.ana.id]);
});

test('no closing by itself: whose last word is unanswered stays open and goes on waiting', async () => {
  const { office, act, numbers } = await aBusyDesk();
  await act.replies(numbers[1]!);
  await act.receives({ from: { address: 'ben@any.example', name: 'Ben' } });
  const before = await states(office);
  await timePasses(office);
  expect(await states(office)).toEqual(before);
  expect(before.filter((one) => one.waitingSince !== null).length).toBeGreaterThanOrEqual(6);
});

test('a merge, which closes a number, keeps its customer waiting in the other one', async () => {
  const { office, numbers } = await aBusyDesk();
  const [from, into] = await Promise.all(numbers.slice(0, 2).map(office.conversation));
  await transaction(office.db, (tx) => merge(tx, from!, { into: into!, by: office.ana }));
  expect((await office.conversation(numbers[0]!)).waitingSince).toBe(NINE);
});

test('no automatic answers: nothing goes to a customer that no person wrote, whatever comes and however long it waits', async () => {
  const { office, act, numbers } = await aBusyDesk();
  await act.replies(numbers[2]!, { undoMs: 0 });
  await timePasses(office);
  const deliveries = await office.db
    .selectFrom('delivery')
    .leftJoin('message', 'message.id', 'delivery.messageId')
    .select(['delivery.automatic', 'message.teammateId'])
    .execute();
  expect(deliveries).toEqual([{ automatic: null, teammateId: office.ana.id }]);
});

/** The files where `pattern` stands in a change of a row. */
function changers(files: Source[], pattern: RegExp): string[] {
  return files
    .filter(({ text }) =>
      [...text.matchAll(/\.(?:set|values)\([\s\S]*?\n? *\)/g)].some(([set]) => pattern.test(set)),
    )
    .map(({ path }) => path)
    .sort();
}

test('only a person’s deeds say whose a conversation is', () => {
  expect(changers([{ path: 'a.ts', text: '.set({ assigneeId: next.id })' }], /assigneeId/)).toEqual(['a.ts']);
  const deeds = ['assigning', 'beginning', 'moving', 'replying', 'reversing', 'splitting', 'undoing'];
  const also = [
    'src/domain/conversation/receiving.ts',
    'src/domain/sample/filling.ts',
    'src/domain/teammate/teammate.ts',
  ];
  const allowed = [...deeds.map((name) => `src/domain/conversation/${name}.ts`), ...also];
  for (const path of changers(src, /assigneeId/)) expect(allowed).toContain(path);
  const receiving = src.find(({ path }) => path === also[0])!.text;
  expect(receiving.match(/assigneeId: (?!null\b)/)).toBeNull();
});

test('nothing that runs by the clock or by mail can close, assign or write to a customer', () => {
  const byThemselves = src.filter(({ path }) => /^src\/(?:jobs|queue|mail)\//.test(path));
  expect(byThemselves.length).toBeGreaterThan(50);
  for (const { path, text } of byThemselves)
    expect([path, /conversation\/(?:closing|assigning|replying|noting|forwarding)\.ts/.test(text)]).toEqual([
      path,
      false,
    ]);
});

/** Queries that make one figure for each person. */
function figuresOfPeople(files: Source[]): string[] {
  const perPerson = /\.groupBy\([^)]*(?:teammate|assignee|author)/i;
  const figure = /\bfn\s*\.?\s*(?:count|countAll|avg|sum)\b|\b(?:count|avg|sum|percentile_cont)\(/i;
  return files
    .filter(({ text }) =>
      [...text.matchAll(/\.selectFrom\([\s\S]*?\.execute\w*\(/g)].some(
        ([query]) => perPerson.test(query) && figure.test(query),
      ),
    )
    .map(({ path }) => path);
}

test('no query makes a figure for each person', () => {
  const bad =
    "db.selectFrom('message').select((eb) => eb.fn.count('id').as('n')).groupBy('teammateId').execute()";
  expect(figuresOfPeople([{ path: 'a.ts', text: bad }])).toEqual(['a.ts']);
  expect(figuresOfPeople(src)).toEqual([]);
});

const RANKING =
  /leader ?board|rank(?:ing|ed)\b|fastest|slowest|top (?:team|perform)|per (?:person|teammate|agent)|repl(?:y|ies) (?:per|a) (?:day|hour|week)|(?:average|median|mean) (?:reply|response|answer|handl)|response time|handle time|productivity|performance/i;

test('no page tells one person’s speed or volume', async () => {
  for (const bad of ['Tomás is the fastest', '12 replies a day', 'Average response time'])
    expect(bad).toMatch(RANKING);
  const { office, pages, things } = await everything();
  const ana = await pages.signedIn(office.ana);
  const plain = routesOf(pages.app).filter(
    ({ method, path }) => method === 'GET' && !/[:*]/.test(path) && path !== '/live',
  );
  expect(plain.length).toBeGreaterThan(15);
  const numbered = [`/conversations/${things.conversation}`, `/customers/${things.customer}`];
  for (const path of [...plain.map((route) => route.path), ...numbered]) {
    const answer = await ana.get(path);
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
    expect([path, RANKING.exec(words(await answer.text()))?.[0]]).toEqual([path, undefined]);
  }
});
