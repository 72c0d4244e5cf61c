import type { TextPart } from './parsed-mail.ts';
import { joined, textParts } from './reply/text.ts';

export function separateText(text: string): TextPart[] {
  return textParts(text);
}

export function separate(body: { text: string; html: string | null }): { reply: string; quoted: string; parts: TextPart[] } {
  const parts = textParts(body.text);
  return { reply: joined(parts, 'words'), quoted: joined(parts, 'quote'), parts };
}
