import { expect, test } from 'vitest';
import { participantsOf, takePart } from '../../../src/domain/conversation/participating.ts';
import { transaction } from '../../../src/domain/database.ts';
import { acts, NINE } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function circle() {
  const office = await desk();
  const { conversationId } = await acts(office).receives();
  const others = async () =>
    (await participantsOf(office.db, conversationId)).map((one) => one.address).slice(1);
  return {
    others,
    conversationId,
    office,
    joins: (people: { address: string; name: string }[], at = NINE + 1) =>
      transaction(office.db, (tx) => takePart(tx, people, { conversationId, at })),
  };
}

test('the writer of the first letter takes part', async () => {
  const { office, conversationId } = await circle();
  expect(await participantsOf(office.db, conversationId)).toEqual([
    { address: 'maria@northwind.example', name: 'Maria López' },
  ]);
});

test('an address takes part once, in lower case, by the name it first had', async () => {
  const { office, conversationId, joins } = await circle();
  await joins([{ address: 'MARIA@Northwind.example', name: 'M.' }]);
  expect(await participantsOf(office.db, conversationId)).toEqual([
    { address: 'maria@northwind.example', name: 'Maria López' },
  ]);
});

test('what is no address takes no part', async () => {
  const { joins, others } = await circle();
  await joins([
    { address: '', name: 'Nobody' },
    { address: 'undisclosed-recipients:;', name: '' },
  ]);
  expect(await others()).toEqual([]);
});

test('fifty are a conversation, hundreds a mailing', async () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ address: `p${n}@x.example`, name: '' }));
  const { joins, others } = await circle();
  await joins(people(51));
  expect(await others()).toEqual([]);
  await joins(people(50));
  expect((await others()).length).toBeGreaterThanOrEqual(49);
});

test('who came first stands first', async () => {
  const { joins, others } = await circle();
  await joins([{ address: 'late@x.example', name: '' }], NINE + 20);
  await joins([{ address: 'early@x.example', name: '' }], NINE + 10);
  expect(await others()).toEqual(['early@x.example', 'late@x.example']);
});
