import { drawn } from './drawn.ts';
import { Button } from './form.tsx';
import { Dialog, Kbd } from './parts.tsx';

type Shortcut = { keys: readonly string[]; does: string };

/** The keys there are, in the order of the help. What acts on a page carries its key in `aria-keyshortcuts`. */
export const SHORTCUTS: readonly { title: string; keys: readonly Shortcut[] }[] = [
  {
    title: 'Anywhere',
    keys: [
      { keys: ['/'], does: 'Search' },
      { keys: ['c'], does: 'New conversation' },
      { keys: ['g', 'i'], does: 'Go to the inbox' },
      { keys: ['g', 'h'], does: 'Go to who is here: the shifts' },
      { keys: ['g', 'v'], does: 'Go to saved views' },
      { keys: ['g', 'c'], does: 'Go to customers' },
      { keys: ['g', 's'], does: 'Go to settings' },
      { keys: ['Ctrl', 'K'], does: 'Anywhere, anything' },
      { keys: ['?'], does: 'This help' },
    ],
  },
  {
    title: 'In the inbox and among letters',
    keys: [
      { keys: ['j'], does: 'The next one' },
      { keys: ['k'], does: 'The one before' },
      { keys: ['o'], does: 'Open it' },
      { keys: ['s'], does: 'Save this search' },
    ],
  },
  {
    title: 'Many at once',
    keys: [
      { keys: ['x'], does: 'Select the one in hand, or not' },
      { keys: ['Shift', 'J'], does: 'Select on to the next' },
      { keys: ['Shift', 'K'], does: 'Select on to the one before' },
      { keys: ['Ctrl', 'A'], does: 'Select all that are shown' },
      { keys: ['Esc'], does: 'Select none' },
      { keys: ['e', 'a', 'h', 't', 'f'], does: 'As in a conversation, to all of them' },
    ],
  },
  {
    title: 'In a conversation',
    keys: [
      { keys: ['r'], does: 'Reply' },
      { keys: ['n'], does: 'Write a note' },
      { keys: ['a'], does: 'Take it' },
      { keys: ['e'], does: 'Close or reopen it' },
      { keys: ['h'], does: 'Snooze it' },
      { keys: ['t'], does: 'Tag it' },
      { keys: ['f'], does: 'Follow it, or stop' },
      { keys: ['b'], does: 'Take it as a big deal, or put that back' },
      { keys: ['Shift', 'T'], does: 'Take a shared draft over' },
      { keys: ['z'], does: 'Undo what you just did' },
      { keys: ['Shift', 'J'], does: 'Next conversation' },
      { keys: ['Shift', 'K'], does: 'Conversation before' },
      { keys: ['u'], does: 'Back to the list' },
    ],
  },
  {
    title: 'While writing',
    keys: [
      { keys: ['Ctrl', 'Enter'], does: 'Send' },
      { keys: ['Ctrl', 'Shift', 'Enter'], does: 'Send and close' },
      { keys: ['Ctrl', 'B'], does: 'Bold' },
      { keys: ['Ctrl', 'I'], does: 'Italic' },
      { keys: ['Ctrl', 'K'], does: 'Link, with words chosen' },
      { keys: ['Ctrl', 'Shift', '8'], does: 'List' },
      { keys: ['Ctrl', 'Shift', '7'], does: 'Numbered list' },
      { keys: ['Ctrl', 'Shift', 'B'], does: 'Quote' },
      { keys: ['Ctrl', 'E'], does: 'Code' },
      { keys: ['Ctrl', '.'], does: 'What the coach asks, one after the other' },
      { keys: ['Ctrl', 'Shift', '.'], does: 'How it reads' },
      { keys: ['Ctrl', 'Shift', 'L'], does: 'Hold it, to read it again later' },
      { keys: ['Ctrl', 'Alt', 'C'], does: 'Code block' },
      { keys: ['Ctrl', ';'], does: 'Saved replies; or ; where a word begins' },
      { keys: ['Ctrl', 'Shift', 'Y'], does: 'Send later' },
      { keys: ['Ctrl', 'Shift', 'E'], does: 'Share the draft' },
      { keys: ['Alt', 'F10'], does: 'To the buttons for text' },
      { keys: ['Esc'], does: 'Back to the page' },
    ],
  },
];

function Line({ keys, does }: Shortcut) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <Kbd>{key}</Kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}

/** The help that `?` opens, on every page. Single letters can be turned off in it (WCAG 2.1.4). */
export function Shortcuts() {
  return DRAWN;
}

function Help() {
  return (
    <Dialog id="shortcuts" title="Everything by keyboard">
      <div class="shortcuts">
        {SHORTCUTS.map(({ title, keys }) => (
          <section>
            <h3>{title}</h3>
            <dl>
              {keys.map((one) => (
                <Line {...one} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <form method="dialog" class="shortcuts-foot">
        <label class="shortcuts-choice">
          <input type="checkbox" data-single-keys checked />
          Single letters act on the page
        </label>
        <Button>Close the help</Button>
      </form>
    </Dialog>
  );
}

const DRAWN = drawn(<Help />);
