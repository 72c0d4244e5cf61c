import { company } from '../../domain/company/company.ts';
import { transaction } from '../../domain/database.ts';
import { NotFound } from '../../domain/errors.ts';
import { allMailboxes } from '../../domain/mailbox/mailbox.ts';
import { queueAutomatic } from '../../domain/message/delivering.ts';
import {
  findSignInLink,
  hasEnoughLinks,
  makeSignInLink,
  redeemSignInLink,
} from '../../domain/teammate/signing-in.ts';
import { findTeammateByEmail } from '../../domain/teammate/teammate.ts';
import { addressOf, type Handler } from '../context.ts';
import { fieldsOf } from '../forms.ts';
import { document } from '../page.tsx';
import { Button } from '../ui/form.tsx';
import { PlainPage } from '../ui/page.tsx';
import { signIn, signInPage } from './session.tsx';

/** POST /sign-in/links: mails one. The answer is the same for everybody, so that it tells nobody who is here. */
export const create: Handler = async (c) => {
  const { email, back } = await fieldsOf(c, 'email', 'back');
  const teammate = await findTeammateByEmail(c.var.db, email);
  const [mailbox] = await allMailboxes(c.var.db);
  if (teammate && mailbox && !(await hasEnoughLinks(c.var.db, teammate.id))) {
    await transaction(c.var.db, async (tx) => {
      const token = await makeSignInLink(tx, teammate.id, 'sign-in');
      await queueAutomatic(tx, {
        automatic: 'sign-in-link',
        to: teammate.email,
        subject: 'Your link to sign in',
        text: `This link signs you in, once, for half an hour:\n\n${c.var.web.config.baseUrl}/sign-in/links/${token}\n\nYou did not ask for it? Then nothing has happened: throw this mail away.\n\nThis mail was sent automatically. Answers to it reach the team.`,
        mailboxId: mailbox.id,
        fromAddress: mailbox.address,
      });
    });
  }
  return signInPage(c, { email, back, mailed: true });
};

/** GET /sign-in/links/:token: asks first, since mail scanners open links. */
export const show: Handler = async (c) => {
  const token = c.req.param('token') ?? '';
  const link = await findSignInLink(c.var.db, token);
  if (!link) throw new NotFound('This link was used already or is too old. Ask for a new one.');
  const firm = await company(c.var.db);
  const isNew = link.purpose === 'invitation';
  return c.html(
    <PlainPage
      {...document(c)}
      title="Sign in"
      company={firm?.name ?? ''}
      heading={isNew ? `Welcome, ${link.name}` : `Hello, ${link.name}`}
    >
      <p>
        {isNew
          ? `You are joining ${firm?.name}. You can choose a password under your profile, or keep using mailed links.`
          : `You are signing in as ${link.email}.`}
      </p>
      <form method="post" action={`/sign-in/links/${token}`}>
        <Button look="primary">{isNew ? 'Come in' : 'Sign in'}</Button>
      </form>
    </PlainPage>,
  );
};

/** POST /sign-in/links/:token: spends it. */
export const redeem: Handler = async (c) => {
  const token = c.req.param('token') ?? '';
  const origin = { address: addressOf(c) };
  const teammateId = await transaction(c.var.db, (tx) => redeemSignInLink(tx, token, origin));
  return signIn(c, teammateId, '/inbox');
};
