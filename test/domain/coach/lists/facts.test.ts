import { expect, test } from 'vitest';
import { facts } from '../../../../src/domain/coach/lists/facts.ts';

const formOf = (example: string) => facts.forms.find((one) => one.example === example)!.looks;

test.each([
  ['the order number', 'what is your order number?', 'it is order #20931-b'],
  ['the invoice number', 'which invoice number?', 'invoice 2024-118 is wrong'],
  ['the serial number', 'the serial number, please', 'serial no. ab-20931'],
  ['their e-mail address', 'what is your e-mail address?', 'write to mei@shop.example'],
  ['their phone number', 'what is your phone number?', 'call 040 123 4567'],
  ['their browser', 'which browser do you use?', 'i tried in firefox'],
  ['their phone or computer', 'which device is it?', 'on my pixel 7'],
  ['the version', 'which version do you have?', 'it is version 4.2'],
  ['the error message', 'what is the error message?', 'it says "cannot open the file"'],
  ['their time zone', 'which time zone are you in?', 'we are at utc+2'],
])('%s is known where it is asked for and where it is given', (example, asks, given) => {
  const [asked, told] = formOf(example);
  expect([asked.test(asks), told.test(given)]).toEqual([true, true]);
  expect(told.test(asks)).toBe(false);
});

test.each([
  ['their phone number', 'room 204 on floor 3'],
  ['the version', 'the long version of it'],
  ['their browser', 'he browses the shop'],
])('%s is not told by: %s', (example, letter) => {
  expect(formOf(example)[1].test(letter)).toBe(false);
});
