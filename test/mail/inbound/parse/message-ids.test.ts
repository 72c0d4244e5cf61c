import { describe, expect, test } from 'vitest';
import { messageId, messageIds } from '../../../../src/mail/inbound/parse/message-ids.ts';

describe('messageIds', () => {
  test.each([
    ['<a@x> <b@x>', ['<a@x>', '<b@x>']],
    ['<a@x><b@x>,<a@x>', ['<a@x>', '<b@x>']],
    ['<a\t@ x>', ['<a@x>']],
    ['a@x b@x', ['<a@x>', '<b@x>']],
    ['Your message of Mon, 2 Mar <a@x>', ['<a@x>']],
    ['Your message of Mon', []],
    ['<a@x> <b@x', ['<a@x>']],
    ['<no-at-sign>', ['<no-at-sign>']],
    ['<> <a@x>', ['<a@x>']],
    ['', []],
  ])('%s', (written, ids) => {
    expect(messageIds(written)).toEqual(ids);
  });
});

describe('messageId', () => {
  test.each([
    ['<a@x>', '<a@x>'],
    ['a@x', '<a@x>'],
    ['no at sign', '<noatsign>'],
    ['<>', null],
    ['', null],
  ])('%s', (written, id) => {
    expect(messageId(written)).toBe(id);
  });
});
