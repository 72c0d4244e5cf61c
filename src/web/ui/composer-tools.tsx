import { drawn } from './drawn.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

type Tool = { id: string; name: string; icon: IconName; keys: string };

/** What can be done to the text, in the order of the toolbar. `keys` as in `aria-keyshortcuts`. */
const TOOLS: readonly Tool[] = [
  { id: 'bold', name: 'Bold', icon: 'bold', keys: 'Control+B' },
  { id: 'italic', name: 'Italic', icon: 'italic', keys: 'Control+I' },
  { id: 'link', name: 'Link', icon: 'link', keys: 'Control+K' },
  { id: 'bulletList', name: 'List', icon: 'list', keys: 'Control+Shift+8' },
  { id: 'orderedList', name: 'Numbered list', icon: 'list-ordered', keys: 'Control+Shift+7' },
  { id: 'blockquote', name: 'Quote', icon: 'quote', keys: 'Control+Shift+B' },
  { id: 'code', name: 'Code', icon: 'code', keys: 'Control+E' },
  { id: 'codeBlock', name: 'Code block', icon: 'square-code', keys: 'Control+Alt+C' },
];

/** The editor's buttons. They stay hidden where there is no editor, so the plain form has none that do nothing. */
export function ComposerTools() {
  return TOOLBAR;
}

function Toolbar() {
  return (
    <div
      class="composer-toolbar"
      id="composer-toolbar"
      role="toolbar"
      aria-label="Text"
      aria-controls="composer-editor"
      data-composer-target="toolbar"
      data-morph="never"
      hidden
    >
      {TOOLS.map((tool) => (
        <button
          type="button"
          title={`${tool.name} (${tool.keys.replace('Control', 'Ctrl')})`}
          aria-label={tool.name}
          aria-keyshortcuts={tool.keys}
          aria-pressed="false"
          data-tool={tool.id}
        >
          <Icon name={tool.icon} />
        </button>
      ))}
    </div>
  );
}

const TOOLBAR = drawn(<Toolbar />);

/** Where a link's address is typed. Its field has no name, so it is never sent with the form. */
export function LinkBox() {
  return LINK_BOX;
}

function Address() {
  return (
    <fieldset class="composer-link" id="composer-link" data-composer-target="link" data-morph="never" hidden>
      <label class="field-label" for="composer-link-address">
        Where the link goes
      </label>
      <div class="composer-link-row">
        <input
          class="input"
          id="composer-link-address"
          type="text"
          inputmode="url"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          placeholder="example.com/page"
          aria-describedby="composer-link-error"
        />
        <button class="button button-primary" type="button" data-link="keep">
          Link
        </button>
        <button class="button button-quiet" type="button" data-link="remove">
          Remove
        </button>
      </div>
      <p class="field-error" id="composer-link-error" role="alert" hidden />
    </fieldset>
  );
}

const LINK_BOX = drawn(<Address />);
