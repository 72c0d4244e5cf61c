import type { Child } from 'hono/jsx';
import type { Visible } from '../../domain/access.ts';
import { readPeople, type TypedRecipients, typedPeople } from '../../domain/conversation/addressing.ts';
import { assignable } from '../../domain/conversation/assigning.ts';
import type { Conversation } from '../../domain/conversation/conversation.ts';
import type { Draft, DraftRecipients } from '../../domain/conversation/drafting.ts';
import { isWritten, type News } from '../../domain/conversation/news.ts';
import type { Participant } from '../../domain/conversation/participating.ts';
import { recipientsOfReply } from '../../domain/conversation/replying.ts';
import { unreachable } from '../../domain/customer/customer.ts';
import type { Db } from '../../domain/database.ts';
import { textOfHtml } from '../../domain/message/body.ts';
import { newToken } from '../../lib/ids.ts';
import { excerpt } from '../../lib/text.ts';
import type { Ctx } from '../context.ts';
import type { Errors } from '../forms.ts';
import { Composer } from '../ui/composer.tsx';
import { Banner } from '../ui/feedback.tsx';

/** What somebody typed that was refused, and why. */
export type Typed = {
  status: 409 | 422;
  mode: 'reply' | 'note';
  html: string;
  recipients?: DraftRecipients;
  errors?: Errors;
  news?: News[];
  /** The time to send it at, as it was typed: `2026-11-24T09:00`. */
  sendAtTyped?: string;
};

type WritingProps = {
  conversation: Conversation;
  customer: string;
  recipients: { to: Participant[]; cc: Participant[] };
  /** Those among them whose address is gone for good. */
  gone: string[];
  drafts: Draft[];
  /** Who writes, by id: what a browser keeps for one person is not shown to the next. */
  writer: number;
  /** Whom a note can mention, by name. */
  mentions?: string[];
  /** The newest timeline item on the page. */
  newest: number;
  mode: 'reply' | 'note';
  typed?: Typed;
  /** Changes with each build. */
  build: string;
  /** What stands beside the buttons, and above a held draft. */
  beside?: Child;
  held?: Child;
};

/** Who gets a reply, and those among them who can be reached no longer. */
export async function whomToWrite(db: Db, conversation: Visible<Conversation>) {
  const recipients = await recipientsOfReply(db, conversation);
  const addresses = [...recipients.to, ...recipients.cc].map((person) => person.address);
  return { recipients, gone: await unreachable(db, addresses) };
}

/** Whom a note here can mention: the others who may see it. */
export async function colleagues({ var: { db, viewer } }: Ctx, conversation: Visible<Conversation>) {
  return (await assignable(db, conversation)).filter(({ id }) => id !== viewer.id).map(({ name }) => name);
}

/** Where a reply or a note is written, with what was begun, typed or held back. */
export function Writing({
  conversation,
  customer,
  recipients,
  gone,
  drafts,
  newest,
  typed,
  writer,
  build,
  ...props
}: WritingProps) {
  const mode = typed?.mode ?? props.mode;
  const path = `/conversations/${conversation.id}`;
  const draft = drafts.find((one) => one.kind === mode);
  const html = typed?.html ?? draft?.html ?? '';
  return (
    <Composer
      mode={mode}
      reply={{ action: `${path}/replies`, href: `${path}#composer` }}
      note={{ action: `${path}/notes`, href: `${path}?write=note#composer` }}
      writer={String(writer)}
      draftAction={`${path}/draft`}
      value={textOfHtml(html)}
      html={html}
      to={whom(customer, recipients)}
      people={people(customer, {
        usual: recipients,
        typed: typed?.recipients ?? draft?.recipients,
        errors: typed?.errors,
        gone,
      })}
      basedOn={String(newest)}
      mentions={props.mentions}
      intention={newToken()}
      beside={props.beside}
      files={draft?.attachments
        .map((file) => ({ ...file, id: String(file.id) }))
        .filter((file) => file.disposition === 'attached')}
      error={besidePeople(typed?.errors)}
      canClose={conversation.closedAt === null}
      coach={{
        href: `${path}/coaching`,
        bigDealHref: `${path}/big-deal`,
        bugsHref: `${path}/policy-bugs`,
        worker: `/assets/coach-worker.js?v=${build}`,
      }}
      holdAction={`${path}/hold`}
      above={aboveButtons({ ...props, typed, mode })}
    />
  );
}

