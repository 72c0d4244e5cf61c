import { describe, expect, test } from 'vitest';
import { isAutoReply } from '../../../../src/mail/inbound/classify/auto-reply.ts';
import {
  ABSENCE,
  ABSENCE_SUBJECTS,
  AWAY_NOW,
  NAMED_ABSENCE_SUBJECTS,
  PROGRAM_SUBJECTS,
} from '../../../../src/mail/inbound/classify/auto-reply-phrases.ts';
import { aMail } from './a-mail.ts';
import { keepsThePromisesOfPhrases, spoken } from './phrases.ts';

describe.each(
  Object.entries({ ABSENCE, ABSENCE_SUBJECTS, AWAY_NOW, NAMED_ABSENCE_SUBJECTS, PROGRAM_SUBJECTS }),
)('the table %s', (_, phrases) => keepsThePromisesOfPhrases(phrases));

test('a subject that only programs write is enough, in every language', () => {
  for (const phrase of PROGRAM_SUBJECTS) {
    const subject = `${spoken(phrase)}: A question`;
    expect([subject, isAutoReply(aMail({ subject, text: 'Thank you.' }))]).toEqual([subject, true]);
  }
});

test('a subject that people write too is not enough', () => {
  for (const phrase of ABSENCE_SUBJECTS)
    expect([phrase, isAutoReply(aMail({ subject: phrase, text: 'The lamp came and has a crack.' }))]).toEqual(
      [phrase, false],
    );
});

test('words of absence in the body are never enough', () => {
  for (const phrase of [...ABSENCE, ...AWAY_NOW])
    expect([
      phrase,
      isAutoReply(aMail({ text: `Hello, ${spoken(phrase)} and the lamp has a crack.` })),
    ]).toEqual([phrase, false]);
});
