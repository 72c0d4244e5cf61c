import { addressesOf, conversationsOf } from '../../domain/customer/customer.ts';
import type { Handler } from '../context.ts';
import { customerIn } from '../finders.ts';

/** GET /customers/:number */
export const show: Handler = async (c) => {
  const customer = await customerIn(c);
  const conversations = await conversationsOf(c.var.db, c.var.viewer, customer);
  return c.json({
    ...customer,
    addresses: await addressesOf(c.var.db, customer),
    conversations: conversations.map(({ id, ...one }) => ({ number: id, ...one })),
  });
};
