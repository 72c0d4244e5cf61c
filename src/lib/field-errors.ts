import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};
const MEASURES: Record<string, [one: string, many: string]> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

const kindOf = (name: string) => KINDS[name] ?? `a ${name}`;
const quoted = (values: readonly unknown[]) =>
  values
    .filter((value) => value !== '')
    .map((value) => `“${String(value)}”`)
    .join(', ');

/**
 * What is wrong with a field and what it takes, for schemas that do not say so themselves. It names the field,
 * since a program may show these words alone.
 */
export function fieldError(issue: Issue): string | undefined {
  const name = issue.path?.length ? `“${issue.path.join('.')}”` : 'What was sent';
  if (issue.code === 'invalid_type' && issue.input === undefined) return `${name} is missing.`;
  if (issue.code === 'invalid_type') return `${name} has to be ${kindOf(issue.expected)}.`;
  if (issue.code === 'invalid_value' && issue.input === undefined)
    return `${name} is missing: it is one of ${quoted(issue.values)}.`;
  if (issue.code === 'invalid_value')
    return issue.values.length === 1
      ? `${name} can be ${quoted(issue.values)} alone.`
      : `${name} is one of ${quoted(issue.values)}.`;
  if (issue.code === 'too_small') return `${name} ${limited('least', Number(issue.minimum), issue)}.`;
  if (issue.code === 'too_big') return `${name} ${limited('most', Number(issue.maximum), issue)}.`;
  if (issue.code === 'invalid_union')
    return issue.input === undefined ? `${name} is missing.` : `${name} cannot have this value.`;
  return undefined;
}

function limited(
  edge: 'least' | 'most',
  limit: number,
  issue: { origin: string; inclusive?: boolean },
): string {
  const measure = MEASURES[issue.origin];
  if (measure)
    return `${edge === 'least' ? 'needs' : 'can have'} at ${edge} ${limit} ${measure[limit === 1 ? 0 : 1]}`;
  if (issue.inclusive === false) return `has to be ${edge === 'least' ? 'more' : 'less'} than ${limit}`;
  return `has to be at ${edge} ${limit}`;
}
