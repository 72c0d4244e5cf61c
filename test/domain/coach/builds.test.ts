import { expect, test } from 'vitest';
import { check } from '../../../src/domain/coach/index.ts';
import { FAULTY, GOOD } from './builds.ts';
import { CALM, HURT, MAILS } from './mails.ts';

const hintsIn = (reply: string) =>
  check({ draft: reply.startsWith('Hi') ? reply : `Hi Mira,\n\n${reply}\n\nBo` }).hints.map(
    ({ kind }) => kind,
  );
const isHurt = (text: string) => check({ draft: '', history: [{ from: 'customer', text }] }).hurt;

test.each(FAULTY)('%s is seen in: %s', (kind, reply) => {
  expect(hintsIn(reply)).toContain(kind);
});

test.each(GOOD)('is left alone: %s', (reply) => {
  expect(hintsIn(reply)).toEqual([]);
});

test.each(MAILS)('%i asked in: %s', (asks, mail) => {
  expect(check({ draft: '', asked: mail }).questions).toHaveLength(asks);
});

test.each(HURT)('it weighs: %s', (mail) => {
  expect(isHurt(mail)).toBe(true);
});

test.each(CALM)('it does not weigh: %s', (mail) => {
  expect(isHurt(mail)).toBe(false);
});
