import { expect, test } from 'vitest';
import {
  alikenessByWeek,
  hasRisen,
  measureAlikeness,
  type Week,
  weekOf,
} from '../../../src/domain/coaching/measuring.ts';
import { acts, HOUR, itIs, NINE } from '../../support/acts.ts';
import { type Desk, desk, joins } from '../../support/desk.ts';

const WEEK = 7 * 24 * HOUR;
const SCRIPT = 'I hear that you feel let down by this and I want to make it right for you today';

/** Five people answer one letter each, in the week of NINE; `words` is what each writes. */
async function aWeek(words: (at: number) => string): Promise<Desk> {
  const office = await desk();
  const act = acts(office);
  itIs(NINE);
  const more = [
    await joins(office.db, { name: 'Ines Prado', email: 'ines@fieldnotes.example' }),
    await joins(office.db, { name: 'Omar Aziz', email: 'omar@fieldnotes.example' }),
  ];
  for (const [at, by] of [office.ana, office.tomas, office.yuki, ...more].entries()) {
    const { conversationId } = await act.receives({ from: { address: `c${at}@x.example`, name: 'C' } });
    await act.replies(conversationId, { by, html: `<p>${words(at)}</p>` });
  }
  itIs(NINE + WEEK);
  return office;
}

test('a week begins on Monday, UTC', () => {
  expect(new Date(weekOf(NINE)).toUTCString()).toBe('Mon, 02 Nov 2026 00:00:00 GMT');
  expect(weekOf(weekOf(NINE))).toBe(weekOf(NINE));
  expect(weekOf(weekOf(NINE) - 1)).toBe(weekOf(NINE) - WEEK);
});

test('one script from everybody is seen, one voice each is not', async () => {
  const same = await aWeek(() => SCRIPT);
  expect(await measureAlikeness(same.db)).toBe(true);
  expect(await alikenessByWeek(same.db)).toEqual([
    { weekAt: weekOf(NINE), perMille: 1000, replies: 5, people: 5 },
  ]);
  const own = await aWeek((at) => `It is back since ${at + 8}, and here is letter ${at} of mine in my words`);
  await measureAlikeness(own.db);
  expect((await alikenessByWeek(own.db))[0]!.perMille).toBe(0);
});

test('a week is measured once', async () => {
  const { db } = await aWeek(() => SCRIPT);
  expect(await measureAlikeness(db)).toBe(true);
  expect(await measureAlikeness(db)).toBe(false);
});

test('where fewer than five people wrote, no number is kept: it would be about somebody', async () => {
  const office = await desk();
  const act = acts(office);
  itIs(NINE);
  const { conversationId } = await act.receives();
  for (let time = 0; time < 6; time++) await act.replies(conversationId, { html: `<p>${SCRIPT}</p>` });
  itIs(NINE + WEEK);
  await measureAlikeness(office.db);
  expect(await alikenessByWeek(office.db)).toEqual([]);
  expect(await office.db.selectFrom('alikeness').selectAll().execute()).toEqual([
    { weekAt: weekOf(NINE), perMille: 0, replies: 0, people: 0 },
  ]);
});

const weeks = (...shares: number[]): Week[] =>
  shares.map((perMille, at) => ({ weekAt: at, perMille, replies: 50, people: 6 }));

test.each([
  ['a rise well above what was usual', weeks(30, 34, 28, 90), true],
  ['what was usual', weeks(30, 34, 28, 35), false],
  ['a fall', weeks(90, 80, 85, 20), false],
  ['a rise from next to nothing', weeks(1, 2, 1, 9), false],
  ['too few weeks to say', weeks(10, 90), false],
  ['no week at all', [], false],
])('%s: %#', (_, given, expected) => {
  expect(hasRisen(given)).toBe(expected);
});
