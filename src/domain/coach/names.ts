// Whose name is it? What they sign with counts more than what their mail program says. SkyVerge's guide, I9.

const PARTICLES = new Set(
  'van von de der den del della di da dos la le el al bin ibn ter ten zu af av y e'.split(' '),
);
const TITLES =
  /^(?:mr|mrs|ms|miss|mx|mister|dr|doctor|prof|professor|rev|reverend|captain|capt|rabbi|imam|sir|madam|herr|frau|fräulein|hr|fr|mme|madame|mlle|monsieur|señor|señora|señorita|sr|sra)\.?$/i;
// Titles beside a name ("Tanabe-san", "Sister Agnes"), and names where they stand alone ("Don").
const BESIDE_NAME =
  /^(?:sister|father|pastor|lady|lord|signor|signora|don|doña|pan|pani|san|sama|sensei|ji|bey|hanım|hanim)$/i;
const CLOSERS =
  /^(?:(?:all the |with |my |very |many |and )*(?:best|kind|warm|warmest|regards|cheers|thanks|thank you|thx|ta|sincerely|yours|faithfully|truly|greetings|wishes|love|respectfully|cordially|talk soon|take care|looking forward)\b[^.?!\n]{0,40})[,.!]?$/i;
const NO_NAME =
  /^(?:sent from|get outlook|tel|phone|mobile|fax|www|http|--|thanks|thank|please|regards|cheers|best|customer|support|the|team|hi|hello|yes|no|ok|okay|great|good|sorry|i|it|we|and|my|is|what|how|can|could|do|does|when|where|why|who|which|hope|you|firefox|chrome|safari)\b/i;

const NICKNAMES: readonly string[] = [
  'michael mike mick mikey micha',
  'katherine kate kathy katie kat cathy catherine kathryn kitty',
  'robert rob bob bobby robbie bert',
  'william will bill billy liam',
  'elizabeth liz beth lizzie eliza betty elsie elisabeth lisa',
  'thomas tom tommy',
  'richard rick dick rich ricky',
  'james jim jimmy jamie',
  'john jack johnny jon jonathan',
  'margaret maggie meg peggy greta rita',
  'alexander alex sandy sasha xander alexandra alexandre',
  'andrew andy drew andreas',
  'anthony tony antonio anton',
  'benjamin ben benny',
  'christopher chris kit topher',
  'christine christina chris chrissie tina',
  'christian chris',
  'daniel dan danny daniela',
  'david dave davy',
  'edward ed eddie ted ned',
  'edmund ed eddie ted ned',
  'frederick fred freddie friedrich fritz',
  'joseph joe joey josef josé jose pepe',
  'matthew matt matthias',
  'nicholas nick nico nicolas klaus nicky',
  'nicole nicky nico',
  'patricia pat patty tricia',
  'patrick pat paddy',
  'samuel sam sammy samantha',
  'stephen steve steven stephan stefan',
  'susan sue susie suzanne susanne',
  'theodore theo ted teddy',
  'victoria vicky vic tori victor viktor',
  'charles charlie chuck',
  'charlotte charlie lottie',
  'deborah deb debbie',
  'gregory greg',
  'jennifer jen jenny',
  'jessica jess jessie',
  'joshua josh',
  'kenneth ken kenny',
  'lawrence larry laurence',
  'leonard leo len lenny',
  'peter pete piet',
  'philip phil philipp pip',
  'raymond ray',
  'rebecca becky becca bex',
  'ronald ron ronnie',
  'timothy tim timmy',
  'zachary zac zack zach',
  'francis frank franz francesca fran frances',
  'abigail abby gail',
  'amanda mandy',
  'barbara barb babs',
  'dorothy dot dottie dora',
  'eleanor ellie nell nora',
  'gabriel gabe gabriela gabby',
  'harold hal harry henry hank heinrich harriet hattie',
  'isabella bella izzy isabel isa',
  'jacob jake jakob',
  'natalie nat',
  'nathaniel nathan nat nate',
  'olivia liv livvy',
  'pamela pam',
  'penelope penny',
  'sarah sara sally',
  'valerie val valentina',
  'wendy gwen gwendolyn',
];

