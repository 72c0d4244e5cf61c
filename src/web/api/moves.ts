import { belongTo } from '../../domain/conversation/belonging.ts';
import { mergeNumbers } from '../../domain/conversation/merging.ts';
import { move } from '../../domain/conversation/moving.ts';
import { split } from '../../domain/conversation/splitting.ts';
import { transaction } from '../../domain/database.ts';
import { type Handler, numberIn } from '../context.ts';
import { conversationIn } from '../finders.ts';
import { bodyOf } from './input.ts';
import type { Route } from './openapi.ts';
import * as schemas from './schemas-moves.ts';

/** POST /conversations/:number/merge */
const createMerge: Handler = async (c) => {
  const { db, viewer } = c.var;
  await conversationIn(c); // one that is not theirs to see has nothing to say about the body
  const { into } = await bodyOf(c, schemas.NewMerge);
  const merged = await transaction(db, (tx) => mergeNumbers(tx, { number: numberIn(c), into, by: viewer }));
  return c.json({ number: merged.into.id, timelineItem: merged.event });
};

/** POST /conversations/:number/splits */
const createSplit: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const { message } = await bodyOf(c, schemas.NewSplit);
  const made = await transaction(c.var.db, (tx) =>
    split(tx, conversation, { messageId: message, by: c.var.viewer }),
  );
  return c.json({ number: made.number, timelineItem: made.event }, 201);
};

/** PUT /conversations/:number/mailbox */
const updateMailbox: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const { mailbox } = await bodyOf(c, schemas.NewPlace);
  await transaction(c.var.db, (tx) => move(tx, conversation, { to: mailbox, by: c.var.viewer }));
  return c.body(null, 204);
};

/** PUT /conversations/:number/customer */
const updateCustomer: Handler = async (c) => {
  const conversation = await conversationIn(c);
  const { customer } = await bodyOf(c, schemas.NewOwner);
  const whose = typeof customer === 'number' ? { id: customer } : { address: customer };
  await transaction(c.var.db, (tx) => belongTo(tx, conversation, { customer: whose, by: c.var.viewer }));
  return c.body(null, 204);
};

/** What puts a conversation elsewhere, a line each. */
export const MOVE_OPERATIONS: Route[] = [
  {
    method: 'post',
    path: '/conversations/:number/merge',
    summary: 'Merge it into another one, which has all letters then',
    body: schemas.NewMerge,
    gives: schemas.Moved,
    handler: createMerge,
  },
  {
    method: 'post',
    path: '/conversations/:number/splits',
    summary: 'Make a letter and what follows a conversation of its own',
    body: schemas.NewSplit,
    gives: schemas.Moved,
    status: 201,
    handler: createSplit,
  },
  {
    method: 'put',
    path: '/conversations/:number/mailbox',
    summary: 'Move it to another mailbox of yours',
    body: schemas.NewPlace,
    gives: null,
    handler: updateMailbox,
  },
  {
    method: 'put',
    path: '/conversations/:number/customer',
    summary: 'Say whose it is; who is written to stays as it is',
    body: schemas.NewOwner,
    gives: null,
    handler: updateCustomer,
  },
];
