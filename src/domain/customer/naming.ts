import { FAMILY_FIRST, isSameName, plain, signature, signsOff } from '../coach/names.ts';

const LONGEST = 300; // characters: a name is shorter, and nobody's mail program is to be searched for one

const PARTICLES = new Set('van von de der den del della di da dos la le al bin ibn ter ten zu af'.split(' '));
const TITLE = /^(?:dr|mr|mrs|ms|mx|miss|sir|prof|professor|herr|frau|hr|fr|mme|mlle|sra?|srta|dott|ing)\.?$/i;
const AFTER_A_COMMA = /^(?:ph\.?d|m\.?d|jr|sr|m\.?sc|b\.?sc|m\.?a|b\.?a|mba|esq|cpa|ii|iii|iv)\.?$/i;
// A firm, a place or a part of one: nobody is greeted by it.
const NOBODY =
  /[@\d_/\\<>{}]|\b(?:gmbh|inc|ltd|llc|llp|corp|ag|bv|plc|pty|kg|ohg|ug|oy|sarl|limited|company|group|holding|foundation|university|team|support|info|office|accounts?|sales|admin|billing|service|services|solutions|systems|technologies|consulting|agency|studio|hotel|restaurant|shop|store|reception|bookings?|orders?|contact|customer|help ?desk|webmaster|postmaster|mailer|no-?reply|somebody without an address)\b/i;
// What follows says where they are from, not who they are: "Maria via LinkedIn", "Maria | Northwind".
const ASIDE = /\([^)]*\)|\[[^\]]*\]|["“”][^"“”]*["“”]|(?:\s+(?:via|from|at)\s|\s*[|·•–—]\s*|\s-\s).*$/giu;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function cased(word: string, isFirst: boolean): string {
  const small = word.toLowerCase();
  if (!isFirst && PARTICLES.has(small)) return small;
  return small.replace(/(?:^mc|^|[-'’])\p{L}/gu, (start) =>
    start.length > 2 ? `Mc${start.slice(-1).toUpperCase()}` : start.toUpperCase(),
  );
}

/** "MARIA LÓPEZ" and "maria lópez" are Maria López; "AJ", "McKay" and "danah van Dijk" are as they are. */
function wellCased(name: string): string {
  const letters = name.replace(/\P{L}/gu, '');
  const shouts = letters === letters.toUpperCase() && letters.length > 2;
  const whispers = letters === letters.toLowerCase();
  if (letters === '' || !(shouts || whispers)) return name;
  return name
    .split(' ')
    .map((word, at) => cased(word, at === 0))
    .join(' ');
}

/** A person's name as mail has it, made readable: `López, Maria (Northwind)` is Maria López. '' where it is nobody's. */
export function personName(written: string): string {
  const text = written
    .slice(0, LONGEST)
    .replace(ASIDE, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  const [family = '', given = ''] = text.split(',').map((part) => part.trim());
  const ordered = given === '' || AFTER_A_COMMA.test(given) ? family : `${given} ${family}`;
  const bare = ordered
    .replace(/[^\p{L}\p{M}'’. -]/gu, NOBODY.test(ordered) ? '$&' : '')
    .replace(/\s+/g, ' ')
    .trim();
  return !/\p{L}/u.test(bare) || NOBODY.test(bare) ? '' : wellCased(bare);
}

/**
 * How to greet somebody by first name, or null where that is not known: an address, a firm, a title and a family name,
 * an initial. Where the family's name may stand first the whole name is given, which is right in either order. Row I9.
 */
export function firstName(written: string): string | null {
  const name = personName(written);
  if (EAST_ASIAN.test(name)) return name;
  const words = name.split(' ').filter((word) => word !== '');
  const untitled = words.filter((word) => !TITLE.test(word));
  const [first = ''] = untitled;
  const isTitled = untitled.length < words.length;
  if (first === '' || (isTitled && untitled.length === 1)) return null;
  if (PARTICLES.has(first) || /^\p{L}\.?(?:\p{L}\.)*$/u.test(first)) return null;
  return untitled.length > 1 && FAMILY_FIRST.has(plain(first)) ? untitled.join(' ') : first;
}

/** What is known of who wrote a letter. `words` are without what it quotes. */
export type Writer = { words: string; fromName: string; fromAddress: string };

/** "A. Brandt" says no more than "Anneliese Brandt". */
function isShort(signed: string, sent: string): boolean {
  const whole = plain(sent).split(/\s+/);
  return plain(signed)
    .split(/\s+/)
    .every((word) => whole.some((one) => one.startsWith(word.replace(/\.$/, ''))));
}

// One word at the end of a letter may be anything ("asap"): it is a name after a farewell, or where something else says so.
function isSure(signed: string, { words, fromName, fromAddress }: Writer): boolean {
  if (signed.includes(' ') || signsOff(words)) return true;
  const known = `${fromName} ${fromAddress.split('@')[0]}`.split(/[^\p{L}\p{M}'’]+/u);
  return (
    known.some((one) => one.length > 1 && isSameName(one, signed)) ||
    plain(fromAddress).startsWith(plain(signed))
  );
}

/** Whose name it is: as they sign, else as their mail program says where that is a person's, else '' (row I9). */
export function verifiedName(writer: Writer): string {
  const signed = personName(signature(writer.words)?.join(' ') ?? '');
  const sent = personName(writer.fromName);
  return signed && isSure(signed, writer) && !isShort(signed, sent) ? signed : sent;
}
