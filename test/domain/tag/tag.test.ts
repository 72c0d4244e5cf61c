import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tag, tagsOf } from '../../../src/domain/conversation/tagging.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Conflict, Invalid, NotFound } from '../../../src/domain/errors.ts';
import {
  ensureTag,
  findTag,
  mergeTags,
  readTagName,
  removeTag,
  renameTag,
  restoreTag,
  tagNamed,
  tags,
} from '../../../src/domain/tag/tag.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function some() {
  const office = await desk();
  const { db, ana, tomas } = office;
  const act = acts(office);
  const { conversationId: number } = await act.receives();
  const conversation = await office.conversation(number);
  return {
    office,
    db,
    act,
    makes: (name: string) => transaction(db, (tx) => ensureTag(tx, name)),
    puts: (name: string) => transaction(db, (tx) => tag(tx, conversation, { name, by: ana })),
    renames: async (name: string, to: string) => {
      const one = (await tagNamed(db, name))!;
      await transaction(db, (tx) => renameTag(tx, one, { name: to, by: ana }));
    },
    merges: (from: number, into: number, by = ana) =>
      transaction(db, (tx) => mergeTags(tx, { from, into, by })),
    removes: async (name: string) => {
      const one = (await tagNamed(db, name))!;
      await transaction(db, (tx) => removeTag(tx, one, { by: tomas }));
      return one.id;
    },
    restores: (id: number) => transaction(db, (tx) => restoreTag(tx, id, { by: tomas })),
    names: async () => (await tags(db)).map((one) => one.name),
    on: async () => ((await tagsOf(db, [number])).get(number) ?? []).map((one) => one.name),
    events: async (kind: string) => db.selectFrom('event').selectAll().where('kind', '=', kind).execute(),
  };
}

test('case, width and spaces make no other tag; the first spelling stays', async () => {
  const { makes, names } = await some();
  const first = await makes('Late  Delivery');
  for (const same of ['late delivery', ' #LATE DELIVERY ', 'ｌａｔｅ delivery', 'late\tdelivery'])
    expect((await makes(same)).id).toBe(first.id);
  expect(await names()).toEqual(['Late Delivery']);
});

test('a name is a line of one to fifty characters, and says so', () => {
  for (const bad of ['', '   ', '###', '\n']) expect(() => readTagName(bad)).toThrow('The tag is missing.');
  expect(() => readTagName('x'.repeat(51))).toThrow('The tag can have 50 characters; this has 51.');
  expect(readTagName('x'.repeat(50)).name).toHaveLength(50);
  expect(readTagName('Überfällig 🚚')).toEqual({ name: 'Überfällig 🚚', key: 'überfällig 🚚' });
});

test('renamed, it has its new name everywhere, and the old one is free', async () => {
  const { puts, renames, on, db } = await some();
  await puts('shiping');
  await renames('shiping', 'Shipping');
  expect(await on()).toEqual(['Shipping']);
  expect(await tagNamed(db, 'shiping')).toBeNull();
  await renames('shipping', 'SHIPPING');
  expect(await on()).toEqual(['SHIPPING']);
});

test('a name that another tag has is refused with a way out', async () => {
  const { makes, renames, names } = await some();
  await makes('billing');
  await makes('invoice');
  await expect(renames('invoice', 'Billing')).rejects.toThrow('Merge the two instead.');
  expect(await names()).toEqual(['billing', 'invoice']);
});

test('merged, its conversations have the other one, once, and its name leads there', async () => {
  const { puts, makes, merges, on, db, names } = await some();
  await puts('invoice');
  await puts('billing');
  const [from, into] = [await makes('invoice'), await makes('billing')];
  await merges(from.id, into.id);
  expect(await on()).toEqual(['billing']);
  expect(await names()).toEqual(['billing']);
  expect(await tagNamed(db, 'Invoice')).toEqual(into);
  expect(await puts('invoice')).toBeNull(); // it has it already
  await expect(findTag(db, from.id)).rejects.toThrow(NotFound);
});

test('two people who merge the same two at once do it once', async () => {
  const { office, makes, merges, events } = await some();
  const [from, into] = [await makes('invoice'), await makes('billing')];
  await Promise.all([merges(from.id, into.id), merges(from.id, into.id, office.tomas)]);
  expect(await events('tag.merged')).toHaveLength(1);
});

test('merged elsewhere meanwhile, or each into the other, one of the two is told', async () => {
  const { makes, merges } = await some();
  const [a, b, c] = [await makes('a'), await makes('b'), await makes('c')];
  await merges(a.id, b.id);
  await expect(merges(a.id, c.id)).rejects.toThrow(Conflict);
  await expect(merges(b.id, a.id)).rejects.toThrow(NotFound);
  await expect(merges(c.id, c.id)).rejects.toThrow(Invalid);
  await expect(merges(999, c.id)).rejects.toThrow(NotFound);
});

test('a name that a tag took over is its own to be renamed to', async () => {
  const { puts, makes, merges, renames, on } = await some();
  await puts('invoice');
  await merges((await makes('invoice')).id, (await makes('billing')).id);
  await renames('billing', 'Invoice');
  expect(await on()).toEqual(['Invoice']);
});

test('removed, it is on no conversation; put back, it is where it was', async () => {
  const { puts, removes, restores, on, names, events } = await some();
  await puts('vip');
  const id = await removes('vip');
  expect([await on(), await names()]).toEqual([[], []]);
  await restores(id);
  await restores(id);
  expect([await on(), await names()]).toEqual([['vip'], ['vip']]);
  expect(await events('tag.restored')).toHaveLength(1);
  await expect(restores(999)).rejects.toThrow(NotFound);
});

test('a removed one that somebody types again is there again', async () => {
  const { puts, removes, on } = await some();
  await puts('vip');
  await removes('vip');
  await puts('VIP');
  expect(await on()).toEqual(['VIP']);
});

test.each([
  ['Late delivery', 'Late delivery', 'late delivery'],
  ['  late   delivery ', 'late delivery', 'late delivery'],
  ['#billing', 'billing', 'billing'],
  ['## # billing', 'billing', 'billing'],
  ['C#', 'C#', 'c#'],
  ['ＢＩＬＬＩＮＧ', 'ＢＩＬＬＩＮＧ', 'billing'],
  ['Straße', 'Straße', 'straße'],
  ['caf\u0065\u0301', 'café', 'café'],
  ['résumé', 'résumé', 'résumé'],
  ['請求書', '請求書', '請求書'],
  ['bug\n\tfix', 'bug fix', 'bug fix'],
  ['a/b', 'a/b', 'a/b'],
])('%j is the tag “%s”, compared as “%s”', (typed, name, key) => {
  expect(readTagName(typed)).toEqual({ name, key });
});

test.each(['', '   ', '#', ' # # ', '\0', '\n', 'x'.repeat(51), `#${'x'.repeat(51)}`])(
  '%j can be no tag',
  (typed) => {
    expect(() => readTagName(typed)).toThrow(Invalid);
  },
);

test('whatever is typed is a tag of one line or none, and a tag’s own name is that tag', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  fc.assert(
    fc.property(typed, (text) => {
      let tag: { name: string; key: string };
      try {
        tag = readTagName(text);
      } catch (error) {
        return void expect(error).toBeInstanceOf(Invalid);
      }
      expect(tag.name).toMatch(/^\S(?:[^\n\r\t]*\S)?$/u);
      expect(tag.name.length).toBeLessThanOrEqual(50);
      expect(readTagName(tag.name)).toEqual(tag);
      expect(readTagName(`  # ${tag.name} `).key).toBe(tag.key);
    }),
  );
});
