import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { WITHOUT_DATABASE } from '../vitest.config.ts';

/** What the linter cannot hold. Each check is a function that is also shown a bad example. */

const ROOT = resolve(import.meta.dirname, '..');
type Source = { path: string; text: string };

function sources(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

const src = sources('src');
const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '').length;
const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** A file that only names types has nothing to test. */
const hasCode = ({ text }: Source) =>
  /^(?:export )?(?:async )?(?:function|const|let|class)\b/m.test(withoutComments(text));

/** Tested by another file's test, with the reason. */
const TESTED_ELSEWHERE: Record<string, string> = {
  'src/main.ts': 'starts everything: test/system starts the real program',
};

/** Folders and files whose parts are proven together, by what they do as a whole; a part may have its own test as well. */
const TESTED_TOGETHER: [prefix: string, test: string][] = [
  ['src/domain/conversation/findable.ts', 'test/domain/search/operators.test.ts'],
  ['src/domain/search/', 'test/domain/search/operators.test.ts'], // what each question finds, on both engines
  ['src/lib/document-text/thread.ts', 'test/lib/document-text/reading.test.ts'],
  ['src/web/batches/', 'test/web/batches/batches.test.ts'], // one form, one answer, a line for each action
  ...['calendar', 'exceptions', 'holidays', 'hours-', 'leave'].map((part): [string, string] => [
    `src/web/settings/${part}`,
    'test/web/settings/hours.test.ts',
  ]),
  ...['board', 'settings', 'nightly'].map((part): [string, string] => [
    `src/domain/shift/${part}`,
    'test/domain/shift/planning.test.ts',
  ]),
  ...['aside', 'coming-weeks', 'day-chooser', 'gap-advice', 'questions', 'table'].map(
    (part): [string, string] => [`src/web/shifts/${part}`, 'test/web/shifts/shifts.test.ts'],
  ),
  ...['what-if-'].map((part): [string, string] => [
    `src/web/shifts/${part}`,
    'test/web/shifts/what-if.test.ts',
  ]),
  ...['pause', 'programme-'].map((part): [string, string] => [
    `src/web/shifts/${part}`,
    'test/web/shifts/programme.test.ts',
  ]),
  ['src/web/shifts/joiner.ts', 'test/web/shifts/what-if.test.ts'],
  ['src/web/api/schemas-shifts.ts', 'test/web/api/shifts.test.ts'],
  ['src/web/shifts/swaps.ts', 'test/web/shifts/shift.test.ts'],
  ['src/web/notices/reading.ts', 'test/web/shifts/shifts.test.ts'],
  ['src/jobs/mail-notices.ts', 'test/domain/shift/notices.test.ts'],
  ['src/jobs/plan-shifts.ts', 'test/domain/shift/warning.test.ts'],
  ['src/cli/demo-policies.ts', 'test/cli/demo.test.ts'],
  ['src/cli/demo-shifts.ts', 'test/cli/demo.test.ts'],
  ['src/web/policies/', 'test/web/policies/policies.test.ts'], // what is written is read, recited and reviewed
  ['src/web/incidents/', 'test/web/incidents/incidents.test.ts'], // one page leads to the next
  ['src/db/tables.ts', 'test/db/backup.test.ts'], // every table is in it
  ['src/domain/conversation/beginning-draft.ts', 'test/domain/conversation/beginning.test.ts'],
  ['src/domain/conversation/undoing-beginning.ts', 'test/domain/conversation/beginning.test.ts'],
  ['src/jobs/send-later.ts', 'test/domain/conversation/scheduling.test.ts'],
  ['src/web/conversations/draft-rows.ts', 'test/web/conversations/schedule.test.ts'],
  ['src/web/conversations/writing-desk.tsx', 'test/web/conversations/schedule.test.ts'],
  ['src/web/live/drafts.ts', 'test/web/conversations/sharing.test.ts'],
  ['src/web/routes/', 'test/web/routes.test.ts'], // every address, from the router itself
];

/** The tests of ui/ are by what is seen: one test draws the components, another each page in real Chromium. */
const isDrawn = (path: string) => /^src\/web\/ui\/.*\.tsx?$/.test(path);

