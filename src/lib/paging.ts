/** Where a page ended: the sort value and the id of its last row. */
export type Cursor = { at: number; id: number };

/** One page of rows and the cursor of the next, null on the last. */
export type PageOf<T> = { rows: T[]; next: string | null };

export function encodeCursor(cursor: Cursor): string {
  return `${cursor.at.toString(36)}.${cursor.id.toString(36)}`;
}

/** Null for anything that `encodeCursor` did not make: an unreadable cursor is the first page. */
export function decodeCursor(text: string | null | undefined): Cursor | null {
  const match = /^([0-9a-z]{1,12})\.([0-9a-z]{1,12})$/.exec(text ?? '');
  if (!match) return null;
  return { at: Number.parseInt(match[1]!, 36), id: Number.parseInt(match[2]!, 36) };
}

/** Cuts `limit + 1` fetched rows to a page: the row too many says that there is a next one. */
export function page<T>(fetched: T[], limit: number, cursorOf: (row: T) => Cursor): PageOf<T> {
  const rows = fetched.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: fetched.length > limit && last ? encodeCursor(cursorOf(last)) : null };
}
