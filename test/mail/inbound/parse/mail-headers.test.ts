import { expect, test } from 'vitest';
import { readMailHeaders } from '../../../../src/mail/inbound/parse/header-block.ts';
import { addressesOf, datesOf, idsOf } from '../../../../src/mail/inbound/parse/mail-headers.ts';

function headers(text: string) {
  return readMailHeaders(Buffer.from(`${text}\n\n`)).headers;
}

test('of two From headers the one that can be answered counts', () => {
  const { from } = addressesOf(headers('From: [??]\nFrom: Ann <ann@x.example>'), []);
  expect(from).toEqual({ name: 'Ann', address: 'ann@x.example' });
});

test('lists sent in pieces are one list', () => {
  const { to } = addressesOf(headers('To: a@x.example\nTo: b@x.example, c'), []);
  expect(to.map(({ address }) => address)).toEqual(['a@x.example', 'b@x.example', 'c']);
});

test('References sent in pieces are one list', () => {
  expect(idsOf(headers('References: <a@x>\nReferences: <b@x>')).references).toEqual(['<a@x>', '<b@x>']);
});

test('an empty header yields to a later one', () => {
  expect(datesOf(headers('Subject:\nSubject: Hi'), []).subject).toBe('Hi');
});
