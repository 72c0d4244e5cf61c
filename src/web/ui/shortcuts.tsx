import { Button } from './form.tsx';
import { Dialog, Kbd } from './parts.tsx';

/** The keys there are, in the order of the help. The `keys` controller acts on `aria-keyshortcuts`. */
export const SHORTCUTS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['j'], does: 'Next conversation or letter' },
  { keys: ['k'], does: 'The one before' },
  { keys: ['o'], does: 'Open it' },
  { keys: ['u'], does: 'Back to the inbox' },
  { keys: ['r'], does: 'Reply' },
  { keys: ['n'], does: 'Write a note' },
  { keys: ['a'], does: 'Take it' },
  { keys: ['e'], does: 'Close it' },
  { keys: ['c'], does: 'New conversation' },
  { keys: ['/'], does: 'Search' },
  { keys: ['Ctrl', 'Enter'], does: 'Send' },
  { keys: ['?'], does: 'This help' },
];

/** The help that `?` opens, on every page. */
export function Shortcuts() {
  return (
    <Dialog id="shortcuts" title="Everything by keyboard">
      <dl class="shortcuts">
        {SHORTCUTS.map(({ keys, does }) => (
          <div>
            <dt>
              {keys.map((key) => (
                <Kbd>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" class="form-buttons">
        <Button>Close the help</Button>
      </form>
    </Dialog>
  );
}
