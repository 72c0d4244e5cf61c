import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../../src/domain/search/parsing.ts';
import { isState, isText, leavesOf, type Question } from '../../../src/domain/search/question.ts';
import { meaning, understand } from '../../../src/domain/search/understanding.ts';
import { NINE, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

const KNOWN = {
  now: NINE,
  viewer: { id: 1, zone: 'Europe/Lisbon' },
  teammates: [
    { id: 1, name: 'Ana Okafor', email: 'ana@fieldnotes.example' },
    { id: 2, name: 'Tomás Ribeiro', email: 'tomas@fieldnotes.example' },
    { id: 3, name: 'Ana Silva', email: 'silva@fieldnotes.example' },
  ],
  mailboxes: [
    { id: 7, name: 'Help', address: 'help@fieldnotes.example' },
    { id: 8, name: 'Hello Berlin', address: 'hello@fieldnotes.example' },
  ],
  tags: [
    { id: 4, name: 'Billing' },
    { id: 5, name: 'Billing error' },
    { id: 6, name: 'bug' },
  ],
};

function understood(q: string): { question: Question | null; remarks: string[] } {
  const remarks: string[] = [];
  const { asked } = parse(q);
  const question = asked && meaning(asked, { known: KNOWN, remark: (words) => remarks.push(words) });
  return { question, remarks };
}

/** A question in brackets, to be read at a glance. */
function drawn(question: Question | null): string {
  if (!question) return '';
  switch (question.kind) {
    case 'not':
      return `not(${drawn(question.of)})`;
    case 'and':
    case 'or':
      return `${question.kind}(${question.of.map(drawn).join(' ')})`;
    case 'text':
      return `${question.field === 'any' ? '' : `${question.field}=`}${question.words}${question.isPrefix ? '*' : ''}`;
    case 'state':
      return question.is;
    case 'assigned':
      return `to${question.to ?? '-'}`;
    case 'date':
      return `${question.from === null ? '' : day(question.from)}..${question.to === null ? '' : day(question.to)}`;
    case 'file':
      return 'file';
    default:
      return `${question.kind}${question.id}`;
  }
}
const day = (at: number) => new Date(at).toISOString().slice(0, 10);

test.each([
  ['blank calendar', 'and(blank calendar)'],
  ['"Blank  Calendar!"', 'blank calendar'],
  ['Café', 'cafe'],
  ['東京都', '東京 京都'],
  ['空', '空*'],
  ['a', 'a'],
  ['from:Maria', 'from=maria*'],
  ['from:maria@northwind.example', 'from=maria northwind example*'],
  ['to:"Ito Accounts"', 'to=ito accounts*'],
  ['subject:refund', 'subject=refund'],
  ['is:open', 'open'],
  ['is:WAITING', 'waiting'],
  ['is:snoozed', 'snoozed'],
  ['is:closed', 'closed'],
  ['assigned:me', 'to1'],
  ['assigned:nobody', 'to-'],
  ['assigned:none', 'to-'],
  ['assigned:tomas', 'to2'],
  ['assigned:ana', 'or(to1 to3)'],
  ['assigned:"ana s"', 'to3'],
  ['assigned:silva@fieldnotes.example', 'to3'],
  ['mailbox:help', 'mailbox7'],
  ['mailbox:hel', 'or(mailbox7 mailbox8)'],
  ['mailbox:berlin', 'mailbox8'],
  ['tag:billing', 'tag4'],
  ['tag:BILLING', 'tag4'],
  ['tag:bil', 'or(tag4 tag5)'],
  ['tag:error', 'tag5'],
  ['has:attachment', 'file'],
  ['has:files', 'file'],
  ['after:2026-03-01', '2026-03-01..'],
  ['before:2026-03', '..2026-03-01'],
  ['after:2026 before:2026-02', 'and(2026-01-01.. ..2026-02-01)'],
  ['-is:open', 'not(open)'],
  ['-(refund or tag:bug)', 'not(or(refund tag6))'],
  ['refund or is:closed', 'or(refund closed)'],
])('%s means %s', (q, means) => {
  const { question, remarks } = understood(q);
  expect([drawn(question), remarks]).toEqual([means, []]);
});

test.each([
  ['colour:red', 'colour red', '“colour:” is not something to search by, so it was looked for as words.'],
  ['is:nonsense', '', '“is:nonsense” was passed over: it takes waiting, open, snoozed or closed.'],
  ['has:legs', '', '“has:legs” was passed over: it takes attachment.'],
  ['assigned:zebra', '', '“assigned:zebra” was passed over: nobody here is called that.'],
  ['assigned:anax', '', '“assigned:anax” was passed over: nobody here is called that.'],
  ['mailbox:sales', '', '“mailbox:sales” was passed over: there is no such mailbox here.'],
  ['tag:zebra', '', '“tag:zebra” was passed over: there is no such tag here.'],
  ['from:', '', '“from:” was passed over: it needs something behind it.'],
  ['from:"!!"', '', '“from:!!” was passed over: it needs a name or an address.'],
  ['subject:"?"', '', '“subject:?” was passed over: it needs a word.'],
  ['toString:x', 'tostring x', '“tostring:” is not something to search by, so it was looked for as words.'],
  ['has:__proto__', '', '“has:__proto__” was passed over: it takes attachment.'],
])('%s is understood as “%s”, and the person is told', (q, means, remark) => {
  const { question, remarks } = understood(q);
  expect([drawn(question), remarks]).toEqual([means, [remark]]);
});

test('what means nothing is left out, and the rest is asked as if it had not been there', () => {
  expect(drawn(understood('is:nonsense refund').question)).toBe('refund');
  expect(drawn(understood('-is:nonsense refund').question)).toBe('refund');
  expect(drawn(understood('(is:nonsense or refund) sky').question)).toBe('and(refund sky)');
  expect(understood('-(is:nonsense)').question).toBeNull();
  expect(understood('!!! ???').question).toBeNull();
});

test('the same remark is made once, however often it is deserved', async () => {
  const office = await desk();
  const q = 'colour:red colour:red is:nonsense is:nonsense';
  const { remarks } = await understand(office.db, office.ana, { q, now: NINE });
  expect(remarks).toHaveLength(2);
});

test('names are those of this desk, and of mailboxes only those that the viewer works in', async () => {
  const office = await desk();
  const { mailbox, yuki } = await yukisMailbox(office);
  const asks = async (q: string, viewer = office.ana) =>
    drawn((await understand(office.db, viewer, { q, now: NINE })).question);
  expect(await asks('assigned:tomas')).toBe(`to${office.tomas.id}`);
  expect(await asks('assigned:me', office.tomas)).toBe(`to${office.tomas.id}`);
  expect(await asks('mailbox:billing')).toBe('');
  expect(await asks('mailbox:billing', yuki)).toBe(`mailbox${mailbox.id}`);
});

test('a day is one of the person who asks', async () => {
  const office = await desk();
  const from = async (viewer: typeof office.ana) => {
    const { question } = await understand(office.db, viewer, { q: 'after:2026-11-03', now: NINE });
    return question?.kind === 'date' ? new Date(question.from!).toISOString() : null;
  };
  expect(await from(office.tomas)).toBe('2026-11-03T00:00:00.000Z');
  expect(await from(office.yuki)).toBe('2026-11-02T13:00:00.000Z');
  expect(await from(office.ana)).toBe('2026-11-02T23:00:00.000Z');
});

test('a word looks for its other names too, where they are given', async () => {
  const office = await desk();
  const aliases = new Map([['login', ['sign in']]]);
  const asks = async (q: string) =>
    drawn((await understand(office.db, office.ana, { q, now: NINE, aliases })).question);
  expect(await asks('login')).toBe('or(login sign in)');
  expect(await asks('-login')).toBe('not(login)');
  expect(await asks('from:login')).toBe('from=login*');
});

const pieces = fc.constantFrom(
  'refund',
  '"',
  '(',
  ')',
  '-',
  ' or ',
  ' ',
  'is:',
  'open',
  'from:',
  'tag:b',
  'assigned:ana',
  'after:',
  '7d',
  '空',
  '\0',
  ':',
  "'",
  '*',
);
const typed = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

test('any text means something that can be asked, or nothing: no empty group, no empty words', () => {
  fc.assert(
    fc.property(typed, (q) => {
      const { question } = understood(q);
      if (!question) return;
      expect(drawn(question)).not.toMatch(/(?:and|or)\((?:\S*)\)$|not\(\)/);
      for (const leaf of leavesOf(question, { negated: true })) {
        expect(isText(leaf) !== isState(leaf)).toBe(true);
        if (leaf.kind === 'text') expect(leaf.words).toMatch(/^[\p{L}\p{N}\p{M}]+( [\p{L}\p{N}\p{M}]+)*$/u);
      }
    }),
  );
});
