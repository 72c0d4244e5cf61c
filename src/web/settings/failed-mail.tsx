import { transaction } from '../../domain/database.ts';
import { failedMail, findFailedMail, originalOfFailed, retryMail } from '../../domain/inbound-mail/tray.ts';
import { type Handler, numberIn } from '../context.ts';
import { flash } from '../flash.ts';
import { plainMail } from '../messages/original.ts';
import { Ago } from '../ui/ago.tsx';
import { EmptyState } from '../ui/feedback.tsx';
import { Action } from '../ui/form.tsx';
import { List } from '../ui/settings.tsx';
import { settingsPage } from './settings.tsx';

/** GET /settings/failed-mail: the tray. */
export const index: Handler = async (c) => {
  const mails = await failedMail(c.var.db, c.var.viewer);
  const items = mails.map((mail) => ({
    title: mail.error,
    icon: 'circle-alert' as const,
    detail: (
      <>
        Came <Ago at={mail.receivedAt} mode="time" zone={c.var.viewer.zone} /> ·{' '}
        <a href={`/settings/failed-mail/${mail.id}`} data-turbo="false">
          Read it as it came
        </a>
      </>
    ),
    end: <Action action={`/settings/failed-mail/${mail.id}/retries`}>Try again</Action>,
  }));
  const children = items.length ? (
    <List label="Mail that could not be read" items={items} />
  ) : (
    <EmptyState icon="circle-check" title="Every mail was read">
      A mail that we cannot make sense of is kept here, whole, with the reason.
    </EmptyState>
  );
  return settingsPage(c, { heading: 'Mail that could not be read', live: true, children });
};

/** GET /settings/failed-mail/:number */
export const show: Handler = async (c) => {
  const mail = await findFailedMail(c.var.db, c.var.viewer, numberIn(c));
  return plainMail(await originalOfFailed(c.var.db, mail));
};

/** POST /settings/failed-mail/:number/retries */
export const createRetry: Handler = async (c) => {
  const mail = await findFailedMail(c.var.db, c.var.viewer, numberIn(c));
  await transaction(c.var.db, (tx) => retryMail(tx, mail, { by: c.var.viewer }));
  flash(c, 'It is being read again.');
  return c.redirect('/settings/failed-mail', 303);
};
