import { hint, type Rule } from '../context.ts';
import type { CheckInput } from '../kinds.ts';
import { FIRM, greeted, misnamed, signature } from '../names.ts';

function knownName(input: CheckInput): string[] | undefined {
  const known = input.customerName?.trim() ?? '';
  // Their record may hold the firm; whoever signed the letter is a person.
  if (known !== '' && !FIRM.test(known)) return known.split(/\s+/);
  return signers(input)[0] ?? (known === '' ? undefined : known.split(/\s+/));
}

/** The names under their letters, the last letter's first. */
function signers(input: CheckInput): string[][] {
  const mails = [
    input.asked ?? '',
    ...(input.history ?? [])
      .filter((m) => m.from === 'customer')
      .map((m) => m.text)
      .toReversed(),
  ];
  return mails.map(signature).filter((name) => name !== undefined);
}

/** A greeting with another name than theirs, a firm's name, or theirs in the wrong case. I9. */
export const wrongName: Rule = ({ page, input }) => {
  const greeting = greeted(page.raw);
  const known = greeting ? knownName(input) : undefined;
  if (!greeting || !known) return [];
  const why = misnamed(greeting.words, known);
  // Whoever signed the letter may be greeted, also where the record is another's.
  if (!why || signers(input).some((name) => !misnamed(greeting.words, name))) return [];
  return [
    hint(
      page,
      { start: greeting.start, end: greeting.end, kind: 'wrong-name' },
      { why, instead: 'The name as they sign it. Not sure? "Hello" is fine.' },
    ),
  ];
};
