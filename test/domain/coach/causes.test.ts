import { expect, test } from 'vitest';
import { check, type Kind } from '../../../src/domain/coach/index.ts';
import { CAUSES, type Cause } from './causes.ts';

const kindsIn = (reply: string, given: Cause['given']): Kind[] => {
  const draft = /^(?:hi|hello|dear)\b/i.test(reply) ? `${reply}\n\nBo` : `Hi,\n\n${reply}\n\nBo`;
  return check({ ...given, draft }).hints.map(({ kind }) => kind as Kind);
};
const all = (which: 'leaves' | 'asks') =>
  CAUSES.flatMap((one) => one[which].map((reply) => ({ ...one, reply })));

test.each(all('leaves'))('$kind leaves alone where $cause: $reply', ({ kind, reply, given }) => {
  expect(kindsIn(reply, given)).not.toContain(kind);
});

test.each(all('asks'))('$kind asks, although $cause: $reply', ({ kind, reply, given }) => {
  expect(kindsIn(reply, given)).toContain(kind);
});
