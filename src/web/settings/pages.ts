import type { IconName } from '../ui/icons.ts';

type SettingsPlace = {
  name: string;
  href: string;
  icon: IconName;
  /** What one finds or does there, a line. */
  detail: string;
  /** Only owners may go there. */
  owners?: true;
};
type SettingsGroup = { heading: string; pages: readonly SettingsPlace[] };

/** Every page of the settings, by what it is about: the menu and the first page read it. A new page is a line here. */
const GROUPS: readonly SettingsGroup[] = [
  {
    heading: 'You',
    pages: [
      {
        name: 'Profile',
        href: '/settings/profile',
        icon: 'user',
        detail: 'Your name, time zone, password, and light or dark.',
      },
      {
        name: 'Your hours',
        href: '/settings/hours',
        icon: 'clock',
        detail: 'When you are here, leave, holidays, and your calendar.',
      },
      { name: 'Devices', href: '/settings/sessions', icon: 'monitor', detail: 'Where you are signed in.' },
      {
        name: 'API tokens',
        href: '/settings/api-tokens',
        icon: 'key-round',
        detail: 'For scripts and other programs of yours.',
      },
    ],
  },
  {
    heading: 'The team',
    pages: [
      {
        name: 'The coach',
        href: '/settings/coach',
        icon: 'pencil',
        detail: 'What it asks you about, the words of the house, the lists.',
      },
      {
        name: 'Teammates',
        href: '/settings/teammates',
        icon: 'users',
        detail: 'Everyone who answers, and asking more in.',
      },
      {
        name: 'Tags',
        href: '/settings/tags',
        icon: 'tag',
        detail: 'Words that conversations are found by: rename, merge, remove.',
      },
      {
        name: 'Saved replies',
        href: '/settings/saved-replies',
        icon: 'book-open',
        detail: 'Words that are good to have at hand.',
      },
      {
        name: 'Policies',
        href: '/settings/policies',
        icon: 'file-text',
        detail: 'What we hold ourselves to, why, and what we can do.',
      },
    ],
  },
  {
    heading: 'Mail',
    pages: [
      {
        name: 'Mailboxes',
        href: '/settings/mailboxes',
        icon: 'inbox',
        detail: 'The addresses customers write to: signature, server, DNS.',
      },
      {
        name: 'Mail in and out',
        href: '/settings/mail',
        icon: 'mail',
        detail: 'How mail comes and goes, with a test mail that proves each.',
      },
      {
        name: 'Mailboxes elsewhere',
        href: '/settings/sources',
        icon: 'globe',
        detail: 'Read over IMAP, such as one at Google or Microsoft.',
        owners: true,
      },
      {
        name: 'Mail from a service',
        href: '/settings/relay',
        icon: 'download',
        detail: 'Pushed here as it comes, such as by Mailgun.',
        owners: true,
      },
      {
        name: 'Outgoing mail',
        href: '/settings/outgoing-mail',
        icon: 'send',
        detail: 'Every mail that left, and what became of it.',
      },
    ],
  },
  {
    heading: 'Looking back',
    pages: [
      {
        name: 'Mail not taken in',
        href: '/settings/failed-mail',
        icon: 'circle-alert',
        detail: 'Kept whole, with the reason and another try.',
      },
      {
        name: 'Mail, added up',
        href: '/settings/mail-audit',
        icon: 'circle-check',
        detail: 'Every mail that ever came in, and whether it adds up.',
      },
      {
        name: 'Who did what',
        href: '/settings/events',
        icon: 'clock',
        detail: 'Every change, the newest first.',
        owners: true,
      },
    ],
  },
];

/** The groups a person may see, without those that would be empty for them. */
export function settingsGroups({ role }: { role: string }): SettingsGroup[] {
  return GROUPS.map(({ heading, pages }) => ({
    heading,
    pages: pages.filter((page) => !page.owners || role === 'owner'),
  })).filter(({ pages }) => pages.length > 0);
}

/** Whether an address is this page, or lies under it. */
export function isUnder(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