function untested(files: Source[], isThere: (path: string) => boolean): string[] {
  return files
    .filter((file) => hasCode(file) && !TESTED_ELSEWHERE[file.path] && !isDrawn(file.path))
    .filter((file) => !TESTED_TOGETHER.some(([prefix]) => file.path.startsWith(prefix)))
    .map(({ path }) => path)
    .filter((path) => {
      const test = testOf(path);
      return !isThere(test) && !isThere(`${test}x`);
    });
}

/** src/a/b.ts has test/a/b.test.ts, client/a/b.ts has test/client/a/b.test.ts. */
const testOf = (path: string) =>
  path
    .replace(/^src\//, 'test/')
    .replace(/^client\//, 'test/client/')
    .replace(/\.tsx?$/, '.test.ts');

test('every source has the test that mirrors it', () => {
  expect(src.length).toBeGreaterThan(200);
  expect(untested([{ path: 'src/lib/new.ts', text: 'export const a = 1;' }], () => false)).toEqual([
    'src/lib/new.ts',
  ]);
  expect(untested([{ path: 'src/lib/new.ts', text: 'export type A = 1;' }], () => false)).toEqual([]);
  expect(untested(src, (path) => existsSync(join(ROOT, path)))).toEqual([]);
});

/** What of the browser's side only a whole page shows, and the journey that shows it. A rule has a test of its own. */
const SHOWN_BY_JOURNEY: [prefix: string, journey: string][] = [
  ['client/client.ts', 'test/system/pages.test.ts'],
  ['client/turbo', 'test/system/pages.test.ts'],
  ['client/anchoring.ts', 'test/system/composer.test.ts'],
  ['client/announcing.ts', 'test/system/pages.test.ts'],
  ['client/letters.ts', 'test/system/pages.test.ts'],
  ['client/refreshing.ts', 'test/system/pages.test.ts'],
  ['client/shortcuts.ts', 'test/system/pages.test.ts'],
  ['client/single-keys.ts', 'test/system/pages.test.ts'],
  ['client/tabs.ts', 'test/system/phone.test.ts'],
  ['client/coach/filing.ts', 'test/system/policies.test.ts'],
  ['client/coach/', 'test/system/coach.test.ts'],
  ['client/composer/', 'test/system/composer.test.ts'],
  ['client/composing.ts', 'test/system/moving.test.ts'],
  ['client/fetching-ahead.ts', 'test/system/moving.test.ts'],
  ['client/lists.ts', 'test/system/moving.test.ts'],
  ['client/palette.ts', 'test/system/moving.test.ts'],
  ['client/palette-choices.ts', 'test/system/moving.test.ts'],
  ['client/controllers/neighbours.ts', 'test/system/moving.test.ts'],
  ['client/controllers/ago.ts', 'test/system/pages.test.ts'],
  ['client/controllers/composer.ts', 'test/system/composer.test.ts'],
  ['client/controllers/copy.ts', 'test/system/pages.test.ts'],
  ['client/controllers/dialog.ts', 'test/system/pages.test.ts'],
  ['client/controllers/frame.ts', 'test/system/pages.test.ts'],
  ['client/controllers/live.ts', 'test/system/pages.test.ts'],
  ['client/controllers/presence.ts', 'test/system/together.test.ts'],
  ['client/controllers/selection.ts', 'test/system/selecting.test.ts'],
  ['client/controllers/zone.ts', 'test/system/setting-up.test.ts'],
];

test('every rule of the browser’s side has the test that mirrors it, or is shown by a journey', () => {
  const isShown = ({ path }: Source) => SHOWN_BY_JOURNEY.some(([prefix]) => path.startsWith(prefix));
  const isThere = (path: string) => existsSync(join(ROOT, path));
  const client = sources('client');
  expect(client.length).toBeGreaterThan(40);
  expect(untested([{ path: 'client/new.ts', text: 'export const a = 1;' }], () => false)).toEqual([
    'client/new.ts',
  ]);
  expect(
    untested(
      client.filter((file) => !isShown(file)),
      isThere,
    ),
  ).toEqual([]);
  for (const [prefix, journey] of SHOWN_BY_JOURNEY) {
    expect([prefix, client.some(({ path }) => path.startsWith(prefix))]).toEqual([prefix, true]);
    expect([journey, isThere(journey)]).toEqual([journey, true]);
  }
});

test('what is excused from a test of its own is there', () => {
  for (const [prefix, proof] of TESTED_TOGETHER) {
    expect([prefix, src.some(({ path }) => path.startsWith(prefix))]).toEqual([prefix, true]);
    expect([proof, existsSync(join(ROOT, proof))]).toEqual([proof, true]);
  }
  for (const path of Object.keys(TESTED_ELSEWHERE)) expect(src.map((file) => file.path)).toContain(path);
});

/** The files that are drawn: each is imported by a test, a page of the gallery, or another file of ui/ or of the web that is tested. */
test('every part of the look is on some page', () => {
  const drawn = src.filter(({ path }) => isDrawn(path));
  expect(drawn.length).toBeGreaterThan(15);
  const texts = [
    ...sources('test/web'),
    ...sources('test/look'),
    ...src.filter(({ path }) => path.startsWith('src/web/')),
  ];
  for (const { path } of drawn) {
    const name = path.split('/').at(-1)!;
    expect([path, texts.some(({ text }) => text.includes(`/${name}'`))]).toEqual([path, true]);
  }
});

const isHandlers = ({ text }: Source) => /export const \w+: Handler\b/.test(text);

function unmounted(files: Source[], tables: string): string[] {
  return files
    .filter(isHandlers)
    .filter(
      ({ path }) =>
        !new RegExp(`from '[^']*/${path.split('/').slice(-1)[0]!.replace('.', '\\.')}'`).test(tables),
    )
    .map(({ path }) => path);
}

/** The files that say which address is whose. */
function routeTables(): string {
  const isTable = ({ path }: Source) => /^src\/web\/(?:routes(?:\/[\w-]+)?|api\/[\w-]+)\.ts$/.test(path);
  return src
    .filter(isTable)
    .map(({ text }) => text)
    .join('\n');
}

test('every file with a handler is mounted, each handler of it by name', () => {
  const tables = routeTables();
  const web = src.filter(({ path }) => path.startsWith('src/web/'));
  expect(web.filter(isHandlers).length).toBeGreaterThan(25);
  expect(
    unmounted([{ path: 'src/web/conversations/pause.tsx', text: 'export const create: Handler = ' }], tables),
  ).toHaveLength(1);
  expect(unmounted(web, tables)).toEqual([]);
  for (const { path, text } of web.filter(isHandlers))
    for (const [, name] of text.matchAll(/export const (\w+): Handler\b/g))
      expect([path, name, new RegExp(`\\b${name}\\b`).test(tables)]).toEqual([path, name, true]);
});

const VERBS =
  /^(?:add|approve|archive|assign|cancel|change|close|create|delete|destroy|disable|do|edit|enable|end|find|forward|get|give|invite|login|logout|make|mark|move|open|post|process|put|read|remove|reopen|reply|resend|restore|retry|run|save|send|set|show|split|start|stop|submit|take|toggle|unassign|undo|update|upload|write)$/;
/** "sign-in" is the name of a place, as on the page's door. */
const verbsIn = (path: string) =>
  path.split(/[/?]/).filter((segment) => VERBS.test(segment) || VERBS.test(segment.split('-')[0]!));

test('no address says a verb', () => {
  const tables = routeTables();
  const paths = [...tables.matchAll(/(?:app\.(?:get|post|put|delete)\(|path: )'(\/[^']*)'/g)].map(
    (match) => match[1]!,
  );
  expect(paths.length).toBeGreaterThan(60);
  expect(
    ['/conversations/:number/close', '/session/login', '/mark-read'].filter(
      (path) => verbsIn(path).length === 0,
    ),
  ).toEqual([]);
  expect(verbsIn('/conversations/:number/closure/draft')).toEqual([]);
  expect(paths.filter((path) => verbsIn(path).length > 0)).toEqual([]);
});

/** Handlers of GET, by name, that open a transaction or write. */
function writingReaders(files: Source[]): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/export const (show|index): Handler\b[\s\S]*?\n(?=export|\};|$)/g)]
      .filter(([body]) => /\btransaction\(|insertInto|updateTable|deleteFrom/.test(body))
      .map(([, name]) => `${path} ${name}`),
  );
}

