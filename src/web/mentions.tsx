import { unseenMentions } from '../domain/conversation/mentioning.ts';
import type { Ctx } from './context.ts';
import { Banner } from './ui/feedback.tsx';

/** Who asks for the viewer in a note, on every page until they look there; not on the page where it stands. */
export async function Mentions({ c, here }: { c: Ctx; here: readonly string[] }) {
  const unseen = await unseenMentions(c.var.db, c.var.viewer);
  const elsewhere = unseen.filter((one) => !here.includes(`conversation:${one.conversationId}`));
  return elsewhere.map((one) => (
    <Banner>
      {one.by} mentions you in{' '}
      <a href={`/messages/${one.messageId}`} dir="auto">
        {one.subject || 'a conversation without a subject'}
      </a>
      .
    </Banner>
  ));
}
