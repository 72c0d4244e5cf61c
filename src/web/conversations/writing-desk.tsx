import type { Child } from 'hono/jsx';
import type { Visible } from '../../domain/access.ts';
import type { Conversation } from '../../domain/conversation/conversation.ts';
import { type Draft, draftsOn } from '../../domain/conversation/drafting.ts';
import { newsSince } from '../../domain/conversation/news.ts';
import { type SharedDraft, sharedDraftsOn } from '../../domain/conversation/sharing.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import { type LocalZone, localZone, nextMornings } from '../../domain/customer/local-time.ts';
import { savedReplies } from '../../domain/saved-reply/saved-reply.ts';
import { now } from '../../lib/clock.ts';
import type { Ctx } from '../context.ts';
import { HoldLines } from '../ui/composer-coach.tsx';
import { ComposerLater } from '../ui/composer-later.tsx';
import { ComposerMore } from '../ui/composer-more.tsx';
import { ComposerSaved } from '../ui/composer-saved.tsx';
import { DraftCard } from '../ui/draft-card.tsx';
import { Banner } from '../ui/feedback.tsx';
import { Action, Button, ButtonLink } from '../ui/form.tsx';
import { clockWords, soonWords } from '../ui/moments.ts';
import { Held } from './held.tsx';
import { PolicyNews } from './policy-news.tsx';
import { colleagues, HeldBack, type Typed, Writing, whomToWrite } from './writing.tsx';

type DeskProps = {
  customer: Customer;
  /** The newest timeline item on the page. */
  newest: number;
  typed?: Typed;
};

/**
 * The foot of a conversation: where one writes, with what teammates have begun above it. One's reply that waits for its
 * time, or that one holds to read it again, stands in its place.
 */
export async function WritingDesk(c: Ctx, conversation: Visible<Conversation>, props: DeskProps) {
  const { db, viewer } = c.var;
  const [shared, zone] = await Promise.all([
    sharedDraftsOn(db, conversation, viewer),
    localZone(db, props.customer, now()),
  ]);
  const about = { conversation, zone, customer: props.customer };
  return (
    <>
      {shared.map((one) => (
        <TeammatesDraft draft={one} viewerZone={viewer.zone} {...about} />
      ))}
      {await OwnPlace(c, about, props)}
    </>
  );
}

async function OwnPlace(c: Ctx, about: About, { newest, typed }: DeskProps) {
  const { db, viewer, web } = c.var;
  const { conversation, customer } = about;
  const [drafts, whom] = await Promise.all([
    draftsOn(db, conversation, viewer),
    whomToWrite(db, conversation),
  ]);
  const mode = typed?.mode ?? (c.req.query('write') === 'note' ? 'note' : 'reply');
  const draft = drafts.find((one) => one.kind === mode);
  const isResting = mode === 'reply' && !typed;
  const rules = isResting && draft ? await PolicyNews(c, draft) : undefined;
  if (isResting && draft?.sendAt != null) return WaitingReply(c, draft, { ...about, rules });
  if (isResting && draft?.heldUntil != null) {
    const held = { ...draft, heldUntil: draft.heldUntil };
    return (
      <>
        {rules}
        {await Held(c, conversation, { draft: held, newest, to: customer.name })}
      </>
    );
  }
  return (
    <Writing
      conversation={conversation}
      customer={customer.name}
      {...whom}
      drafts={drafts}
      writer={viewer.id}
      newest={newest}
      mentions={await colleagues(c, conversation)}
      mode={mode}
      typed={typed}
      build={web.build}
      beside={await Beside(c, { ...about, draft, mode, typed })}
      held={[draft?.heldAt != null && (await NotSent(c, conversation, draft)), rules]}
    />
  );
}

type About = { conversation: Visible<Conversation>; customer: Customer; zone: LocalZone | null };

/** The clock where somebody is, and how sure that is. */
function clockThere(zone: LocalZone | null, name: string): string {
  if (zone === null) return `What time it is for ${name} is not known. Their page has a place for it.`;
  const clock = clockWords(now(), zone.zone);
  if (zone.sure === 'set') return `It is ${clock} for ${name} (${zone.zone.replaceAll('_', ' ')}).`;
  if (zone.sure === 'likely') return `It is ${clock} for ${name}, by the clock of their letters.`;
  return `It may be ${clock} for ${name}: their letters are not clear about it.`;
}

function moments(zone: LocalZone | null, mine: string) {
  const theirs = zone
    ? nextMornings(zone.zone, now()).map(({ day, at }) => ({ day, at, whose: 'their time' }))
    : [];
  const own = nextMornings(mine, now()).map(({ day, at }) => ({ day, at, whose: 'your time' }));
  const seen = new Set<number>();
  return [...theirs, ...own]
    .filter(({ at }) => !seen.has(at) && seen.add(at))
    .map(({ day, at, whose }) => ({
      at,
      words: `${day === 'tomorrow' ? 'Tomorrow' : day} 09:00 ${whose}`,
    }));
}

type BesideProps = About & { draft?: Draft; mode: 'reply' | 'note'; typed?: Typed };

