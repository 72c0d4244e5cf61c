import { escapeHtml } from '../../lib/text.ts';

/** What a saved reply can name, as `{customer first name}`, with what it is for the person who writes one. */
export const VARIABLES = [
  ['customer first name', 'Maria'],
  ['customer name', 'Maria López'],
  ['organisation', 'Where the customer works'],
  ['my first name', 'Your first name'],
  ['my name', 'Your name'],
  ['company', 'The name of your company'],
  ['mailbox', 'The address they wrote to'],
  ['subject', 'The subject of the conversation'],
] as const;
type Variable = (typeof VARIABLES)[number][0];
/** null where nothing is known. */
export type Values = Record<Variable, string | null>;

const NAMED = /(?<![$\w{])\{\s*([a-z][a-z \u00a0]{0,60})\}/gi;

const plain = (name: string) =>
  name
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
const isVariable = (name: string): name is Variable => VARIABLES.some(([known]) => known === name);

/** The names in braces that are none of ours. `{ "a": 1 }` is no name: only letters and spaces are. Linear. */
export function unknownVariables(text: string): string[] {
  const names = [...text.matchAll(NAMED)].map((match) => plain(match[1]!));
  return [...new Set(names.filter((name) => !isVariable(name)))];
}

/** The names in braces that are ours: what still waits to be filled in. */
export function openVariables(text: string): Variable[] {
  const names = [...text.matchAll(NAMED)].map((match) => plain(match[1]!));
  return [...new Set(names.filter(isVariable))];
}

/** Puts what is known into the HTML of a saved reply. What is not known stays as it is named, for a person to fill in. */
export function fill(html: string, values: Values): string {
  return html.replace(NAMED, (named, name: string) => {
    const variable = plain(name);
    const value = isVariable(variable) ? values[variable] : null;
    return value === null ? named : escapeHtml(value);
  });
}
