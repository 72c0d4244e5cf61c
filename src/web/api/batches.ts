import * as batch from './batch.ts';
import type { Route } from './openapi.ts';
import * as schemas from './schemas-batches.ts';

const MADE = { gives: schemas.Batch, status: 201 } as const;

/** What is done to many conversations at once, a line each: each conversation by itself, what cannot be done said. */
export const BATCH_OPERATIONS: Route[] = [
  {
    method: 'post',
    path: '/closures',
    summary: 'Close many',
    body: schemas.NewClosures,
    ...MADE,
    handler: batch.createClosures,
  },
  {
    method: 'delete',
    path: '/closures',
    summary: 'Open many again',
    body: schemas.Selection,
    ...MADE,
    handler: batch.destroyClosures,
  },
  {
    method: 'post',
    path: '/assignments',
    summary: 'Give many to a teammate',
    body: schemas.NewAssignments,
    ...MADE,
    handler: batch.createAssignments,
  },
  {
    method: 'delete',
    path: '/assignments',
    summary: 'Put many back for anybody',
    body: schemas.Selection,
    ...MADE,
    handler: batch.destroyAssignments,
  },
  {
    method: 'post',
    path: '/snoozes',
    summary: 'Let many sleep until a time or an answer',
    body: schemas.NewSnoozes,
    ...MADE,
    handler: batch.createSnoozes,
  },
  {
    method: 'post',
    path: '/taggings',
    summary: 'Tag many',
    body: schemas.NewTaggings,
    ...MADE,
    handler: batch.createTaggings,
  },
  {
    method: 'post',
    path: '/followings',
    summary: 'Follow many',
    body: schemas.Selection,
    ...MADE,
    handler: batch.createFollowings,
  },
  {
    method: 'get',
    path: '/batches/:number',
    summary: 'What came of it, your own',
    gives: schemas.Batch,
    handler: batch.show,
  },
  {
    method: 'delete',
    path: '/batches/:number',
    summary: 'Take the whole back, where nothing has happened since',
    gives: schemas.Undone,
    handler: batch.destroy,
  },
];
