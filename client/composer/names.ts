function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}

// A name is looked for by each of its words, the second half of a double one too.
const BREAKS = /[\s-]+/u;

/**
 * The names that begin so, or in which a later word does: `@rib` finds Tomás Ribeiro. Those that begin so come first,
 * each kind in its own order; a name that is written out already needs no offer. Accents and case do not matter.
 */
export function namesLike(names: readonly string[], typed: string): string[] {
  const wanted = plain(typed).trimStart();
  const offered = names.filter((name) => name !== typed);
  const first = offered.filter((name) => plain(name).startsWith(wanted));
  const later = offered.filter((name) => !first.includes(name) && laterWords(name, wanted));
  return [...first, ...later];
}

function laterWords(name: string, wanted: string): boolean {
  const words = plain(name).split(BREAKS).slice(1);
  return words.some((_, at) => words.slice(at).join(' ').startsWith(wanted.split(BREAKS).join(' ')));
}
