import { addressesOf, conversationsOf, findCustomer } from '../../domain/customer/customer.ts';
import { type Handler, numberIn } from '../context.ts';

/** GET /customers/:number */
export const show: Handler = async (c) => {
  const customer = await findCustomer(c.var.db, c.var.viewer, numberIn(c));
  const conversations = await conversationsOf(c.var.db, c.var.viewer, customer);
  return c.json({
    ...customer,
    addresses: await addressesOf(c.var.db, customer),
    conversations: conversations.map(({ id, ...one }) => ({ number: id, ...one })),
  });
};
