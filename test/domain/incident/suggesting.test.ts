import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Visible } from '../../../src/domain/access.ts';
import { gatherEach } from '../../../src/domain/batch/doing.ts';
import { incidentOf } from '../../../src/domain/conversation/gathering.ts';
import { transaction } from '../../../src/domain/database.ts';
import { findIncident, type Incident, openIncident, resolve } from '../../../src/domain/incident/incident.ts';
import { refuse } from '../../../src/domain/incident/refusing.ts';
import { looksLike, suggestions, tellingWords } from '../../../src/domain/incident/suggesting.ts';
import { acts } from '../../support/acts.ts';
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

test('what is closed is not suggested, nor what a person said is something else: to that incident alone', async () => {
  const office = await desk();
  const { db, ana } = office;
  const opens = async (name: string) =>
    findIncident(db, ana, await transaction(db, (tx) => openIncident(tx, { name, by: ana })));
  const [incident, other] = [await opens('Calendars are blank'), await opens('Calendars are late')];
  const [closed, refused, open] = (await many(office, 3, 'My calendars')) as [number, number, number];
  const suggested = async (to: Visible<Incident>) =>
    (await suggestions(db, ana, to)).map((row) => row.id).sort();
  expect(await suggested(incident)).toEqual([closed, refused, open]);
  await acts(office).closes(closed);
  const conversation = await office.conversation(refused);
  await transaction(db, (tx) => refuse(tx, conversation, { incident, by: ana }));
  expect(await suggested(incident)).toEqual([open]);
  expect(await suggested(other)).toEqual([refused, open]);
});
