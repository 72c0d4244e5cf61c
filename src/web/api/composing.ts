import { z } from 'zod';
import { begin } from '../../domain/conversation/beginning.ts';
import { saveDraft } from '../../domain/conversation/drafting.ts';
import { schedule, scheduledReplies, unschedule } from '../../domain/conversation/scheduling.ts';
import {
  shareDraft,
  sharedDraftsOn,
  takeOverDraft,
  unshareDraft,
} from '../../domain/conversation/sharing.ts';
import { newestItem } from '../../domain/conversation/timeline.ts';
import { transaction } from '../../domain/database.ts';
import { once } from '../../domain/intention.ts';
import { type SavedReply, savedReplies } from '../../domain/saved-reply/saved-reply.ts';
import {
  changeSavedReply,
  checkSavedReply,
  removeSavedReply,
  saveReply,
} from '../../domain/saved-reply/saving.ts';
import type { Handler } from '../context.ts';
import { keyOf } from '../conversations/intention.ts';
import { conversationIn, savedReplyIn } from '../finders.ts';
import { bodyOf, writtenAs } from './input.ts';
import { type Route, route } from './openapi.ts';
import * as schemas from './schemas-composing.ts';

const id = z.int().positive();
const Begun = z.object({ conversations: z.array(id) });
const SavedReplies = z.object({ savedReplies: z.array(schemas.SavedReply) });
const SavedReplyCreated = z.object({ id });
const NewTakeover = z.strictObject({ draft: id, from: id.describe('Who had it when you read it') });

/** POST /conversations: the team's side begins. */
const createConversation: Handler = async (c) => {
  const { db, viewer, web } = c.var;
  const {
    mailbox,
    to,
    cc = [],
    subject,
    together = false,
    ...body
  } = await bodyOf(c, schemas.NewConversation);
  const { secret, undoMs } = web.config;
  const letter = { mailboxId: mailbox, to, cc, subject, together, html: writtenAs(body) };
  const conversations = await transaction(db, (tx) =>
    once(
      tx,
      { by: viewer, key: keyOf(c), asked: letter },
      { work: () => begin(tx, { by: viewer, ...letter, secret, undoMs }), stands: async () => true },
    ),
  );
  return c.json({ conversations }, 201);
};

/** POST /conversations/:number/schedule */
const createSchedule: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const { sendAt, basedOn, close, to, cc, bcc, ...body } = await bodyOf(c, schemas.NewSchedule);
  const typed = [to, cc, bcc].some((one) => one !== undefined);
  const line = (people: string[] = []) => people.join(', ');
  await transaction(db, async (tx) =>
    schedule(tx, conversation, {
      by: viewer,
      html: writtenAs(body),
      recipients: typed ? { to: line(to), cc: line(cc), bcc: line(bcc) } : null,
      sendAt,
      closing: close,
      basedOn: basedOn ?? (await newestItem(tx, conversation)),
    }),
  );
  return c.body(null, 204);
};

/** DELETE /conversations/:number/schedule */
const destroySchedule: Handler = async (c) => {
  const conversation = await conversationIn(c);
  await transaction(c.var.db, (tx) => unschedule(tx, conversation, { by: c.var.viewer }));
  return c.body(null, 204);
};

/** GET /schedules: what goes by itself. */
const schedules: Handler = async (c) => {
  const scheduled = await scheduledReplies(c.var.db, c.var.viewer);
  return c.json({ scheduled: scheduled.map(({ conversationId: number, ...one }) => ({ number, ...one })) });
};

/** POST /conversations/:number/sharing: a draft for the team to read. */
const createSharing: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const html = writtenAs(await bodyOf(c, schemas.NewSharing));
  await transaction(db, async (tx) => {
    await saveDraft(tx, conversation, { by: viewer, kind: 'reply', html });
    await shareDraft(tx, conversation, { by: viewer, kind: 'reply' });
  });
  return c.body(null, 204);
};

/** DELETE /conversations/:number/sharing */
const destroySharing: Handler = async (c) => {
  const conversation = await conversationIn(c);
  await transaction(c.var.db, (tx) => unshareDraft(tx, conversation, { by: c.var.viewer, kind: 'reply' }));
  return c.body(null, 204);
};

/** GET /conversations/:number/drafts: what teammates have begun and share, or what goes by itself. */
const drafts: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const shared = await sharedDraftsOn(c.var.db, conversation, c.var.viewer);
  return c.json({
    drafts: shared.map(({ id, kind, teammateId, by, html, sendAt }) => {
      return { id, kind, by: { id: teammateId, name: by }, html, sendAt };
    }),
  });
};

