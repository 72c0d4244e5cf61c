/**
 * Marks which option of a list is chosen, for the eye and, at the field that keeps the focus, for who listens (the combobox
 * pattern of the ARIA practices). Gives the option; undefined, and none is marked, where there is none at that place.
 */
export function mark(field: Element, list: Element, at: number): Element | undefined {
  const options = [...list.children];
  for (const [n, option] of options.entries()) option.ariaSelected = String(n === at);
  const current = options[at];
  if (current) field.setAttribute('aria-activedescendant', current.id);
  else field.removeAttribute('aria-activedescendant');
  return current;
}

/** The place of the option that was pressed; -1 where it was none. The focus stays in the field. */
export function pressedOption(list: Element, event: Event): number {
  const at = [...list.children].findIndex((option) => option.contains(event.target as Node));
  if (at >= 0) event.preventDefault();
  return at;
}
