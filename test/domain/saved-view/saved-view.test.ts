import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { countsOf } from '../../../src/domain/saved-view/counting.ts';
import { findEvenRemoved, findView, savedViews } from '../../../src/domain/saved-view/saved-view.ts';
import { saveView } from '../../../src/domain/saved-view/saving.ts';
import { isPostgres } from '../../support/database.ts';
import { desk } from '../../support/desk.ts';
import { plansOf } from '../../support/plans.ts';

async function saved() {
  const office = await desk();
  const save = async (name: string, by: typeof office.ana, isShared = false) =>
    (await transaction(office.db, (tx) => saveView(tx, { name, q: 'is:waiting', isShared, by }))).id;
  return { ...office, save };
}

test('a person sees the shared views, then their own, each in their order, and nobody else’s', async () => {
  const { db, ana, tomas, save } = await saved();
  await save('Mine', ana);
  await save('His', tomas);
  await save('Ours', tomas, true);
  await save('Ours too', ana, true);
  const names = async (viewer: typeof ana) => (await savedViews(db, viewer)).map((view) => view.name);
  expect(await names(ana)).toEqual(['Ours', 'Ours too', 'Mine']);
  expect(await names(tomas)).toEqual(['Ours', 'Ours too', 'His']);
});

test('another’s own view is not there, a shared one is', async () => {
  const { db, ana, tomas, save } = await saved();
  const [own, shared] = [await save('Mine', ana), await save('Ours', ana, true)];
  expect((await findView(db, ana, own)).name).toBe('Mine');
  expect((await findView(db, tomas, shared)).name).toBe('Ours');
  await expect(findView(db, tomas, own)).rejects.toThrow('There is no such view here.');
  await expect(findEvenRemoved(db, tomas, own)).rejects.toThrow('There is no such view here.');
});

test.each([0, -1, 1.5, Number.NaN, 2 ** 60])('the number %d is no view', async (id) => {
  const { db, ana } = await saved();
  await expect(findView(db, ana, id)).rejects.toThrow('There is no such view here.');
});

test.skipIf(isPostgres)('the two lists and their counts are read through an index each', async () => {
  const { db, ana } = await saved();
  const plans = await plansOf(db, async (watched) => countsOf(watched, ana, await savedViews(watched, ana)));
  const all = plans.join('\n');
  expect(all).toContain('saved_view_shared');
  expect(all).toContain('saved_view_own');
  expect(all).not.toMatch(/SCAN (?!.*USING)/);
});