/** POST /conversations/:number/takeovers */
const createTakeover: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const { draft, from } = await bodyOf(c, NewTakeover);
  const taking = { by: c.var.viewer, draftId: draft, from };
  await transaction(c.var.db, (tx) => takeOverDraft(tx, conversation, taking));
  return c.body(null, 204);
};

function shown({ createdAt: _, attachments, ...saved }: SavedReply): z.infer<typeof schemas.SavedReply> {
  return {
    ...saved,
    attachments: attachments.map(({ id, name, type, size, disposition }) => {
      return { id, name, type, size, disposition, href: `/api/v1/attachments/${id}` };
    }),
  };
}

/** GET /saved-replies */
const saved: Handler = async (c) =>
  c.json({ savedReplies: (await savedReplies(c.var.db, c.var.viewer)).map(shown) });

/** POST /saved-replies */
const createSaved: Handler = async (c) => {
  const by = c.var.viewer;
  const { title, mailboxes = [], owner = by.id, ...body } = await bodyOf(c, schemas.NewSavedReply);
  const input = { title, html: writtenAs(body), mailboxIds: mailboxes, ownerId: owner };
  const id = await transaction(c.var.db, (tx) => saveReply(tx, { ...input, by }));
  return c.json({ id }, 201);
};

/** PUT /saved-replies/:number */
const updateSaved: Handler = async (c) => {
  const by = c.var.viewer;
  const { title, mailboxes = [], owner = by.id, ...body } = await bodyOf(c, schemas.NewSavedReply);
  const one = await savedReplyIn(c);
  const input = { title, html: writtenAs(body), mailboxIds: mailboxes, ownerId: owner };
  await transaction(c.var.db, (tx) => changeSavedReply(tx, one, { ...input, by }));
  return c.body(null, 204);
};

/** DELETE /saved-replies/:number */
const destroySaved: Handler = async (c) => {
  const one = await savedReplyIn(c);
  await transaction(c.var.db, (tx) => removeSavedReply(tx, one, { by: c.var.viewer }));
  return c.body(null, 204);
};

/** POST /saved-replies/:number/checks */
const createCheck: Handler = async (c) => {
  const one = await savedReplyIn(c);
  await transaction(c.var.db, (tx) => checkSavedReply(tx, one, { by: c.var.viewer }));
  return c.body(null, 204);
};

/** What the API can do with letters that are begun, kept, shared or sent later. */
export const COMPOSING_OPERATIONS: Route[] = [
  route('post', '/conversations', {
    summary: 'Write to somebody who has not written first',
    body: schemas.NewConversation,
    gives: Begun,
    status: 201,
    handler: createConversation,
  }),
  route('get', '/schedules', {
    summary: 'One’s replies that go by themselves, the next one first',
    gives: schemas.ScheduledReplies,
    handler: schedules,
  }),
  route('post', '/conversations/:number/schedule', {
    summary: 'Write to the customer at a time to come',
    body: schemas.NewSchedule,
    gives: null,
    handler: createSchedule,
  }),
  route('delete', '/conversations/:number/schedule', {
    summary: 'Make it a draft again',
    gives: null,
    handler: destroySchedule,
  }),
  route('get', '/conversations/:number/drafts', {
    summary: 'What teammates have begun here and share',
    gives: schemas.SharedDrafts,
    handler: drafts,
  }),
  route('post', '/conversations/:number/sharing', {
    summary: 'Share a draft with the team',
    body: schemas.NewSharing,
    gives: null,
    handler: createSharing,
  }),
  route('delete', '/conversations/:number/sharing', {
    summary: 'Share it no longer',
    gives: null,
    handler: destroySharing,
  }),
  route('post', '/conversations/:number/takeovers', {
    summary: 'Take a shared draft over',
    body: NewTakeover,
    gives: null,
    handler: createTakeover,
  }),
  route('get', '/saved-replies', { summary: 'Saved replies', gives: SavedReplies, handler: saved }),
  route('post', '/saved-replies', {
    summary: 'Save a reply',
    body: schemas.NewSavedReply,
    gives: SavedReplyCreated,
    status: 201,
    handler: createSaved,
  }),
  route('put', '/saved-replies/:number', {
    summary: 'Change a saved reply',
    body: schemas.NewSavedReply,
    gives: null,
    handler: updateSaved,
  }),
  route('delete', '/saved-replies/:number', {
    summary: 'Take a saved reply away',
    gives: null,
    handler: destroySaved,
  }),
  route('post', '/saved-replies/:number/checks', {
    summary: 'Say that a saved reply is still true',
    gives: null,
    handler: createCheck,
  }),
];
