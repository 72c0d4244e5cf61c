import { expect, test } from 'vitest';
import { attribute, htmlTokens } from '../../../../src/mail/inbound/parse/html-tokens.ts';

test('tags, text and what is passed over', () => {
  expect([...htmlTokens('a<P class="x>y">b</p><!-- c --><style>d</style>e')]).toEqual([
    { kind: 'text', text: 'a' },
    { kind: 'open', name: 'p', attributes: ' class="x>y"' },
    { kind: 'text', text: 'b' },
    { kind: 'close', name: 'p' },
    { kind: 'open', name: 'style', attributes: '' },
    { kind: 'close', name: 'style' },
    { kind: 'text', text: 'e' },
  ]);
});

test('attributes are found in any quotes, and only whole names', () => {
  const attributes = ' data-href=no href = \'a b\' ALT="c" width=5';
  expect(['href', 'alt', 'width', 'x'].map((name) => attribute(attributes, name))).toEqual([
    'a b',
    'c',
    '5',
    undefined,
  ]);
});
