import { raw } from 'hono/html';
import { type Drawn, drawn } from './drawn.ts';
import { ICONS, type IconName } from './icons.ts';

/**
 * One inline icon, 18 px, in the colour of its text. It is decoration, hidden from screen readers:
 * the words beside it, or the control's own label, say the same.
 */
export function Icon({ name }: { name: IconName }) {
  return DRAWN[name];
}

function Drawing({ name }: { name: IconName }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {raw(ICONS[name])}
    </svg>
  );
}

// A page has up to a hundred icons, and none ever looks otherwise.
const DRAWN = Object.fromEntries(
  Object.keys(ICONS).map((name) => [name, drawn(<Drawing name={name as IconName} />)]),
) as Record<IconName, Drawn>;
