// What the writer did not say in their own voice is hidden before any rule reads the draft: quotations,
// code, log lines, links, menu names, the house's words. Hiding keeps every offset, character for character.

/** Stands for one hidden character inside a line. It is not a letter, a space or a punctuation mark. */
export const HIDDEN = '\uE000';

const BLOCKS: readonly RegExp[] = [
  /<!--[\s\S]{0,20000}?-->/g,
  /<(style|script|head|xml)\b[^>]{0,500}>[\s\S]{0,20000}?<\/\1>/gi,
  /^```[^\n]{0,40}\n[\s\S]{0,20000}?^```[^\n]{0,10}$/gm,
  /^~~~[^\n]{0,40}\n[\s\S]{0,20000}?^~~~[^\n]{0,10}$/gm,
  /^[ \t]{0,3}(?:>|&gt;|\|[ \t])[^\n]*$/gm,
  /^On .{4,120}wrote:[ \t]*$/gm,
  /^(?:-{3,} ?Original Message|_{10,}|-{3,} ?Forwarded message)[\s\S]*$/gm,
  /^(?: {4}|\t)[ \t]{0,12}(?![-*•\d ])[^\n]+$/gm,
  /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d[^\n]*$/gm,
  /^\[?\d{1,2}:\d\d:\d\d[^\n]*$/gm,
  /^[^\n]{0,30}\b(?:ERROR|WARN|WARNING|FATAL|DEBUG|INFO|TRACE|Exception|Traceback)\b[:\]\s(][^\n]*$/gm,
  /^\s{0,8}at [\w$.<>]+ ?\([^\n)]*\)$/gm,
  /^[ \t]{0,4}(?:\$|#!|%|C:\\>) [^\n]+$/gm,
];

const TAGS =
  'a|abbr|b|blockquote|body|br|code|col|div|em|font|form|h[1-6]|head|hr|html|i|img|input|li|link|meta|o:p|ol|p|pre|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|w:[a-z]+|v:[a-z]+|m:[a-z]+|st1:[a-z]+';

const INLINE: readonly RegExp[] = [
  /<blockquote\b[^>]{0,300}>[\s\S]{0,20000}?<\/blockquote>/gi,
  /<(code|pre|tt)\b[^>]{0,300}>[\s\S]{0,5000}?<\/\1>/gi,
  new RegExp(`</?(?:${TAGS})(?:\\s[^<>]{0,2000})?/?>`, 'gi'),
  /<!\[[^\]\n]{0,80}\]>/g,
  /&(?:nbsp|amp|lt|gt|quot|#\d{1,5});/gi,
  /``[^`\n]{1,300}``|`[^`\n]{1,300}`/g,
  /\b(?:https?|ftp|mailto|file|tel):[^\s<>"')\]]{2,2000}/gi,
  /\bwww\.[^\s<>"')\]]{2,1000}/gi,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g,
  /(?<![\w.@/-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|io|dev|app|example|co|eu|uk|de)(?:\/[^\s<>"')\]]{0,500})?/gi,
  /(?<=^|\s)(?:~?\/|[A-Z]:\\)[\w.-]{1,60}(?:[/\\][\w.{}*-]{1,60}){1,12}/gm,
  /"[^"\n]{1,600}"/g,
  /“[^”\n]{1,600}”/g,
  /„[^“”\n]{1,600}[“”]/g,
  /«[^»\n]{1,600}»/g,
  /(?<=^|[\s(])['‘](?=\S)(?:[^'‘’\n]|['’](?=\p{L})){1,200}['’](?=$|[\s.,;:!?)])/gmu,
];

const LABEL =
  "\\p{Lu}[\\p{L}\\d'’&/-]{0,30}(?: (?:and|or|of|to|for|my|in|\\p{Lu})[\\p{L}\\d'’&/-]{0,30}){0,4}";
// "Settings > Billing", "Press Save as", "the page called Simply paid": the words belong to a screen.
const LABELS: readonly RegExp[] = [
  new RegExp(`${LABEL}(?: ?(?:>|→|›|»|->) ?${LABEL}){1,5}`, 'gu'),
  new RegExp(
    `(?<=\\b(?:press|click|click on|tap|tap on|choose|select|pick|tick|untick|hit|open|under|called|named|labelled|labeled|titled|says|reads|to|marked) (?:the )?(?:\\*\\*)?)${LABEL}`,
    'gu',
  ),
  /\*\*[^*\n]{2,80}\*\*(?= (?:page|button|menu|tab|field|setting|link|option|box))/g,
];

function hide(chars: string[], at: { from: number; length: number }, mark: string): void {
  for (let i = at.from; i < at.from + at.length; i++) if (chars[i] !== '\n') chars[i] = mark;
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function houseWords(words: readonly string[]): RegExp[] {
  return words
    .filter((word) => word.trim() !== '')
    .map((word) => new RegExp(`(?<![\\p{L}\\d])${escapeForRegExp(word.trim())}(?![\\p{L}\\d])`, 'giu'));
}

/**
 * The draft with everything hidden that is not the writer's own voice. Same length as `raw` in UTF-16 units.
 * `house` are product names and allowed phrases, taken as they are, any case.
 */
export function mask(raw: string, house: readonly string[] = []): string {
  const chars = raw.split('');
  for (const block of BLOCKS) {
    for (const m of raw.matchAll(block)) hide(chars, { from: m.index, length: m[0].length }, '\n');
  }
  for (const inline of [...INLINE, ...LABELS, ...houseWords(house)]) {
    for (const m of chars.join('').matchAll(inline)) {
      // The stop after a link ends the sentence, not the link.
      const length = m[0].replace(/[.,;:!?]+$/, '').length;
      hide(chars, { from: m.index, length }, HIDDEN);
    }
  }
  return chars.join('');
}

/** Lower case for A to Z and straight apostrophes only, so that no offset moves. */
export function fold(text: string): string {
  return text
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[\u00a0\u2007\u202f\t]/g, ' ');
}
