/** Telling the single-byte charsets of scripts that are not Latin apart, by which letters are frequent in them. */

/** How sure a script is: a Thai reading of other bytes breaks few rules, so it must do better than the rest. */
const THAI_HANDICAP = 0.22;
const LEAD = 0.08; // of what most mail without a charset is in; Hebrew has no capitals that could speak for it
const LEADS = new Set(['windows-1251', 'koi8-r', 'windows-1255']);

type Script = { charset: string; frequent: string; others: string; capitals: string };

const CYRILLIC = {
  frequent: 'оеаинтсрвлкмдпу',
  others: 'яыьгзбчйхжшюцщэфъё',
  capitals: 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЫЭЮЯ',
};
const GREEK = {
  frequent: 'αοιετσνηυρπκμλςόάίέ',
  others: 'ωδγχθφβξζψήύώϊϋ',
  capitals: 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ',
};

const SCRIPTS: Script[] = [
  { charset: 'windows-1251', ...CYRILLIC },
  { charset: 'koi8-r', ...CYRILLIC },
  { charset: 'iso-8859-5', ...CYRILLIC },
  { charset: 'windows-1253', ...GREEK },
  { charset: 'windows-1255', frequent: 'יוהלארתבשמנ', others: 'דקחעכפסגצטזםןךףץ', capitals: '' },
  { charset: 'windows-1256', frequent: 'اليمنورتبةعدهس', others: 'فحكقجأطشخصىذضثءغزظئإآؤ', capitals: '' },
];

const FREQUENT = 1;
const OTHER = 0.4;
const CAPITAL = 0.7;
const MISPLACED = -1.5; // a capital inside a word
const FOREIGN = -2; // no letter at all

type Letters = { charset: string; weights: Float64Array; capitals: Set<number> };

function lettersOf({ charset, frequent, others, capitals }: Script): Letters {
  const decoder = new TextDecoder(charset);
  const weights = new Float64Array(256);
  const capitalBytes = new Set<number>();
  for (let byte = 0x80; byte < 0x100; byte++) {
    const char = decoder.decode(Uint8Array.of(byte));
    const isCapital = capitals.includes(char);
    if (isCapital) capitalBytes.add(byte);
    const isMark = /[\p{P}\p{Z}№]/u.test(char);
    weights[byte] = frequent.includes(char)
      ? FREQUENT
      : others.includes(char)
        ? OTHER
        : isCapital
          ? CAPITAL
          : isMark
            ? 0
            : FOREIGN;
  }
  return { charset, weights, capitals: capitalBytes };
}

const LETTERS = SCRIPTS.map(lettersOf);

/** Mean weight of the eight-bit bytes; a capital after a small letter is out of place. */
function weigh(sample: Uint8Array, { weights, capitals }: Letters): number {
  let weight = 0;
  let count = 0;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i]!;
    if (byte < 0x80) continue;
    const before = i > 0 ? sample[i - 1]! : 0;
    const misplaced = capitals.has(byte) && before >= 0x80 && weights[before]! > 0 && !capitals.has(before);
    weight += misplaced ? MISPLACED : weights[byte]!;
    count++;
  }
  return count === 0 ? 0 : weight / count;
}

/** In Thai a vowel or tone above or below stands on a consonant, and a leading vowel is followed by one. */
function weighThai(sample: Uint8Array): number {
  let weight = 0;
  let count = 0;
  const isConsonant = (byte: number): boolean => byte >= 0xa1 && byte <= 0xce;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i]!;
    if (byte < 0x80) continue;
    const before = i > 0 ? sample[i - 1]! : 0;
    const stacked = byte === 0xd1 || (byte >= 0xd4 && byte <= 0xda) || (byte >= 0xe7 && byte <= 0xee);
    const onLetter = isConsonant(before) || (before >= 0xd1 && before <= 0xee);
    const leads = before >= 0xe0 && before <= 0xe4;
    const wrong = byte < 0xa1 || byte > 0xfb || (stacked && !onLetter) || (leads && !isConsonant(byte));
    weight += wrong ? FOREIGN : isConsonant(byte) ? 0.6 : FREQUENT;
    count++;
  }
  return count === 0 ? 0 : weight / count;
}

const WORDLIKE = 2.2; // eight-bit bytes in a row, on average; Latin scripts stay below

function meanRun(sample: Uint8Array): number {
  let bytes = 0;
  let runs = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i]! < 0x80) continue;
    bytes++;
    if (i === 0 || sample[i - 1]! < 0x80) runs++;
  }
  return runs === 0 ? 0 : bytes / runs;
}

/** The likeliest single-byte charset of another script than Latin and how likely (1 is sure), null for Latin. */
export function scriptCharset(sample: Uint8Array): { charset: string; weight: number } | null {
  if (meanRun(sample) < WORDLIKE) return null;
  let best = { charset: 'windows-874', weight: weighThai(sample) - THAI_HANDICAP };
  for (const letters of LETTERS) {
    const weight = weigh(sample, letters) + (LEADS.has(letters.charset) ? LEAD : 0);
    if (weight > best.weight) best = { charset: letters.charset, weight };
  }
  return best;
}
