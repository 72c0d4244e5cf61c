import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import {
  cancelException,
  enterException,
  type NewException,
} from '../../../src/domain/schedule/excepting.ts';
import { scheduleOf } from '../../../src/domain/schedule/schedule.ts';
import { desk } from '../../support/desk.ts';
import { worksAt } from '../../support/rota.ts';

const HERE: NewException = { date: '2027-03-30', kind: 'here', from: '10:00', to: '15:00', chosen: false };

async function tomasWorks() {
  const office = await desk();
  await worksAt(office, office.tomas, { from: '09:00', to: '17:00' });
  const enters = (exception: Partial<NewException>) =>
    transaction(office.db, (tx) => enterException(tx, office.tomas, { ...HERE, ...exception }));
  return { ...office, enters };
}

test('one date differs, the others stay', async () => {
  const { db, tomas, enters } = await tomasWorks();
  const id = await enters({});
  await enters({ date: '2027-03-31', kind: 'off', from: '', to: '' });
  const { exceptions } = await scheduleOf(db, tomas, '2027-03-30');
  expect(exceptions).toMatchObject([
    { id, date: '2027-03-30', fromTime: '10:00', toTime: '15:00', kind: 'here', chosenAt: null },
    { date: '2027-03-31', fromTime: null, toTime: null, kind: 'off' },
  ]);
});

test.each<[string, Partial<NewException>, Record<string, RegExp>]>([
  // Lisbon goes from 01:00 to 02:00 on 28 March 2027.
  [
    '01:30 on the night that skips it',
    { date: '2027-03-28', from: '01:30', to: '09:00', chosen: true },
    { from: /does not exist/ },
  ],
  ['a date that is none', { date: '2027-02-30' }, { date: /calendar/ }],
  ['no date at all', { date: '' }, { date: /date/ }],
  ['nothing said', { from: '', to: '' }, { form: /says nothing/ }],
  ['an end before its beginning', { from: '15:00', to: '10:00' }, { to: /before/ }],
  ['hours at night that nobody chose', { from: '05:00', to: '09:00' }, { chosen: /07:00 to 21:00/ }],
  ['one time alone on a day without hours', { date: '2027-04-03', to: '' }, { form: /no usual hours/ }],
])('%s is told at its field', async (_, exception, wrong) => {
  const [[field, words]] = Object.entries(wrong) as [[string, RegExp]];
  const { db, enters } = await tomasWorks();
  await expect(enters(exception)).rejects.toMatchObject({
    fields: { [field]: expect.stringMatching(words) },
  });
  expect(await db.selectFrom('scheduleException').selectAll().execute()).toEqual([]);
});

test('a day off and hours on the same date contradict each other', async () => {
  const { enters } = await tomasWorks();
  await enters({});
  await expect(enters({ kind: 'off', from: '', to: '' })).rejects.toMatchObject({
    fields: { off: expect.stringContaining('has hours as well') },
  });
});

test('hours at night that were chosen are taken', async () => {
  const { db, tomas, enters } = await tomasWorks();
  await enters({ from: '05:00', to: '09:00', chosen: true });
  expect((await scheduleOf(db, tomas, '2027-03-30')).exceptions[0]!.chosenAt).not.toBeNull();
});

test('only one’s own day goes back to usual', async () => {
  const { db, ana, tomas, enters } = await tomasWorks();
  const id = await enters({});
  await expect(transaction(db, (tx) => cancelException(tx, ana, id))).rejects.toThrow('as usual already');
  await transaction(db, (tx) => cancelException(tx, tomas, id));
  expect((await scheduleOf(db, tomas, '2027-01-01')).exceptions).toEqual([]);
});
