import type { Conversation } from '../../domain/conversation/conversation.ts';
import type { Draft } from '../../domain/conversation/drafting.ts';
import type { News } from '../../domain/conversation/news.ts';
import type { Participant } from '../../domain/conversation/participating.ts';
import { textOfHtml } from '../../domain/message/body.ts';
import { excerpt } from '../../lib/text.ts';
import type { Errors } from '../forms.ts';
import { Composer } from '../ui/composer.tsx';
import { Banner } from '../ui/feedback.tsx';

/** What somebody typed that was refused, and why. */
export type Typed = {
  status: 409 | 422;
  mode: 'reply' | 'note';
  html: string;
  errors?: Errors;
  news?: News[];
};

type WritingProps = {
  conversation: Conversation;
  customer: string;
  recipients: { to: Participant[]; cc: Participant[] };
  drafts: Draft[];
  /** Who writes, by id: what a browser keeps for one person is not shown to the next. */
  writer: number;
  /** The newest timeline item on the page. */
  newest: number;
  mode: 'reply' | 'note';
  typed?: Typed;
};

/** Where a reply or a note is written, with what was begun, typed or held back. */
export function Writing({
  conversation,
  customer,
  recipients,
  drafts,
  newest,
  typed,
  writer,
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
      basedOn={String(newest)}
      files={draft?.attachments
        .map((file) => ({ ...file, id: String(file.id) }))
        .filter((file) => file.disposition === 'attached')}
      error={typed?.errors && Object.values(typed.errors).join(' ')}
      canClose={conversation.closedAt === null}
      above={typed?.news?.length ? <HeldBack news={typed.news} /> : undefined}
    />
  );
}

function whom(customer: string, { to, cc }: { to: Participant[]; cc: Participant[] }): string {
  const first = to[0]?.name || customer;
  return cc.length
    ? `${first} and ${cc.length === 1 ? cc[0]!.name || cc[0]!.address : `${cc.length} others`}`
    : first;
}

function HeldBack({ news }: { news: News[] }) {
  return (
    <Banner title="Not sent yet: somebody wrote meanwhile.">
      <ul>
        {news.map((item) => (
          <li dir="auto">“{excerpt(item.text, 160)}”</li>
        ))}
      </ul>
      Change your answer, or send it as it is.
    </Banner>
  );
}
