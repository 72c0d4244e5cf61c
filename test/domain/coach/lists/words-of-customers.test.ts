import { expect, test } from 'vitest';
import { CUSTOMERS_WORDS } from '../../../../src/domain/coach/lists/words-of-customers.ts';
import { pattern } from '../../../../src/domain/coach/text/pattern.ts';

const isIn = (name: string, words: string) =>
  new RegExp(`^(?:${pattern(`{${name}}`).source})$`, 'u').test(words);

test.each([
  ['number', ['two', '214', 'dozens'], ['to', 'first']],
  ['nth', ['third', '5th', 'umpteenth'], ['three', 'thirds']],
  ['today', ['tonight', 'this morning', 'first thing'], ['day', 'morning']],
  ['near', ['tomorrow', 'in two hours', 'by noon', 'on Friday'.toLowerCase()], ['last week', 'someday']],
  ['thing', ['photos', 'address book', 'customer list', 'manuscript'], ['keys', 'umbrella', 'parcel']],
  ['gone', ['vanished', 'wiped out', 'no longer there'], ['going', 'there']],
  ['boss', ['supervisor', 'head of support', 'whoever is in charge'], ['colleague', 'bossy']],
  ['human', ['real person', 'human being', 'people'], ['humane', 'robot']],
  ['twice', ['two times', 'a second time', 'more than once'], ['once', 'double room']],
  ['money', ['€80', '80 euros', '14,99'], ['eighty', 'room 80']],
  ['lawyer', ['solicitor', 'legal team'], ['law', 'layer']],
  ['bot', ['robot', 'chatgpt', 'script'], ['bottle', 'person']],
])('the words for %s are these, and not what looks like them', (name, words, others) => {
  expect(words.filter((one) => !isIn(name, one))).toEqual([]);
  expect(others.filter((one) => isIn(name, one))).toEqual([]);
});

test('a class that names another names one that there is', () => {
  for (const name of Object.keys(CUSTOMERS_WORDS)) expect(() => pattern(`{${name}}`)).not.toThrow();
  expect(Object.keys(CUSTOMERS_WORDS).length).toBeGreaterThan(30);
});
