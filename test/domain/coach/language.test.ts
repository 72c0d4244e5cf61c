import { expect, test } from 'vitest';
import { check } from '../../../src/domain/coach/index.ts';
import { isOtherLanguage } from '../../../src/domain/coach/language.ts';

test.each([
  'Vielen Dank für Ihre Nachricht, die Rechnung ist auf dem Weg zu Ihnen.',
  'Merci pour votre message, nous avons remboursé la commande.',
  'Gracias por su mensaje, el pedido está en camino.',
  'Bedankt voor het bericht, de kabel is onderweg naar u.',
  'Tack för att du skrev till oss, det är på väg med posten.',
  'Dziękuję, paczka jest w drodze i nie ma się na co czekać.',
  'ご連絡ありがとうございます。返金は明日届きます。',
  'Спасибо за письмо, деньги уже в пути к вам.',
  'شكرا لك على رسالتك، سيصل المبلغ غدا',
])('is plainly not English: %s', (text) => {
  expect(isOtherLanguage(text)).toBe(true);
});

test.each([
  '',
  'Danke!',
  'Thanks for the photo, the cable is on its way to you.',
  'Hello Jürgen, the invoice for Müller GmbH is on its way to Köln.',
  'The café in the Rue de la Paix has your keys, and they open at nine.',
  'OK, done: 12:30 🙂',
  'The word “Schadenfreude” is not on the list of words we use.',
])('counts as English: %s', (text) => {
  expect(isOtherLanguage(text)).toBe(false);
});

test('in another language the coach is silent and says why', () => {
  const { hints, off } = check({
    draft: 'Wir entschuldigen uns für die Unannehmlichkeiten, die wir Ihnen bereitet haben.',
  });
  expect(hints).toEqual([]);
  expect(off).toMatch(/English/);
});