// "Jo Abara (writing for Daniel Kerr)": who wrote stands before the brackets.
const BESIDE = / \([^()]{1,60}\)$/;

/** Where the family's name comes first, as their mail programs often have it. Which word is which cannot be known. */
export const FAMILY_FIRST = new Set(
  'nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong kim park choi jung kang cho yoon jang lim wang zhang chen liu yang huang zhao wu zhou xu sun zhu gao guo lin yamada tanaka suzuki sato takahashi watanabe ito yamamoto nakamura kobayashi kato yoshida sasaki nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh'.split(
    ' ',
  ),
);
/** Small letters without accents, for comparing. */
export function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\p{M}/gu, '')
    .replace(/ø/gi, 'o')
    .replace(/ß/g, 'ss')
    .toLowerCase();
}

function looksLikeName(line: string): string[] | undefined {
  const text = line
    .replace(/[,.!]+$/, '')
    .replace(/^[-–—~*\s]+/, '')
    .replace(BESIDE, '')
    .trim();
  if (text === '' || NO_NAME.test(text) || /[\d@:/?|]/.test(text)) return undefined;
  const words = text.split(/\s+/);
  if (words.length > 5) return undefined;
  const ok = words.every(
    (w) =>
      /^[\p{L}][\p{L}\p{M}'’.-]*$/u.test(w) && (/^\p{Lu}/u.test(w) || PARTICLES.has(w) || words.length === 1),
  );
  return ok ? words : undefined;
}

/** A line that names a firm, a school, a choir: whoever signed stands above it. */
export const FIRM =
  /\b(?:farms?|bakery|school|choir|clinic|shop|stores?|studios?|hotel|garage|salon|partners|associates|brothers|& sons|and sons|foundation|association|society|church|university|college|press|media|labs?|works|services|solutions|consulting|group|restaurant|cafe|kitchen|gallery|museum|library|club|yoga|pilates|fitness|gym|orchestra|ensemble|theatre|photography|catering|crafts|gmbh|ltd|inc|llc|limited|company|ag|bv|plc)\.?$/i;

/** The name a customer signs with, as its words, or nothing. Their words win over any header. */
export function signature(mail: string): string[] | undefined {
  const lines = mail
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('>') && !FIRM.test(line.split(',')[0]!));
  const says =
    /\b(?:[Mm]y name is|i am called|this is|i'm) ([\p{Lu}][\p{L}'’-]+(?: [\p{Lu}][\p{L}'’-]+){0,2})(?=[,.!\s]|$)/u.exec(
      mail,
    );
  const closer = lines.findLastIndex((line) => CLOSERS.test(line));
  if (closer >= 0) {
    const after = lines[closer + 1];
    const name = after ? looksLikeName(after) : undefined;
    if (name) return name;
    const inline = /(?:thanks|cheers|regards|best|thank you)[,!]? ([\p{Lu}][\p{L}'’-]+)[.!]?$/iu.exec(
      lines[closer]!,
    );
    if (inline && /^\p{Lu}/u.test(inline[1]!) && !NO_NAME.test(inline[1]!)) return [inline[1]!];
  }
  const last = lines.at(-1)?.replace(BESIDE, '');
  if (last && lines.length > 1) {
    const name = looksLikeName(last);
    if (name && name.length <= 4) return name;
  }
  const tail = last
    ? /[.!?)] (?:(?:[Mm]any |[Kk]ind )?(?:[Tt]hanks|[Bb]est|[Cc]heers|[Rr]egards|[Tt]hank you)[,!]? )?([\p{Lu}][\p{L}'’-]+(?: [\p{Lu}][\p{L}'’-]+)?)$/u.exec(
        last,
      )
    : null;
  if (tail && !NO_NAME.test(tail[1]!)) return tail[1]!.split(' ');
  return says ? says[1]!.split(' ') : undefined;
}

/** True where a letter says farewell in a line of its own: what follows is a name. */
export function signsOff(mail: string): boolean {
  return mail.split('\n').some((line) => CLOSERS.test(line.trim()));
}

