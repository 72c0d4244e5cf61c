import { expect, test } from 'vitest';
import { check } from '../../../src/domain/coach/index.ts';
import { choose } from '../../../src/domain/coaching/choosing.ts';
import { changePhrase } from '../../../src/domain/coaching/phrasing.ts';
import { coachSetting, coachSettingForMany } from '../../../src/domain/coaching/setting.ts';
import { teach } from '../../../src/domain/coaching/teaching.ts';
import { takeBigDeal } from '../../../src/domain/conversation/big-deal.ts';
import { saveDraft } from '../../../src/domain/conversation/drafting.ts';
import { hold } from '../../../src/domain/conversation/holding.ts';
import { transaction } from '../../../src/domain/database.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function withLetter(fields = {}) {
  const office = await desk();
  const { conversationId } = await acts(office).receives(fields);
  const conversation = await office.conversation(conversationId);
  return { ...office, conversation };
}

test('the coach begins with what they asked, who they are, and what the team and the person chose', async () => {
  const { db, ana, conversation } = await withLetter({ text: 'Where are my entries?\n\nMaria' });
  await transaction(db, async (tx) => {
    await teach(tx, { by: ana, kind: 'product', text: 'Fieldnotes' });
    await choose(tx, ana, { kind: 'jargon', choice: 'off' });
    await changePhrase(tx, { by: ana, kind: 'minimising', phrase: 'no problem', state: 'on' });
    await takeBigDeal(tx, conversation, { by: ana });
  });
  expect(await coachSetting(db, ana, conversation)).toMatchObject({
    asked: 'Where are my entries?\n\nMaria',
    history: [{ from: 'customer', text: 'Where are my entries?\n\nMaria' }],
    customerName: 'Maria López',
    bigDeal: true,
    emergency: false,
    house: { products: ['Fieldnotes'], allowed: [] },
    muted: ['jargon'],
    edits: [{ kind: 'minimising', phrase: 'no problem', state: 'on' }],
  });
});

test.each([
  ['Urgent: nothing loads', 'Hello', true],
  ['Nothing loads', 'This is an emergency, we present in ten minutes.', true],
  ['Nothing loads', 'When you have a minute.', false],
])('an emergency is known by what they say: %s', async (subject, text, expected) => {
  const { db, ana, conversation } = await withLetter({ subject, text });
  expect((await coachSetting(db, ana, conversation)).emergency).toBe(expected);
});

test('no table and no event holds what anybody was asked about', async () => {
  const { db, ana, conversation } = await withLetter();
  await transaction(db, async (tx) => {
    await saveDraft(tx, conversation, {
      by: ana,
      kind: 'reply',
      html: '<p>We apologize for any inconvenience. Actually, you should have known.</p>',
    });
    await hold(tx, conversation, { by: ana, minutes: 5 });
    await choose(tx, ana, { kind: 'defensive', choice: 'off' });
  });
  const tables = await db.introspection.getTables();
  const names = tables.flatMap((table) => table.columns.map((column) => `${table.name}.${column.name}`));
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => /hint|score|mood|sentiment|angry|dismiss|hurt/i.test(name))).toEqual([]);
  const events = await db
    .selectFrom('event')
    .selectAll()
    .where('conversationId', '=', conversation.id)
    .execute();
  expect(events.map(({ kind }) => kind)).toEqual(['conversation.started', 'conversation.received']);
  expect(JSON.stringify(events)).not.toMatch(/apologize|defensive|held/);
});

test('for words that go to many it knows the team’s words and one’s choices, and nobody’s letter', async () => {
  const { db, ana } = await withLetter({ text: 'Where are my entries?' });
  await transaction(db, async (tx) => {
    await teach(tx, { by: ana, kind: 'product', text: 'Fieldnotes' });
    await choose(tx, ana, { kind: 'jargon', choice: 'off' });
  });
  expect(await coachSettingForMany(db, ana)).toMatchObject({
    asked: '',
    history: [],
    customerName: '',
    bigDeal: false,
    muted: ['jargon'],
  });
});

test('a name in braces is no gap in words that go to many: it is filled in for each', async () => {
  const { db, ana } = await withLetter({ text: 'Where are my entries?' });
  const { house } = await coachSettingForMany(db, ana);
  const kinds = (draft: string) => check({ draft, house }).hints.map(({ kind, text }) => `${kind} ${text}`);
  expect(kinds('Hi {customer first name}, it is back, from {company}.')).toEqual([]);
  expect(kinds('Hi {first name}, it is back.')).toEqual(['placeholder {first name}']);
});
