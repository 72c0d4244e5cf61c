import { beginning } from './periods.ts';
import type { Field, Leaf } from './question.ts';
import { askedWords, fold } from './words.ts';

/** What the values of operators are looked up in: whom and what the viewer may see. */
export type Known = {
  now: number;
  viewer: { id: number; zone: string };
  teammates: readonly { id: number; name: string; email: string }[];
  mailboxes: readonly { id: number; name: string; address: string }[];
  tags: readonly { id: number; name: string }[];
};

/** Any one of these leaves, or why there is none: a sentence for the person who typed it. */
type Understood = readonly Leaf[] | string;

type Operator = {
  /** What follows the colon, for the box's suggestions. */
  values: readonly string[] | 'people' | 'teammates' | 'mailboxes' | 'tags' | 'dates' | 'words';
  /** What it finds, in a few words. */
  finds: string;
  understand: (value: string, known: Known) => Understood;
};

/** Every operator, a line each. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  from: {
    values: 'people',
    finds: 'written by somebody',
    understand: textIn('from', 'a name or an address'),
  },
  to: { values: 'people', finds: 'written to somebody', understand: textIn('to', 'a name or an address') },
  subject: { values: 'words', finds: 'a word of the subject', understand: textIn('subject', 'a word') },
  is: {
    values: ['waiting', 'open', 'snoozed', 'closed'],
    finds: 'how a conversation stands',
    understand: oneOf({
      waiting: { kind: 'state', is: 'waiting' },
      open: { kind: 'state', is: 'open' },
      snoozed: { kind: 'state', is: 'snoozed' },
      closed: { kind: 'state', is: 'closed' },
    }),
  },
  assigned: { values: 'teammates', finds: 'who has it', understand: assignee },
  has: {
    values: ['attachment'],
    finds: 'with a file',
    understand: oneOf(
      { attachment: { kind: 'file' } },
      { attachments: 'attachment', file: 'attachment', files: 'attachment' },
    ),
  },
  before: { values: 'dates', finds: 'earlier than a day', understand: until },
  after: { values: 'dates', finds: 'from a day on', understand: since },
  tag: { values: 'tags', finds: 'with a tag', understand: tag },
  mailbox: { values: 'mailboxes', finds: 'in a mailbox', understand: mailbox },
};

function textIn(field: Field, wanted: string) {
  return (value: string): Understood => {
    const words = askedWords(value);
    return words ? [{ kind: 'text', field, words, isPrefix: field !== 'subject' }] : `it needs ${wanted}`;
  };
}

/** `others` are words for the same that people type too. */
function oneOf(leaves: Readonly<Record<string, Leaf>>, others: Readonly<Record<string, string>> = {}) {
  return (value: string): Understood => {
    const name = fold(value);
    const leaf = Object.entries(leaves).find(
      ([one]) => one === (Object.hasOwn(others, name) ? others[name] : name),
    )?.[1];
    return leaf ? [leaf] : `it takes ${listed(Object.keys(leaves))}`;
  };
}

function assignee(value: string, { viewer, teammates }: Known): Understood {
  const name = fold(value);
  if (name === 'me') return [{ kind: 'assigned', to: viewer.id }];
  if (name === 'nobody' || name === 'none') return [{ kind: 'assigned', to: null }];
  const found = teammates.filter((one) => isCalled(value, `${one.name} ${one.email}`));
  return found.length ? found.map(({ id }) => ({ kind: 'assigned', to: id })) : 'nobody here is called that';
}

function mailbox(value: string, { mailboxes }: Known): Understood {
  const found = mailboxes.filter((one) => isCalled(value, `${one.name} ${one.address}`));
  return found.length ? found.map(({ id }) => ({ kind: 'mailbox', id })) : 'there is no such mailbox here';
}

function tag(value: string, { tags }: Known): Understood {
  const name = fold(value).trim();
  const same = tags.filter((one) => fold(one.name) === name);
  const found = same.length ? same : tags.filter((one) => isCalled(value, one.name));
  return found.length ? found.map(({ id }) => ({ kind: 'tag', id })) : 'there is no such tag here';
}

/** Each word asked for begins a word of the name. */
function isCalled(asked: string, name: string): boolean {
  const words = askedWords(asked).split(' ').filter(Boolean);
  const named = askedWords(name).split(' ');
  return words.length > 0 && words.every((word) => named.some((one) => one.startsWith(word)));
}

const NO_DATE = 'it takes a day such as 2026-03-01, yesterday, monday, 7d or last-month';

function since(value: string, { now, viewer }: Known): Understood {
  const from = beginning(value, { now, zone: viewer.zone });
  return from === null ? NO_DATE : [{ kind: 'date', from, to: null }];
}

function until(value: string, { now, viewer }: Known): Understood {
  const to = beginning(value, { now, zone: viewer.zone });
  return to === null ? NO_DATE : [{ kind: 'date', from: null, to }];
}

function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : names[0]!;
}
