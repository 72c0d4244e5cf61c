import { Icon } from './icon.tsx';

type ViewTab = { number: number; name: string; count: string };

/** How many conversations a view shows. Keep the element when it is empty: it changes in place. */
export function ViewCount({ number, count }: { number: number; count: string }) {
  return (
    <span class="tab-count" id={`view-count-${number}`}>
      {count === '0' ? '' : count}
    </span>
  );
}

/** Saved views, as links in a row of their own under the folders, and the way to where they are put in order. */
export function ViewTabs({ views, current }: { views: readonly ViewTab[]; current?: number }) {
  if (views.length === 0) return null;
  return (
    <nav class="tabs tabs-views" aria-label="Views">
      <ul>
        {views.map(({ number, name, count }) => (
          <li>
            <a class="tab" href={`/views/${number}`} aria-current={number === current ? 'page' : undefined}>
              <span class="tab-name" dir="auto">
                {name}
              </span>
              <ViewCount number={number} count={count} />
            </a>
          </li>
        ))}
        <li>
          <a class="tab" href="/views">
            <Icon name="settings" />
            <span class="visually-hidden">All views</span>
          </a>
        </li>
      </ul>
    </nav>
  );
}
