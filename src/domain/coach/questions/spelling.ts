// How people write in a hurry: without the apostrophe, as it sounds, one letter for a word.
const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/\b(ca|do|does|did|is|are|was|were|wo|would|could|should|have|has|had)nt\b/y, "$1n't"],
  [/\b(what|how|where|when|who|that|there)s\b/y, "$1's"],
  [/\bim\b/y, "i'm"],
  [/\bive\b/y, "i've"],
  [/\b(you|they)re\b/y, "$1're"],
  [/\b(?:wat|wot)\b/y, 'what'],
  [/\bwich\b/y, 'which'],
  [/\bwether\b/y, 'whether'],
  [/\br (?=(?:u|ur|you|your|the|there|they|we|these|those|my|our)\b)/y, 'are '],
  [/\bu\b(?![-.][a-z])/y, 'you'],
  [/\bur\b/y, 'your'],
  [/\b(?:pls|plz|plse|pleas)\b/y, 'please'],
  // the stop of a title ends no sentence
  [/\b(mrs?|ms|dr|prof)\./y, '$1'],
  [/\bwanna\b/y, 'want to'],
  [/\bgimme\b/y, 'give me'],
  [/\blemme\b/y, 'let me'],
  [/\bdunno\b/y, "don't know"],
  [/\b(?:any1|ne1)\b/y, 'anyone'],
  [/\b(?:cud|cld)\b/y, 'could'],
  [/\b(?:wud|wld)\b/y, 'would'],
  [/\s+[+&]\s+(?=[a-z])/y, ' and '],
  [/\s+/y, ' '],
];

/** A text with its words written out, and for each of its characters (and its end) the place it came from. */
export interface WrittenOut {
  text: string;
  at: number[];
}

/** "whats ur price" as "what's your price", white space as one space. The text is folded. */
export function writtenOut(folded: string): WrittenOut {
  const at: number[] = [];
  let text = '';
  let i = 0;
  while (i < folded.length) {
    const [from, to] = nextWord(folded, i);
    for (let n = 0; n < to.length; n++) at.push(Math.min(i + n, i + from - 1));
    text += to;
    i += from;
  }
  at.push(folded.length);
  return { text, at };
}

/** How many characters stand at a place, and what they are written out. */
function nextWord(folded: string, i: number): [number, string] {
  const char = folded[i]!;
  if (!/\s/.test(char) && (!/[a-z]/.test(char) || /[\p{L}\p{N}'.@/-]/u.test(folded[i - 1] ?? ' ')))
    return [1, char];
  for (const [pattern, full] of WRITTEN_OUT) {
    pattern.lastIndex = i;
    const found = pattern.exec(folded);
    if (found) return [found[0].length, full.replace('$1', found[1] ?? '')];
  }
  return [1, char];
}
