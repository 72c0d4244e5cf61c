/** A word is being put together by an input method: its keys are its own. */
export function isBusyComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229; // Safari says so by the code alone
}