type Above = Pick<WritingProps, 'typed' | 'mode' | 'held'>;

/** What was written meanwhile; or why a reply that was to go by itself did not. */
function aboveButtons({ typed, mode, held }: Above): Child {
  if (typed?.news?.length) return <HeldBack news={typed.news} />;
  return mode === 'reply' && !typed ? held : undefined;
}

/** The same people as the form's fields hold them. */
function usualPeople(usual: { to: Participant[]; cc: Participant[] }): DraftRecipients {
  return { to: typedPeople(usual.to), cc: typedPeople(usual.cc), bcc: '' };
}

/** Who gets it as typed, or null where that is who would get it anyway. */
export async function unusualPeople(
  db: Db,
  conversation: Visible<Conversation>,
  typed?: DraftRecipients,
): Promise<DraftRecipients | null> {
  if (!typed) return null;
  const usual = usualPeople(await recipientsOfReply(db, conversation));
  return (['to', 'cc', 'bcc'] as const).every((name) => typed[name] === usual[name]) ? null : typed;
}

type Choice = {
  usual: WritingProps['recipients'];
  typed?: DraftRecipients | null;
  errors?: Errors;
  gone: string[];
};

function people(customer: string, { usual, typed, errors, gone }: Choice) {
  const fields = typed ?? usualPeople(usual);
  const names = (field: keyof TypedRecipients) =>
    readPeople(fields[field]).people.map((person) => person.name || person.address);
  const to = names('to');
  const shown = [
    ...(to.length ? to : [customer]),
    ...names('cc').map((name) => `Cc ${name}`),
    ...names('bcc').map((name) => `Bcc ${name}`),
  ];
  return { ...fields, names: shown, errors, gone };
}

/** What is wrong with the words themselves; the fields say their own. */
function besidePeople(errors: Errors = {}): string | undefined {
  const rest = Object.entries(errors).filter(([name]) => !['to', 'cc', 'bcc', 'sendAt'].includes(name));
  return rest.map(([, words]) => words).join(' ') || undefined;
}

function whom(customer: string, { to, cc }: { to: Participant[]; cc: Participant[] }): string {
  const first = to[0]?.name || customer;
  return cc.length
    ? `${first} and ${cc.length === 1 ? cc[0]!.name || cc[0]!.address : `${cc.length} others`}`
    : first;
}

/** What was written meanwhile, or done to what one answers, above the answer that did not go. */
export function HeldBack({ news, why }: { news: News[]; why?: string }) {
  const hasWords = news.some(isWritten);
  const usual = hasWords ? 'somebody wrote meanwhile.' : 'its letters are not where they were.';
  return (
    <Banner title={`Not sent yet: ${why ?? usual}`}>
      <ul>
        {news.map((item) => (
          <li dir="auto">
            <strong>{item.from}</strong>
            <NewsItem item={item} />
          </li>
        ))}
      </ul>
      {hasWords ? 'Change your answer, or send it as it is.' : 'Look whom it answers, then send it as it is.'}
    </Banner>
  );
}

function NewsItem({ item }: { item: News }) {
  const there =
    item.number === undefined ? null : <a href={`/conversations/${item.number}`}>number {item.number}</a>;
  switch (item.kind) {
    case 'conversation.split':
      return <> made a part of this a conversation of its own: {there}.</>;
    case 'conversation.merged':
      return <> merged another conversation into this.</>;
    case 'conversation.undone':
      return <> took a split or a merge back: some letters came here, or went.</>;
    case 'conversation.noted':
      return <>, to the team: “{excerpt(item.text, 160)}”</>;
    default:
      return <>: “{excerpt(item.text, 160)}”</>;
  }
}
