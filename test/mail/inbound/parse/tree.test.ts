import { expect, test } from 'vitest';
import { type Part, readTree } from '../../../../src/mail/inbound/parse/tree.ts';

/** A tree as `type(child child)`, leaves with their bytes. */
function drawn(bytes: Buffer, part: Part = readTree(bytes)): string {
  if (part.children.length === 0) return `${part.type}[${bytes.toString('latin1', part.start, part.end)}]`;
  return `${part.type}(${part.children.map((child) => drawn(bytes, child)).join(' ')})`;
}

function mail(...lines: string[]): Buffer {
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

const MIXED = 'Content-Type: multipart/mixed; boundary=';

test('the line end before a boundary belongs to the boundary', () => {
  expect(
    drawn(mail(`${MIXED}x`, '', 'preamble', '--x', '', 'a', '', '--x  ', '', 'b', '--x--', 'epilogue')),
  ).toBe('multipart/mixed([a\r\n] [b])');
});

test('an inner multipart that never ends is ended by the boundary around it', () => {
  expect(drawn(mail(`${MIXED}x`, '', '--x', `${MIXED}y`, '', '--y', '', 'a', '--x', '', 'b', '--x--'))).toBe(
    'multipart/mixed(multipart/mixed([a]) [b])',
  );
});

test('a multipart inside one of the same boundary ends first', () => {
  expect(
    drawn(mail(`${MIXED}x`, '', '--x', `${MIXED}x`, '', '--x', '', 'a', '--x--', '--x', '', 'b', '--x--')),
  ).toBe('multipart/mixed(multipart/mixed([a]) [b])');
});

test('a part after the last boundary is still a part', () => {
  expect(drawn(mail(`${MIXED}x`, '', '--x', '', 'a', '--x--', '--x', '', 'b'))).toBe(
    'multipart/mixed([a] [b])',
  );
});

test('what only begins like a boundary is text', () => {
  expect(drawn(mail(`${MIXED}x`, '', '--x', '', 'a', '--xy', ' --x', '--', '--x--'))).toBe(
    'multipart/mixed([a\r\n--xy\r\n --x\r\n--])',
  );
});

test('past five thousand parts the last keeps the rest', () => {
  const root = readTree(Buffer.from(`${MIXED}x\n\n${'--x\n\na\n'.repeat(6000)}`));
  expect(root.children.length).toBeLessThan(5001);
  expect(root.children.at(-1)!.end - root.children.at(-1)!.start).toBeGreaterThan(6000);
});
