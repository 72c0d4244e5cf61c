import { describe, expect, test } from 'vitest';
import {
  isPersonal,
  readNotice,
  saysFailed,
  speaksOfMail,
} from '../../../../src/mail/inbound/classify/bounce-notice.ts';
import {
  COPY_STARTS,
  FAILED,
  FIRST_PERSON,
  MAIL_WORDS,
  NOTICE_SUBJECTS,
  RECIPIENT_LABELS,
} from '../../../../src/mail/inbound/classify/bounce-phrases.ts';
import { anyOf, fold } from '../../../../src/mail/inbound/classify/fold.ts';
import { aMail } from './a-mail.ts';
import { keepsThePromisesOfPhrases, spoken } from './phrases.ts';

describe.each(Object.entries({ COPY_STARTS, FAILED, NOTICE_SUBJECTS, RECIPIENT_LABELS }))(
  'the table %s',
  (_, phrases) => keepsThePromisesOfPhrases(phrases),
);

const notice = (text: string) => readNotice(aMail({ text }));

test('every phrase of failure is heard at the head of a notice, also across a line’s end', () => {
  for (const phrase of FAILED) {
    expect([phrase, saysFailed(notice(`Sorry.\n${spoken(phrase)} today`))]).toEqual([phrase, true]);
    const wrapped = spoken(phrase).replace(' ', '\n');
    expect([phrase, saysFailed(notice(`Sorry.\n${wrapped} today`))]).toEqual([phrase, true]);
  }
});

test('every word for a mail makes a notice speak of mail', () => {
  for (const word of MAIL_WORDS)
    expect([word, speaksOfMail(word, notice('It failed.'))]).toEqual([word, true]);
  expect(speaksOfMail('Your order', notice('The parcel could not be handed over.'))).toBe(false);
});

test('every word in which a person speaks of themselves is theirs', () => {
  for (const word of FIRST_PERSON) expect([word, isPersonal(notice(`So ${word}`))]).toEqual([word, true]);
  expect(isPersonal(notice('The server refused the mail of that customer.'))).toBe(false);
});

test('the subjects of daemons are known, and those of people are not', () => {
  const subjects = anyOf(NOTICE_SUBJECTS);
  const daemons = [
    'Undelivered Mail Returned to Sender',
    'Mail delivery failed: returning message to sender',
    'Delivery Status Notification (Failure)',
    'failure notice',
    'Unzustellbar: Ihre Bestellung',
    'Non remis : votre commande',
    'Onbestelbaar: uw vraag',
  ];
  const people = ['Where is my parcel?', 'The lamp is broken', 'Wann kommt mein Paket?', 'Une question'];
  expect(daemons.filter((subject) => !subjects.test(fold(subject)))).toEqual([]);
  expect(people.filter((subject) => subjects.test(fold(subject)))).toEqual([]);
});
