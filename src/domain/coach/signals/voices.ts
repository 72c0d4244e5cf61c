import type { Said, Signal } from '../kinds.ts';
import { asksOf } from '../questions/finding.ts';
import { fold } from '../text/mask.ts';
import { isThanks } from './standing.ts';

function signedBy(m: Said): string | undefined {
  if (m.by) return m.by;
  const lines = m.text
    .trim()
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '');
  const last = lines.at(-1);
  if (!last || lines.length < 2) return undefined;
  const name = /^(?:[-–—] ?)?(\p{Lu}[\p{L}'’-]{1,20})(?: \p{Lu}[\p{L}'’.-]{0,20})?(?:,? .{0,30})?$/u.exec(
    last,
  );
  return name &&
    !/^(?:The|Your|Best|Kind|Regards|Thanks|Cheers|Team|Support|We|It|Please|Yours|Hope|Let)\b/.test(last) &&
    !/[.!?]$/.test(last)
    ? name[1]
    : undefined;
}

/** Who of us has written so far, by the author or the name below the mail. */
export function voicesOf(said: readonly Said[]): string[] {
  const names = said.filter((m) => m.from === 'us').map(signedBy);
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** Two of us or more have written and they still ask for something, or do not thank: told by who wrote, not by a word for it. */
export function twoVoices(said: readonly Said[]): Signal[] {
  const last = said.at(-1);
  if (last?.from === 'customer' && isThanks(fold(last.text)) && asksOf(last.text).length === 0) return [];
  const names = voicesOf(said);
  return names.length >= 2
    ? [{ kind: 'two-voices', why: `${names.length} of us have written: ${names.join(', ')}.` }]
    : [];
}
