import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, cites, type HousePolicy } from '../../../src/domain/coach/index.ts';

const REFUNDS: HousePolicy = {
  id: 7,
  title: 'Refunds after thirty days',
  purpose: 'So that a year of use is not given back whole.',
  canDo: 'Credit for the days that are left. A refund where we were slow to answer.',
  hard: null,
  phrases: ['thirty day rule', 'cooling-off'],
  at: 1_000,
};
const IDENTITY: HousePolicy = {
  id: 8,
  title: 'Who may change an address',
  purpose: 'Nobody else may take an account over.',
  canDo: 'Send a link to the old address, or ring the number that is on file.',
  hard: { kind: 'security', why: 'A stranger who writes from elsewhere could take the account over.' },
  phrases: ['verify your identity', 'address rule'],
  at: 2_000,
};

const hints = (draft: string, policies: readonly HousePolicy[] = [REFUNDS, IDENTITY]) =>
  check({ draft, house: { policies } }).hints.filter(({ kind }) => kind === 'policy');

test('words by which a policy is recited are asked about, with its purpose and what we can do', () => {
  const draft = 'Hi Maria,\n\nThe thirty day rule has come into play here for the second one.\n\nAna';
  expect(hints(draft, [])).toEqual([]);
  const [hint, ...more] = hints(draft);
  expect(more).toEqual([]);
  expect(hint).toMatchObject({
    text: 'thirty day rule',
    why: '“Refunds after thirty days” is there for this: So that a year of use is not given back whole.',
    instead: 'What we can do: Credit for the days that are left. A refund where we were slow to answer.',
    policy: { id: 7, at: 1_000 },
  });
  expect(draft.slice(hint!.start, hint!.end)).toBe('thirty day rule');
});

test('a recital of the lists that names a policy says what that policy is for', () => {
  const [hint] = hints('Hi Maria,\n\nPer our cooling-off terms you are not eligible for that.\n\nAna');
  expect(hint).toMatchObject({ policy: { id: 7 }, why: expect.stringContaining('there for this') });
});

test('a recital that names none of them is asked about as ever', () => {
  const draft = 'Hi Maria,\n\nAs per our terms of service you agreed to this.\n\nAna';
  expect(hints(draft)).toEqual(hints(draft, []));
  expect(hints(draft)[0]).not.toHaveProperty('policy');
});

const HARD = [
  [
    'the reason',
    'To change it I need you to verify your identity first, because anybody could write from there.',
  ],
  ['a way', 'I must verify your identity. Instead I can send a link to the old address today.'],
  [
    'its why',
    'I must verify your identity. A stranger writing from elsewhere could otherwise take the whole account over.',
  ],
  [
    'what we can do',
    'You have to verify your identity. There is a link going to the old address, or ring the number on file.',
  ],
] as const;
test.each(HARD)('a hard rule that is told with %s is nobody’s fault', (_, said) => {
  expect(hints(`Hi Maria,\n\n${said}\n\nAna`)).toEqual([]);
});

test('a hard rule told without either asks for them, in its own words', () => {
  expect(hints('Hi Maria,\n\nYou must verify your identity.\n\nAna')).toMatchObject([
    {
      why: '“Who may change an address” cannot bend: security. Say why, or what we can do.',
      instead: expect.stringMatching(/^Why: A stranger .* What we can do: Send a link/),
      policy: { id: 8, at: 2_000 },
    },
  ]);
});

test.each([
  ['an exception is made', 'I have made an exception to the thirty day rule for you.'],
  ['it is said that they asked for it', 'Despite the thirty day rule I have refunded it.'],
  ['it is somebody else’s words', 'You wrote "the thirty day rule is unfair".'],
])('where %s nobody is asked', (_, said) => {
  expect(hints(`Hi Maria,\n\n${said}\n\nAna`)).toEqual([]);
});

test('good news is no recital because a rule is called so', () => {
  const shipping = { ...REFUNDS, title: 'Free shipping', phrases: [] };
  expect(hints('Hi Maria,\n\nYou get free shipping with this one.\n\nAna', [shipping])).toEqual([]);
  const policy = { ...shipping, title: 'Shipping policy' };
  expect(hints('Hi Maria,\n\nThe shipping policy covers only two parcels.\n\nAna', [policy])).toHaveLength(1);
});

test('a draft cites a policy by its words or its title, as whole words; a title of one word is a word like others', () => {
  expect(cites('The Thirty  Day rule.', REFUNDS)).toBe(true);
  expect(cites('See refunds after thirty days!', REFUNDS)).toBe(true);
  expect(cites('The thirty day rulebook', REFUNDS)).toBe(false);
  expect(cites('Refunds take a week.', { title: 'Refunds', phrases: [] })).toBe(false);
  expect(cites('', REFUNDS)).toBe(false);
});

test('whatever a policy is called, the draft is read, with true offsets', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ maxLength: 60 }),
      (title, draft) => {
        const policies = [{ ...REFUNDS, title }];
        const text = `${draft} the thirty day rule ${title}`;
        expect(typeof cites(text, policies[0]!)).toBe('boolean');
        for (const hint of check({ draft: text, house: { policies } }).hints)
          expect(text.slice(hint.start, hint.end)).toBe(hint.text);
      },
    ),
    { numRuns: 50 },
  );
});

test('as many policies as a company can have, with as many words, leave one recital one', () => {
  const many = Array.from({ length: 200 }, (_, id) => ({
    ...REFUNDS,
    id,
    title: `Rule number ${id} of our many rules`,
    phrases: Array.from({ length: 20 }, (_unused, at) => `thirty day rule ${id} part ${at}`),
  }));
  const draft = `Hi Maria,\n\n${'The file is in your folder by three. '.repeat(100)}Thirty day rule 7 part 3 has come into play.`;
  expect(hints(draft, many)).toMatchObject([{ text: 'Thirty day rule 7 part 3', policy: { id: 7 } }]);
});
