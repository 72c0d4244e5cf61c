import { describe, expect, test } from 'vitest';
import {
  BLOCKS,
  HIDDEN,
  ROLE_ATTRIBUTES,
  roleOf,
  SPACED,
  STRICT,
  VOIDS,
} from '../../../../src/mail/inbound/reply/html-roles.ts';

describe('the role of an element', () => {
  const elements: [tag: string, attributes: Record<string, string>, role: string][] = [
    ['div', {}, 'none'],
    ['div', { class: 'lamp' }, 'none'],
    ['blockquote', {}, 'blockquote'],
    ['blockquote', { type: 'cite' }, 'quote'],
    ['blockquote', { type: 'CITE' }, 'quote'],
    ['blockquote', { cite: 'mid:7@a.example' }, 'quote'],
    ['blockquote', { class: 'gmail_quote' }, 'blockquote'],
    ['div', { class: 'gmail_quote' }, 'gmail'],
    ['div', { class: 'gmail_quote gmail_quote_container' }, 'gmail'],
    ['div', { class: 'gmail_attr' }, 'attribution'],
    ['div', { class: 'moz-cite-prefix' }, 'attribution'],
    ['div', { class: 'GMAIL_SIGNATURE' }, 'signature'],
    ['div', { class: 'x_gmail_signature' }, 'signature'],
    ['div', { 'data-signatureblock': '' }, 'signature'],
    ['div', { class: 'bloop_sign_7' }, 'signature'],
    ['div', { id: 'divRplyFwdMsg' }, 'rest'],
    ['div', { id: 'x_divRplyFwdMsg' }, 'rest'],
    ['hr', { id: 'stopSpelling' }, 'rest'],
    ['div', { id: 'yahoo_quoted_123456' }, 'quote'],
    ['div', { name: 'messageReplySection' }, 'quote'],
    ['hr', { 'data-marker': '__DIVIDER__' }, 'rest'],
    ['div', { class: `lamp ${'c '.repeat(30)} gmail_quote` }, 'none'],
    ['div', { id: 'q'.repeat(100) }, 'none'],
  ];
  test.each(elements)('%s %j', (tag, attributes, role) => {
    expect(roleOf(tag, new Map(Object.entries(attributes)))).toBe(role);
    for (const name of Object.keys(attributes)) expect(ROLE_ATTRIBUTES.has(name)).toBe(true);
  });
});

test('elements are written in lower case, and what is void holds nothing', () => {
  for (const tags of [BLOCKS, HIDDEN, SPACED, STRICT, VOIDS])
    for (const tag of tags) expect(tag).toMatch(/^[a-z0-9]+$/);
  expect([...SPACED].filter((tag) => !BLOCKS.has(tag))).toEqual([]);
  expect([...STRICT, ...HIDDEN].filter((tag) => VOIDS.has(tag))).toEqual([]);
});
