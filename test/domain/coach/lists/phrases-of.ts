import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PhraseList } from '../../../../src/domain/coach/kinds.ts';
import { matchesOf } from '../../../../src/domain/coach/text/matches.ts';
import { read } from '../../../../src/domain/coach/text/page.ts';
import { pattern } from '../../../../src/domain/coach/text/pattern.ts';

const TRIES = 120; // drawings of one phrase; most of them fit
const SEED = 7;

/** The source without what must not stand around it; what must follow is drawn too. Each is tried against the phrase. */
function withoutLooks(source: string): string {
  const ahead = source.replaceAll('(?=', '(?:');
  const at = /\(\?(?:!|<[=!])/.exec(ahead)?.index;
  if (at === undefined) return ahead;
  let depth = 0;
  for (let end = at; end < ahead.length; end++) {
    if (ahead[end] === '\\') end++;
    else if (ahead[end] === '(') depth++;
    else if (ahead[end] === ')' && --depth === 0)
      return withoutLooks(ahead.slice(0, at) + ahead.slice(end + 1)).replaceAll('(?:)?', '');
  }
  throw new Error(`A bracket is not closed in ${source}`);
}

/** Words that a phrase stands for, drawn from its alternatives; always the same ones. */
export function drawn(phrase: string): string[] {
  const source = withoutLooks(pattern(phrase).source)
    .replaceAll(/\[\^[^\]]*\]/g, '[a-z]')
    .replaceAll(/\[\\w([^\]]*)\]/g, '[a-z$1]')
    .replaceAll('\\w', '[a-z]')
    .replaceAll('\\b', '')
    .replaceAll(/\\s\{\d,\d\}/g, ' ')
    .replaceAll('\\s', ' ');
  const opening = new RegExp(`^(?:${pattern(phrase).source})`, 'u');
  return fc
    .sample(fc.stringMatching(new RegExp(`^${source}$`)), { numRuns: TRIES, seed: SEED })
    .map((words) => words.trim())
    .filter((words) => opening.test(words));
}

const found = (draft: string, list: PhraseList) => matchesOf(read(draft), [list], list.kind);

/** What holds for any phrase of any list: it is found where it stands, and not inside other words. */
export function everyPhraseOf(list: PhraseList): void {
  const phrases = list.groups.flatMap((group) => group.phrases.map((phrase) => ({ group, phrase })));

  describe(`each phrase of “${list.title}”`, () => {
    test.each(phrases)('is found in a sentence that holds it: $phrase', ({ group, phrase }) => {
      const alone: PhraseList = { ...list, groups: [{ ...group, phrases: [phrase] }] };
      const words = drawn(phrase);
      expect(words.length).toBeGreaterThan(5);
      const lead = phrase.startsWith('^') ? '' : 'Well, ';
      const missed = words.filter((one) => found(`${lead}${one} on Monday.`, alone).length === 0);
      // What is drawn may hold a stop, a link or a label, which end the sentence or are somebody else's words.
      expect(missed.length / words.length).toBeLessThan(0.2);
    });

    test.each(phrases)('is not found as a part of other words: $phrase', ({ group, phrase }) => {
      const alone: PhraseList = { ...list, groups: [{ ...group, phrases: [phrase] }] };
      for (const words of drawn(phrase).slice(0, 30)) {
        const glued = `Well x${words.replaceAll(/\s+/g, '')}x on Monday.`;
        expect([glued, found(glued, alone).map((match) => match.text)]).toEqual([glued, []]);
      }
    });

    test('says why, and what to think of instead, without words to paste', () => {
      for (const { why, instead } of list.groups) {
        expect(why).toMatch(/^[\p{Lu}"“].{20,}[.?]$/u);
        expect(instead.length).toBeGreaterThan(15);
        expect(instead).not.toMatch(/\[(?:name|customer)\]|\{\w+\}/i);
      }
    });
  });
}
