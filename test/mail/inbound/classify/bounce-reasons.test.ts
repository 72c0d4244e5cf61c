import { describe, expect, test } from 'vitest';
import { givesReason, kindOf, saysStillTrying } from '../../../../src/mail/inbound/classify/bounce-kind.ts';
import {
  FOR_GOOD,
  FOR_NOW,
  GAVE_UP_WAITING,
  MAILBOX_FULL,
  SAYS_PERMANENT,
  STILL_TRYING,
} from '../../../../src/mail/inbound/classify/bounce-reasons.ts';
import { keepsThePromisesOfPhrases, spoken } from './phrases.ts';

describe.each(
  Object.entries({ FOR_GOOD, FOR_NOW, GAVE_UP_WAITING, MAILBOX_FULL, SAYS_PERMANENT, STILL_TRYING }),
)('the table %s', (_, phrases) => keepsThePromisesOfPhrases(phrases));

test('whatever server waits is heard, in any of the phrases', () => {
  for (const phrase of STILL_TRYING)
    expect([phrase, saysStillTrying(`Mail: ${spoken(phrase)}.`)]).toEqual([phrase, true]);
});

test('whatever names a cause is a reason', () => {
  for (const phrase of [...FOR_GOOD, ...MAILBOX_FULL])
    expect([phrase, givesReason(`Mail: ${spoken(phrase)}.`)]).toEqual([phrase, true]);
});

test('a wait that ran out is soft, whatever else is said', () => {
  for (const phrase of GAVE_UP_WAITING)
    expect([phrase, kindOf(null, `User unknown. ${spoken(phrase)}. Permanent error.`)]).toEqual([
      phrase,
      'soft',
    ]);
});

test('what a server calls permanent is hard, also of a full mailbox', () => {
  for (const phrase of SAYS_PERMANENT)
    expect([phrase, kindOf(null, `Mailbox full. ${spoken(phrase)}.`)]).toEqual([phrase, 'hard']);
});

test('a full mailbox and a passing fault are soft, and nothing takes a phrase from another table', () => {
  for (const phrase of MAILBOX_FULL)
    expect([phrase, kindOf(null, `${spoken(phrase)}.`)]).toEqual([phrase, 'soft']);
  const passing = FOR_NOW.filter((phrase) => !FOR_GOOD.includes(phrase));
  for (const phrase of passing)
    expect([phrase, kindOf(null, `${spoken(phrase)}.`)]).toEqual([phrase, 'soft']);
});

test('each language can say that an address does not exist', () => {
  const sentences = [
    'This user does not exist.',
    'Diese Adresse existiert nicht.',
    "Cette adresse n'existe pas.",
    'Esta dirección no existe.',
    'Questo indirizzo non esiste.',
    'Este endereço não existe.',
    'Dit adres bestaat niet.',
    'Ten adres nie istnieje.',
    'Denne adresse findes ikke.',
    'Adressen finns inte.',
    'Osoitetta ei ole olemassa.',
    'Адрес не существует.',
    'アドレスが見つかりません。',
    '该地址不存在。',
  ];
  for (const sentence of sentences)
    expect([sentence, givesReason(sentence), kindOf(null, sentence)]).toEqual([sentence, true, 'hard']);
});
