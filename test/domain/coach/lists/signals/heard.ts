import { describe, expect, test } from 'vitest';
import type { SignalKind } from '../../../../../src/domain/coach/index.ts';
import type { ClueList } from '../../../../../src/domain/coach/lists/signals/index.ts';
import { signalsInWords } from '../../../../../src/domain/coach/signals/words.ts';

/** What is said in other words than the list's own, and what only looks like it. */
export function heard(list: ClueList, said: readonly string[], innocent: readonly string[]): void {
  const kinds = (mail: string): SignalKind[] => signalsInWords(mail).map(({ kind }) => kind);

  describe(list.title, () => {
    test.each(said)('is heard in: %s', (mail) => {
      expect(kinds(mail)).toContain(list.kind);
    });

    test.each(innocent)('is not heard in: %s', (mail) => {
      expect(kinds(mail)).not.toContain(list.kind);
    });

    test('the list says whose it is', () => {
      expect([list.source, list.licence]).toEqual(['ours', 'MIT']);
    });
  });
}
