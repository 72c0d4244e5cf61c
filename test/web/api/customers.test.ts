import { expect, test } from 'vitest';
import { api } from '../../support/api.ts';

test('a customer has their addresses and their conversations', async () => {
  const { office, ana, number } = await api();
  const { customerId } = await office.conversation(number);
  const { body } = await ana.get(`/customers/${customerId}`);
  expect(body).toMatchObject({
    id: customerId,
    name: 'Maria López',
    addresses: [{ address: 'maria@northwind.example', bouncedAt: null }],
    conversations: [{ number, subject: 'With a file' }],
  });
});
