import * as following from './following.ts';
import * as link from './link.ts';
import type { Route } from './openapi.ts';
import * as reversal from './reversal.ts';
import * as schemas from './schemas.ts';
import * as snooze from './snooze.ts';
import * as tagging from './tagging.ts';

/** The states of a conversation, a line each. */
export const STATE_OPERATIONS: Route[] = [
  {
    method: 'post',
    path: '/conversations/:number/snooze',
    summary: 'Let it sleep until a time or an answer',
    body: schemas.NewSnooze,
    gives: null,
    handler: snooze.create,
  },
  {
    method: 'delete',
    path: '/conversations/:number/snooze',
    summary: 'Wake it',
    gives: null,
    handler: snooze.destroy,
  },
  {
    method: 'post',
    path: '/conversations/:number/taggings',
    summary: 'Tag it',
    body: schemas.NewTagging,
    gives: null,
    handler: tagging.create,
  },
  {
    method: 'delete',
    path: '/conversations/:number/taggings/:tag',
    summary: 'Take a tag off, by its name',
    gives: null,
    handler: tagging.destroy,
  },
  {
    method: 'post',
    path: '/conversations/:number/following',
    summary: 'Follow it',
    gives: null,
    handler: following.create,
  },
  {
    method: 'delete',
    path: '/conversations/:number/following',
    summary: 'Stop following it',
    gives: null,
    handler: following.destroy,
  },
  {
    method: 'post',
    path: '/conversations/:number/links',
    summary: 'Link it to another conversation',
    body: schemas.NewLink,
    gives: null,
    handler: link.create,
  },
  {
    method: 'delete',
    path: '/conversations/:number/links/:other',
    summary: 'Unlink it from one',
    gives: null,
    handler: link.destroy,
  },
  {
    method: 'post',
    path: '/conversations/:number/reversals',
    summary: 'Take back a change of yours, where nothing has happened since',
    body: schemas.NewReversal,
    gives: null,
    handler: reversal.create,
  },
];
