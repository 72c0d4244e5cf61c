import { describe, expect, test } from 'vitest';
import { unflow } from '../../../../src/mail/inbound/parse/flowed.ts';

describe('unflow', () => {
  test.each([
    ['a \nb\nc', false, 'a b\nc'],
    ['a \nb', true, 'ab'],
    ['> a \n> b\nc', false, '> a b\nc'],
    ['> a \n>> b \nc', false, '> a \n>> b \nc'],
    [' > not a quote', false, '> not a quote'],
    ['a \n-- \nAnn', false, 'a \n-- \nAnn'],
    ['> \n>\n> a', false, '>\n>\n> a'],
    ['', false, ''],
  ])('%j with delsp %s', (text, delsp, read) => {
    expect(unflow(text, delsp)).toBe(read);
  });
});