test('reading never writes', () => {
  const web = src.filter(({ path }) => path.startsWith('src/web/'));
  expect(
    web.filter(({ text }) => /export const (?:show|index): Handler\b/.test(text)).length,
  ).toBeGreaterThan(15);
  expect(
    writingReaders([
      {
        path: 'a.ts',
        text: 'export const show: Handler = async (c) => {\n  await transaction(c.var.db, f);\n};\n',
      },
    ]),
  ).toEqual(['a.ts show']);
  expect(writingReaders(web)).toEqual([]);
});

const CLOCK = /\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\.(?!timeZoneId)|\bDate\(\)/;
const readsTheClock = (files: Source[]) =>
  files.filter(({ text }) => CLOCK.test(withoutComments(text))).map(({ path }) => path);

test('the wall clock is read in one place', () => {
  expect(
    readsTheClock([
      { path: 'a.ts', text: 'const at = Date.now();' },
      { path: 'b.ts', text: 'Temporal.Now.instant()' },
      { path: 'c.ts', text: '// Date.now()\nnew Date(at)' },
    ]),
  ).toEqual(['a.ts', 'b.ts']);
  expect(readsTheClock(src)).toEqual(['src/lib/clock.ts']);
});

const importsOf = (text: string) =>
  [...withoutComments(text).matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)/g)].map(
    (match) => match[1] ?? match[2]!,
  );

