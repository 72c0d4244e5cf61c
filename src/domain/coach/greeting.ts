// Whom a draft greets, and where: "Hi Ann,", "Hej Ann!", "Ann," on a line of its own, "Thanks for the picture, Ann!".

export interface Greeted {
  start: number;
  end: number;
  words: string[];
}

const GROUP =
  /^(?:there|all|both|everyone|everybody|team|folks|again|you|friends?|guys|sir|madam|customer|valued|to|from|ladies|and|neighbou?r|hello|dear|my|the|your|stranger|y'all|together)$/i;

// Who answers in English may still greet as the customer does at home.
const GREETS =
  "hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|greetings|welcome(?: back)?|hallo|moin|servus|guten (?:tag|morgen|abend)|gr(?:ü|ue)(?:ß|ss) (?:dich|gott)|hei|hej|heisann|tere|ahoj|cze(?:ś|s)(?:ć|c)|szia|salut|bonjour|bonsoir|ciao|buongiorno|hola|buenos d(?:í|i)as|ol(?:á|a)|bom dia|salam|salaam|shalom|merhaba|namaste|konnichiwa|aloha|kia ora|howdy|g'day|ay(?:e)? up";
const GREETING = new RegExp(
  `^\\s{0,5}(?:${GREETS})[,]? +((?:(?:Mrs?|Ms|Dr|Prof|St|Sr|Sra|Rev|Capt|Hr|Fr)\\. ?)?[^,!.:;\\n]{1,60}?(?:(?:Mrs?|Ms|Dr|Prof|St|Sr|Sra|Rev|Capt|Hr|Fr)\\.[^,!.:;\\n]{1,60}?)?)(?= *(?:[,!:;\\n]|\\.\\s|[-–—] |$))`,
  'i',
);

const PROPER = "\\p{Lu}\\p{Ll}[\\p{L}'’-]{1,24}";
const ALONE = new RegExp(
  `^\\s{0,5}(${PROPER}(?: ${PROPER}){0,2})(?:,[ \\t]*\\n|[!:][ \\t]*\\n|(?: ?[-–—]| ?--)[ \\t]*\\n)`,
  'u',
);
// A first sentence that ends in a name: "Thanks for the picture, Ann!", "You can, Ann." Not "In Bergen, Norway."
const CALLED = new RegExp(
  `^\\s{0,5}\\p{L}[^,.!?;:\\n]{0,80}(?<=(?:^|[\\s'’])\\p{L}\\p{Ll}*), (${PROPER})(?=[.!?](?:\\s|$)|[,:]?[ \\t]*\\n)`,
  'u',
);
const PLACE = /\b\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’-]+$/u;

const NO_NAME =
  /^(?:yes|no|ok|okay|done|fixed|sorted|thanks|thank|sorry|great|good|sure|quick|update|news|hooray|hurray|congratulations|cheers|welcome|perfect|right|well|first|short|answer|question|solution|steps|summary|hello|hallo|hey|greetings|morning|afternoon|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|tomorrow|all|team|everyone|everybody|folks|dear|friends?|sir|madam|please|unfortunately|again|indeed|apologies|best|regards|kind|warm|note|important|hi|both|english|german|french|norway|norwegian|hei|hej|hoi|salut|bonjour|ciao|hola|servus|moin|ahoj|tere|aloha|namaste|salve|hallo)$/i;

// "Thanks again, Ann!" further down: a thanks of some words with a stop is no signature.
const THANKED = new RegExp(
  `(?<=^|[\\n.!?] {0,2})(?:[Tt]hanks|[Tt]hank you) (?:again|for|so|very|once)\\b[^,.!?;:\\n]{0,80}, (${PROPER})[.!](?=\\s)`,
  'gu',
);

/** "In Bergen, Norway" and "Under Settings, Billing" end in no name; "Thanks, Ann" does. */
function isPlace(m: RegExpExecArray): boolean {
  const before = m[0].trimStart();
  return PLACE.test(before) && !/^\S+, \S+$/.test(before);
}

function nameIn(m: RegExpExecArray | RegExpMatchArray): Greeted | undefined {
  const start = m.index! + m[0].lastIndexOf(m[1]!);
  const words = m[1]!.split(/\s+/);
  return words.some((w) => NO_NAME.test(w) || GROUP.test(w))
    ? undefined
    : { start, end: start + m[1]!.length, words };
}

/** The name in the greeting of a draft, with its place, or nothing: "Hi there" greets nobody by name. */
export function greeted(raw: string): Greeted | undefined {
  const m = GREETING.exec(raw);
  if (!m) {
    const alone = ALONE.exec(raw);
    const called = alone ?? CALLED.exec(raw);
    return called && (alone || !isPlace(called)) ? nameIn(called) : undefined;
  }
  const start = m.index + m[0].length - m[1]!.length;
  const name = m[1]!.replace(/\s+(?:again|and (?:thanks|team|all)\b.*)$/i, '').trim();
  const words = name.split(/\s+/);
  if (words.length > 5 || words.some((w) => GROUP.test(w)) || /[{}<>[\]%\d_\uE000]/.test(name))
    return undefined;
  if (/^(?:undefined|null|nan|none)$/i.test(name)) return undefined;
  return { start, end: start + name.length, words };
}

/** Every name that a draft calls its reader by, the greeting's first. */
export function calledBy(raw: string): Greeted[] {
  const first = greeted(raw);
  const later = Array.from(raw.matchAll(THANKED), nameIn).filter((one) => one !== undefined);
  return [...(first ? [first] : []), ...later.filter(({ start }) => start !== first?.start)];
}
