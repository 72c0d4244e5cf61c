const CHOICE = 'porchlight:single-keys';

/** Whether single keys act on the page; a person can turn them off (WCAG 2.1.4). */
export function singleKeys(): boolean {
  return localStorage.getItem(CHOICE) !== 'off';
}

/** Turns single keys on or off, for this browser. */
export function setSingleKeys(isOn: boolean): void {
  localStorage.setItem(CHOICE, isOn ? 'on' : 'off');
}