/** Imports of the coach's that lead out of it: it runs in a browser, too. */
function waysOut(files: Source[]): string[] {
  return files.flatMap(({ path, text }) =>
    importsOf(text)
      .filter((to) => !to.startsWith('.') || !join(path, '..', to).startsWith('src/domain/coach/'))
      .map((to) => `${path} ${to}`),
  );
}

test('the coach has no browser part, no server part, and imports nothing but itself', () => {
  const coach = src.filter(({ path }) => path.startsWith('src/domain/coach/'));
  expect(coach.length).toBeGreaterThan(30);
  expect(
    waysOut([
      { path: 'src/domain/coach/a.ts', text: "import { now } from '../../lib/clock.ts';" },
      { path: 'src/domain/coach/b.ts', text: "import 'x'; import { z } from 'zod';" },
      { path: 'src/domain/coach/rules/c.ts', text: "import { hint } from '../context.ts';" },
    ]),
  ).toEqual(['src/domain/coach/a.ts ../../lib/clock.ts', 'src/domain/coach/b.ts zod']);
  expect(waysOut(coach)).toEqual([]);
  const touches = /\b(?:window|document|localStorage|navigator|process|Buffer|fetch)\b[.(]/;
  expect(coach.filter(({ text }) => touches.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
});

test('of src/ the browser has the coach alone, and only client/coach/ has it', () => {
  const crossing = (files: Source[]) =>
    files.flatMap(({ path, text }) =>
      importsOf(text)
        .filter((to) => to.includes('/src/'))
        .filter((to) => !(path.startsWith('client/coach/') && to.includes('/src/domain/coach/')))
        .map((to) => `${path} ${to}`),
    );
  expect(
    crossing([
      { path: 'client/keys.ts', text: "import { check } from '../src/domain/coach/index.ts';" },
      { path: 'client/coach/a.ts', text: "import { now } from '../../src/lib/clock.ts';" },
      { path: 'client/coach/b.ts', text: "import { check } from '../../src/domain/coach/index.ts';" },
    ]),
  ).toHaveLength(2);
  expect(crossing(sources('client'))).toEqual([]);
});

const kindsIn = (text: string) => [...text.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map((match) => match[1]!);

/** Kinds that are named and never recorded, or recorded and not named. `delivery.` and the outcome of an attempt are put together. */
function eventFaults(named: string[], files: Source[]): string[] {
  const recorded = new Set(
    files.flatMap(({ text }) => [...text.matchAll(/kind: '([a-z-]+\.[a-z-]+)'/g)].map((match) => match[1]!)),
  );
  if (files.some(({ text }) => /kind: `delivery\.\$\{outcome\.kind\}`/.test(text)))
    for (const outcome of ['sent', 'kept', 'delayed', 'failed']) recorded.add(`delivery.${outcome}`);
  return [
    ...named.filter((kind) => !recorded.has(kind)),
    ...[...recorded].filter((kind) => !named.includes(kind)),
  ];
}

test('every kind of event is recorded somewhere, and nothing else is', () => {
  const union = /export type EventKind =([\s\S]*?);/.exec(
    readFileSync(join(ROOT, 'src/domain/event.ts'), 'utf8'),
  )![1]!;
  const named = kindsIn(union);
  expect(named.length).toBeGreaterThan(20);
  expect(
    eventFaults(
      ['a.gone', 'a.done'],
      [{ path: 'x.ts', text: "record(tx, { kind: 'a.done' }); record(tx, { kind: 'a.other' })" }],
    ),
  ).toEqual(['a.gone', 'a.other']);
  const recording = src.filter(
    ({ path, text }) => path.startsWith('src/domain/') && /\brecord(?:Of)?\(/.test(text),
  );
  expect(recording.length).toBeGreaterThan(10);
  const whole = recording.map(({ path, text }) => ({
    path,
    text: text.replace(/'conversation\.(?:received|replied)' : 'conversation\.\w+'/g, ''),
  }));
  expect(eventFaults(named, whole)).toEqual([]);
});

/** Who may know which engine it is: ARCHITECTURE.md, rule 10. */
const KNOWS_ITS_ENGINE =
  /^src\/(?:db\/(?:engines\/)?\w+|domain\/(?:search\/[\w-]+|health)|queue\/queue)\.ts$/;

test('only few know which engine it is', () => {
  const asks = ({ text }: Source) => /\bengineOf\b/.test(text);
  expect(KNOWS_ITS_ENGINE.test('src/domain/customer/completing.ts')).toBe(false);
  expect(src.filter(asks).length).toBeGreaterThan(5);
  expect(
    src
      .filter(asks)
      .map(({ path }) => path)
      .filter((path) => !KNOWS_ITS_ENGINE.test(path)),
  ).toEqual([]);
});

/** Public functions that do not say what they take and give. */
const unsaid = (files: Source[]) =>
  files.flatMap(({ path, text }) =>
    [...text.matchAll(/(?<!\*\/\n)^export (?:async )?function\*? (\w+)/gm)].map(
      (match) => `${path} ${match[1]}`,
    ),
  );

test('every public function of the domain has a docstring', () => {
  expect(
    unsaid([
      {
        path: 'a.ts',
        text: '/** Closes it. */\nexport function close() {}\n\nexport async function open() {}',
      },
    ]),
  ).toEqual(['a.ts open']);
  const domain = src.filter(({ path }) => path.startsWith('src/domain/'));
  expect(domain.length).toBeGreaterThan(200);
  expect(unsaid(domain)).toEqual([]);
});

const tooLong = (files: Source[]) => files.filter(({ text }) => lines(text) > 250).map(({ path }) => path);

test('files are small: about 60 lines, never above 250', () => {
  const all = [...src, ...sources('client')];
  const sizes = all.map(({ text }) => lines(text)).sort((a, b) => a - b);
  expect(
    tooLong([
      { path: 'long.ts', text: 'a;\n'.repeat(251) },
      { path: 'short.ts', text: 'a;\n'.repeat(250) },
    ]),
  ).toEqual(['long.ts']);
  expect(tooLong(all)).toEqual([]);
  const median = sizes[Math.floor(sizes.length / 2)]!;
  expect(median).toBeGreaterThan(20);
  expect(median).toBeLessThanOrEqual(75);
});

const FORBIDDEN =
  /(?:^|[-/])(?:utils?|helpers?|managers?|services?|common|misc)(?:[-./]|$)|\b(?:class|function|const|type) \w*(?:Manager|Service|Helper|Utils?)\b/;
const vague = (files: Source[]) =>
  files
    .filter(
      ({ path, text }) =>
        FORBIDDEN.test(path) || FORBIDDEN.test(withoutComments(text).replace(/['"`/].*/g, '')),
    )
    .map(({ path }) => path);

test('nothing is called utils, Manager, Service or Helper', () => {
  expect(
    vague([
      { path: 'src/lib/utils.ts', text: '' },
      { path: 'src/a.ts', text: 'class MailService {}' },
      { path: 'src/b.ts', text: 'const service = 1' },
    ]),
  ).toEqual(['src/lib/utils.ts', 'src/a.ts']);
  expect(vague([...src, ...sources('client')])).toEqual([]);
});

type Package = { dependencies: Record<string, string> };

/** Packages that nobody imports, or that docs/dependencies.md gives no reason for, or names though they are gone. */
function packageFaults({ dependencies }: Package, code: string, page: string): string[] {
  const names = Object.keys(dependencies);
  const reasons = new Map(
    [...page.matchAll(/^\| ([@\w/.-]+) +\| (.+?) *\|$/gm)].map((match) => [match[1]!, match[2]!]),
  );
  const isUsed = (name: string) =>
    code.includes(`'${name}'`) ||
    code.includes(`'${name}/`) ||
    code.includes(`node_modules/${name}`) ||
    (name.startsWith('@fontsource-variable/') && code.includes(`/${name.split('/')[1]}/files`));
  return [
    ...names.filter((name) => !isUsed(name)).map((name) => `${name} is not imported`),
    ...names.filter((name) => (reasons.get(name)?.length ?? 0) < 15).map((name) => `${name} has no reason`),
    ...[...reasons.keys()]
      .filter((name) => name !== 'package' && !name.startsWith('-') && !names.includes(name))
      .map((name) => `${name} is not a dependency`),
  ];
}

test('every production dependency is imported and has its reason in docs/dependencies.md', () => {
  const manifest: Package = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(Object.keys(manifest.dependencies).length).toBeGreaterThan(15);
  for (const version of Object.values(manifest.dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(
    packageFaults(
      { dependencies: { left: '1', pad: '1' } },
      "import 'left';",
      '| left | It puts things to the left |\n| gone | It was here once before |',
    ),
  ).toEqual(['pad is not imported', 'pad has no reason', 'gone is not a dependency']);
  const code = [
    ...src,
    ...sources('client'),
    { path: '', text: readFileSync(join(ROOT, 'build.ts'), 'utf8') },
  ]
    .map(({ text }) => text)
    .join('\n');
  expect(packageFaults(manifest, code, readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8'))).toEqual([]);
});

test('there are at least as many lines of tests as of what they test', () => {
  const count = (files: Source[]) => files.reduce((sum, { text }) => sum + lines(text), 0);
  const [tests, code] = [count(sources('test')), count([...src, ...sources('client')])];
  expect(code).toBeGreaterThan(8_000);
  expect(tests).toBeGreaterThanOrEqual(code);
});

/** Files that lead to a database, themselves or by what they import of the tests' own support. */
function withDatabase(files: Source[], all: Map<string, Source>): string[] {
  const opens = ({ path, text }: Source, seen: Set<string>): boolean => {
    if (/support\/(?:database|postgres)\.ts$/.test(path) || /db\/connection\.ts'/.test(text)) return true;
    if (seen.has(path)) return false;
    seen.add(path);
    const imported = [...text.matchAll(/^(?:import|export) (?!type)[^;]*? from '(\.[^']+)'/gm)];
    return imported
      .map(([, to]) => all.get(join(path, '..', to!)))
      .some((file) => file?.path.startsWith('test/') && opens(file, seen));
  };
  return files.filter((file) => opens(file, new Set())).map(({ path }) => path);
}

test('what is tried on one engine alone opens no database', () => {
  const all = new Map(sources('test').map((file) => [file.path, file]));
  const once = [...all.values()].filter(({ path }) =>
    WITHOUT_DATABASE.some((folder) => path.startsWith(`${folder}/`)),
  );
  expect(once.length).toBeGreaterThan(150);
  const usual = [...all.values()].filter(({ path }) => path.startsWith('test/domain/conversation/'));
  expect(withDatabase(usual, all).length).toBeGreaterThan(20);
  expect(withDatabase(once, all)).toEqual([]);
});
