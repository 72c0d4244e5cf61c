import type { Hono } from 'hono';
import type { Env } from '../context.ts';
import * as admission from '../conversations/admission.tsx';
import * as assignment from '../conversations/assignment.tsx';
import * as beginning from '../conversations/beginning.tsx';
import * as bigDeal from '../conversations/big-deal.tsx';
import * as closure from '../conversations/closure.tsx';
import * as coaching from '../conversations/coaching.ts';
import * as conversation from '../conversations/conversation.tsx';
import * as customer from '../conversations/customer.tsx';
import * as draft from '../conversations/draft.ts';
import * as following from '../conversations/following.tsx';
import * as forward from '../conversations/forward.tsx';
import * as hold from '../conversations/hold.tsx';
import * as inbox from '../conversations/inbox.tsx';
import * as insertion from '../conversations/insertion.ts';
import * as link from '../conversations/link.tsx';
import * as mailbox from '../conversations/mailbox.tsx';
import * as merge from '../conversations/merge.tsx';
import * as note from '../conversations/note.tsx';
import * as reply from '../conversations/reply.tsx';
import * as reversal from '../conversations/reversal.tsx';
import * as schedule from '../conversations/schedule.tsx';
import * as sharing from '../conversations/sharing.tsx';
import * as snooze from '../conversations/snooze.tsx';
import * as split from '../conversations/split.tsx';
import * as tagging from '../conversations/tagging.tsx';
import * as search from '../search/search.tsx';
import * as suggestions from '../search/suggestions.ts';

/** The lists, and everything about one conversation. */
export function conversationRoutes(app: Hono<Env>): void {
  listRoutes(app);
  writingRoutes(app);
  app.get('/conversations/:number', conversation.show);
  app.post('/conversations/:number/replies', reply.create);
  app.delete('/conversations/:number/replies/:message', reply.destroy);
  app.get('/conversations/:number/forwards/new', forward.blank);
  app.post('/conversations/:number/forwards', forward.create);
  app.delete('/conversations/:number/forwards/:message', forward.destroy);
  app.post('/conversations/:number/notes', note.create);
  app.post('/conversations/:number/closure', closure.create);
  app.delete('/conversations/:number/closure', closure.destroy);
  app.post('/conversations/:number/admission', admission.create);
  app.delete('/conversations/:number/admission', admission.destroy);
  app.post('/conversations/:number/splits', split.create);
  app.get('/conversations/:number/merge/new', merge.blank);
  app.post('/conversations/:number/merge', merge.create);
  app.get('/conversations/:number/mailbox/new', mailbox.blank);
  app.put('/conversations/:number/mailbox', mailbox.update);
  app.get('/conversations/:number/customer/new', customer.blank);
  app.put('/conversations/:number/customer', customer.update);
  app.get('/conversations/:number/snooze/new', snooze.blank);
  app.post('/conversations/:number/snooze', snooze.create);
  app.delete('/conversations/:number/snooze', snooze.destroy);
  app.post('/conversations/:number/taggings', tagging.create);
  app.delete('/conversations/:number/taggings/:tag', tagging.destroy);
  app.post('/conversations/:number/following', following.create);
  app.delete('/conversations/:number/following', following.destroy);
  app.get('/conversations/:number/links/new', link.blank);
  app.post('/conversations/:number/links', link.create);
  app.delete('/conversations/:number/links/:other', link.destroy);
  app.post('/conversations/:number/reversals', reversal.create);
  app.put('/conversations/:number/assignment', assignment.update);
  app.delete('/conversations/:number/assignment', assignment.destroy);
  app.post('/conversations/:number/big-deal', bigDeal.create);
  app.delete('/conversations/:number/big-deal', bigDeal.destroy);
  app.get('/conversations/:number/coaching', coaching.show);
  app.post('/conversations/:number/hold', hold.create);
  app.delete('/conversations/:number/hold', hold.destroy);
}

function listRoutes(app: Hono<Env>): void {
  app.get('/inbox', inbox.show);
  app.get('/search', search.show);
  app.get('/search/suggestions', suggestions.index);
}

/** Beginning, keeping, sharing and sending what is written. */
function writingRoutes(app: Hono<Env>): void {
  app.get('/conversations/new', beginning.blank);
  app.post('/conversations', beginning.create);
  app.put('/conversations/new/draft', beginning.update);
  app.post('/conversations/new/draft', beginning.createDraft);
  app.delete('/conversations/new/draft', beginning.destroyDraft);
  app.post('/conversations/new/draft/files', beginning.createFile);
  app.get('/conversations/new/saved-replies', beginning.indexSaved);
  app.get('/conversations/new/coaching', coaching.blank);
  app.post('/conversations/new/insertions', beginning.createInsertion);
  app.delete('/conversations/:number/beginning', beginning.destroy);
  app.put('/conversations/:number/draft', draft.update);
  app.post('/conversations/:number/draft', draft.create);
  app.post('/conversations/:number/draft/files', draft.createFile);
  app.post('/conversations/:number/schedule', schedule.create);
  app.delete('/conversations/:number/schedule', schedule.destroy);
  app.post('/conversations/:number/sharing', sharing.create);
  app.delete('/conversations/:number/sharing', sharing.destroy);
  app.post('/conversations/:number/takeovers', sharing.createTakeover);
  app.get('/conversations/:number/saved-replies', insertion.index);
  app.post('/conversations/:number/insertions', insertion.create);
}
