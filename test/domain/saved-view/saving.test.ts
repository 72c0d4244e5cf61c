import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { Invalid } from '../../../src/domain/errors.ts';
import { countViews } from '../../../src/domain/saved-view/counting.ts';
import { findView, MOST_VIEWS, savedViews } from '../../../src/domain/saved-view/saved-view.ts';
import {
  changeView,
  placeView,
  removeView,
  restoreView,
  saveView,
} from '../../../src/domain/saved-view/saving.ts';
import { startSession } from '../../../src/domain/teammate/sessions.ts';
import { desk } from '../../support/desk.ts';

async function office() {
  const world = await desk();
  const { db, ana } = world;
  const save = async (name: string, { by = ana, isShared = false, q = 'is:waiting' } = {}) =>
    (await transaction(db, (tx) => saveView(tx, { name, q, isShared, by }))).id;
  const order = async (by = ana) => (await savedViews(db, by)).map((view) => view.name);
  const view = (id: number, by = ana) => findView(db, by, id);
  const change = async (id: number, fields: { name: string; q?: string; isShared?: boolean }, by = ana) => {
    const one = await view(id, by);
    return transaction(db, (tx) => changeView(tx, one, { q: one.q, isShared: false, ...fields, by }));
  };
  const errors = (work: Promise<unknown>) =>
    work.then(
      () => ({}),
      (error: unknown) => (error instanceof Invalid ? error.fields : { other: String(error) }),
    );
  const history = async () =>
    (
      await db
        .selectFrom('event')
        .select(['kind', 'data'])
        .where('kind', 'like', 'view.%')
        .orderBy('id')
        .execute()
    ).map((row) => [row.kind, JSON.parse(row.data)]);
  return { ...world, save, order, view, change, errors, history };
}

test('a search is kept as it was typed, its name without needless spaces, last in its list', async () => {
  const { save, view, order, ana } = await office();
  const first = await save('  Refunds\t this  week ', { q: ' refund after:7d ' });
  await save('Second');
  expect(await view(first)).toMatchObject({
    name: 'Refunds this week',
    q: 'refund after:7d',
    sharedAt: null,
    teammateId: ana.id,
  });
  expect(await order()).toEqual(['Refunds this week', 'Second']);
});

test('each wrong field has its word, and nothing is kept', async () => {
  const { save, errors, order } = await office();
  expect(await errors(save(' '))).toEqual({ name: 'The name is missing.' });
  expect(await errors(save('n'.repeat(61)))).toEqual({
    name: 'The name can have 60 characters; this has 61.',
  });
  expect(await errors(save('A', { q: '' }))).toEqual({ q: 'The search is missing.' });
  expect(await errors(save('A', { q: 'x'.repeat(10_000) }))).toEqual({
    q: 'The search can have 2,000 characters; this has 10,000.',
  });
  for (const q of ['?!', 'mailbox:none', 'is:never', '-'])
    expect([q, await errors(save('A', { q }))]).toEqual([
      q,
      { q: expect.stringContaining('nothing in this') },
    ]);
  expect(await order()).toEqual([]);
});

test('a list has each name once, however it is written; another’s list may have it too', async () => {
  const { save, errors, change, tomas } = await office();
  await save('Réfunds');
  const other = await save('Other');
  expect(await errors(save('refunds'))).toEqual({ name: expect.stringContaining('another name') });
  expect(await errors(change(other, { name: 'REFUNDS' }))).toEqual({
    name: expect.stringContaining('another name'),
  });
  expect(await errors(save('Refunds', { by: tomas }))).toEqual({});
  expect(await errors(save('Refunds', { isShared: true }))).toEqual({});
  expect(await errors(change(other, { name: 'Other!' }))).toEqual({});
});

test('a list that is full says so', async () => {
  const { save, errors, db, ana } = await office();
  await transaction(db, async (tx) => {
    for (let n = 0; n < MOST_VIEWS; n++)
      await saveView(tx, { name: `View ${n}`, q: 'is:open', isShared: false, by: ana });
  });
  expect(await errors(save('One more'))).toEqual({ name: expect.stringContaining('50 views already') });
  expect(await errors(save('One for all', { isShared: true }))).toEqual({});
});

test('whoever sees a shared view may change it; only its maker takes it back from the others', async () => {
  const { save, change, errors, order, tomas, view } = await office();
  const id = await save('Ours', { isShared: true });
  await change(id, { name: 'Everybody’s', q: 'is:open', isShared: true }, tomas);
  expect(await view(id)).toMatchObject({ name: 'Everybody’s', q: 'is:open' });
  expect(await errors(change(id, { name: 'His' }, tomas))).toEqual({
    isShared: expect.stringContaining('Only who made it'),
  });
  await change(id, { name: 'Everybody’s' });
  expect([await order(), await order(tomas)]).toEqual([['Everybody’s'], []]);
  await expect(view(id, tomas)).rejects.toThrow('no such view');
});

test('another search forgets what was counted of the old one, another name does not', async () => {
  const { db, save, change, arrives, ana } = await office();
  await transaction(db, (tx) =>
    startSession(tx, { teammateId: ana.id, address: '192.0.2.1', device: 'tests' }),
  );
  await arrives();
  const id = await save('Mine');
  await countViews(db);
  const counts = () => db.selectFrom('viewCount').select('count').execute();
  await change(id, { name: 'Mine still' });
  expect(await counts()).toEqual([{ count: 1 }]);
  await change(id, { name: 'Mine still', q: 'is:closed' });
  expect(await counts()).toEqual([]);
});

test('put at any place, a list is in the order that was asked for, and the other lists are as they were', async () => {
  const { db, ana, save, order, view, tomas } = await office();
  const names = ['a', 'b', 'c', 'd'];
  const ids = new Map<string, number>();
  for (const name of names) ids.set(name, await save(name));
  await save('his', { by: tomas });
  let expected = [...names];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.integer({ min: -3, max: 9 }), async (name, position) => {
      const one = await view(ids.get(name)!);
      await transaction(db, (tx) => placeView(tx, one, { position, by: ana }));
      expected = expected.filter((other) => other !== name);
      expected.splice(Math.min(Math.max(position - 1, 0), expected.length), 0, name);
      expect(await order()).toEqual(expected);
    }),
    { numRuns: 25 },
  );
  expect(await order(tomas)).toEqual(['his']);
  const one = await view(ids.get('a')!);
  await expect(
    transaction(db, (tx) => placeView(tx, one, { position: Number.NaN, by: ana })),
  ).rejects.toThrow(Invalid);
});

test('removed, a view is nowhere; put back, it is where it was; each is once', async () => {
  const { db, ana, save, order, view, history } = await office();
  await save('a');
  const one = await view(await save('b'));
  await save('c');
  for (let time = 0; time < 2; time++) await transaction(db, (tx) => removeView(tx, one, { by: ana }));
  expect(await order()).toEqual(['a', 'c']);
  await expect(view(one.id)).rejects.toThrow('no such view');
  for (let time = 0; time < 2; time++) await transaction(db, (tx) => restoreView(tx, one, { by: ana }));
  expect(await order()).toEqual(['a', 'b', 'c']);
  expect((await history()).map(([kind]) => kind).slice(3)).toEqual(['view.removed', 'view.restored']);
});

test('the history names a shared view, and of a person’s own says only that there was one', async () => {
  const { save, history } = await office();
  const own = await save('My worries');
  const shared = await save('Refunds', { isShared: true });
  expect(await history()).toEqual([
    ['view.saved', { view: own }],
    ['view.saved', { view: shared, name: 'Refunds' }],
  ]);
});
