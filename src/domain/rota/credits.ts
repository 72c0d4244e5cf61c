/** Days a person was due and days they did. Earned minus done is what they are owed (3.5, deficit credit). */
export type Credit = { earned: number; done: number };
export type Credits = Record<string, Credit>;

/**
 * How the places of one day are earned by those present: in proportion to weight, but nobody earns more than
 * the one day they can do, and all shares together are the places filled. So the sum of earned is always the
 * sum of done (practices 3.5); who is away earns nothing and owes nothing.
 */
export function shares(weights: number[], places: number): number[] {
  const result = weights.map(() => 0);
  let open = weights.map((_, i) => i);
  let left = Math.min(places, open.length);
  while (open.length > 0 && left > 0) {
    const total = open.reduce((sum, i) => sum + weights[i]!, 0);
    const full = open.filter((i) => (weights[i]! / total) * left >= 1);
    if (full.length === 0) {
      for (const i of open) result[i] = (weights[i]! / total) * left;
      return result;
    }
    for (const i of full) result[i] = 1;
    left -= full.length;
    open = open.filter((i) => !full.includes(i));
  }
  return result;
}

/** A person's credit, made when first asked for: joiners begin at nothing. */
export function creditOf(credits: Credits, name: string): Credit {
  credits[name] ??= { earned: 0, done: 0 };
  return credits[name];
}
