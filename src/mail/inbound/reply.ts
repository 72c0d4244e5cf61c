import type { TextPart } from './parsed-mail.ts';

/** What they newly wrote. Temporary: all of it. */
export function separate({ text }: { text: string; html: string | null }): {
  reply: string;
  quoted: string;
  parts: TextPart[];
} {
  return { reply: text, quoted: '', parts: text === '' ? [] : [{ kind: 'words', text }] };
}
