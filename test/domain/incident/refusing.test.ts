import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { findIncident, openIncident } from '../../../src/domain/incident/incident.ts';
import { refuse } from '../../../src/domain/incident/refusing.ts';
import { suggestions } from '../../../src/domain/incident/suggesting.ts';
import { desk } from '../../support/desk.ts';

test('what a person says is something else is not suggested again, and saying it twice is once', async () => {
  const office = await desk();
  const { db, ana } = office;
  const number = await office.arrives({ subject: 'Calendar colours' });
  const id = await transaction(db, (tx) => openIncident(tx, { name: 'Calendar is down', by: ana }));
  const incident = await findIncident(db, ana, id);
  expect(await suggestions(db, ana, incident)).toHaveLength(1);
  const conversation = await office.conversation(number);
  for (let times = 0; times < 2; times++)
    await transaction(db, (tx) => refuse(tx, conversation, { incident, by: ana }));
  expect(await suggestions(db, ana, incident)).toEqual([]);
});
