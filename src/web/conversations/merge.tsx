import type { Visible } from '../../domain/access.ts';
import { type Conversation, findConversation } from '../../domain/conversation/conversation.ts';
import { mergeNumbers } from '../../domain/conversation/merging.ts';
import { type Meant, meantBy, numberTyped, otherConversations } from '../../domain/conversation/others.ts';
import type { ConversationRow } from '../../domain/conversation/rows.ts';
import { transaction } from '../../domain/database.ts';
import { Invalid } from '../../domain/errors.ts';
import { now } from '../../lib/clock.ts';
import { type Ctx, type Handler, numberIn } from '../context.ts';
import { flashUndo } from '../flash.ts';
import { attempt, fieldsOf } from '../forms.ts';
import { desk } from '../page.tsx';
import { Choosing, ChoosingBox, ChoosingHeader } from '../ui/choosing.tsx';
import { Banner } from '../ui/feedback.tsx';
import { momentWords } from '../ui/moments.ts';
import { Page } from '../ui/page.tsx';

/** GET /conversations/:number/merge/new?q=…: into which one. */
export const blank: Handler = async (c) => {
  const conversation = await findConversation(c.var.db, c.var.viewer, numberIn(c));
  return mergePage(c, conversation, { q: (c.req.query('q') ?? '').trim() });
};

/** POST /conversations/:number/merge: `into` another one's number. */
export const create: Handler = async (c) => {
  const { db, viewer } = c.var;
  const number = numberIn(c);
  const conversation = await findConversation(db, viewer, number);
  const { into: typed } = await fieldsOf(c, 'into');
  const { value, errors } = await attempt(() => {
    const into = numberTyped(typed);
    if (into === null)
      throw new Invalid({ into: typed.trim() ? 'Choose one of these.' : 'Choose a conversation first.' });
    return transaction(db, (tx) => mergeNumbers(tx, { number, into, by: viewer }));
  });
  if (errors) return mergePage(c, conversation, { q: typed.trim(), error: errors.into });
  flashUndo(c, 'Merged: both are here now.', { number: value.into.id, event: value.event });
  return c.redirect(`/conversations/${value.into.id}`, 303);
};

type Asked = { q: string; error?: string };

async function mergePage(
  c: Ctx,
  conversation: Visible<Conversation>,
  { q, error }: Asked,
): Promise<Response> {
  const path = `/conversations/${conversation.id}`;
  const others = await otherConversations(c.var.db, c.var.viewer, { conversation, q });
  const meant = await meantBy(c.var.db, c.var.viewer, { conversation, q });
  const note = error ? null : noteOf(meant, { isAsked: q !== '', count: others.length });
  const heading = q ? 'Found' : 'From the same customer';
  return c.html(
    <Page {...(await desk(c))} title="Merge" place="inbox" width="narrow">
      <ChoosingHeader
        back={path}
        heading="Merge it into which one?"
        subject={conversation.subject}
        detail="Its letters and notes go there, in order. Its number leads there too, and answers arrive there."
      />
      {error && <Banner title={error} />}
      <ChoosingBox
        action={`${path}/merge/new`}
        label="Another conversation"
        hint="A number, words of its subject or letters, or a customer’s name."
        value={q}
      />
      <h2 class="rows-heading">{heading}</h2>
      {note && <p class="choosing-none">{note}</p>}
      <Choosing
        action={`${path}/merge`}
        label={heading}
        items={others.map((other) => itemOf(other, c.var.viewer.zone))}
      />
    </Page>,
    error ? 422 : 200,
  );
}

/** What was typed was understood: which conversation a number is, and why it cannot be chosen. */
function noteOf(meant: Meant | null, { isAsked, count }: { isAsked: boolean; count: number }): string | null {
  if (meant?.is === 'here') return `Number ${meant.number} is this conversation itself. Choose another one.`;
  if (meant?.is === 'merged-here') return `Number ${meant.number} was merged into this one already.`;
  if (meant?.is === 'merged') return `Number ${meant.number} was merged into number ${meant.into}.`;
  if (meant?.is === 'none')
    return `There is no conversation with the number ${meant.number} here. Check it, or try words of its subject.`;
  if (count > 0) return null;
  return isAsked ? 'Nothing found. Try fewer words, or its number.' : 'This is their only one.';
}

function itemOf(other: ConversationRow, zone: string) {
  const state = other.closedAt === null ? 'open' : 'closed';
  return {
    name: other.subject || 'No subject',
    detail: `${other.customerName} · number ${other.id} · ${state} · ${momentWords(other.latestAt, now(), zone)}`,
    href: `/conversations/${other.id}`,
    fields: { into: String(other.id) },
    does: 'Merge',
  };
}
