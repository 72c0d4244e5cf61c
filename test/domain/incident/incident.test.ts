import { expect, test } from 'vitest';
import { gatherEach } from '../../../src/domain/batch/doing.ts';
import { transaction } from '../../../src/domain/database.ts';
import {
  currentIncidents,
  findIncident,
  latestIncidents,
  openIncident,
  resolve,
  resume,
} from '../../../src/domain/incident/incident.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { many } from '../../support/many.ts';
import { memberElsewhere } from '../../support/people.ts';

const opens = ({ db, ana }: Desk, name = 'Fieldnotes is down') =>
  transaction(db, (tx) => openIncident(tx, { name, by: ana }));

test('an incident is opened with a name, and goes on until it is over', async () => {
  const office = await desk();
  const { db, ana } = office;
  const id = await opens(office);
  const incident = await findIncident(db, ana, id);
  expect(incident).toMatchObject({ name: 'Fieldnotes is down', resolvedAt: null });
  await transaction(db, (tx) => resolve(tx, incident, { by: ana }));
  await transaction(db, (tx) => resolve(tx, incident, { by: ana }));
  expect((await findIncident(db, ana, id)).resolvedAt).not.toBeNull();
  expect(await currentIncidents(db, ana)).toEqual([]);
  expect((await latestIncidents(db, ana)).rows).toHaveLength(1);
  await transaction(db, (tx) => resume(tx, incident, { by: ana }));
  expect(await currentIncidents(db, ana)).toHaveLength(1);
  const events = await db.selectFrom('event').select('kind').where('kind', 'like', 'incident.%').execute();
  expect(events.map((event) => event.kind)).toEqual([
    'incident.opened',
    'incident.resolved',
    'incident.resumed',
  ]);
});

test('it needs a name of one line that can be read', async () => {
  const office = await desk();
  await expect(opens(office, ' ')).rejects.toThrow('is missing');
  await expect(opens(office, 'x'.repeat(101))).rejects.toThrow('100 characters');
});

test('whoever may see one of its conversations may see it, and nobody else', async () => {
  const office = await desk();
  const { db, ana, tomas } = office;
  const { nils } = await memberElsewhere(office);
  const id = await opens(office);
  await expect(findIncident(db, tomas, id)).rejects.toThrow('no such incident');
  const incident = await findIncident(db, ana, id);
  await gatherEach(db, { by: ana, conversations: await many(office, 1), incident });
  expect(await findIncident(db, tomas, id)).toMatchObject({ id });
  expect(await currentIncidents(db, tomas)).toHaveLength(1);
  await expect(findIncident(db, nils, id)).rejects.toThrow('no such incident');
  expect((await latestIncidents(db, nils)).rows).toEqual([]);
  await expect(findIncident(db, ana, Number.NaN)).rejects.toThrow('no such incident');
});
