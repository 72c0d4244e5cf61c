import type { Visible } from '../../domain/access.ts';
import { begunBy } from '../../domain/conversation/beginning.ts';
import type { Conversation } from '../../domain/conversation/conversation.ts';
import { incidentOf } from '../../domain/conversation/gathering.ts';
import { mailboxesOf } from '../../domain/mailbox/mailbox.ts';
import { namesOfTeammates } from '../../domain/teammate/teammate.ts';
import type { Ctx } from '../context.ts';
import { Ago } from '../ui/ago.tsx';
import { sleepWords } from './snooze.tsx';

/** A teammate's name, or what oneself is called. */
async function nameFor(c: Ctx, id: number): Promise<string> {
  if (id === c.var.viewer.id) return 'You';
  return (await namesOfTeammates(c.var.db)).get(id) ?? 'A teammate';
}

/** One sentence or two: who wrote first and when, who has it, where where there are several mailboxes. */
export async function metaOf(c: Ctx, conversation: Visible<Conversation>, customer: string) {
  const { db, viewer } = c.var;
  const incident = await incidentOf(db, conversation.id);
  const sentences: string[] = [];
  const starter = await begunBy(db, conversation);
  const first = starter === null ? customer : await nameFor(c, starter);
  if (conversation.closedAt !== null) sentences.push('It is closed.');
  else if (conversation.assigneeId === viewer.id) sentences.push('You have it.');
  else if (conversation.assigneeId === null) sentences.push('Nobody has it yet.');
  else sentences.push(`${(await namesOfTeammates(db)).get(conversation.assigneeId) ?? 'Somebody'} has it.`);
  if (conversation.snoozedUntil !== null)
    sentences.push(`It sleeps ${sleepWords(conversation.snoozedUntil, viewer.zone)}.`);
  const mailboxes = await mailboxesOf(db, viewer);
  const mailbox = mailboxes.find((one) => one.id === conversation.mailboxId);
  if (mailboxes.length > 1 && mailbox) sentences.push(`In ${mailbox.name}.`);
  return (
    <>
      {first} wrote first, <Ago at={conversation.createdAt} mode="within" zone={viewer.zone} />.{' '}
      {sentences.join(' ')}
      {incident && (
        <>
          {' '}
          Part of <a href={`/incidents/${incident.id}`}>{incident.name}</a>.
        </>
      )}
    </>
  );
}
