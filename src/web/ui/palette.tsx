/** What Ctrl+K opens, on every page: one field for every place, every action of this page, and what one was at lately. */
export function Palette() {
  return (
    <dialog
      id="palette"
      class="dialog palette"
      aria-label="Go anywhere, do anything"
      data-controller="dialog"
      data-morph="never"
    >
      <input
        class="palette-input"
        type="text"
        role="combobox"
        aria-label="Go anywhere, do anything"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-autocomplete="list"
        placeholder="Where to, or what to do?"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
      />
      <div id="palette-list" class="palette-list" role="listbox" aria-label="Places and actions" />
      <p class="visually-hidden" role="status" />
    </dialog>
  );
}
