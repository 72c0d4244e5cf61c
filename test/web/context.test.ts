import { expect, test } from 'vitest';
import { NotFound } from '../../src/domain/errors.ts';
import { addressOf, type Ctx, isPathHere, numberIn } from '../../src/web/context.ts';

const at = (number: string | undefined) => ({ req: { param: () => number } }) as unknown as Ctx;

test('a number in a path is a number, anything else is nothing here', () => {
  expect(numberIn(at('42'))).toBe(42);
  for (const text of ['', '-1', '1.5', '1e3', 'x', '0x1', ' 1', '1234567890123456', '１', undefined])
    expect(() => numberIn(at(text))).toThrow(NotFound);
});

test.each(['/', '/inbox', '/conversations/7?write=note#composer', '/a//b'])('%s is a way back', (path) => {
  expect(isPathHere(path)).toBe(true);
});

test.each([
  '',
  'inbox',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  'https://evil.example',
  '/\n/evil.example',
  'javascript:a()',
])('%j is none', (path) => {
  expect(isPathHere(path)).toBe(false);
});

function asked(trustProxy: boolean, forwarded?: string): string {
  return addressOf({
    var: { web: { config: { trustProxy } } },
    req: { header: () => forwarded },
    env: { incoming: { socket: { remoteAddress: '192.0.2.1' } } },
  } as unknown as Ctx);
}

test('who asks is the socket’s address; a proxy is believed only where one is said to be, and only its own word', () => {
  expect(asked(false, '203.0.113.9')).toBe('192.0.2.1');
  expect(asked(true, '10.0.0.1, 203.0.113.9')).toBe('203.0.113.9');
  expect(asked(true)).toBe('192.0.2.1');
});
