import { type Tab, Tabs } from './parts.tsx';

const FOLDERS = [
  'Waiting',
  'Mine',
  'Open',
  'Snoozed',
  'Following',
  'Mentions',
  'Closed',
  'All',
  'Drafts',
] as const;
export type Folder = Lowercase<(typeof FOLDERS)[number]> | 'tagged' | 'view';

/** The folders, as links to `/inbox?folder=…`. */
export function Folders({
  current,
  counts = {},
}: {
  current: Folder;
  counts?: Partial<Record<Folder, number>>;
}) {
  const tabs: Tab[] = FOLDERS.map((name) => {
    const folder = name.toLowerCase() as Folder;
    const href = folder === 'waiting' ? '/inbox' : `/inbox?folder=${folder}`;
    return { name, href, current: folder === current, count: counts[folder] };
  });
  return <Tabs label="Folders" tabs={tabs} />;
}
