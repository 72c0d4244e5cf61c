import { Icon } from './icon.tsx';
import { hueOf, initials } from './initials.ts';

/**
 * A person's face: initials on a colour of their own. `size` is `small` (24 px), `medium` (36 px)
 * or `large` (44 px). Hidden from screen readers, since the name is always beside it; `alone`
 * gives it that name where it is not.
 */
export function Avatar(props: { name: string; size?: 'small' | 'medium' | 'large'; alone?: boolean }) {
  const { name, size = 'medium', alone } = props;
  const signs = initials(name);
  const label = alone ? { role: 'img', 'aria-label': name } : { 'aria-hidden': 'true' as const };
  return (
    <span class={`avatar avatar-${size} hue-${hueOf(name)}`} {...label}>
      {signs === '' ? <Icon name="user" /> : signs}
    </span>
  );
}
