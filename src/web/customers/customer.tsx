import { addressesOf, changeCustomer, conversationsOf } from '../../domain/customer/customer.ts';
import { transaction } from '../../domain/database.ts';
import type { Ctx, Handler } from '../context.ts';
import { addressWords } from '../conversations/customer-side.tsx';
import { customerIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { attempt, type Errors, fieldsOf, formStatus, shownFields } from '../forms.ts';
import { desk } from '../page.tsx';
import { Ago } from '../ui/ago.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Button, Field, Form } from '../ui/form.tsx';
import { monthWords } from '../ui/moments.ts';
import { Page } from '../ui/page.tsx';
import { BackLink } from '../ui/parts.tsx';
import { List, SettingsSection } from '../ui/settings.tsx';
import { zoneOptions } from '../ui/zones.ts';

/** GET /customers/:number */
export const show: Handler = (c) => customerPage(c, {});

/** PUT /customers/:number */
export const update: Handler = async (c) => {
  const customer = await customerIn(c);
  const typed = await fieldsOf(c, 'name', 'organisation', 'zone');
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) => changeCustomer(tx, customer, { ...typed, by: c.var.viewer })),
  );
  if (errors) return customerPage(c, { typed, errors });
  flash(c, 'Saved.');
  return c.redirect(`/customers/${customer.id}`, 303);
};

async function customerPage(
  c: Ctx,
  { typed, errors = {} }: { typed?: { name: string; organisation: string; zone: string }; errors?: Errors },
): Promise<Response> {
  const { db, viewer } = c.var;
  const customer = await customerIn(c);
  const [addresses, conversations] = await Promise.all([
    addressesOf(db, customer),
    conversationsOf(db, viewer, customer),
  ]);
  const { name, organisation, zone } = customer;
  const field = shownFields({ name, organisation, zone: zone ?? '', ...typed }, errors);
  const items = conversations.map((one) => ({
    title: one.subject,
    href: `/conversations/${one.id}`,
    detail: one.closedAt === null ? (one.waitingSince === null ? 'Open' : 'Waiting for an answer') : 'Closed',
    end: <Ago at={one.latestAt} mode="time" zone={viewer.zone} />,
  }));
  return c.html(
    <Page {...(await desk(c))} title={customer.name} place="customers" width="narrow">
      <BackLink name="Customers" href="/customers" />
      <header class="title title-with-face">
        <Avatar name={customer.name} />
        <div>
          <h1 dir="auto">{customer.name}</h1>
          <p class="title-detail" dir="auto">
            {[customer.organisation, ...addresses.map(addressWords)].filter(Boolean).join(' · ')}
          </p>
          <p class="title-detail">With us since {monthWords(customer.createdAt, viewer.zone)}.</p>
        </div>
      </header>
      <SettingsSection heading="What we wrote about">
        <List label="Conversations" items={items} />
      </SettingsSection>
      <SettingsSection heading="About them">
        <Form method="put" action={`/customers/${customer.id}`}>
          <Field {...field('name')} label="Name" required />
          <Field {...field('organisation')} label="Organisation" />
          <Field
            {...field('zone')}
            label="Time zone"
            hint="Without one, the clock of their letters is a guess."
            options={[{ value: '', name: 'By their letters' }, ...zoneOptions()]}
          />
          <Button>Save</Button>
        </Form>
      </SettingsSection>
    </Page>,
    formStatus(errors),
  );
}