async function Beside(c: Ctx, { conversation, customer, zone, draft, mode, typed }: BesideProps) {
  const { db, viewer } = c.var;
  const path = `/conversations/${conversation.id}`;
  const saved = await savedReplies(db, viewer, { mailboxId: conversation.mailboxId });
  const isShared = draft?.sharedAt != null;
  return (
    <>
      <ComposerSaved action={`${path}/insertions`} list={`${path}/saved-replies`} choices={saved} />
      {mode === 'reply' && (
        <ComposerLater
          action={`${path}/schedule`}
          moments={moments(zone, viewer.zone)}
          clock={clockThere(zone, customer.name)}
          error={typed?.errors?.sendAt}
          typed={typed?.sendAtTyped}
          zone={viewer.zone}
        />
      )}
      <ComposerMore>
        {mode === 'reply' && conversation.closedAt === null && (
          <div class="composer-narrow">
            <Button look="quiet" name="then" value="close">
              Send and close
            </Button>
          </div>
        )}
        <Button
          look="quiet"
          icon="eye"
          formaction={`${path}/sharing`}
          keys="Control+Shift+E"
          {...(isShared ? { name: '_method', value: 'delete' } : {})}
        >
          {isShared ? 'Stop sharing' : 'Share draft'}
        </Button>
        {mode === 'reply' && <HoldLines action={`${path}/hold`} />}
      </ComposerMore>
    </>
  );
}

/** A reply that was to go and did not: why, and what was written meanwhile. */
async function NotSent(c: Ctx, conversation: Visible<Conversation>, draft: Draft) {
  const id = draft.basedOnId ?? 0;
  const news = await newsSince(c.var.db, conversation, { id, by: c.var.viewer });
  const why = draft.heldWhy ?? '';
  if (news.length) return <HeldBack news={news} why={why.charAt(0).toLowerCase() + why.slice(1)} />;
  return <Banner title="Not sent yet.">{why} Look at it, then send it.</Banner>;
}

function filesOf(draft: Draft) {
  return draft.attachments
    .filter((file) => file.disposition === 'attached')
    .map((file) => ({ name: file.name, href: `/attachments/${file.id}` }));
}

/** When it goes: in the reader's time, and in the customer's where that is known. */
function goesWords(at: number, mine: string, { zone, customer }: About): string {
  const words = `Goes ${soonWords(at, mine)}, your time`;
  if (!zone) return `${words}.`;
  const there = soonWords(at, zone.zone);
  if (there === soonWords(at, mine))
    return `${words}, and theirs${zone.sure === 'guess' ? ', perhaps' : ''}.`;
  return `${words}; ${there} for ${customer.name}${zone.sure === 'guess' ? ', perhaps' : ''}.`;
}

async function WaitingReply(c: Ctx, draft: Draft, about: About & { rules?: Child }) {
  const { db, viewer } = c.var;
  const { conversation } = about;
  const path = `/conversations/${conversation.id}`;
  const news = await newsSince(db, conversation, { id: draft.basedOnId ?? 0, by: viewer });
  return (
    <div class="composer" id="composer" tabindex={-1}>
      {news.length > 0 && (
        <Banner title="It will not go by itself: somebody has written since.">
          Look at what they wrote, then change your reply or choose a time again.
        </Banner>
      )}
      {about.rules}
      <DraftCard
        id={`draft-${draft.id}`}
        by={viewer.name}
        heading="Your reply waits for its time"
        detail={goesWords(draft.sendAt!, viewer.zone, about)}
        html={draft.html}
        files={filesOf(draft)}
        actions={
          <>
            <Action action={`${path}/schedule`} method="delete" keys="r">
              Change it
            </Action>
            <ButtonLink href={`${path}?write=note#composer`} look="quiet" keys="n">
              Write a note
            </ButtonLink>
          </>
        }
      />
    </div>
  );
}

type TeammatesProps = About & { draft: SharedDraft; viewerZone: string };

function TeammatesDraft({ draft, viewerZone, ...about }: TeammatesProps) {
  const what = draft.kind === 'note' ? 'a note' : 'a reply';
  const author = draft.author && draft.author !== draft.by ? `${draft.author} began it. ` : '';
  const detail = draft.sendAt === null ? '' : goesWords(draft.sendAt, viewerZone, about);
  return (
    <DraftCard
      id={`draft-${draft.id}`}
      by={draft.by}
      heading={
        draft.sendAt === null ? `${draft.by} shares a draft of ${what}` : `${draft.by} has written a reply`
      }
      detail={`${author}${detail || (draft.heldWhy ? `It did not go. ${draft.heldWhy}` : 'You read along as it grows.')}`}
      html={draft.html}
      files={filesOf(draft)}
      actions={
        draft.sharedAt === null ? undefined : (
          <Action
            action={`/conversations/${about.conversation.id}/takeovers`}
            fields={{ draft: String(draft.id), from: String(draft.teammateId), kind: draft.kind }}
            keys="Shift+T"
          >
            Take it over
          </Action>
        )
      }
    />
  );
}
