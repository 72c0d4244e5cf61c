// How many syllables an English word is spoken with: groups of vowels, then what English writes and does not say, or
// says and does not write. Good enough for a hundred words and more; docs/dependencies.md says why not the library.

// What no rule below counts right, and what people who answer customers write often.
const KNOWN = new Map(
  Object.entries({
    1: 'queue queued eye hour our choir',
    2: 'business every evening maybe someone something somewhere sometimes somehow lately science client poet lion giant quiet diet being naive hundred foreseen sidebar warehouse persuade',
    3: 'everyone everything everywhere anyone somebody idea area recipe reapply general',
    4: 'apostrophe january february',
  }).flatMap(([count, words]) => words.split(' ').map((word) => [word, Number(count)] as const)),
);

// Spoken as two, though they stand as one group: "going", "via", "earlier", "video", "actual", "layout".
const APART =
  /[aeiouy](?=ings?$)|i(?=[ao]|um)|(?<=[a-z]{3})i(?=er[s]?$|est$)|(?<!p|g)e(?=o(?!u))|u(?=a(?!y))|(?<=cr)e(?=at)|[aeo](?=is[mt])|(?<=[aeo])y(?=[aeo])/g;
// Written as two and spoken as one: "nation", "special", "million", "guest", "people".
const TOGETHER = /(?:[tscg]|sh)i(?=[oa](?!$|t))|(?:ll|n)i(?=o[nr])|(?<=[gq])u(?=[aeiou])|eo(?=pl|us)/g;
const SILENT_E = /(?<=[a-z]{2})e(?=(?:ly|ness|ful|less|ments?|where|lines?|ware|body|house|bar)$)/;
const UNSAID_END = /(?<=[a-z]{2})(?:e|(?<![td])ed|(?<![sxzcg]|ch|sh)es)$|(?<=[aeiou][gq])ues?$/;
// After a consonant these are said: "table", "handled", "centre".
const SAID_END = /[^aeiouylrw](?:le|les|led|re|res|red)$/;

function bare(word: string): string {
  return word
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/'(?:s|ve|re|m|d|ll)$/, '')
    .replace(/[àáâãäåèéêëìíîïòóôõöøùúûüýÿ]/g, 'a') // never silent: "café", "résumé"
    .normalize('NFD')
    .replace(/[^a-z']/g, '');
}

/** How many syllables an English word is spoken with, at least one. What is no letter does not count. */
export function syllablesOf(word: string): number {
  const whole = bare(word);
  const letters = whole.replace(/n't$/, 'n').replace(/'/g, '');
  const known = KNOWN.get(letters) ?? KNOWN.get(letters.replace(/s$/, ''));
  if (known !== undefined) return known;
  const spoken = SAID_END.test(letters) ? letters : letters.replace(UNSAID_END, '');
  const written = spoken.replace(SILENT_E, '').replace(TOGETHER, (pair) => pair.slice(0, -1) || '');
  const groups = written.replace(APART, '$&-').match(/[aeiouy]+/g)?.length ?? 0;
  // "doesn't" has two, "can't" one.
  const negated = whole.endsWith("n't") && /[dst]n$/.test(letters) ? 1 : 0;
  return Math.max(1, groups + negated);
}
