// The rules know English only. In another language they would be wrong, so they stay off and say so.

const ENGLISH = new Set(
  "the and you to of is it that for in we i your was on are with this have be not as at my can will but so if me do our from or an they what has there all would just one out when up how which get been he she his her were had them their who more no yes please thanks thank hi hello here now by then than about could should any some did does it's i'm i've don't we've i'll sorry order back sent new after before".split(
    ' ',
  ),
);
const OTHERS = new Set(
  'der die das und ist nicht ich sie wir mit für auf ein eine den dem des zu von bitte danke vielen ihr ihre haben wird nach bei auch oder wenn noch mir sich sind es im am hallo le la les des et est vous nous pas pour dans une sur que qui avec votre merci bonjour je ne ce cette sont être avez el los las es y no por para con una su que usted gracias hola está pero más lo se il di che per non una grazie sono è ciao della con het een en niet wij ik voor met van uw dat op zijn bedankt dank u o os um uma não você para com obrigado seu sua och att det som för inte med vi jag på av tack er til ikke og med jeg vi du takk tak som nie jest dziękuję proszę się na w z że do czy ja on və kiitos ei on ja'.split(
    ' ',
  ),
);
const SHARED = new Set([
  'is',
  'no',
  'on',
  'in',
  'was',
  'me',
  'my',
  'do',
  'we',
  'will',
  'so',
  'die',
  'des',
  'am',
  'an',
  'at',
  'all',
  'er',
  'as',
  'i',
  'o',
  'y',
  'e',
  'he',
  'den',
  'des',
]);
const ENOUGH = 4; // words; fewer say nothing about a language

/** True when a text is plainly not English. Short or mixed texts count as English. */
export function isOtherLanguage(text: string): boolean {
  const sample = text.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters >= 8 && latin < letters / 2) return true;
  const words = sample.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  if (words.length < ENOUGH) return false;
  let english = 0;
  let other = 0;
  for (const word of words) {
    const w = word.replace('’', "'");
    if (SHARED.has(w)) continue;
    if (ENGLISH.has(w)) english++;
    if (OTHERS.has(w)) other++;
  }
  if (other >= 2 && other > english * 1.5) return true;
  return words.length >= 12 && english === 0 && /[^\x00-\x7f]/.test(sample) && other > 0;
}
