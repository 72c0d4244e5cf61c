import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatherEach } from '../../../src/domain/batch/doing.ts';
import { incidentOf } from '../../../src/domain/conversation/gathering.ts';
import { transaction } from '../../../src/domain/database.ts';
import { findIncident, openIncident, resolve } from '../../../src/domain/incident/incident.ts';
import { looksLike, suggestions, tellingWords } from '../../../src/domain/incident/suggesting.ts';
import { desk } from '../../support/desk.ts';
import { many } from '../../support/many.ts';
import { memberElsewhere } from '../../support/people.ts';

test('the words that every mail has tell nothing', () => {
  expect([...tellingWords('Re: Help! The calendar is DOWN for us')]).toEqual(['calendar', 'down']);
  expect(looksLike('calendar?', new Set(['calendar']))).toBe(true);
  expect(looksLike('Please help', new Set(['calendar']))).toBe(false);
  fc.assert(
    fc.property(fc.string(), (text) => looksLike(text, tellingWords(text)) === tellingWords(text).size > 0),
  );
});

test('what shares a word with it is suggested, and nothing is ever added by itself', async () => {
  const office = await desk();
  const { db, ana } = office;
  const id = await transaction(db, (tx) => openIncident(tx, { name: 'Calendars are blank', by: ana }));
  const incident = await findIncident(db, ana, id);
  const conversations = await many(office, 1, 'Empty weeks');
  await gatherEach(db, { by: ana, conversations, incident });
  const alike = await office.arrives({ subject: 'all my weeks are gone', messageId: '<a@x.example>' });
  await office.arrives({ subject: 'An invoice twice', messageId: '<b@x.example>' });
  expect((await suggestions(db, ana, incident)).map((row) => row.id)).toEqual([alike]);
  expect(await incidentOf(db, alike)).toBeNull();
  const { nils } = await memberElsewhere(office);
  expect(await suggestions(db, nils, incident)).toEqual([]);
  await transaction(db, (tx) => resolve(tx, incident, { by: ana }));
  expect(await suggestions(db, ana, await findIncident(db, ana, id))).toEqual([]);
});
