import fc from 'fast-check';
import { expect, test } from 'vitest';
import { search } from '../../../src/domain/search/searching.ts';
import { acts, yukisMailbox } from '../../support/acts.ts';
import { isPostgres } from '../../support/database.ts';
import { desk } from '../../support/desk.ts';
import { plansOf } from '../../support/plans.ts';

async function library() {
  const office = await desk();
  const act = acts(office);
  const ids: Record<string, number> = {};
  const shelve = async (name: string, mail: Parameters<typeof act.receives>[0]) => {
    ids[name] = (await act.receives(mail)).conversationId;
  };
  await shelve('calendar', { subject: 'Our calendar is blank', text: 'All entries of October are gone.' });
  await shelve('invoice', {
    subject: 'Facture n° 2026-114',
    text: 'Le prénom sur la facture est erroné.',
    from: { address: 'zoe.lefevre@atelier.example', name: 'Zoé Lefèvre' },
  });
  await shelve('tokyo', { subject: '請求書について', text: '東京都の住所に変更してください。' });
  await shelve('entries', {
    subject: 'Entries',
    text: 'The October entries are back, thank you. Blank pages remain.',
  });
  const finds = async (q: string, viewer = office.ana) =>
    (await search(office.db, viewer, { q, limit: 10 })).rows.map((row) => row.id);
  return { office, act, ids, finds };
}

test('every word asked for must be there, in whatever order, in subject, text, name or address', async () => {
  const { ids, finds } = await library();
  expect(await finds('calendar')).toEqual([ids.calendar]);
  expect(await finds('october blank calendar')).toEqual([ids.calendar]);
  expect(await finds('calendar facture')).toEqual([]);
  expect(await finds('Zoé facture')).toEqual([ids.invoice]);
  expect(await finds('zoe.lefevre@atelier.example')).toEqual([ids.invoice]);
  expect(await finds('atelier.example')).toEqual([ids.invoice]);
});

test('what is newest comes first', async () => {
  const { ids, finds } = await library();
  expect(await finds('entries')).toEqual([ids.entries, ids.calendar]);
});

test('a phrase is found as it stands and not otherwise', async () => {
  const { ids, finds } = await library();
  expect(await finds('"october entries"')).toEqual([ids.entries]);
  expect(await finds('"entries october"')).toEqual([]);
});

test('a phrase stands in one part of a letter: not across the end of its subject and the start of its text', async () => {
  const office = await desk();
  const { conversationId } = await acts(office).receives({
    subject: 'Our blank calendar',
    text: 'Entries gone',
  });
  const finds = async (q: string) =>
    (await search(office.db, office.ana, { q, limit: 10 })).rows.map((row) => row.id);
  for (const q of ['"blank calendar"', '"entries gone"', 'calendar entries', '"maria lópez"'])
    expect(await finds(q), q).toEqual([conversationId]);
  for (const q of ['"calendar entries"', '"calendar maria"', 'subject:"calendar entries"'])
    expect(await finds(q), q).toEqual([]);
});

test('accents and case make no difference, on either side', async () => {
  const { ids, finds } = await library();
  for (const q of ['prenom', 'PRÉNOM', 'Lefevre', 'lefèvre', 'errone'])
    expect(await finds(q), q).toEqual([ids.invoice]);
});

test('a part of a Japanese sentence is found', async () => {
  const { ids, finds } = await library();
  for (const q of ['東京', '東京都', '京都の', '請求書', '住所'])
    expect(await finds(q), q).toEqual([ids.tokyo]);
  expect(await finds('大阪')).toEqual([]);
});

test('an English word is found by its other forms', async () => {
  const { ids, finds } = await library();
  expect(await finds('calendars')).toEqual([ids.calendar]);
  expect(await finds('page remaining')).toEqual([ids.entries]);
});

test('what teammates wrote is found too, and a conversation shows once at its newest hit', async () => {
  const { act, ids, finds } = await library();
  await act.notes(ids.calendar!, { html: '<p>October again: entries, entries.</p>' });
  await act.replies(ids.calendar!, { html: '<p>Your entries are restored.</p>' });
  expect(await finds('entries')).toEqual([ids.calendar, ids.entries]);
  expect(await finds('restored')).toEqual([ids.calendar]);
});

test('another mailbox’s letters are found by those who work there only', async () => {
  const { office, act, ids, finds } = await library();
  const { mailbox, yuki } = await yukisMailbox(office);
  const { conversationId } = await act.receives({ mailboxIds: [mailbox.id], text: 'entries of the ledger' });
  expect(await finds('ledger')).toEqual([]);
  expect(await finds('entries')).toEqual([ids.entries, ids.calendar]);
  expect(await finds('ledger', yuki)).toEqual([conversationId]);
  expect(await finds('ledger', { ...yuki, mailboxIds: [mailbox.id] })).toEqual([conversationId]);
  expect(await finds('entries', { ...yuki, mailboxIds: [] })).toEqual([]);
  expect(await finds('mailbox1'), 'the index’s own words are nobody’s').toEqual([]);
});

test('a question without words finds nothing', async () => {
  const { finds } = await library();
  for (const q of ['', '  ', '""', '***', 'AND', '"unclosed']) expect(await finds(q)).toEqual([]);
});

test('whatever is typed is a question, never an error', async () => {
  const { office } = await library();
  const odd = fc.stringMatching(/^[a-z"'*():^{}+\-~|&!<>@\\ ]{0,30}$/);
  await fc.assert(
    fc.asyncProperty(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 30 })), async (q) => {
      expect((await search(office.db, office.ana, { q, limit: 5 })).rows).toBeInstanceOf(Array);
    }),
    { numRuns: 100 },
  );
});

test('pages of a search have neither gaps nor repeats', async () => {
  const { office, act, finds } = await library();
  for (let n = 0; n < 23; n++) await act.receives({ text: `a common word, number ${n}` });
  const read: number[] = [];
  let cursor: string | undefined;
  do {
    const { rows, next } = await search(office.db, office.ana, { q: 'common', cursor, limit: 5 });
    expect(rows.length).toBeLessThanOrEqual(5);
    read.push(...rows.map((row) => row.id));
    cursor = next ?? undefined;
  } while (cursor);
  expect(read).toHaveLength(23);
  expect(read).toEqual(read.toSorted((a, b) => b - a));
  expect(await finds('common')).toEqual(read.slice(0, 10));
});

test.skipIf(isPostgres)('a page is read from the index’s newest end and sorts nothing', async () => {
  const { office } = await library();
  const { mailbox } = await yukisMailbox(office);
  for (const mailboxIds of [[office.mailbox.id], [office.mailbox.id, mailbox.id]]) {
    const viewer = { ...office.ana, mailboxIds };
    const plans = await plansOf(office.db, (db) => search(db, viewer, { q: 'entries', limit: 10 }));
    const ofIndex = plans.filter((plan) => plan.includes('search_entry'));
    expect(ofIndex).toHaveLength(1);
    // FTS5 reads in the order of its row ids, downwards, within a bound: "r" in its plan stands for the order.
    expect(ofIndex[0]).toMatch(/SCAN search_entry VIRTUAL TABLE INDEX \d+:.*M/);
    for (const plan of plans) {
      expect(plan).not.toContain('TEMP B-TREE');
      expect(plan).not.toMatch(/SCAN (message|conversation)\b/);
    }
  }
});
