import type { Viewer } from '../domain/access.ts';
import { findBatch } from '../domain/batch/batch.ts';
import { findConversation } from '../domain/conversation/conversation.ts';
import { findCustomer } from '../domain/customer/customer.ts';
import type { Db } from '../domain/database.ts';
import { findFailedMail } from '../domain/inbound-mail/tray.ts';
import { findIncident } from '../domain/incident/incident.ts';
import { findSource } from '../domain/mail-source/mail-source.ts';
import { findMailbox } from '../domain/mailbox/mailbox.ts';
import { findMessage } from '../domain/message/message.ts';
import { findBug } from '../domain/policy/bugs.ts';
import { findPolicy } from '../domain/policy/policy.ts';
import { findSavedReply } from '../domain/saved-reply/saved-reply.ts';
import { findEvenRemoved, findView } from '../domain/saved-view/saved-view.ts';
import { findShift } from '../domain/shift/shift.ts';
import { findSwap } from '../domain/shift/swapping.ts';
import { findTag } from '../domain/tag/tag.ts';
import { type Ctx, numberIn } from './context.ts';

/*
 * What the `:number` of a path names, for pages and API alike: the domain's finder asked for whoever is signed in.
 * NotFound where there is none, or none that is theirs to see.
 */

type Found<T> = (c: Ctx) => Promise<T>;

function theirs<T>(find: (db: Db, viewer: Viewer, number: number) => Promise<T>): Found<T> {
  return async (c) => find(c.var.db, c.var.viewer, numberIn(c));
}

function everybodys<T>(find: (db: Db, number: number) => Promise<T>): Found<T> {
  return async (c) => find(c.var.db, numberIn(c));
}

export const batchIn = theirs(findBatch);
export const bugIn = theirs(findBug);
export const conversationIn = theirs(findConversation);
export const customerIn = theirs(findCustomer);
export const failedMailIn = theirs(findFailedMail);
export const incidentIn = theirs(findIncident);
export const mailboxIn = theirs(findMailbox);
export const messageIn = theirs(findMessage);
export const policyIn = everybodys(findPolicy);
export const savedReplyIn = theirs(findSavedReply);
export const shiftIn = everybodys(findShift);
export const sourceIn = theirs(findSource);
export const swapIn = everybodys(findSwap);
export const tagIn = everybodys(findTag);
export const viewEvenRemovedIn = theirs(findEvenRemoved);
export const viewIn = theirs(findView);
