import { expect, test } from 'vitest';
import { check, editedLists, phraseLists } from '../../../src/domain/coach/index.ts';
import { changePhrase, phraseEdits, restorePhrase } from '../../../src/domain/coaching/phrasing.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Invalid, NotFound } from '../../../src/domain/errors.ts';
import { desk } from '../../support/desk.ts';

const minimising = phraseLists.find(({ kind }) => kind === 'minimising')!;
const shipped = minimising.groups[0]!.phrases[0]!;
const disputed = minimising.groups.flatMap((group) => group.disputed ?? [])[0]!;

async function withTeam() {
  const office = await desk();
  const { db, ana } = office;
  return {
    ...office,
    changes: (phrase: string, state: string, kind = 'minimising') =>
      transaction(db, (tx) => changePhrase(tx, { by: ana, kind, phrase, state })),
    restores: (id: number) => transaction(db, (tx) => restorePhrase(tx, id, ana)),
    kindsIn: async (draft: string) =>
      check({ draft, lists: editedLists(await phraseEdits(db)) }).hints.map(({ kind }) => kind),
  };
}

test('a phrase that ships is turned off for everybody, and comes back as it was', async () => {
  const { db, changes, restores } = await withTeam();
  const id = await changes(shipped, 'off');
  const groups = editedLists(await phraseEdits(db)).find(({ kind }) => kind === 'minimising')!.groups;
  expect(groups[0]!.phrases).not.toContain(shipped);
  await restores(id);
  expect(editedLists(await phraseEdits(db))).toBe(phraseLists);
  await expect(restores(id)).rejects.toThrow(NotFound);
});

test('a phrase on which sources disagree waits until a team turns it on', async () => {
  const { kindsIn, changes } = await withTeam();
  const draft = 'Hi Maria,\n\nNo problem, your calendar is back since ten.\n\nAna';
  expect(await kindsIn(draft)).toEqual([]);
  await changes('no problem', 'on');
  expect(await kindsIn(draft)).toEqual(['minimising']);
});

test('a team adds words of its own, and the coach asks about them', async () => {
  const { kindsIn, changes } = await withTeam();
  const draft = 'Hi Maria,\n\nThat is above my pay grade, so I have asked Tomás.\n\nAna';
  expect(await kindsIn(draft)).toEqual([]);
  await changes('  Above my pay   grade ', 'added', 'jargon');
  expect(await kindsIn(draft)).toEqual(['jargon']);
});

test('changed twice, a phrase has one state', async () => {
  const { db, changes } = await withTeam();
  const first = await changes('our pleasure', 'added', 'boilerplate');
  expect(await changes('OUR pleasure', 'added', 'boilerplate')).toBe(first);
  expect(await phraseEdits(db)).toEqual([
    { id: first, kind: 'boilerplate', phrase: 'our pleasure', state: 'added' },
  ]);
});

test.each([
  { state: 'off', phrase: 'not in any list', kind: 'minimising', field: 'phrase' },
  { state: 'on', phrase: shipped, kind: 'minimising', field: 'phrase' },
  { state: 'off', phrase: disputed, kind: 'minimising', field: 'phrase' },
  { state: 'off', phrase: shipped, kind: 'sentiment', field: 'list' },
  { state: 'added', phrase: 'words', kind: 'long-sentence', field: 'list' },
  { state: 'maybe', phrase: shipped, kind: 'minimising', field: 'state' },
  { state: 'added', phrase: '', kind: 'minimising', field: 'phrase' },
  { state: 'added', phrase: '(a+)+b', kind: 'minimising', field: 'phrase' },
  { state: 'added', phrase: '{small} thing', kind: 'minimising', field: 'phrase' },
  { state: 'added', phrase: 'ab', kind: 'minimising', field: 'phrase' },
  { state: 'added', phrase: 'word '.repeat(17), kind: 'minimising', field: 'phrase' },
])('$state $phrase in $kind is refused', async ({ state, phrase, kind, field }) => {
  const { db, changes } = await withTeam();
  const error = await changes(phrase, state, kind).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Invalid);
  expect((error as Invalid).fields[field]).toMatch(/\w/);
  expect(await phraseEdits(db)).toEqual([]);
});

test('a change and its end are events that say the list and the phrase', async () => {
  const { db, changes, restores, ana } = await withTeam();
  await restores(await changes('our pleasure', 'added', 'boilerplate'));
  const events = await db.selectFrom('event').selectAll().where('kind', 'like', 'coach.%').execute();
  expect(events.map(({ kind, teammateId, data }) => [kind, teammateId, JSON.parse(data)])).toEqual([
    ['coach.phrase-changed', ana.id, { list: 'boilerplate', phrase: 'our pleasure', state: 'added' }],
    ['coach.phrase-restored', ana.id, { list: 'boilerplate', phrase: 'our pleasure' }],
  ]);
});
