import type { Visible } from '../../domain/access.ts';
import type { Conversation } from '../../domain/conversation/conversation.ts';
import type { Draft } from '../../domain/conversation/drafting.ts';
import { heldSoon } from '../../domain/conversation/holding.ts';
import { letterHead } from '../../domain/conversation/letter-head.ts';
import { now } from '../../lib/clock.ts';
import type { Ctx } from '../context.ts';
import { Banner } from '../ui/feedback.tsx';
import { HeldReply } from '../ui/held-reply.tsx';

type Held = { draft: Draft & { heldUntil: number }; newest: number; to: string };

/** The composer's place while a reply is held. */
export async function Held(c: Ctx, conversation: Visible<Conversation>, { draft, newest, to }: Held) {
  const { db, viewer } = c.var;
  const path = `/conversations/${conversation.id}`;
  const head = await letterHead(db, viewer, conversation);
  return (
    <HeldReply
      until={draft.heldUntil}
      now={now()}
      zone={viewer.zone}
      to={to}
      html={draft.html}
      {...head}
      files={draft.attachments.filter((one) => one.disposition === 'attached').map(({ name }) => name)}
      sendAction={`${path}/replies`}
      holdAction={`${path}/hold`}
      fields={{ basedOn: String(newest), ...draft.recipients }}
      noteHref={`${path}?write=note#composer`}
    />
  );
}

/** On every other page: a reply that waits to be read again; and, unseen, when the next one will. */
export async function HeldReplies({ c }: { c: Ctx }) {
  const here = c.req.path;
  const held = (await heldSoon(c.var.db, c.var.viewer)).filter(
    ({ conversationId }) => here !== `/conversations/${conversationId}`,
  );
  if (held.length === 0) return undefined;
  const due = held.filter(({ heldUntil }) => heldUntil <= now());
  const next = held.find(({ heldUntil }) => heldUntil > now());
  return (
    <>
      {due.map(({ conversationId, subject }) => (
        <Banner kind="quiet" title="A reply you held is ready to read again.">
          <a href={`/conversations/${conversationId}#composer`} dir="auto">
            {subject || 'No subject'}
          </a>
        </Banner>
      ))}
      {next && <span hidden data-controller="held" data-held-left-value={String(next.heldUntil - now())} />}
    </>
  );
}
