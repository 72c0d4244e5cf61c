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

/** Every folder with its address, `/inbox?folder=…`. */
export const FOLDER_LINKS = FOLDERS.map((name) => {
  const folder = name.toLowerCase() as Folder;
  return { name, folder, href: folder === 'waiting' ? '/inbox' : `/inbox?folder=${folder}` };
});

/** The folders, as links to `/inbox?folder=…`. */
export function Folders({
  current,
  counts = {},
}: {
  current: Folder;
  counts?: Partial<Record<Folder, number>>;
}) {
  const tabs: Tab[] = FOLDER_LINKS.map(({ name, folder, href }) => ({
    name,
    href,
    current: folder === current,
    count: counts[folder],
  }));
  return <Tabs label="Folders" tabs={tabs} />;
}
