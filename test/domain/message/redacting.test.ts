import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REDACTED, redact } from '../../../src/domain/message/redacting.ts';

const MARIA = {
  names: ['Maria López', 'Northwind GmbH', 'Ana Okafor', 'maria.l'],
  ours: ['Fieldnotes', 'Refunds after thirty days'],
};
const read = (text: string) => redact(text, MARIA);

test.each([
  ['Hi Maria, the rule says no.', 'Hi [name], the rule says no.'],
  ['hello Bertram Olsen, no.', 'hello [name], no.'],
  ['Thanks for asking.', 'Thanks for asking.'],
  ['Mr. Smith and Dr Ife Balogun asked.', 'Mr. [name] and Dr [name] asked.'],
  ['LOPEZ, lópez and Lopez’s account', '[name], [name] and [name] account'],
  ['It is northwind-wide.', 'It is [name].'],
  ['Bert Olsen rang.', '[name] rang.'],
  [
    'Bertram wanted it back. Ife’s did too, and Yuki agreed.',
    '[name] wanted it back. [name] did too, and [name] agreed.',
  ],
  ['Refunds are late. Nobody asked.', 'Refunds are late. Nobody asked.'],
  ['We told Yuki so.', 'We told [name] so.'],
  [
    'Fieldnotes keeps the Terms of Service. No exceptions on Monday.',
    'Fieldnotes keeps the Terms of Service. No exceptions on Monday.',
  ],
  ['I’m sorry, but I’d say no.', 'I’m sorry, but I’d say no.'],
  ['Write to maria.l+x@northwind.example.', 'Write to [address].'],
  ['See https://shop.example/a?b=1, www.shop.de or shop.co.uk/x.', 'See [link], [link] or [link].'],
  [
    '€49, 49.00 EUR, $1,200.50, 20 %, 3 dollars and £5k',
    '[amount], [amount], [amount], [amount], [amount] and [amount]',
  ],
  ['forty-nine euros and a hundred dollars', '[amount] and [amount]'],
  [
    'Order #A-1234 of 3 May 2026, card 4111 1111 1111 1111.',
    'Order [number] of [number] May [number], card [number].',
  ],
  ['Ring +49 (0)30 123-456.', 'Ring [number].'],
  ['٤٥ days', '[number] days'],
  ['', ''],
])('“%s” is kept as “%s”', (text, kept) => {
  expect(read(text)).toBe(kept);
});

test('where words are not parted by spaces a name is found as it stands', () => {
  expect(redact('李明先生，退款政策不允许。', { names: ['李明'] })).toBe('[name]先生，退款政策不允许。');
});

const SAYS = fc.stringMatching(/^[a-z ,.!?]{0,40}$/);
const NAME = fc.stringMatching(/^[A-Z][a-zäöüéñ]{2,12}$/);
const shaken = fc.oneof(
  fc.constant((word: string) => word),
  fc.constant((word: string) => word.toUpperCase()),
  fc.constant((word: string) => word.toLowerCase()),
  fc.constant((word: string) => `${word}’s`),
  fc.constant((word: string) => word.normalize('NFD')),
);
const MARKS = new RegExp(
  Object.values(REDACTED)
    .map((mark) => mark.replace(/[[\]]/g, '\\$&'))
    .join('|'),
  'g',
);
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Where addresses, links and marks meet. */
const SIGNS = fc.string({ unit: fc.constantFrom(...'@@@.:/()[]a1€ w'), maxLength: 40 });

test('whatever it reads, no digit, no currency and no address is left', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), SIGNS), (text) => {
      expect(read(text)).not.toMatch(/[\p{N}\p{Sc}]|\S@\S/u);
    }),
  );
});

test.each(['http://a.aa/)@#', ')@a', '(x)@y.', 'www.a.example/]@b', 'a@@b'])(
  'what is left of an address goes too: %s',
  (text) => {
    expect(read(text)).not.toMatch(/\S@\S/u);
    expect(read(read(text))).toBe(read(text));
  },
);

test('a known name is nowhere left as a word, however it is written', () => {
  const named = fc.record({
    before: SAYS,
    words: fc.array(NAME, { minLength: 1, maxLength: 3 }),
    shake: shaken,
    after: SAYS,
  });
  fc.assert(
    fc.property(named, ({ before, words, shake, after }) => {
      const text = `${before} ${words.map(shake).join(' ')} ${after}`;
      const left = plain(redact(text, { names: [words.join(' ')] }).replace(MARKS, ' '));
      for (const word of words) expect(left.split(/[^\p{L}]+/u)).not.toContain(plain(word));
    }),
  );
});

const SECRET = fc.oneof(
  fc.emailAddress(),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.integer({ min: 10, max: 99_999_999 }).map(String),
  fc.integer({ min: 1, max: 99_999 }).map((amount) => `€${amount}.50`),
  fc.uuid(),
  fc.ipV4(),
);

test('an address, a link, a number or an amount between words is gone, whole', () => {
  fc.assert(
    fc.property(SAYS, SECRET, SAYS, (before, secret, after) => {
      const left = read(`${before} ${secret} ${after}`);
      expect(left).not.toContain(secret);
      expect(left).toMatch(MARKS);
      expect(left).not.toMatch(/[\p{N}\p{Sc}]|\S@\S/u);
    }),
  );
});

test('redacted again it stays as it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), SIGNS), (text) => {
      expect(read(read(text))).toBe(read(text));
    }),
  );
});

test('plain words are left as they are', () => {
  fc.assert(
    fc.property(SAYS, (text) => {
      fc.pre(!/[a-z]\.[a-z]/.test(text)); // that is how a link is written
      fc.pre(!/\b(?:hi|hello|hey|dear|half|[mdp]rs?|prof)\b/.test(text));
      expect(redact(text, { names: [] })).toBe(text);
    }),
  );
});

test('a hundred thousand characters of anything come back, within the time that a test has', () => {
  for (const piece of ['a', '1 ', 'A.', '@', 'x@', '€1', 'one and ', "O'", '-', 'www.', 'Hi A']) {
    expect(read(piece.repeat(100_000 / piece.length)).length).toBeGreaterThan(0);
  }
});
