import { hint, type Rule } from '../context.ts';
import type { CheckInput } from '../kinds.ts';
import { FIRM, greeted, misnamed, signature } from '../names.ts';

function knownName(input: CheckInput): string[] | undefined {
  const known = input.customerName?.trim() ?? '';
  // Their record may hold the firm; whoever signed the letter is a person.
  if (known !== '' && !FIRM.test(known)) return known.split(/\s+/);
  const mails = [
    input.asked ?? '',
    ...(input.history ?? [])
      .filter((m) => m.from === 'customer')
      .map((m) => m.text)
      .toReversed(),
  ];
  for (const mail of mails) {
    const name = signature(mail);
    if (name) return name;
  }
  return known === '' ? undefined : known.split(/\s+/);
}

/** A greeting with another name than theirs, a firm's name, or theirs in the wrong case. I9. */
export const wrongName: Rule = ({ page, input }) => {
  const greeting = greeted(page.raw);
  const known = greeting ? knownName(input) : undefined;
  if (!greeting || !known) return [];
  const why = misnamed(greeting.words, known);
  if (!why) return [];
  return [
    hint(
      page,
      { start: greeting.start, end: greeting.end, kind: 'wrong-name' },
      { why, instead: 'The name as they sign it. Not sure? "Hello" is fine.' },
    ),
  ];
};
