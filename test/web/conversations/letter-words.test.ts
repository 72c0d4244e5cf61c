import { expect, test } from 'vitest';
import type { TimelineItem, TimelineMessage } from '../../../src/domain/conversation/timeline.ts';
import { unproven } from '../../../src/domain/message/proof.ts';
import { forwardWords, peopleWords, remarkOn } from '../../../src/web/conversations/letter-words.tsx';
import { words } from '../../support/html.ts';

const person = (name: string) => ({ name, address: `${name.toLowerCase() || 'nobody'}@a.example` });
const letter = (more: Partial<TimelineMessage> = {}) =>
  ({
    id: 4,
    from: person('Maria'),
    to: [],
    cc: [],
    bcc: [],
    proof: null,
    outside: false,
    forwardedBy: null,
    ...more,
  }) as unknown as TimelineMessage;
const item = (message: TimelineMessage | null, data: Record<string, unknown> = {}): TimelineItem => ({
  id: 1,
  at: 0,
  kind: 'conversation.received',
  by: null,
  data,
  message,
});
const remark = (message: TimelineMessage, data = {}, ...more: [Parameters<typeof remarkOn>[2]?]) => {
  const said = remarkOn(item(message, data), message, ...more);
  return said && words(String(said));
};

test('who else has a letter, who was added and who was left out, in one line', () => {
  const sent = letter({ cc: [person('Ben')] as never, bcc: [person('')] as never });
  expect(peopleWords(item(sent, { added: ['x@a.example'], dropped: ['y@a.example'] }), 'Ana')).toBe(
    'Also to Ben. Ana added x@a.example. Without y@a.example. Blind copy to nobody@a.example; only your team sees this.',
  );
  expect(peopleWords(item(letter()), 'Ana')).toBeUndefined();
  expect(peopleWords(item(null), 'Ana')).toBeUndefined();
});

test('of a crowd five are named and the rest are counted', () => {
  const cc = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(person) as never;
  expect(peopleWords(item(letter({ cc })), 'Ana')).toBe('Also to A, B, C, D, E and 2 more.');
  expect(forwardWords(letter({ to: cc }))).toBe(
    'Forwarded to A, B, C, D, E and 2 more; the customer does not see this',
  );
});

test('a plain letter needs nothing said, whatever is proven of it', () => {
  expect(remark(letter())).toBeUndefined();
  expect(remark(letter({ proof: { ...unproven('a.example'), proven: 'yes' } }))).toBeUndefined();
  expect(remark(letter({ proof: unproven('a.example') }))).toBeUndefined();
});

test('a letter that its domain denies says so, with what was checked', () => {
  const proof = {
    ...unproven('a.example'),
    proven: 'no' as const,
    spf: { result: 'fail', domain: 'b.example' },
    dmarc: { result: 'fail', policy: 'reject' },
    by: 'mx.example',
  };
  const said = remark(letter({ proof }))!;
  expect(said).toContain('Not proven. This may not be from maria@a.example');
  expect(said).toContain(
    'SPF: fail (b.example) · DKIM: not signed · DMARC: fail (a.example asks for reject) · As mx.example found',
  );
});

test('somebody who was asked, who passed a letter on, and a new matter are each told', () => {
  expect(remark(letter({ outside: true }))).toContain('Maria is somebody your team asked.');
  expect(remark(letter({ forwardedBy: 'Tomás' }))).toContain('Tomás forwarded this.');
  const matter = remark(letter(), {}, { subject: 'An <invoice>', action: '/conversations/3/split' });
  expect(matter).toContain('A new subject: “ An <invoice> ”');
  expect(matter).toContain('Make it a conversation of its own');
});
