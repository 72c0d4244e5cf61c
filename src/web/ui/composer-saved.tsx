import { Button } from './form.tsx';
import { Icon } from './icon.tsx';

type SavedProps = {
  /** Where the words are taken from, and where the list of them is. */
  action: string;
  list: string;
  choices: readonly { id: number; title: string }[];
};

/**
 * Saved replies in the composer. Without a script a choice and a button; the browser's side hides those and offers a search
 * that opens by its button, by its key, and by typing `;` where a word begins.
 */
export function ComposerSaved({ action, list, choices }: SavedProps) {
  if (choices.length === 0) return null;
  return (
    <div class="composer-saved-replies" data-composer-saved-replies={list} data-composer-insertions={action}>
      <div class="composer-saved-plain" data-morph-keep="hidden">
        <label class="visually-hidden" for="composer-saved-choice">
          A saved reply
        </label>
        <select class="input" id="composer-saved-choice" name="savedReply">
          {choices.map((one) => (
            <option value={String(one.id)}>{one.title}</option>
          ))}
        </select>
        <Button look="quiet" formaction={action}>
          Insert
        </Button>
      </div>
      <div class="composer-saved-open" data-morph-keep="hidden" hidden>
        <button
          class="button button-quiet"
          type="button"
          aria-haspopup="dialog"
          aria-expanded="false"
          aria-keyshortcuts="Control+;"
          title="Saved replies (Ctrl+; or ; in the text)"
        >
          <Icon name="book-open" /> <span class="composer-beside-words">Saved replies</span>
        </button>
        <div class="composer-saved-panel" role="dialog" aria-label="Saved replies" data-morph="never" hidden>
          <input
            class="input"
            type="text"
            role="combobox"
            aria-label="Find a saved reply"
            aria-expanded="true"
            aria-controls="composer-saved-list"
            aria-autocomplete="list"
            autocomplete="off"
            placeholder="Find a saved reply"
          />
          <div
            class="composer-saved-list"
            id="composer-saved-list"
            role="listbox"
            aria-label="Saved replies"
          />
          <p class="composer-saved-none" role="status" />
        </div>
      </div>
    </div>
  );
}
