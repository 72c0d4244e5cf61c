import type { TextPart } from './parsed-mail.ts';
import { readBody, saidAs } from './reply/html.ts';
import { QUOTE, WORDS } from './reply/lines.ts';
import { joined, textParts } from './reply/text.ts';

export function separateText(text: string): TextPart[] {
  return textParts(text);
}

export function separateHtml(html: string): { reply: string; quoted: string; folded: string } {
  const reading = readBody(html);
  return { reply: saidAs(reading, WORDS), quoted: saidAs(reading, QUOTE), folded: reading.folded };
}

export function separate(body: { text: string; html: string | null }): { reply: string; quoted: string; parts: TextPart[] } {
  if (body.text.trim() === '' && body.html) { const r = separateHtml(body.html); return { ...r, parts: [] }; }
  const parts = textParts(body.text);
  return { reply: joined(parts, 'words'), quoted: joined(parts, 'quote'), parts };
}
