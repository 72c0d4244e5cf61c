import { describe, expect, test } from 'vitest';
import { attributionAt } from '../../../../src/mail/inbound/reply/attribution.ts';
import {
  headerBlockAt,
  isForwardMarker,
  isOriginalMarker,
} from '../../../../src/mail/inbound/reply/header-block.ts';
import type { QuoteWords } from '../../../../src/mail/inbound/reply/languages.ts';
import { lines } from './lines-of.ts';

const ANNA = 'Anna Lind <anna@lind.example>';
const WHEN = '2026-03-03 10:12';

/** The alternatives as a program writes them. */
const each = (words: string) => words.split('|').map((word) => word.replaceAll('\\', ''));
const missing = (all: string[], isFound: (one: string) => boolean) => all.filter((one) => !isFound(one));

/** What holds for the words of any language: each is known where it introduces a quote, and not in a sentence. */
export function everyLanguageOf(table: Readonly<Record<string, QuoteWords>>): void {
  describe.each(Object.entries(table))('%s', (_, words) => {
    const [on, wrote] = [each(words.on), each(words.wrote)];
    const introduces = (line: string) => attributionAt(lines(line, '> The door'), 0)?.last === 0;

    test('every opening and every verb introduces a quote', () => {
      expect(missing(on, (lead) => introduces(`${lead} ${WHEN}, ${ANNA} ${wrote[0]}:`))).toEqual([]);
      expect(missing(wrote, (verb) => introduces(`${on[0]} ${WHEN}, ${ANNA} ${verb}:`))).toEqual([]);
    });

    test('the same day and name without a verb is a sentence of the writer’s', () => {
      expect(on.filter((lead) => introduces(`${lead} ${WHEN}, Anna.`))).toEqual([]);
      expect(wrote.filter((verb) => introduces(`Anna ${verb} 12.`))).toEqual([]);
    });

    const block = (from: string, sent: string, subject: string) =>
      lines(
        `${from}: ${ANNA}`,
        `${sent}: ${WHEN}`,
        `${each(words.to)[0]}: desk@lind.example`,
        `${subject}: The door`,
        '',
        'The door',
      );
    const [from, sent, subject] = [each(words.from), each(words.sent), each(words.subject)];

    test('every label stands in the headers above a quoted mail', () => {
      const isBlock = (read: ReturnType<typeof block>) => headerBlockAt(read, 0) === 3;
      expect(missing(from, (one) => isBlock(block(one, sent[0]!, subject[0]!)))).toEqual([]);
      expect(missing(sent, (one) => isBlock(block(from[0]!, one, subject[0]!)))).toEqual([]);
      expect(missing(subject, (one) => isBlock(block(from[0]!, sent[0]!, one)))).toEqual([]);
    });

    test('a label alone, with no mail around it, is a line of the writer’s', () => {
      for (const one of [...from, ...subject])
        expect(headerBlockAt(lines(`${one}: The door`, '', 'Hello'), 0)).toBe(-1);
    });

    test('between dashes stands what is answered, or what is passed on, and not in a sentence', () => {
      const [original, forwarded] = [each(words.original), each(words.forwarded)];
      expect(missing(original, (one) => isOriginalMarker(`-----${one}-----`))).toEqual([]);
      expect(missing(forwarded, (one) => isForwardMarker(`---------- ${one} ----------`))).toEqual([]);
      const said = (one: string) => `Anna 12: ${one} 34, 56.`;
      expect(original.filter((one) => isOriginalMarker(said(one)))).toEqual([]);
      expect(forwarded.filter((one) => isForwardMarker(said(one)))).toEqual([]);
    });
  });
}
