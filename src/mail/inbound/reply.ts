import type { TextPart } from './parsed-mail.ts';
import { alignedParts, isMadeFrom } from './reply/align.ts';
import { readBody, saidAs } from './reply/html.ts';
import { QUOTE, WORDS } from './reply/lines.ts';
import { joined, textParts } from './reply/text.ts';

/**
 * Separates a plain-text body into what they newly wrote, what they quoted and their signature. Joined, the parts
 * are the text, in order; answers written inside a quote stay words; a forwarded mail stays words, for it is what
 * they send. Knows the headers of the main mail programs in 25 languages (see reply/languages.ts). Nothing is ever
 * removed: parts only say what a page may fold. Linear in the text's length; never throws.
 */
export function separateText(text: string): TextPart[] {
  return textParts(text);
}

/**
 * Separates an HTML body. `reply` and `quoted` are plain text, trimmed; `folded` is the same HTML with nothing
 * removed, each quoted or signature stretch inside `<div data-fold="quote">` or `<div data-fold="signature">`.
 * Takes HTML from strangers: `folded` is as unsafe as what came in and must be sanitised after. Linear; no recursion.
 */
export function separateHtml(html: string): { reply: string; quoted: string; folded: string } {
  const reading = readBody(html);
  return { reply: saidAs(reading, WORDS), quoted: saidAs(reading, QUOTE), folded: reading.folded };
}

/** What `separate` gives: the parts are those of the text. */
type Separated = { reply: string; quoted: string; parts: TextPart[] };

function ofText(text: string): Separated {
  const parts = textParts(text);
  return { reply: joined(parts, 'words'), quoted: joined(parts, 'quote'), parts };
}

/**
 * What a mail newly says, from the better of its two bodies. Where both say the same words in the same order (the
 * text was made from the HTML, or both by one program), the HTML's structure decides, and the text is cut at the same
 * places: `reply` and `quoted` are then the HTML's words, without marks that a converter added. A text of other words,
 * or with marks that the HTML knows nothing of, is cut by its own. `reply` is trimmed. Joined, `parts` are the text.
 */
export function separate(body: { text: string; html: string | null }): Separated {
  const { text, html } = body;
  if (html === null || html.trim() === '') return ofText(text);
  const reading = readBody(html);
  const reply = saidAs(reading, WORDS);
  const quoted = saidAs(reading, QUOTE);
  if (text.trim() === '') return { reply, quoted, parts: ofText(text).parts };
  const own = ofText(text);
  const marked = own.parts.some((part) => part.kind === 'quote');
  // Marks that the HTML does not bear out count where the sender's own program set them.
  if (marked && quoted === '' && !isMadeFrom(text, reading)) return own;
  const parts = alignedParts(text, reading);
  if (parts === null) return own;
  return { reply, quoted, parts };
}
