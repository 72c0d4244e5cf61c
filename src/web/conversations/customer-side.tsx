import type { Child } from 'hono/jsx';
import type { Visible } from '../../domain/access.ts';
import type { Conversation } from '../../domain/conversation/conversation.ts';
import {
  acquaintances,
  addressesOf,
  type Customer,
  conversationsOf,
} from '../../domain/customer/customer.ts';
import { now } from '../../lib/clock.ts';
import { excerpt } from '../../lib/text.ts';
import type { Ctx } from '../context.ts';
import { Ago } from '../ui/ago.tsx';
import { AsideLines, AsideSection, CustomerAside } from '../ui/customer-aside.tsx';
import { monthWords } from '../ui/moments.ts';

const SUBJECT_LENGTH = 80; // characters: three lines there

/** The right side: who is this, who here knows them, what else they wrote about. */
export async function CustomerSide(
  c: Ctx,
  customer: Visible<Customer>,
  { conversation, tags }: { conversation: Visible<Conversation>; tags: Child },
) {
  const { db, viewer } = c.var;
  const [addresses, conversations, known] = await Promise.all([
    addressesOf(db, customer),
    conversationsOf(db, viewer, customer),
    acquaintances(db, viewer, customer),
  ]);
  const others = conversations.filter((other) => other.id !== conversation.id);
  const line = (other: (typeof others)[number]) => ({
    name: excerpt(other.subject, SUBJECT_LENGTH),
    href: `/conversations/${other.id}`,
    remark: <Ago at={other.latestAt} mode="time" zone={viewer.zone} />,
  });
  const open = others.filter((other) => other.closedAt === null);
  return (
    <CustomerAside
      name={customer.name}
      href={`/customers/${customer.id}`}
      organisation={customer.organisation}
      addresses={addresses.map(addressWords)}
      now={now()}
      about={`With us since ${monthWords(customer.createdAt, viewer.zone)}.`}
      earlier={others.filter((other) => other.closedAt !== null).map(line)}
    >
      {tags}
      {known.length > 0 && (
        <AsideSection heading="Who knows them">
          <AsideLines
            lines={known.map((person) => ({
              name: person.id === viewer.id ? 'You' : person.name,
              face: person.name,
              remark: <Ago at={Number(person.latestAt)} mode="time" zone={viewer.zone} />,
            }))}
          />
        </AsideSection>
      )}
      {open.length > 0 && (
        <AsideSection heading="Also open">
          <AsideLines lines={open.map(line)} />
        </AsideSection>
      )}
    </CustomerAside>
  );
}

/** An address, and that it is gone for good where mail to it came back. */
export function addressWords({ address, bouncedAt }: { address: string; bouncedAt: number | null }): string {
  return bouncedAt === null ? address : `${address} (mail to it comes back)`;
}
