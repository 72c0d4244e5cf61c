import { expect, test } from 'vitest';
import { completions } from '../../../src/domain/customer/completing.ts';
import { acts, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

test('customers are found by how their name or address begins, in any case', async () => {
  const office = await desk();
  const act = acts(office);
  await act.receives();
  await act.receives({ from: { address: 'zoe@northwind.example', name: 'Mariana 🎈 Ö' } });
  await act.receives({ from: { address: 'nobody@x.example', name: '' } });
  const addresses = async (text: string) =>
    (await completions(office.db, office.ana, text)).map((one) => one.address);
  expect(await addresses('MARIA')).toEqual(['maria@northwind.example', 'zoe@northwind.example']);
  expect(await addresses(' zoe@')).toEqual(['zoe@northwind.example']);
  expect(await completions(office.db, office.ana, 'nob')).toEqual([
    { name: '', address: 'nobody@x.example' },
  ]);
  for (const none of ['', 'm', '%', 'xyz', "o'"]) expect(await addresses(none)).toEqual([]);
});

test('nobody is offered whom the viewer may not see, nor an address that mail comes back from', async () => {
  const office = await desk();
  const { mailbox, yuki } = await yukisMailbox(office);
  await acts(office).receives({ mailboxIds: [mailbox.id] });
  expect(await completions(office.db, office.ana, 'maria')).toEqual([]);
  expect(await completions(office.db, yuki, 'maria')).toHaveLength(1);
  await office.db.updateTable('customerAddress').set({ bouncedAt: 1 }).execute();
  expect(await completions(office.db, yuki, 'maria')).toEqual([]);
});
