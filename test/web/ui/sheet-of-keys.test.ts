import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findConversation } from '../../../src/domain/conversation/conversation.ts';
import { saveDraft } from '../../../src/domain/conversation/drafting.ts';
import { shareDraft } from '../../../src/domain/conversation/sharing.ts';
import { transaction } from '../../../src/domain/database.ts';
import { SHORTCUTS } from '../../../src/web/ui/shortcuts.tsx';
import type { Desk } from '../../support/desk.ts';
import { everything, routesOf } from '../../support/everything.ts';

const client = ['client', 'client/controllers', 'client/composer']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

const names = (title: RegExp) =>
  SHORTCUTS.filter((group) => title.test(group.title)).flatMap((group) => group.keys.map(({ keys }) => keys));

/** A draft that Tomás lets the others read, so that there is one to take over. */
async function shared(office: Desk, number: number): Promise<void> {
  await transaction(office.db, async (tx) => {
    const by = office.tomas;
    const conversation = await findConversation(tx, by, number);
    await saveDraft(tx, conversation, { by, kind: 'reply', html: '<p>Dear Maria,</p>' });
    await shareDraft(tx, conversation, { by, kind: 'reply' });
  });
}

/** The keys that elements of any page carry. */
async function carried(): Promise<Set<string>> {
  const { office, pages, things } = await everything();
  const ana = await pages.signedIn(office.ana);
  const lists = routesOf(pages.app).filter(
    ({ method, path }) => method === 'GET' && !/[:*]/.test(path) && path !== '/live',
  );
  const found = new Set<string>();
  const paths = [...lists.map((route) => route.path), `/conversations/${things.conversation}`];
  await shared(office, things.conversation);
  // An Undo is there after something was done.
  await ana.put(`/conversations/${things.conversation}/assignment`, { teammate: String(office.tomas.id) });
  for (const path of paths.reverse())
    for (const [, keys] of (await (await ana.get(path)).text()).matchAll(/aria-keyshortcuts="([^"]+)"/g))
      for (const key of keys!.split(' ')) found.add(key);
  return found;
}

test('the sheet is true: each single key is on a page, or the script listens for it', async () => {
  const onPages = await carried();
  for (const keys of names(/^(?!While writing)/)) {
    const name = keys.join('+');
    const last = keys.at(-1)!.replace('Esc', 'Escape');
    const said = [`'${keys.join(' ')}'`, `${keys[0]}: `, `'${last}'`, `'${last.toLowerCase()}'`];
    const listens = said.some((one) => client.includes(one));
    expect([name, onPages.has(name) || listens]).toEqual([name, true]);
  }
});

test('the sheet is whole: whatever key an element carries is in it', async () => {
  const listed = new Set(SHORTCUTS.flatMap((group) => group.keys.map(({ keys }) => keys.join('+'))));
  const onPages = await carried();
  expect(onPages.size).toBeGreaterThan(6);
  for (const key of onPages) expect(listed).toContain(key.replace('Control', 'Ctrl'));
});

test('no key stands for two things at one place', () => {
  for (const { title, keys } of SHORTCUTS) {
    const all = keys.map((one) => one.keys.join('+'));
    expect([title, new Set(all).size]).toEqual([title, all.length]);
  }
});
