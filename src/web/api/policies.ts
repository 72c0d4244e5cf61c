import type { z } from 'zod';
import { transaction } from '../../domain/database.ts';
import { archivePolicy, restorePolicy } from '../../domain/policy/archiving.ts';
import { bugsOf, type PolicyBug } from '../../domain/policy/bugs.ts';
import { fileBug, moveBug, withdrawBug } from '../../domain/policy/filing.ts';
import { versionsOf } from '../../domain/policy/history.ts';
import { findPolicy, type Policy, policies } from '../../domain/policy/policy.ts';
import { keepPolicy, recentBugs } from '../../domain/policy/reviewing.ts';
import { changePolicy, writePolicy } from '../../domain/policy/writing.ts';
import type { Handler } from '../context.ts';
import { keyOf } from '../conversations/intention.ts';
import { bugIn, conversationIn, policyIn } from '../finders.ts';
import { bodyOf, named, queryOf } from './input.ts';
import { type Route, route } from './openapi.ts';
import { Created } from './schemas.ts';
import * as schemas from './schemas-policies.ts';

function shown({ rewordedAt: _, reviewedAt: __, ...policy }: Policy): z.infer<typeof schemas.Policy> {
  return policy;
}

function bug({ policyId: policy, ...rest }: PolicyBug): z.infer<typeof schemas.Bug> {
  return { ...rest, policy };
}

const typed = ({ hard, owner, ...rest }: z.infer<typeof schemas.NewVersion>) => ({
  ...rest,
  hardKind: hard?.kind ?? null,
  hardWhy: hard?.why ?? '',
  ownerId: owner,
});

/** GET /policies */
const index: Handler = async (c) => {
  const { archived } = queryOf(c, schemas.PolicyQuery);
  const all = await policies(c.var.db, { archived: archived === 'yes' });
  return c.json({ policies: all.map(shown) });
};

/** POST /policies */
const create: Handler = async (c) => {
  const input = typed(await bodyOf(c, schemas.NewPolicy));
  const id = await transaction(c.var.db, (tx) => writePolicy(tx, { ...input, by: c.var.viewer }));
  return c.json({ id }, 201);
};

/** GET /policies/:number */
const show: Handler = async (c) => {
  const policy = await policyIn(c);
  return c.json({ ...shown(policy), recent: await recentBugs(c.var.db, policy) });
};

/** GET /policies/:number/versions */
const indexVersions: Handler = async (c) => {
  const { rows, next } = await versionsOf(c.var.db, await policyIn(c), queryOf(c, schemas.PageQuery));
  return c.json({ versions: rows, next });
};

/** POST /policies/:number/versions */
const createVersion: Handler = async (c) => {
  const policy = await policyIn(c);
  const input = typed(await bodyOf(c, schemas.NewVersion));
  await transaction(c.var.db, (tx) => changePolicy(tx, policy, { ...input, by: c.var.viewer }));
  return c.body(null, 204);
};

/** POST /policies/:number/archival */
const createArchival: Handler = async (c) => {
  const policy = await policyIn(c);
  await transaction(c.var.db, (tx) => archivePolicy(tx, policy, { by: c.var.viewer }));
  return c.body(null, 204);
};

/** DELETE /policies/:number/archival */
const destroyArchival: Handler = async (c) => {
  const policy = await policyIn(c);
  await transaction(c.var.db, (tx) => restorePolicy(tx, policy, { by: c.var.viewer }));
  return c.body(null, 204);
};

/** POST /policies/:number/reviews: it was looked at, and stays. */
const createReview: Handler = async (c) => {
  const policy = await policyIn(c);
  const { reason } = await bodyOf(c, schemas.NewReview);
  await transaction(c.var.db, (tx) => keepPolicy(tx, policy, { reason, by: c.var.viewer }));
  return c.body(null, 204);
};

/** GET /policies/:number/bugs */
const indexBugs: Handler = async (c) => {
  const policy = await policyIn(c);
  const { rows, next } = await bugsOf(c.var.db, c.var.viewer, { policy, ...queryOf(c, schemas.PageQuery) });
  return c.json({ bugs: rows.map(bug), next });
};

