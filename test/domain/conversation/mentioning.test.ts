import fc from 'fast-check';
import { expect, test } from 'vitest';
import { see } from '../../../src/domain/conversation/following.ts';
import { list } from '../../../src/domain/conversation/listing.ts';
import { mentionsIn, unseenMentions } from '../../../src/domain/conversation/mentioning.ts';
import { transaction } from '../../../src/domain/database.ts';
import { acts, yukisMailbox } from '../../support/acts.ts';
import { desk, joins } from '../../support/desk.ts';

const PEOPLE = [
  { id: 1, name: 'Ana Okafor' },
  { id: 2, name: 'Tomás Ribeiro' },
  { id: 3, name: 'Ana Silva' },
  { id: 4, name: '渡辺 結衣' },
];

test.each([
  ['@Tomás Ribeiro, can you look?', [2]],
  ['can @tomas look?', [2]],
  ['(@TOMÁS)', [2]],
  ['@Ana Okafor and @Ana Silva', [1, 3]],
  ['@Ana, which one?', []],
  ['@Tomáso', []],
  ['write to maria@tomas.example', []],
  ['Tomás said so', []],
  ['@渡辺 結衣さん', [4]],
  ['@渡辺 結衣, please', [4]],
  ['@', []],
  ['@@Tomás', [2]],
] as const)('“%s” mentions %j', (text, ids) => {
  expect(mentionsIn(text, PEOPLE)).toEqual([...ids]);
});

test('whatever is written, only people of the list are mentioned, each once', () => {
  const names = fc.constantFrom('@Tomás', '@Ana Okafor', '@', ' ', 'x', '@Ana Silva,', '\u0301');
  fc.assert(
    fc.property(fc.array(fc.oneof(names, fc.string({ unit: 'binary' }))), (parts) => {
      const ids = mentionsIn(parts.join(''), PEOPLE);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect([1, 2, 3, 4]).toContain(id);
    }),
  );
});

async function mentioned() {
  const office = await desk();
  const act = acts(office);
  const { conversationId: number } = await act.receives();
  await act.notes(number, { html: '<p>@Tomás, is this the <b>March</b> bug?</p>' });
  const folder = async (by = office.tomas) =>
    (await list(office.db, by, { folder: 'mentions' })).rows.map((row) => row.id);
  return { office, act, number, folder };
}

test('whoever is mentioned finds it, follows the conversation, and is told until they look', async () => {
  const { office, act, number, folder } = await mentioned();
  const { db, tomas } = office;
  expect(await folder()).toEqual([number]);
  expect((await list(db, tomas, { folder: 'following' })).rows.map((row) => row.id)).toEqual([number]);
  expect(await unseenMentions(db, tomas)).toMatchObject([{ conversationId: number, by: 'Ana Okafor' }]);
  expect(await act.events(number, 'conversation.noted')).toMatchObject([{ data: { mentioned: [tomas.id] } }]);
  await transaction(db, (tx) => see(tx, tomas, number));
  expect(await unseenMentions(db, tomas)).toEqual([]);
  expect(await folder()).toEqual([number]);
});

test('twice in one conversation is one line, and one’s own name in one’s own note is none', async () => {
  const { office, act, number, folder } = await mentioned();
  await act.notes(number, { html: '<p>@Tomás again, says @Ana</p>' });
  expect(await folder()).toEqual([number]);
  expect(await folder(office.ana)).toEqual([]);
  expect(await unseenMentions(office.db, office.tomas)).toHaveLength(2);
});

test('only those who may see the conversation can be mentioned in it', async () => {
  const office = await desk();
  const { db, ana, tomas } = office;
  const act = acts(office);
  const { mailbox, yuki } = await yukisMailbox(office);
  const { conversationId } = await act.receives({ mailboxIds: [mailbox.id] });
  await act.notes(conversationId, { by: yuki, html: '<p>@Tomás Ribeiro @Ana Okafor</p>' });
  for (const one of [ana, tomas]) {
    expect(await unseenMentions(db, one)).toEqual([]);
    expect((await list(db, one, { folder: 'mentions' })).rows).toEqual([]);
  }
});

test('where two are called so, the first name alone mentions neither', async () => {
  const office = await desk();
  await joins(office.db, { name: 'Tomás Silva', email: 'silva@fieldnotes.example' });
  const act = acts(office);
  const { conversationId } = await act.receives();
  await act.notes(conversationId, { html: '<p>@Tomás?</p>' });
  expect(await act.events(conversationId, 'conversation.noted')).toMatchObject([{ data: {} }]);
  expect(await unseenMentions(office.db, office.tomas)).toEqual([]);
});

test.each([
  ['@ana okafor', [1]],
  ['@Ana  Okafor', [1]],
  ['@Ana\nOkafor', [1]],
  ['@Ana Okaforsson', []],
  ['@Ana Okafor2', []],
  ['@Ana O', []],
  ['@Okafor', []],
  ['@Tomás’s turn', [2]],
  ['@Tomás.', [2]],
  ['@Tomás2', []],
  ['@Tomas Ribeiro', [2]],
  ['@To\u0301mas', [2]],
  ['@ Tomás', []],
  ['.@Tomás', []],
  ['x@Tomás', []],
  ['-@Tomás', []],
  ['/@Tomás', [2]],
  ['“@Tomás”', [2]],
  ['tomas@tomas.example and @tomas', [2]],
  ['@tomás @TOMÁS @tomas', [2]],
] as const)('near or true, “%s” mentions %j', (text, ids) => {
  expect(mentionsIn(text, PEOPLE)).toEqual([...ids]);
});

test('whoever is alone with a first name is found by it, and by the whole name always', () => {
  const first = fc.constantFrom('Ana', 'Bo', 'Åsa', 'José', 'Li', 'Annabel', '结衣');
  const last = fc.constantFrom('Silva', 'Berg', 'Ångström', 'O’Neill', 'de la Cruz');
  const people = fc.uniqueArray(
    fc.tuple(first, last).map((names) => names.join(' ')),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(people, (names) => {
      const team = names.map((name, id) => ({ id, name }));
      for (const { id, name } of team) {
        expect(mentionsIn(`see @${name}, please`, team)).toContain(id);
        expect(mentionsIn(`see ${name}, please`, team)).toEqual([]);
        const called = name.split(' ')[0]!;
        const isOnly = names.filter((other) => other.split(' ')[0] === called).length === 1;
        expect(mentionsIn(`(@${called.toUpperCase()})`, team)).toEqual(isOnly ? [id] : []);
      }
    }),
  );
});
