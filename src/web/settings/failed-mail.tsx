import { transaction } from '../../domain/database.ts';
import {
  type FailedMail,
  failedMail,
  originalOfFailed,
  retryMail,
  setAside,
} from '../../domain/inbound-mail/tray.ts';
import { namesOfTeammates } from '../../domain/teammate/teammate.ts';
import type { Ctx, Handler } from '../context.ts';
import { failedMailIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { plainMail } from '../messages/original.ts';
import { Ago } from '../ui/ago.tsx';
import { EmptyState } from '../ui/feedback.tsx';
import { Action } from '../ui/form.tsx';
import { List, SettingsSection } from '../ui/settings.tsx';
import { settingsPage } from './settings.tsx';

/** GET /settings/failed-mail: the tray, and what was set aside from it. */
export const index: Handler = async (c) => {
  const [tray, aside, names] = await Promise.all([
    failedMail(c.var.db, c.var.viewer),
    failedMail(c.var.db, c.var.viewer, { isSetAside: true }),
    namesOfTeammates(c.var.db),
  ]);
  const items = (mails: FailedMail[]) => mails.map((mail) => item(mail, { c, names }));
  const children = (
    <>
      {tray.length ? (
        <List label="Mail that was not taken in" items={items(tray)} />
      ) : (
        <EmptyState icon="circle-check" title="Every mail was read">
          A mail that we cannot make sense of is kept here, whole, with the reason.
        </EmptyState>
      )}
      {aside.length > 0 && (
        <SettingsSection heading="Set aside" detail="Kept whole, for good. Trying again brings one back.">
          <List label="Set aside" items={items(aside)} />
        </SettingsSection>
      )}
    </>
  );
  return settingsPage(c, { heading: 'Mail that was not taken in', live: true, children });
};

function item(mail: FailedMail, { c, names }: { c: Ctx; names: Map<number, string> }) {
  const action = `/settings/failed-mail/${mail.id}`;
  const { zone } = c.var.viewer;
  return {
    title: mail.error,
    icon: 'circle-alert' as const,
    detail: (
      <>
        Came <Ago at={mail.receivedAt} mode="time" zone={zone} />
        {mail.setAsideAt !== null && (
          <>
            {' '}
            · set aside by {names.get(mail.setAsideById ?? 0) ?? 'somebody'}{' '}
            <Ago at={mail.setAsideAt} mode="time" zone={zone} />
          </>
        )}{' '}
        ·{' '}
        <a href={action} data-turbo="false">
          Read it as it came
        </a>
      </>
    ),
    end: (
      <>
        <Action action={`${action}/retries`}>Try again</Action>
        {mail.setAsideAt === null && (
          <Action action={`${action}/setting-aside`} look="quiet">
            Set it aside
          </Action>
        )}
      </>
    ),
  };
}

/** GET /settings/failed-mail/:number */
export const show: Handler = async (c) => {
  const mail = await failedMailIn(c);
  return plainMail(await originalOfFailed(c.var.db, mail));
};

/** POST /settings/failed-mail/:number/retries */
export const createRetry: Handler = async (c) => {
  const mail = await failedMailIn(c);
  await transaction(c.var.db, (tx) => retryMail(tx, mail, { by: c.var.viewer }));
  flash(c, 'It is being read again.');
  return c.redirect('/settings/failed-mail', 303);
};

/** POST /settings/failed-mail/:number/setting-aside */
export const createSettingAside: Handler = async (c) => {
  const mail = await failedMailIn(c);
  await transaction(c.var.db, (tx) => setAside(tx, mail, { by: c.var.viewer }));
  flash(c, 'It is set aside, and kept whole.');
  return c.redirect('/settings/failed-mail', 303);
};
