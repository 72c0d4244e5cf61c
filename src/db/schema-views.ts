import type { Generated } from 'kysely';
import type { Id, Time } from './columns.ts';

export type ViewTables = {
  savedView: {
    id: Id;
    name: string;
    /** What the search box would hold. */
    q: string;
    /** Who made it. */
    teammateId: number;
    /** Null: its maker's own. */
    sharedAt: Time | null;
    /** Among the shared ones, or among its maker's own. */
    position: number;
    createdAt: Time;
    removedAt: Generated<Time | null>;
  };
  /** How many conversations a view shows to whoever sees `scope`. */
  viewCount: {
    viewId: number;
    scope: string;
    count: number;
    /** Set where counting ended before all was looked through: there are at least so many. */
    cutShortAt: Time | null;
    /** What had happened when it was counted; see `momentOf`. */
    asOf: string;
    changedAt: Time;
  };
};
