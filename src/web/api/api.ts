import { Hono } from 'hono';
import type { Env } from '../context.ts';
import * as attachment from '../messages/attachment.ts';
import * as assignment from './assignment.ts';
import { BATCH_OPERATIONS } from './batches.ts';
import { bearer } from './bearer.ts';
import * as closure from './closure.ts';
import { COACH_OPERATIONS } from './coach.ts';
import { COMPOSING_OPERATIONS } from './composing.ts';
import * as conversations from './conversations.ts';
import { COVERAGE_OPERATIONS } from './coverage.ts';
import * as customers from './customers.ts';
import { INCIDENT_OPERATIONS } from './incidents.ts';
import { MAIL_OPERATIONS } from './mail.ts';
import { MOVE_OPERATIONS } from './moves.ts';
import { openApi, type Route } from './openapi.ts';
import { POLICY_OPERATIONS } from './policies.ts';
import { apiErrors, problem } from './problems.ts';
import { PROGRAMME_OPERATIONS } from './programme.ts';
import { SCHEDULE_OPERATIONS } from './schedule.ts';
import * as schemas from './schemas.ts';
import { SHIFT_OPERATIONS } from './shifts.ts';
import { STATE_OPERATIONS } from './states.ts';
import { VIEW_OPERATIONS } from './views.ts';
import * as writing from './writing.ts';

/** Every operation: mounted and described from this one list. */
export const OPERATIONS: Route[] = [
  {
    method: 'get',
    path: '/conversations',
    summary: 'Conversations of a folder, or those that hold words',
    query: schemas.ListQuery,
    gives: schemas.ConversationPage,
    handler: conversations.index,
  },
  {
    method: 'get',
    path: '/conversations/:number',
    summary: 'A conversation with its timeline',
    query: schemas.TimelineQuery,
    gives: schemas.Conversation,
    handler: conversations.show,
  },
  {
    method: 'post',
    path: '/conversations/:number/replies',
    summary: 'Write to the customer',
    body: schemas.NewReply,
    gives: schemas.Created,
    status: 201,
    handler: writing.createReply,
  },
  {
    method: 'post',
    path: '/conversations/:number/forwards',
    summary: 'Hand a letter on to somebody outside',
    body: schemas.NewForward,
    gives: schemas.Created,
    status: 201,
    handler: writing.createForward,
  },
  {
    method: 'post',
    path: '/conversations/:number/notes',
    summary: 'Write to the team',
    body: schemas.NewNote,
    gives: schemas.Created,
    status: 201,
    handler: writing.createNote,
  },
  {
    method: 'post',
    path: '/conversations/:number/closure',
    summary: 'Close',
    gives: null,
    handler: closure.create,
  },
  {
    method: 'delete',
    path: '/conversations/:number/closure',
    summary: 'Open again',
    gives: null,
    handler: closure.destroy,
  },
  {
    method: 'put',
    path: '/conversations/:number/assignment',
    summary: 'Give to a teammate',
    body: schemas.NewAssignment,
    gives: null,
    handler: assignment.update,
  },
  {
    method: 'delete',
    path: '/conversations/:number/assignment',
    summary: 'Put back for anybody',
    gives: null,
    handler: assignment.destroy,
  },
  {
    method: 'get',
    path: '/customers/:number',
    summary: 'A customer',
    gives: schemas.Customer,
    handler: customers.show,
  },
  {
    method: 'get',
    path: '/attachments/:number',
    summary: 'A file that came with a message',
    gives: 'file',
    handler: attachment.show,
  },
  ...STATE_OPERATIONS,
  ...MOVE_OPERATIONS,
  ...BATCH_OPERATIONS,
  ...INCIDENT_OPERATIONS,
  ...VIEW_OPERATIONS,
  ...COMPOSING_OPERATIONS,
  ...MAIL_OPERATIONS,
  ...COACH_OPERATIONS,
  ...POLICY_OPERATIONS,
  ...COVERAGE_OPERATIONS,
  ...SCHEDULE_OPERATIONS,
  ...SHIFT_OPERATIONS,
  ...PROGRAMME_OPERATIONS,
];

/** /api/v1 */
export function api(): Hono<Env> {
  const app = new Hono<Env>();
  app.onError(apiErrors);
  app.get('/openapi.json', (c) => c.json(openApi(OPERATIONS, c.var.web.config.baseUrl)));
  app.use(bearer);
  for (const { method, path, handler } of OPERATIONS) app.on(method.toUpperCase(), path, handler);
  app.all('*', (c) =>
    problem(c, {
      status: 404,
      detail: 'There is no such address in this API. /api/v1/openapi.json describes it.',
    }),
  );
  return app;
}
