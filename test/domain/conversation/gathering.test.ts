import { expect, test } from 'vitest';
import { gather, gathered, incidentOf, release } from '../../../src/domain/conversation/gathering.ts';
import { reverse } from '../../../src/domain/conversation/reversing.ts';
import { transaction } from '../../../src/domain/database.ts';
import { findIncident, openIncident } from '../../../src/domain/incident/incident.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';
import { many } from '../../support/many.ts';
import { memberElsewhere } from '../../support/people.ts';

async function open(count = 3) {
  const office = await desk();
  const { db, ana } = office;
  const opens = async (name: string) =>
    findIncident(db, ana, await transaction(db, (tx) => openIncident(tx, { name, by: ana })));
  const numbers = await many(office, count);
  const gathers = async (number: number, incident: Awaited<ReturnType<typeof opens>>) => {
    const conversation = await office.conversation(number);
    return transaction(db, (tx) => gather(tx, conversation, { incident, by: ana }));
  };
  return { office, opens, numbers, gathers };
}

test('a conversation is part of one incident at most, and twice is once', async () => {
  const { office, opens, numbers, gathers } = await open(1);
  const [first, second] = [await opens('Down'), await opens('Slow')];
  expect(await gathers(numbers[0]!, first)).not.toBeNull();
  expect(await gathers(numbers[0]!, first)).toBeNull();
  await expect(gathers(numbers[0]!, second)).rejects.toThrow('It is part of “Down” already.');
  expect(await incidentOf(office.db, numbers[0]!)).toEqual({ id: first.id, name: 'Down' });
});

test('it is taken out, and both are taken back exactly', async () => {
  const { office, opens, numbers, gathers } = await open(1);
  const { db, ana } = office;
  const incident = await opens('Down');
  const conversation = await office.conversation(numbers[0]!);
  await gathers(conversation.id, incident);
  const event = await transaction(db, (tx) => release(tx, conversation, { by: ana }));
  expect(await incidentOf(db, conversation.id)).toBeNull();
  expect(await transaction(db, (tx) => release(tx, conversation, { by: ana }))).toBeNull();
  await transaction(db, (tx) => reverse(tx, conversation, { event: event!, by: ana }));
  expect(await incidentOf(db, conversation.id)).toMatchObject({ name: 'Down' });
});

test('what it holds: who waits first, then what is open, then what is closed', async () => {
  const { office, opens, numbers, gathers } = await open(3);
  const incident = await opens('Down');
  for (const number of numbers) await gathers(number, incident);
  await acts(office).closes(numbers[0]!);
  await acts(office).replies(numbers[1]!);
  const rows = await gathered(office.db, office.ana, incident);
  expect(rows.map((row) => row.id)).toEqual([numbers[2], numbers[1], numbers[0]]);
  const { nils } = await memberElsewhere(office);
  expect(await gathered(office.db, nils, incident)).toEqual([]);
});
