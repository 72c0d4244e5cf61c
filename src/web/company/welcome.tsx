import { company, type Founding, found } from '../../domain/company/company.ts';
import { transaction } from '../../domain/database.ts';
import { redeemSignInLink } from '../../domain/teammate/signing-in.ts';
import { addressOf, type Ctx, type Handler } from '../context.ts';
import { attempt, type Errors, fieldsOf, formStatus, shownFields } from '../forms.ts';
import { document } from '../page.tsx';
import { signIn } from '../sessions/session.tsx';
import { Button, Field } from '../ui/form.tsx';
import { PlainPage } from '../ui/page.tsx';

/** GET /welcome: the first page of a new desk. */
export const show: Handler = async (c) => {
  if (await company(c.var.db)) return c.redirect('/inbox', 303);
  return welcomePage(c, {}, {});
};

/** POST /welcome: makes the company, its first person and its first mailbox, and signs that person in. */
export const create: Handler = async (c) => {
  const input = await fieldsOf(c, 'company', 'name', 'email', 'mailbox', 'zone');
  const founding = { ...input, zone: input.zone || undefined };
  const origin = { address: addressOf(c) };
  const { value, errors } = await attempt(() =>
    transaction(c.var.db, async (tx) => {
      const { token } = await found(tx, founding, origin);
      return redeemSignInLink(tx, token, origin);
    }),
  );
  if (errors) return welcomePage(c, founding, errors);
  return signIn(c, value, '/settings/mail');
};

function welcomePage(c: Ctx, typed: Partial<Founding>, errors: Errors): Response | Promise<Response> {
  const field = shownFields(typed, errors);
  return c.html(
    <PlainPage {...document(c)} title="Welcome" company="Porchlight" heading="Welcome to Porchlight">
      <p>Four lines, and your desk is open.</p>
      <form method="post" action="/welcome" data-controller="zone">
        <input type="hidden" name="zone" value={typed.zone ?? ''} data-zone-target="input" />
        <Field {...field('company')} label="Your company" autocomplete="organization" autofocus required />
        <Field
          {...field('name')}
          label="Your name"
          hint="Customers see it under what you write."
          autocomplete="name"
          required
        />
        <Field
          {...field('email')}
          label="Your own e-mail address"
          type="email"
          hint="For signing in. Not the support address."
          autocomplete="email"
          required
        />
        <Field
          {...field('mailbox')}
          label="Your support address"
          type="email"
          hint="Where customers write, such as help@company.com."
          required
        />
        <Button look="primary">Open the desk</Button>
      </form>
    </PlainPage>,
    formStatus(errors),
  );
}
