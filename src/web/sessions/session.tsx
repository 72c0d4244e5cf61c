import { company } from '../../domain/company/company.ts';
import { transaction } from '../../domain/database.ts';
import { endSession, startSession } from '../../domain/teammate/sessions.ts';
import { signInByPassword } from '../../domain/teammate/signing-in.ts';
import { addressOf, type Ctx, type Handler, isPathHere } from '../context.ts';
import { fieldsOf } from '../forms.ts';
import { document } from '../page.tsx';
import { Button, Field } from '../ui/form.tsx';
import { PlainPage } from '../ui/page.tsx';
import { clearSessionCookie, setSessionCookie } from './cookie.ts';

type SignIn = { email?: string; back?: string; error?: string; mailed?: boolean };

/** GET /sign-in */
export const show: Handler = async (c) => {
  if (!(await company(c.var.db))) return c.redirect('/welcome', 303);
  return signInPage(c, { back: c.req.query('back') });
};

/** POST /session: by password. */
export const create: Handler = async (c) => {
  const { email, password, back } = await fieldsOf(c, 'email', 'password', 'back');
  const result = await signInByPassword(c.var.db, { email, password, address: addressOf(c) });
  if ('refused' in result) return signInPage(c, { email, back, error: REFUSALS[result.refused] });
  return signIn(c, result.teammateId, back);
};

const REFUSALS = {
  wrong: 'The address or the password is not right. A mailed link works as well.',
  'too-many':
    'There were many tries lately. Wait a quarter of an hour, or have a link mailed to you, which works at once.',
};

/** DELETE /session: signs out. */
export const destroy: Handler = async (c) => {
  await transaction(c.var.db, (tx) => endSession(tx, c.var.viewer, c.var.sessionId));
  clearSessionCookie(c);
  return c.redirect('/sign-in', 303);
};

/** Starts a session for a person who has proved who they are, and goes where they were going. */
export async function signIn(c: Ctx, teammateId: number, back: string): Promise<Response> {
  const device = c.req.header('user-agent') ?? '';
  const token = await transaction(c.var.db, (tx) =>
    startSession(tx, { teammateId, address: addressOf(c), device }),
  );
  setSessionCookie(c, token);
  return c.redirect(isPathHere(back) ? back : '/inbox', 303);
}

export async function signInPage(c: Ctx, { email, back, error, mailed }: SignIn): Promise<Response> {
  const firm = await company(c.var.db);
  return c.html(
    <PlainPage
      {...document(c)}
      title="Sign in"
      company={firm?.name ?? ''}
      heading={mailed ? 'Look into your mail' : 'Good to see you'}
    >
      {mailed && (
        <p>If {email} belongs to somebody here, a link is on its way. It works once, for half an hour.</p>
      )}
      {/* What it answers is no redirect, which Turbo would wait for. */}
      <form method="post" action="/session" data-turbo="false">
        <input type="hidden" name="back" value={back ?? ''} />
        <Field
          name="email"
          label="E-mail address"
          type="email"
          value={email}
          error={error}
          autocomplete="username"
          autofocus
          required
        />
        <Field name="password" label="Password" type="password" autocomplete="current-password" />
        <div class="form-buttons">
          <Button look="primary">Sign in</Button>
          <Button formaction="/sign-in/links" look="quiet">
            Mail me a link
          </Button>
        </div>
      </form>
    </PlainPage>,
    error ? 422 : 200,
  );
}
