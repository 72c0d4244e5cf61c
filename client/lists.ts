/** The list somebody came from, as they saw it: where it is, what it is called, and its conversations in their order. */
export type List = { from: string; name: string; hrefs: string[]; older: string | null };

const KEPT = 'porchlight:list';

/** Keeps the list of a page for the conversations that are opened from it, in this tab alone. */
export function keepList(list: List): void {
  sessionStorage.setItem(KEPT, JSON.stringify(list));
}

/** The list somebody came from last; null where they came from none. */
export function keptList(): List | null {
  try {
    const list = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
    return Array.isArray(list?.hrefs) && typeof list.from === 'string' ? list : null;
  } catch {
    return null;
  }
}

/** The rows of a page of a list, with the way to what comes after them. */
export function rowsOn(page: ParentNode): Pick<List, 'hrefs' | 'older'> {
  const links = page.querySelectorAll<HTMLAnchorElement>('.rows .row-subject');
  return {
    hrefs: [...links].map((link) => link.getAttribute('href') ?? ''),
    older: page.querySelector('.pager a[rel="next"]')?.getAttribute('href') ?? null,
  };
}

const pathOf = (href: string) => href.split(/[?#]/u)[0];

/** Where a conversation is in a list; -1 where it is not. */
export function placeIn(list: List, path: string): number {
  return list.hrefs.findIndex((href) => pathOf(href) === path);
}

/** The same list with its next page read as well; itself where there is none, or no connection. */
export async function longer(list: List): Promise<List> {
  if (!list.older) return list;
  const answer = await fetch(list.older, { headers: { accept: 'text/html' } }).catch(() => null);
  if (!answer?.ok) return list;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const more = rowsOn(page);
  return { ...list, hrefs: [...list.hrefs, ...more.hrefs], older: more.older };
}
