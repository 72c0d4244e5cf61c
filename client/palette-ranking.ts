type Named = { key: string; name: string };

// Without case and accents, so that "tomas" finds Tomás.
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How well a name fits what was typed: 0 not at all; more the nearer its beginning every typed word stands. */
export function fitOf(name: string, typed: string): number {
  const [whole, wanted] = [plain(name), plain(typed).trim()];
  if (wanted === '') return 1;
  if (whole.startsWith(wanted)) return 4;
  const words = whole.split(/[^\p{L}\p{N}]+/u);
  const asked = wanted.split(/\s+/u);
  if (asked.every((one) => words.some((word) => word.startsWith(one)))) return 3;
  return asked.every((one) => whole.includes(one)) ? 2 : 0;
}

/** What fits, best first, and among the equal in the order given: what is recent comes first. Each once. */
export function ranked<T extends Named>(all: readonly T[], typed: string): T[] {
  const seen = new Set<string>();
  return all
    .filter((one) => !seen.has(one.key) && seen.add(one.key))
    .map((one) => ({ one, fit: fitOf(one.name, typed) }))
    .filter((found) => found.fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map((found) => found.one);
}