/** The letters that stand for ä, å, ø and the like where a keyboard has none: Håkon is Haakon, Jürgen is Juergen. */
function spelledOut(name: string): string {
  return plain(
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äæ]/g, 'ae')
      .replace(/[öøœ]/g, 'oe')
      .replace(/ü/g, 'ue')
      .replace(/å/g, 'aa')
      .replace(/ß/g, 'ss'),
  );
}

/** True where one name can be the other: its case and accents, a nickname, an initial. */
export function isSameName(a: string, b: string): boolean {
  const x = plain(a).replace(/\.$/, '');
  const y = plain(b).replace(/\.$/, '');
  if (x === y || spelledOut(a) === spelledOut(b)) return true;
  if (Math.min(x.length, y.length) === 1) return x[0] === y[0];
  return NICKNAMES.some((line) => {
    const set = line.split(' ');
    return set.includes(x) && set.includes(y);
  });
}

const COMPANY =
  /\b(?:farms|bakery|choir|clinic|studios?|hotel|garage|salon|partners|associates|foundation|association|society|consulting|services|solutions|gallery|museum|gmbh|inc|ltd|llc|corp|co|ag|bv|b\.v|sarl|oy|ab|plc|pty|kg|ohg|s\.a|limited|company|group|team)\.?$/i;

// A first word by which nobody is called: an initial, or a name that stands before the one in use.
const NOT_IN_USE =
  /^(?:\p{L}|mohamm?[ae]d|muhamm?[ae]d|mohd|md|abdul|abdel|abu|ibn|bin|syed|maria|marie|jean|hans|karl)\.?$/u;

/** "Hi Kelly" to Siobhan Kelly: the family's name alone, as no friend says it. Only where it surely stands last. */
function isFamilyName(names: string[], real: string[]): boolean {
  const [first = ''] = real;
  const last = real.at(-1)!;
  if (names.length !== 1 || real.length < 2 || !isSameName(names[0]!, last)) return false;
  if (isSameName(names[0]!, first) || NOT_IN_USE.test(plain(first)) || FAMILY_FIRST.has(plain(first)))
    return false;
  return !NICKNAMES.some((line) => line.split(' ').includes(plain(last)));
}

// "Tanabe-san" and "Mary-Jo" are two words each: what somebody is called, and by which title.
const parts = (words: readonly string[]) =>
  words.flatMap((word) => word.split(/[-‐‑]/)).filter((word) => word !== '');

/** "JP" for Jean-Pierre Roux, "DJ" for Dana Jones: the first letters of what they are called. */
function areInitials(word: string, real: readonly string[]): boolean {
  const letters = real.map((one) => one[0]!).join('');
  return /^\p{Lu}{2,3}$/u.test(word) && plain(letters).startsWith(plain(word));
}

/** Why a greeting does not fit the customer's name, or nothing when it does. `known` is what they sign with. */
export function misnamed(greeted: string[], known: string[]): string | undefined {
  const shown = greeted.join(' ');
  const words = parts(greeted);
  if (COMPANY.test(shown) && !COMPANY.test(known.join(' ')))
    return `"${shown}" is a firm. A person wrote: ${known.join(' ')}.`;
  const names = words.filter(
    (w) =>
      !TITLES.test(w) &&
      !(words.length > 1 && BESIDE_NAME.test(w)) &&
      !PARTICLES.has(w.toLowerCase()) &&
      !/^(?:and|&)$/i.test(w),
  );
  if (names.length === 0) return undefined;
  const real = parts(known).filter((w) => !TITLES.test(w));
  if (names.length === 1 && areInitials(names[0]!, real)) return undefined;
  const match = names.find((n) => real.some((r) => isSameName(n, r)));
  const isTitled = names.length < words.length;
  if (match === undefined || (!isTitled && isFamilyName(names, real)))
    return `They sign as ${known.join(' ')}.`;
  const spelled = real.find((r) => isSameName(match, r))!;
  const shouted = match.length > 2 && match === match.toUpperCase() && spelled !== spelled.toUpperCase();
  const small = match === match.toLowerCase() && spelled !== spelled.toLowerCase();
  return shouted || small ? `They write it ${spelled}.` : undefined;
}
