const SPARE = 1.25; // what was found so far is no promise

/**
 * How much to read next: what should fill the page, going by what was read and found so far, and never more than three
 * times what was read last.
 */
export function nextStretch({
  last,
  read,
  found,
  wanted,
}: {
  last: number;
  read: number;
  found: number;
  wanted: number;
}): number {
  const longest = last * 3;
  if (found === 0 || found >= wanted) return longest;
  return Math.min(longest, Math.max(wanted, Math.ceil(((wanted - found) * read * SPARE) / found)));
}
