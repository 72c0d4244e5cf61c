import { getCookie, setCookie } from 'hono/cookie';
import { transaction } from '../../domain/database.ts';
import { changePassword, changeProfile, findTeammateByEmail } from '../../domain/teammate/teammate.ts';
import type { Ctx, Handler } from '../context.ts';
import { flash } from '../flash.ts';
import { attempt, type Errors, fieldsOf, formStatus, shownFields } from '../forms.ts';
import { AFTER_CLOSING_COOKIE, THEME_COOKIE } from '../page.tsx';
import { sessionCookie } from '../sessions/cookie.ts';
import { Action, Button, Field, Form } from '../ui/form.tsx';
import { SettingsSection } from '../ui/settings.tsx';
import { zoneOptions } from '../ui/zones.ts';
import { settingsPage } from './settings.tsx';

const YEAR_S = 365 * 24 * 3600;

/** GET /settings/profile */
export const show: Handler = async (c) => {
  const person = await findTeammateByEmail(c.var.db, c.var.viewer.email);
  return profilePage(c, person!, {});
};

/** PUT /settings/profile */
export const update: Handler = async (c) => {
  const typed = await fieldsOf(c, 'name', 'zone', 'place');
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) => changeProfile(tx, c.var.viewer, typed)),
  );
  if (errors) return profilePage(c, typed, errors);
  flash(c, 'Your profile is saved.');
  return c.redirect('/settings/profile', 303);
};

/** PUT /settings/password */
export const updatePassword: Handler = async (c) => {
  const { present, next } = await fieldsOf(c, 'present', 'next');
  const { sessionId, viewer, db } = c.var;
  const { errors } = await attempt(() =>
    transaction(db, (tx) => changePassword(tx, viewer, { present, next, sessionId })),
  );
  if (errors) return profilePage(c, (await findTeammateByEmail(db, viewer.email))!, errors);
  flash(c, 'Your password is set, and your other devices are signed out.');
  return c.redirect('/settings/profile', 303);
};

/** PUT /settings/theme: light, dark, or as the system says. Kept on this device. */
export const updateTheme: Handler = async (c) => {
  const { theme } = await fieldsOf(c, 'theme');
  keep(c, THEME_COOKIE, theme === 'light' || theme === 'dark' ? theme : '');
  return c.redirect('/settings/profile', 303);
};

/** PUT /settings/closing: what comes after closing a conversation. Kept on this device. */
export const updateClosing: Handler = async (c) => {
  const { after } = await fieldsOf(c, 'after');
  keep(c, AFTER_CLOSING_COOKIE, after === 'stay' ? after : '');
  flash(
    c,
    after === 'stay' ? 'Closing stays at the conversation.' : 'Closing goes on to the next conversation.',
  );
  return c.redirect('/settings/profile', 303);
};

function keep(c: Ctx, name: string, value: string): void {
  setCookie(c, name, value, {
    path: '/',
    maxAge: YEAR_S,
    sameSite: 'Lax',
    httpOnly: true,
    secure: sessionCookie(c.var.web.config).secure,
  });
}

const AFTER_CLOSING = [
  { value: '', name: 'Go on to the next one in the list' },
  { value: 'stay', name: 'Stay at it' },
];

const THEMES = [
  { value: '', name: 'As this device says' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
];

function Password({ errors }: { errors: Errors }) {
  return (
    <Form method="put" action="/settings/password">
      <Field
        name="present"
        label="Present password"
        type="password"
        hint="Leave it empty if you have none yet."
        error={errors.present}
        autocomplete="current-password"
      />
      <Field
        name="next"
        label="New password"
        type="password"
        hint="At least 12 characters. A few words in a row are good."
        error={errors.password}
        autocomplete="new-password"
      />
      <Button>Set the password</Button>
    </Form>
  );
}

function OnThisDevice({ c }: { c: Ctx }) {
  return (
    <>
      <SettingsSection heading="Light or dark">
        <Form method="put" action="/settings/theme">
          <Field name="theme" label="This device" options={THEMES} value={getCookie(c, THEME_COOKIE) ?? ''} />
          <Button>Use it</Button>
        </Form>
      </SettingsSection>
      <SettingsSection heading="After closing a conversation">
        <Form method="put" action="/settings/closing">
          <Field
            name="after"
            label="Opened from a list"
            options={AFTER_CLOSING}
            value={getCookie(c, AFTER_CLOSING_COOKIE) ?? ''}
          />
          <Button>Use this</Button>
        </Form>
      </SettingsSection>
    </>
  );
}

function profilePage(
  c: Ctx,
  typed: { name: string; zone: string; place: string },
  errors: Errors,
): Promise<Response> {
  const field = shownFields(typed, errors);
  const status = formStatus(errors);
  const children = (
    <>
      <SettingsSection heading="About you">
        <Form method="put" action="/settings/profile">
          <Field
            {...field('name')}
            label="Your name"
            hint="Customers see it under what you write."
            autocomplete="name"
            required
          />
          <Field {...field('place')} label="Where you are" hint="A town, for your teammates." />
          <Field {...field('zone')} label="Your time zone" options={zoneOptions()} />
          <Button look="primary">Save</Button>
        </Form>
      </SettingsSection>
      <SettingsSection heading="Password" detail="You can also sign in with a mailed link, and need none.">
        <Password errors={errors} />
      </SettingsSection>
      <OnThisDevice c={c} />
      <SettingsSection heading="Done for today">
        <Action action="/session" method="delete">
          Sign out
        </Action>
      </SettingsSection>
    </>
  );
  return settingsPage(c, { heading: 'You', status, children });
}
