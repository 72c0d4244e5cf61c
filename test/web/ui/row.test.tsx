import { afterEach, expect, test } from 'vitest';
import { travel } from '../../../src/lib/clock.ts';
import { drawnRow, InboxRow, type Row } from '../../../src/web/ui/row.tsx';

const NINE = Date.UTC(2026, 10, 3, 9);
const MINUTE = 60_000;

const row: Row = {
  number: 4,
  href: '/conversations/4',
  customer: 'Maria <b>',
  subject: 'Where is it?',
  preview: 'Hello',
  waitingSince: NINE - 38 * MINUTE,
  at: NINE,
  state: 'waiting',
};

afterEach(() => travel(null));

test('a row says the same, whether it is drawn or was drawn before', () => {
  travel(NINE);
  const fresh = String(<InboxRow {...row} />);
  expect([String(drawnRow(row)), String(drawnRow({ ...row }))]).toEqual([fresh, fresh]);
  expect(fresh).toContain('Maria &lt;b&gt;');
});

test.each<[string, Partial<Row>]>([
  ['whose it is', { assignee: 'You' }],
  ['who is there', { presence: [{ name: 'Yuki', doing: 'writing' }] }],
  ['that it is news', { news: true }],
  ['its tags', { chips: ['outage'] }],
  ['its subject', { subject: 'Found it' }],
  ['that it can be selected', { selectable: true }],
  ['the reader’s zone', { waitingSince: null, zone: 'Asia/Tokyo' }],
])('whoever sees something else in it, as %s, has it drawn anew', (_, other) => {
  travel(NINE);
  const first = String(drawnRow(row));
  const second = String(drawnRow({ ...row, ...other }));
  expect(second).not.toBe(first);
  expect(second).toBe(String(<InboxRow {...row} {...other} />));
  expect(String(drawnRow(row))).toBe(first);
});

test('how long they wait, and on which day they wrote, goes on', () => {
  travel(NINE);
  expect(String(drawnRow(row))).toContain('38 min');
  travel(NINE + MINUTE);
  expect(String(drawnRow(row))).toContain('39 min');
  const answered = { ...row, waitingSince: null };
  expect(String(drawnRow(answered))).toContain('Today');
  travel(NINE + 24 * 60 * MINUTE);
  expect(String(drawnRow(answered))).not.toContain('Today');
});

test('only so many are kept, and what was let go is drawn again', () => {
  travel(NINE);
  for (let number = 10; number < 3_000; number++) drawnRow({ ...row, number });
  expect(String(drawnRow({ ...row, number: 10 }))).toBe(String(<InboxRow {...row} number={10} />));
});
