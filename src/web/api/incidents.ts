import { gatherEach } from '../../domain/batch/doing.ts';
import { findConversation } from '../../domain/conversation/conversation.ts';
import { gather, gathered, release } from '../../domain/conversation/gathering.ts';
import { transaction } from '../../domain/database.ts';
import { newestEventId } from '../../domain/event.ts';
import { answerEach } from '../../domain/incident/answering.ts';
import {
  findIncident,
  type Incident,
  latestIncidents,
  resolve,
  resume,
} from '../../domain/incident/incident.ts';
import { openWith } from '../../domain/incident/opening.ts';
import { refuse } from '../../domain/incident/refusing.ts';
import { suggestions } from '../../domain/incident/suggesting.ts';
import { answersOf } from '../../domain/incident/told.ts';
import { newToken } from '../../lib/ids.ts';
import type { Handler } from '../context.ts';
import { keyOf } from '../conversations/intention.ts';
import { conversationIn, incidentIn } from '../finders.ts';
import { batchAt, made } from './batch.ts';
import { bodyOf, named, queryOf, writtenAs } from './input.ts';
import { type Route, route } from './openapi.ts';
import { summary } from './present.ts';
import { Batch } from './schemas-batches.ts';
import * as schemas from './schemas-incidents.ts';

const shown = ({ id: number, name, beganAt, resolvedAt }: Incident) => ({
  number,
  name,
  beganAt,
  resolvedAt,
});

/** GET /incidents */
const index: Handler = async (c) => {
  const { rows, next } = await latestIncidents(c.var.db, c.var.viewer, queryOf(c, schemas.IncidentQuery));
  return c.json({ incidents: rows.map(shown), next });
};

/** POST /incidents */
const create: Handler = async (c) => {
  const { name, conversations = [] } = await bodyOf(c, schemas.NewIncident);
  const { number, batchId } = await openWith(c.var.db, { name, conversations, by: c.var.viewer });
  return c.json({ number, gathered: batchId === null ? null : await batchAt(c, batchId) }, 201);
};

/** GET /incidents/:number */
const show: Handler = async (c) => {
  const { db, viewer } = c.var;
  const incident = await incidentIn(c);
  const [held, answers, alike] = [
    await gathered(db, viewer, incident),
    await answersOf(db, incident),
    await suggestions(db, viewer, incident),
  ];
  return c.json({
    ...shown(incident),
    conversations: held.map(summary),
    answers: answers.map(({ by, at, text }) => ({ by, at, text })), // to how many is on the page, and nobody's figure
    suggested: alike.map(summary),
  });
};

/** POST /incidents/:number/conversations */
const createGathering: Handler = async (c) => {
  const incident = await incidentIn(c);
  const { conversations } = await bodyOf(c, schemas.NewGathering);
  return made(c, await gatherEach(c.var.db, { conversations, incident, by: c.var.viewer }));
};

/** POST /incidents/:number/refusals */
const createRefusal: Handler = async (c) => {
  const { db, viewer } = c.var;
  const incident = await incidentIn(c);
  const { conversation: number } = await bodyOf(c, schemas.NewRefusal);
  const conversation = await named('conversation', findConversation(db, viewer, number));
  await transaction(db, (tx) => refuse(tx, conversation, { incident, by: viewer }));
  return c.body(null, 204);
};

/** POST /incidents/:number/answers: the first as well as every one that follows it up. */
const createAnswer: Handler = async (c) => {
  const { db, viewer, web } = c.var;
  const incident = await incidentIn(c);
  const { conversations, close, basedOn, ...body } = await bodyOf(c, schemas.NewAnswer);
  const { secret, undoMs } = web.config;
  const batchId = await answerEach(db, incident, {
    by: viewer,
    conversations,
    html: writtenAs(body),
    basedOn: basedOn ?? (await newestEventId(db)),
    key: keyOf(c) ?? newToken(),
    closing: close,
    secret,
    undoMs,
  });
  return made(c, batchId);
};

/** POST /incidents/:number/resolution */
const createResolution: Handler = async (c) => {
  const incident = await incidentIn(c);
  await transaction(c.var.db, (tx) => resolve(tx, incident, { by: c.var.viewer }));
  return c.body(null, 204);
};

/** DELETE /incidents/:number/resolution */
const destroyResolution: Handler = async (c) => {
  const incident = await incidentIn(c);
  await transaction(c.var.db, (tx) => resume(tx, incident, { by: c.var.viewer }));
  return c.body(null, 204);
};

/** PUT /conversations/:number/incident */
const updateMembership: Handler = async (c) => {
  const { db, viewer } = c.var;
  const conversation = await conversationIn(c);
  const { incident: number } = await bodyOf(c, schemas.NewMembership);
  const incident = await named('incident', findIncident(db, viewer, number));
  await transaction(db, (tx) => gather(tx, conversation, { incident, by: viewer }));
  return c.body(null, 204);
};

/** DELETE /conversations/:number/incident */
const destroyMembership: Handler = async (c) => {
  const conversation = await conversationIn(c);
  await transaction(c.var.db, (tx) => release(tx, conversation, { by: c.var.viewer }));
  return c.body(null, 204);
};

/** What went wrong for many at once, a line each. */
export const INCIDENT_OPERATIONS: Route[] = [
  route('get', '/incidents', {
    summary: 'Incidents, the newest first',
    query: schemas.IncidentQuery,
    gives: schemas.IncidentPage,
    handler: index,
  }),
  route('post', '/incidents', {
    summary: 'Open one, with the conversations that belong to it',
    body: schemas.NewIncident,
    gives: schemas.IncidentOpened,
    status: 201,
    handler: create,
  }),
  route('get', '/incidents/:number', {
    summary: 'What it gathers, what they were told, and what may belong to it too',
    gives: schemas.Incident,
    handler: show,
  }),
  route('post', '/incidents/:number/conversations', {
    summary: 'Gather more under it',
    body: schemas.NewGathering,
    gives: Batch,
    status: 201,
    handler: createGathering,
  }),
  route('post', '/incidents/:number/refusals', {
    summary: 'Say that one is something else: it is suggested no more',
    body: schemas.NewRefusal,
    gives: null,
    handler: createRefusal,
  }),
  route('post', '/incidents/:number/answers', {
    summary: 'Answer each with a mail of their own, and follow up',
    body: schemas.NewAnswer,
    gives: Batch,
    status: 201,
    handler: createAnswer,
  }),
  route('post', '/incidents/:number/resolution', {
    summary: 'It is over',
    gives: null,
    handler: createResolution,
  }),
  route('delete', '/incidents/:number/resolution', {
    summary: 'It goes on after all',
    gives: null,
    handler: destroyResolution,
  }),
  route('put', '/conversations/:number/incident', {
    summary: 'Make it part of an incident',
    body: schemas.NewMembership,
    gives: null,
    handler: updateMembership,
  }),
  route('delete', '/conversations/:number/incident', {
    summary: 'Take it out of its incident',
    gives: null,
    handler: destroyMembership,
  }),
];
