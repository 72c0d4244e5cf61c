import { type Lines, lineStarts, linesOf } from '../../../../src/mail/inbound/reply/lines.ts';

/** The lines of a text, written as one string or as several. */
export function lines(...written: string[]): Lines {
  const text = written.join('\n');
  return linesOf(text, lineStarts(text));
}

export const KINDS = ['words', 'quote', 'signature'] as const;
