import { streamSSE } from 'hono/streaming';
import type { Viewer } from '../../domain/access.ts';
import { waiting } from '../../domain/conversation/listing.ts';
import type { Present } from '../../domain/conversation/presence.ts';
import type { Ctx, Handler } from '../context.ts';
import { hereParts } from '../presence/here.tsx';
import { PlaceCount } from '../ui/page.tsx';
import { Presence } from '../ui/parts.tsx';
import { viewCounts } from '../views/strip.tsx';
import type { Listener } from './hub.ts';

const HEARTBEAT_MS = 25_000; // proxies close a stream that says nothing for a minute
const MOST_STREAMS = 20;

/** GET /live?streams=inbox,conversation:42: what changes, as Turbo streams over server-sent events. */
export const show: Handler = (c) => {
  const streams = new Set((c.req.query('streams') ?? '').split(',').slice(0, MOST_STREAMS));
  const { viewer, web } = c.var;
  const since = /^\d{1,15}$/.test(c.req.query('since') ?? '') ? Number(c.req.query('since')) : null;
  c.header('content-type', 'text/event-stream');
  c.header('x-accel-buffering', 'no');
  return streamSSE(c, async (stream) => {
    const ended = Promise.withResolvers<void>();
    const write = (html: string) => void stream.writeSSE({ data: html });
    const drawn = (html: Promise<string>) =>
      void html.then(write, (error) => web.log.error({ err: error }, 'what changed could not be drawn'));
    const listener: Listener = {
      streams,
      mailboxIds: new Set(viewer.mailboxIds),
      teammateId: viewer.id,
      session: { id: c.var.sessionId, end: () => ended.resolve() },
      counts: (once) => drawn(once(`count ${sightOf(listener)}`, () => countStream(c, listener))),
      refresh: () => write('<turbo-stream action="refresh"></turbo-stream>'),
      views: (once) => drawn(once(`views ${viewer.id} ${sightOf(listener)}`, () => viewStreams(c, listener))),
      here: (once) => drawn(once(`here ${viewer.id}`, () => hereStreams(c))),
      notices: (count) => write(replacement('count-shifts', <PlaceCount id="shifts" count={count} />)),
      presence: (conversationId, people) =>
        write(
          presenceStreams(streams, {
            conversationId,
            people: people.filter((person) => person.teammateId !== viewer.id),
          }),
        ),
    };
    const stop = web.hub.listen(listener);
    stream.onAbort(() => ended.resolve());
    const heartbeat = setInterval(() => void stream.writeSSE({ event: 'heartbeat', data: '' }), HEARTBEAT_MS);
    try {
      await stream.writeSSE({ event: 'open', data: '' });
      if (since !== null && (await web.hub.missed(listener, since))) listener.refresh();
      await ended.promise;
    } finally {
      clearInterval(heartbeat);
      stop();
    }
  });
};

/** What decides how many wait: whoever looks at the same mailboxes reads the same number. */
function sightOf({ mailboxIds }: Listener): string {
  return [...mailboxIds].sort((a, b) => a - b).join();
}

/** Who listens, with the mailboxes they may see by now. */
function viewerNow({ var: { viewer } }: Ctx, { mailboxIds }: Listener): Viewer {
  return { ...viewer, mailboxIds: [...mailboxIds] };
}

/** How many wait now, for the rail of a page about something else. */
async function countStream(c: Ctx, listener: Listener): Promise<string> {
  const { count } = await waiting(c.var.db, viewerNow(c, listener));
  return replacement('count-inbox', <PlaceCount id="inbox" count={count} />);
}

/** How many conversations each saved view shows now. */
async function viewStreams(c: Ctx, listener: Listener): Promise<string> {
  const counts = await viewCounts(c.var.db, viewerNow(c, listener));
  return counts.map(({ id, content }) => replacement(id, content)).join('');
}

/** Who of the team is here now. */
async function hereStreams({ var: { db, viewer } }: Ctx): Promise<string> {
  return (await hereParts(db, viewer.id)).map(({ id, content }) => replacement(id, content)).join('');
}

function replacement(id: string, content: unknown): string {
  return `<turbo-stream action="replace" target="${id}"><template>${String(content)}</template></turbo-stream>`;
}

/** Who is on a conversation, in its own head and in its row of a list. */
function presenceStreams(
  streams: ReadonlySet<string>,
  { conversationId, people }: { conversationId: number; people: Present[] },
): string {
  const presenceAt = (id: string) => replacement(id, <Presence id={id} people={people} />);
  const inRow = presenceAt(`presence-${conversationId}`);
  return streams.has(`conversation:${conversationId}`) ? presenceAt('presence') + inRow : inRow;
}