/** GET /policy-bugs: of rules that are not written down. */
const indexUnwritten: Handler = async (c) => {
  const asked = { policy: null, ...queryOf(c, schemas.PageQuery) };
  const { rows, next } = await bugsOf(c.var.db, c.var.viewer, asked);
  return c.json({ bugs: rows.map(bug), next });
};

/** POST /conversations/:number/policy-bugs */
const createBug: Handler = async (c) => {
  const { db, viewer: by } = c.var;
  const conversation = await conversationIn(c);
  const { policy: number, ...input } = await bodyOf(c, schemas.NewBug);
  const policy = number === null ? null : await named('policy', findPolicy(db, number));
  const { id, event } = await transaction(db, (tx) =>
    fileBug(tx, conversation, { ...input, policy, by, key: keyOf(c) }),
  );
  return c.json({ id, timelineItem: event }, 201);
};

/** PUT /policy-bugs/:number: it is about another policy. */
const updateBug: Handler = async (c) => {
  const { db, viewer: by } = c.var;
  const found = await bugIn(c);
  const to = await named('policy', findPolicy(db, (await bodyOf(c, schemas.BugMove)).policy));
  await transaction(db, (tx) => moveBug(tx, found, { to, by }));
  return c.body(null, 204);
};

/** DELETE /policy-bugs/:number */
const destroyBug: Handler = async (c) => {
  const found = await bugIn(c);
  await transaction(c.var.db, (tx) => withdrawBug(tx, found, { by: c.var.viewer }));
  return c.body(null, 204);
};

const REGISTER: Route[] = [
  route('get', '/policies', {
    summary: 'The policies, by title',
    query: schemas.PolicyQuery,
    gives: schemas.Policies,
    handler: index,
  }),
  route('post', '/policies', {
    summary: 'Write a policy down',
    body: schemas.NewPolicy,
    gives: Created.pick({ id: true }),
    status: 201,
    handler: create,
  }),
  route('get', '/policies/:number', {
    summary: 'A policy, with how often it was recited or bent of late',
    gives: schemas.PolicyWithCount,
    handler: show,
  }),
  route('get', '/policies/:number/versions', {
    summary: 'How it came to say what it says, the newest first',
    query: schemas.PageQuery,
    gives: schemas.VersionPage,
    handler: indexVersions,
  }),
  route('post', '/policies/:number/versions', {
    summary: 'Change what it says; a review that was asked for ends',
    body: schemas.NewVersion,
    gives: null,
    handler: createVersion,
  }),
  route('post', '/policies/:number/archival', {
    summary: 'Archive it: nobody is asked about it any more',
    gives: null,
    handler: createArchival,
  }),
  route('delete', '/policies/:number/archival', {
    summary: 'Restore it',
    gives: null,
    handler: destroyArchival,
  }),
  route('post', '/policies/:number/reviews', {
    summary: 'End a review by keeping it as it is',
    body: schemas.NewReview,
    gives: null,
    handler: createReview,
  }),
];

/** What a company holds itself to, and where that was recited or bent. Nothing here says who did. */
export const POLICY_OPERATIONS: Route[] = [
  ...REGISTER,
  route('get', '/policies/:number/bugs', {
    summary: 'Where it was recited or bent, the newest first',
    query: schemas.PageQuery,
    gives: schemas.BugPage,
    handler: indexBugs,
  }),
  route('get', '/policy-bugs', {
    summary: 'The same for rules that are not written down',
    query: schemas.PageQuery,
    gives: schemas.BugPage,
    handler: indexUnwritten,
  }),
  route('post', '/conversations/:number/policy-bugs', {
    summary: 'File a policy bug: it had to be recited, or an exception was made',
    body: schemas.NewBug,
    gives: Created,
    status: 201,
    handler: createBug,
  }),
  route('put', '/policy-bugs/:number', {
    summary: 'Say that it is about another policy',
    body: schemas.BugMove,
    gives: null,
    handler: updateBug,
  }),
  route('delete', '/policy-bugs/:number', { summary: 'Take it back', gives: null, handler: destroyBug }),
];
