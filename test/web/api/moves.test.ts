import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { openMailbox } from '../../../src/domain/mailbox/mailbox.ts';
import { MOVE_OPERATIONS } from '../../../src/web/api/moves.ts';
import { api } from '../../support/api.ts';
import { memberElsewhere } from '../../support/people.ts';
import { program } from '../../support/program.ts';

test('a program merges two, once, and takes it back', async () => {
  const { ana, office, number, path } = await api();
  const into = await office.arrives({ subject: 'The same, again' });
  const merged = await ana.post(`${path}/merge`, { into });
  expect([merged.status, merged.body.number]).toEqual([200, into]);
  expect((await ana.get(path)).body.number).toBe(into);
  expect((await ana.post(`${path}/merge`, { into })).status).toBe(409);
  const back = await ana.post(`/conversations/${into}/reversals`, { event: merged.body.timelineItem });
  expect(back.status).toBe(204);
  expect((await ana.get(path)).body.number).toBe(number);
});

test('what cannot be merged is 422 and names the field', async () => {
  const { ana, number, path } = await api();
  for (const body of [{ into: number }, { into: 999 }, { into: 0 }, { into: '1' }, {}, { into: 1.5 }]) {
    const { status, body: problem } = await ana.post(`${path}/merge`, body);
    expect([body, status, Object.keys(problem.fields)]).toEqual([body, 422, ['into']]);
  }
});

test('a program splits at a letter and gets the new number; the first letter stays', async () => {
  const { ana, office, path, number } = await api();
  const messageId = (await ana.get(path)).body.timeline[0].message;
  await ana.post(`${path}/replies`, { text: 'We look.' });
  const { timeline } = (await ana.get(path)).body;
  const reply = timeline.find((item: { kind: string }) => item.kind === 'reply').message.id;
  const made = await ana.post(`${path}/splits`, { message: reply });
  expect([made.status, made.body.number]).toEqual([201, expect.any(Number)]);
  expect(made.body.number).not.toBe(number);
  expect((await ana.post(`${path}/splits`, { message: messageId.id })).status).toBe(422);
  expect((await ana.post(`${path}/splits`, { message: 99_999 })).status).toBe(404);
  expect((await office.conversation(made.body.number)).id).toBe(made.body.number);
});

test('a program moves to a mailbox of its owner’s, and to no other', async () => {
  const { office, pages, path, ana } = await api();
  const sales = await transaction(office.db, (tx) =>
    openMailbox(tx, { name: 'Sales', address: 'sales@fieldnotes.example' }, office.ana),
  );
  expect((await ana.put(`${path}/mailbox`, { mailbox: sales.id })).status).toBe(204);
  expect((await ana.get(path)).body.mailboxId).toBe(sales.id);
  const { nils, mailbox } = await memberElsewhere(office);
  expect((await ana.put(`${path}/mailbox`, { mailbox: mailbox.id })).status).toBe(422);
  const elsewhere = await program(pages.app, office, nils);
  for (const { method, path: address } of MOVE_OPERATIONS)
    expect([
      address,
      (await elsewhere[method as 'put'](address.replace('/conversations/:number', path), {})).status,
    ]).toEqual([address, 404]);
});

test('a program says whose it is, by id or by address', async () => {
  const { ana, path } = await api();
  expect((await ana.put(`${path}/customer`, { customer: 'ben@ito.example' })).status).toBe(204);
  const { customer } = (await ana.get(path)).body;
  expect(customer.name).toBe('ben@ito.example');
  for (const one of [customer.id + 99, 'ben', ''])
    expect([one, (await ana.put(`${path}/customer`, { customer: one })).status]).toEqual([one, 422]);
});

test('each is in the description, and asks for a token', async () => {
  const { pages } = await api();
  const description = await (await pages.app.request('/api/v1/openapi.json')).json();
  for (const { method, path } of MOVE_OPERATIONS) {
    expect(description.paths[path.replace(/:(\w+)/g, '{$1}')]).toHaveProperty(method);
    const address = `/api/v1${path.replace(/:\w+/g, '1')}`;
    expect((await pages.app.request(address, { method: method.toUpperCase() })).status).toBe(401);
  }
});
