import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddresses } from '../../../../src/mail/inbound/parse/addresses.ts';

const SHAPES: [written: string, read: string[]][] = [
  ['"Smith, Bob" <bob@x.example>', ['Smith, Bob|bob@x.example']],
  ['Smith, Bob <bob@x.example>', ['Smith, Bob|bob@x.example']],
  ['Ann <ann@x.example>, Inc. <inc@x.example>', ['Ann|ann@x.example', 'Inc.|inc@x.example']],
  ['ann@x.example; bob@x.example', ['|ann@x.example', '|bob@x.example']],
  ['ann@x.example,,bob@x.example,', ['|ann@x.example', '|bob@x.example']],
  ['Bob bob@x.example', ['Bob|bob@x.example']],
  ['Bob [mailto:bob@x.example]', ['Bob|bob@x.example']],
  ['Bob <mailto:bob@x.example>', ['Bob|bob@x.example']],
  ['Bob <bob@x.example', ['Bob|bob@x.example']],
  ['"Bob" <bob@x.example>>', ['Bob|bob@x.example']],
  ['<<bob@x.example>>', ['|bob@x.example']],
  ['bob@x.example (Bob (Builder))', ['Bob (Builder)|bob@x.example']],
  ['Bob Smith (bob@x.example)', ['Bob Smith|bob@x.example']],
  ['"\'Bob Smith\'" <bob@x.example>', ['Bob Smith|bob@x.example']],
  ['"Bob \\"B\\" Smith" <bob@x.example>', ['Bob "B" Smith|bob@x.example']],
  ['"Bob <B>" <bob@x.example>', ['Bob <B>|bob@x.example']],
  ['Bob Smith@Home <bob@x.example>', ['Bob Smith@Home|bob@x.example']],
  ['=?utf-8?Q?B=C3=B6b?= =?utf-8?Q?_Smith?=<bob@x.example>', ['Böb Smith|bob@x.example']],
  ['"a b"@x.example', ['|"a b"@x.example']],
  ['bob@[127.0.0.1]', ['|bob@[127.0.0.1]']],
  [
    'Friends: ann@x.example, "B" <b@x.example>;, c@x.example',
    ['|ann@x.example', 'B|b@x.example', '|c@x.example'],
  ],
  ['undisclosed-recipients: ;', []],
  ['Re: Team <team@x.example>', ['Re: Team|team@x.example']],
  ['"我" <>', ['我|']],
  ['MAILER-DAEMON', ['|MAILER-DAEMON']],
  ['', []],
];

describe('parseAddresses', () => {
  test.each(SHAPES)('%s', (written, read) => {
    expect(parseAddresses(written).map(({ name, address }) => `${name}|${address}`)).toEqual(read);
  });

  test('names and addresses of any list that is written well come back', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const person = fc.record({
      name: fc.stringMatching(/^[A-Za-z,.@<>() ]{0,15}[a-z]$/),
      user: word,
      host: word,
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 8 }), (people) => {
        const written = people
          .map(({ name, user, host }) => `"${name}" <${user}@${host}.example>`)
          .join(', ');
        expect(parseAddresses(written)).toEqual(
          people.map(({ name, user, host }) => ({
            name: name.replace(/ +/g, ' ').trim(),
            address: `${user}@${host}.example`,
          })),
        );
      }),
    );
  });

  test('anything at all is a list without white space in its addresses', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab@<>(),;:"\\ .=?') }), (written) => {
        for (const { address } of parseAddresses(written)) {
          if (!address.startsWith('"')) expect(address).not.toMatch(/\s/);
        }
      }),
    );
  });
});
