import { NotFound } from '../../domain/errors.ts';
import { findDelivery } from '../../domain/message/delivering.ts';
import { keptMail, outgoingMail } from '../../domain/message/outbox.ts';
import { type Handler, numberIn } from '../context.ts';
import { plainMail } from '../messages/original.ts';
import { EmptyState } from '../ui/feedback.tsx';
import { Action } from '../ui/form.tsx';
import { Pager } from '../ui/parts.tsx';
import { List } from '../ui/settings.tsx';
import { outgoingWords } from './outgoing-words.tsx';
import { settingsPage } from './settings.tsx';

const SHOWN = 50;

/** GET /settings/outgoing-mail?before=… */
export const index: Handler = async (c) => {
  const rows = await outgoingMail(c.var.db, c.var.viewer, {
    before: Number(c.req.query('before')) || undefined,
    limit: SHOWN,
  });
  const shown = rows.slice(0, SHOWN);
  const items = shown.map((mail) => ({
    title: mail.subject || 'No subject',
    href: mail.conversationId === null ? undefined : `/conversations/${mail.conversationId}`,
    icon: 'mail' as const,
    detail: (
      <>
        To {mail.recipients.slice(0, 3).join(', ')} · {outgoingWords(mail, c.var.viewer.zone)}
      </>
    ),
    end: (
      <>
        {mail.blobId !== null && (
          <a class="button button-quiet" href={`/settings/outgoing-mail/${mail.id}`} data-turbo="false">
            Read it
          </a>
        )}
        {mail.state === 'failed' && <Action action={`/deliveries/${mail.id}/retries`}>Retry</Action>}
      </>
    ),
  }));
  const older = rows.length > SHOWN ? `/settings/outgoing-mail?before=${shown.at(-1)!.id}` : undefined;
  const children = items.length ? (
    <>
      <List label="Outgoing mail" items={items} />
      <Pager older={older} />
    </>
  ) : (
    <EmptyState icon="mail" title="Nothing has gone out yet">
      Every reply and every automatic mail will be here, with what became of it.
    </EmptyState>
  );
  return settingsPage(c, {
    heading: 'Outgoing mail',
    detail: c.var.web.config.smtpUrl
      ? undefined
      : 'SMTP_URL is not set: mail is kept here and nobody gets it.',
    live: true,
    children,
  });
};

/** GET /settings/outgoing-mail/:number: a kept mail as it would have gone out. */
export const show: Handler = async (c) => {
  const raw = await keptMail(c.var.db, await findDelivery(c.var.db, c.var.viewer, numberIn(c)));
  if (!raw) throw new NotFound('This mail was not kept.');
  return plainMail(raw);
};
