/** One thing that can be chosen. `key` is what it is remembered by; it leads somewhere or acts on this page. */
export type Choice = { key: string; name: string; kind: string; href?: string; act?: () => void };

const KEPT = 'porchlight:recent';
const MOST = 20;
const SHOWN = 8;
const EVERYWHERE = '/places';
const KNOWN_FOR = 60_000; // ms: a saved view that was made since is there too

let places: Choice[] = [];
let reading: Promise<void> | null = null;
let readAt = 0;

function wordsOf(element: Element): string {
  const name =
    element.getAttribute('aria-label') ??
    element.querySelector('.menu-label')?.textContent ??
    element.textContent;
  return (name ?? '').replace(/\s+/gu, ' ').trim();
}

// A menu's line says little without its menu: "Snooze: Tomorrow morning".
function nameOf(element: HTMLElement): string {
  const menu = element.closest('.menu-panel')?.parentElement?.querySelector('summary');
  const label = menu ? wordsOf(menu) : '';
  return label && label !== 'More' ? `${label}: ${wordsOf(element)}` : wordsOf(element);
}

function act(element: HTMLElement): void {
  if (element.matches('input, textarea, select')) element.focus();
  else element.click();
}

const isMac = /Mac|iPhone|iPad/u.test(navigator.platform);

function keysOf(element: Element): string {
  const keys = element.getAttribute('aria-keyshortcuts') ?? '';
  return keys.replace('Control+', isMac ? '⌘' : 'Ctrl ').replace('Shift+', '⇧');
}

// What is out of sight is no choice, but for what a closed menu holds. The buttons for text are for who is writing.
function isOffered(element: HTMLElement): boolean {
  if (element.matches(':disabled')) return false;
  if (element.closest('.composer-toolbar') && !element.closest('.composer')!.contains(document.activeElement))
    return false;
  const seen = element.closest('.menu')?.querySelector('summary') ?? element;
  return seen.checkVisibility({ visibilityProperty: true });
}

const ACTIONS = [
  '.conversation-actions :is(button, a[href])',
  '.neighbours:not([hidden]) a:not([hidden])',
  '[data-composer-mode]',
  '#main [aria-keyshortcuts]:is(a[href]:not(.back), button)',
  '.selection-bar .menu-panel > button',
  '.flash button',
].join(', ');

/** What can be done on this page: its own buttons and links, pressed as a person would. */
export function actionsHere(): Choice[] {
  const found = [...document.querySelectorAll<HTMLElement>(ACTIONS)].filter(isOffered);
  const choices = found.map((one) => ({
    key: `do:${nameOf(one)}`,
    name: nameOf(one),
    kind: keysOf(one) || 'Here',
    act: () => act(one),
  }));
  return [...new Map(choices.filter((one) => one.name).map((one) => [one.key, one])).values()];
}

/** The places as they were last read; none before the first time. */
export function placesKnown(): readonly Choice[] {
  return places;
}

/** Every place there is, read from its own page, again where that is a while ago. */
export async function everywhere(): Promise<readonly Choice[]> {
  if (Date.now() - readAt > KNOWN_FOR) reading ??= readAgain();
  await reading;
  return places;
}

// Without a connection what was known stays, and the next time may have one.
async function readAgain(): Promise<void> {
  try {
    places = await read();
    readAt = Date.now();
  } catch {
    readAt = 0;
  }
  reading = null;
}

async function read(): Promise<Choice[]> {
  const answer = await fetch(EVERYWHERE, { headers: { accept: 'text/html', 'x-sec-purpose': 'prefetch' } });
  if (!answer.ok || answer.redirected) throw new Error('The places could not be read.');
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return [...page.querySelectorAll<HTMLAnchorElement>('[data-everywhere]')].map((link) => ({
    key: link.getAttribute('href')!,
    name: wordsOf(link),
    kind: link.dataset.everywhere!,
    href: link.getAttribute('href')!,
  }));
}

type Kept = { key: string; name: string; href?: string };

function kept(): Kept[] {
  try {
    const list = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

/** The conversations and customers one was at, the places and actions one chose, the latest first; an action where this page has it. */
export function recent(known: readonly Choice[]): Choice[] {
  const byKey = new Map(known.map((one) => [one.key, one]));
  return kept()
    .filter(({ key }) => key !== location.pathname)
    .flatMap(({ key, name, href }) => byKey.get(key) ?? (href ? { key, name, kind: 'Lately', href } : []))
    .slice(0, SHOWN);
}

/** All that can be chosen, the recent first; a place that this page leads to by the same name is there once. */
export function allOf(here: readonly Choice[], known: readonly Choice[]): Choice[] {
  const names = new Set(here.map(({ name }) => name));
  const others = known.filter(({ name }) => !names.has(name));
  return [...recent([...here, ...others]), ...here, ...others];
}

/** Keeps what was chosen; with null, the page one is on. In this tab alone, so that nobody after them finds it. */
export function remember(choice: Choice | null): void {
  if (!document.getElementById('palette')) {
    sessionStorage.removeItem(KEPT); // signed out
    return;
  }
  const one = choice ?? pageHere();
  if (!one?.key) return;
  const { key, name, href } = one;
  const list = [{ key, name, href }, ...kept().filter((other) => other.key !== key)].slice(0, MOST);
  sessionStorage.setItem(KEPT, JSON.stringify(list));
}

function pageHere(): Kept | null {
  const { pathname } = location;
  if (!/^\/(?:conversations|customers)\/\d+$/u.test(pathname)) return null;
  const name = document.querySelector('h1')?.textContent?.trim() ?? '';
  return { key: pathname, name, href: pathname };
}
