import { Forbidden } from '../../domain/errors.ts';
import { eventsBefore } from '../../domain/event.ts';
import { namesOfTeammates } from '../../domain/teammate/teammate.ts';
import type { Handler } from '../context.ts';
import { Ago } from '../ui/ago.tsx';
import { Pager, Table } from '../ui/parts.tsx';
import { historyWords } from './history-words.ts';
import { settingsPage } from './settings.tsx';

const SHOWN = 100;

/** GET /settings/events?before=…: who did what, newest first, for owners. It counts nobody. */
export const index: Handler = async (c) => {
  if (c.var.viewer.role !== 'owner') throw new Forbidden('Owners can read this.');
  const events = await eventsBefore(c.var.db, {
    before: Number(c.req.query('before')) || undefined,
    limit: SHOWN + 1,
  });
  const names = await namesOfTeammates(c.var.db);
  const shown = events.slice(0, SHOWN);
  const rows = shown.map((event) => [
    <Ago at={event.at} mode="time" zone={c.var.viewer.zone} />,
    historyWords(event.kind, event.teammateId === null ? null : (names.get(event.teammateId) ?? 'Somebody')),
    event.conversationId === null ? (
      ''
    ) : (
      <a href={`/conversations/${event.conversationId}`}>Conversation {event.conversationId}</a>
    ),
    typeof event.data.address === 'string' ? event.data.address : '',
  ]);
  const children = (
    <>
      <Table caption="Who did what" head={['When', 'What happened', 'Where', 'From']} rows={rows} />
      <Pager older={events.length > SHOWN ? `/settings/events?before=${shown.at(-1)!.id}` : undefined} />
    </>
  );
  return settingsPage(c, { heading: 'Who did what', detail: 'Every change, the newest first.', children });
};
