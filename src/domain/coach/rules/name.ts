import { hint, type Rule } from '../context.ts';
import { calledBy } from '../greeting.ts';
import type { CheckInput } from '../kinds.ts';
import { FIRM, misnamed, signature } from '../names.ts';

function knownName(input: CheckInput): string[] | undefined {
  const known = input.customerName?.trim() ?? '';
  // Their record may hold the firm; whoever signed the letter is a person.
  if (known !== '' && !FIRM.test(known)) return inOrder(known).split(/\s+/);
  return signers(input)[0] ?? (known === '' ? undefined : known.split(/\s+/));
}

/** "Kelly, Siobhan" is Siobhan Kelly. */
function inOrder(name: string): string {
  const [family = '', given = ''] = name.split(',').map((part) => part.trim());
  return given === '' ? family : `${given} ${family}`;
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

// "Dear User" calls nobody by a wrong name: it is boilerplate, and asked about as that.
const ROLE =
  /^(?:(?:valued|esteemed|dear|loyal|respected) )?(?:user|partner|customer|client|member|subscriber|guest|patron|owner|sir|madam|(?:\w+ )?holder)s?$/i;

/** A greeting with another name than theirs, a firm's name, or theirs in the wrong case. I9. */
export const wrongName: Rule = ({ page, input }) => {
  const called = calledBy(page.raw);
  const known = called.length > 0 ? knownName(input) : undefined;
  if (!known) return [];
  return called.flatMap(({ start, end, words }) => {
    // "Dear H. Lindqvist": one letter says no other name.
    if (ROLE.test(words.join(' ')) || words.every((word) => word.length === 1)) return [];
    const why = misnamed(words, known);
    // Whoever signed the letter may be greeted, also where the record is another's.
    if (!why || signers(input).some((name) => !misnamed(words, name))) return [];
    const instead = 'The name as they sign it. Not sure? "Hello" is fine.';
    return [hint(page, { start, end, kind: 'wrong-name' }, { why, instead })];
  });
};
