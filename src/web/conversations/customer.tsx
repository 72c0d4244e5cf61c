import type { Visible } from '../../domain/access.ts';
import { belongTo, customersFound, type Found, type Whose } from '../../domain/conversation/belonging.ts';
import { type Conversation, findConversation } from '../../domain/conversation/conversation.ts';
import { findCustomer } from '../../domain/customer/customer.ts';
import { transaction } from '../../domain/database.ts';
import type { Ctx, Handler } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { flashUndo } from '../flash.ts';
import { attempt, fieldsOf } from '../forms.ts';
import { desk } from '../page.tsx';
import { Choosing, ChoosingBox, ChoosingHeader } from '../ui/choosing.tsx';
import { Banner } from '../ui/feedback.tsx';
import { Page } from '../ui/page.tsx';

/** GET /conversations/:number/customer/new?q=…: whose it is. */
export const blank: Handler = async (c) => {
  const conversation = await conversationIn(c);
  return customerPage(c, conversation, { q: (c.req.query('q') ?? '').trim() });
};

/** PUT /conversations/:number/customer: a customer's id, or the address of somebody new. */
export const update: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const { customer: typed } = await fieldsOf(c, 'customer');
  const { value, errors } = await attempt(() =>
    transaction(db, (tx) => belongTo(tx, conversation, { customer: whose(typed.trim()), by: viewer })),
  );
  if (errors) return customerPage(c, conversation, { q: typed.trim(), error: errors.customer });
  const { customerId } = await findConversation(db, viewer, conversation.id);
  const { name } = await findCustomer(db, viewer, customerId);
  flashUndo(c, `It is ${name}’s.`, { number: conversation.id, event: value ?? null });
  return c.redirect(`/conversations/${conversation.id}`, 303);
};

function whose(typed: string): Whose {
  return /^\d{1,15}$/.test(typed) ? { id: Number(typed) } : { address: typed };
}

type Asked = { q: string; error?: string };

async function customerPage(
  c: Ctx,
  conversation: Visible<Conversation>,
  { q, error }: Asked,
): Promise<Response> {
  const path = `/conversations/${conversation.id}`;
  const present = await findCustomer(c.var.db, c.var.viewer, conversation.customerId);
  const found = (await customersFound(c.var.db, c.var.viewer, q)).filter((one) => one.id !== present.id);
  return c.html(
    <Page {...(await desk(c))} title="Change the customer" place="inbox" width="narrow">
      <ChoosingHeader
        back={path}
        heading="Whose conversation is it?"
        subject={conversation.subject}
        detail={`Now it is ${present.name}’s. It will be filed under somebody else, and nothing more: who gets your replies stays as it is until you change it in To.`}
      />
      {error && <Banner title={error} />}
      <ChoosingBox
        action={`${path}/customer/new`}
        label="A customer"
        hint="A name, or an e-mail address. An address that is new here makes somebody new."
        value={q}
      />
      <Choosing action={`${path}/customer`} method="put" label="Customers" items={itemsOf(found, q)} />
      {q !== '' && found.length === 0 && !isAddress(q) && (
        <p class="choosing-none">Nobody found. Try a part of the name, or the whole address.</p>
      )}
    </Page>,
    error ? 422 : 200,
  );
}

const isAddress = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

function itemsOf(found: Found[], q: string) {
  const known = found.map(({ id, name, organisation }) => ({
    name,
    detail: organisation,
    href: `/customers/${id}`,
    fields: { customer: String(id) },
    does: 'Choose',
  }));
  if (!isAddress(q)) return known;
  const whoever = { name: q, detail: 'Whoever has this address', fields: { customer: q }, does: 'Choose' };
  return known.length ? known : [whoever];
}
