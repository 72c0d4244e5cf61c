/** At most `length` characters, cut at a word where there is one near, never inside a character. */
export function excerpt(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat
    .slice(0, length)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > length * 0.7 ? cut.slice(0, space) : cut}…`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text that becomes HTML outside JSX. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** NUL cannot be stored as text in PostgreSQL and means nothing in a mail; half surrogates are not Unicode. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
