import fc from 'fast-check';
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

/** A mail as a tree: a leaf's words, or what a multipart holds. */
type Made = string | Made[];

const { made } = fc.letrec<{ made: Made }>((tie) => ({
  made: fc.oneof(
    { maxDepth: 3 },
    { weight: 3, arbitrary: fc.stringMatching(/^[a-z -]{0,20}$/) },
    { weight: 2, arbitrary: fc.array(tie('made'), { minLength: 1, maxLength: 4 }) },
  ),
}));

let boundaries = 0;

function written(part: Made): string[] {
  if (typeof part === 'string') return ['Content-Type: text/plain', '', part];
  const boundary = `b${++boundaries}`;
  return [
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    'A preamble that nobody reads.',
    ...part.flatMap((child) => [`--${boundary}`, ...written(child)]),
    `--${boundary}--`,
    '',
  ];
}

const meant = (part: Made): string =>
  typeof part === 'string' ? `text/plain[${part}]` : `multipart/mixed(${part.map(meant).join(' ')})`;

test.each(['\r\n', '\n'])('whatever is put together is read as it was, with line ends %j', (end) => {
  fc.assert(
    fc.property(made, (part) => {
      expect(drawn(Buffer.from(written(part).join(end), 'latin1'))).toBe(meant(part));
    }),
  );
});

test('whatever is cut off is read as far as it came: parts lie in the mail, in their order', () => {
  const inside = (part: Part, size: number) => {
    expect(part.start).toBeGreaterThanOrEqual(0);
    expect(part.end).toBeLessThanOrEqual(size);
    for (const child of part.children) inside(child, size);
    const starts = part.children.map((child) => child.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  };
  fc.assert(
    fc.property(made, fc.nat(), (part, at) => {
      const whole = Buffer.from(written(part).join('\r\n'), 'latin1');
      const cut = whole.subarray(0, at % (whole.length + 1));
      inside(readTree(cut), cut.length);
    }),
  );
});
