import type { IconName } from './icons.ts';

/** A place in the left rail. */
export type Place = { id: string; name: string; href: string; icon: IconName; apart?: boolean };

/** The places there are, in the order of the rail. `apart` leaves room above it. */
export const PLACES: readonly Place[] = [
  { id: 'inbox', name: 'Inbox', href: '/inbox', icon: 'inbox' },
  { id: 'shifts', name: 'Shifts', href: '/shifts', icon: 'globe' },
  { id: 'customers', name: 'Customers', href: '/customers', icon: 'contact' },
  { id: 'settings', name: 'Settings', href: '/settings', icon: 'settings', apart: true },
];
