import { transaction } from '../../domain/database.ts';
import { endSession, sessionsOf } from '../../domain/teammate/sessions.ts';
import { type Handler, numberIn } from '../context.ts';
import { flash } from '../flash.ts';
import { Ago } from '../ui/ago.tsx';
import { Action } from '../ui/form.tsx';
import { List } from '../ui/settings.tsx';
import { deviceWords } from './device-words.ts';
import { settingsPage } from './settings.tsx';

/** GET /settings/sessions */
export const show: Handler = async (c) => {
  const { db, viewer, sessionId } = c.var;
  const items = (await sessionsOf(db, viewer)).map((session) => ({
    title: deviceWords(session.device),
    icon: 'monitor' as const,
    detail: (
      <>
        {session.id === sessionId ? (
          'This device'
        ) : (
          <>
            Seen <Ago at={session.seenAt} mode="time" zone={viewer.zone} />
          </>
        )}
        , from {session.address}
      </>
    ),
    end: session.id !== sessionId && (
      <Action action={`/settings/sessions/${session.id}`} method="delete">
        Sign out
      </Action>
    ),
  }));
  return settingsPage(c, {
    heading: 'Where you are signed in',
    detail: 'A device you do not know? Sign it out and set a new password.',
    children: <List label="Devices" items={items} />,
  });
};

/** DELETE /settings/sessions/:number */
export const destroy: Handler = async (c) => {
  await transaction(c.var.db, (tx) => endSession(tx, c.var.viewer, numberIn(c)));
  flash(c, 'That device is signed out.');
  return c.redirect('/settings/sessions', 303);
};
