import { draftOfBeginning } from '../../domain/conversation/beginning-draft.ts';
import { draftStates } from '../../domain/conversation/drafting.ts';
import type { ConversationRow } from '../../domain/conversation/rows.ts';
import { textOfHtml } from '../../domain/message/body.ts';
import { excerpt } from '../../lib/text.ts';
import type { Ctx } from '../context.ts';
import type { Section } from '../ui/inbox.tsx';
import { soonWords } from '../ui/moments.ts';
import type { Row } from '../ui/row.tsx';
import { rowsOf } from './rows.ts';

const PREVIEW = 120; // characters

/** What one has begun: what goes by itself with its time, what was held, what is shared, and the letter to somebody new. */
export async function draftSections(c: Ctx, conversations: ConversationRow[]): Promise<Section[]> {
  const { db, viewer } = c.var;
  const [states, rows, beginning] = await Promise.all([
    draftStates(
      db,
      viewer,
      conversations.map((one) => one.id),
    ),
    rowsOf(c, conversations),
    c.req.query('cursor') ? null : draftOfBeginning(db, viewer),
  ]);
  const told = rows.map((row): Row => {
    const state = states.get(row.number);
    const remark = state?.sendAt
      ? `Goes ${soonWords(state.sendAt, viewer.zone)}`
      : state?.heldAt
        ? 'Held back: look at it'
        : state?.sharedAt
          ? 'Shared'
          : undefined;
    return { ...row, remark };
  });
  const isGoing = (row: Row) => states.get(row.number)?.sendAt != null;
  const going = told.filter(isGoing);
  const sections = [
    { heading: 'Goes by itself', rows: going },
    { heading: going.length ? 'Not sent yet' : undefined, rows: told.filter((row) => !isGoing(row)) },
  ];
  if (!beginning) return sections;
  return [{ heading: 'To somebody new', rows: [beginningRow(beginning, viewer.zone)] }, ...sections];
}

type Beginning = NonNullable<Awaited<ReturnType<typeof draftOfBeginning>>>;

function beginningRow({ to, subject, html, updatedAt }: Beginning, zone: string): Row {
  return {
    number: 0,
    href: '/conversations/new',
    customer: to.trim() || 'Nobody yet',
    subject: subject || 'No subject yet',
    preview: excerpt(textOfHtml(html), PREVIEW),
    waitingSince: null,
    at: updatedAt,
    state: 'open',
    zone,
  };
}
