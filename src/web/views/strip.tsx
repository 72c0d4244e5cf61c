import type { Viewer } from '../../domain/access.ts';
import type { Db } from '../../domain/database.ts';
import { type Count, countsOf } from '../../domain/saved-view/counting.ts';
import { savedViews } from '../../domain/saved-view/saved-view.ts';
import type { Ctx } from '../context.ts';
import { ViewCount, ViewTabs } from '../ui/views.tsx';

/** The views as tabs beside the folders, with how many conversations each shows; nothing where there is none. */
export async function viewStrip(c: Ctx, current?: number) {
  const { db, viewer } = c.var;
  const views = await savedViews(db, viewer);
  const counts = await countsOf(db, viewer, views);
  return (
    <ViewTabs
      current={current}
      views={views.map(({ id, name }) => ({ number: id, name, count: countWords(counts.get(id)) }))}
    />
  );
}

/** "7"; "99+" where there are more; nothing where it was not counted yet. */
export function countWords(count: Count | undefined): string {
  return count ? `${count.count}${count.isMore ? '+' : ''}` : '';
}

/** The counts again, one by one: what an open page's tabs are told when they change. */
export async function viewCounts(db: Db, viewer: Viewer): Promise<{ id: string; content: unknown }[]> {
  const counts = await countsOf(db, viewer, await savedViews(db, viewer));
  return [...counts].map(([number, count]) => ({
    id: `view-count-${number}`,
    content: <ViewCount number={number} count={countWords(count)} />,
  }));
}
