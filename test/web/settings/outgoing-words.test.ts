import { expect, test } from 'vitest';
import { outgoingWords } from '../../../src/web/settings/outgoing-words.tsx';
import { words } from '../../support/html.ts';

const AT = Date.UTC(2026, 10, 3, 9, 12);

test.each([
  ['queued', null, /^goes out 10:12$/],
  ['queued', '451 Try later', /^waits: 451 Try later$/],
  ['sending', null, /^is being sent$/],
  ['sent', null, /^sent .*/],
  ['kept', null, /^kept here, not sent$/],
  ['failed', '550 <no>', /^could not be delivered: 550 <no>$/],
] as const)('a mail that is %s (%s) says so', (state, error, expected) => {
  expect(words(String(outgoingWords({ state, error, dueAt: AT, sentAt: AT }, 'Africa/Lagos')))).toMatch(
    expected,
  );
});
