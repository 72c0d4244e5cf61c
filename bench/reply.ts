import { separateHtml, separateText } from '../src/mail/inbound/reply.ts';

/**
 * Seconds that separating new words takes on large and on hostile bodies, by the clock and of the processor (all
 * threads); each must stay within `limit` by the clock, on a machine that has nothing else to do.
 */
type Row = { name: string; bytes: number; seconds: number; cpu: number; limit: number; within: boolean };

const LARGEST = 25_000_000;
const INTRODUCTION = 'Hi\n\nOn Tue, Mar 3, 2026 at 9:12 AM Maria <maria@lind.example> wrote:\n';

const fill = (piece: string, bytes: number): string => piece.repeat(Math.floor(bytes / piece.length));

function deepQuote(bytes: number): string {
  const lines: string[] = [];
  for (let length = 0, depth = 1; length < bytes; depth++) {
    const line = `${'>'.repeat(1 + (depth % 400))} and again they wrote the same\n`;
    lines.push(line);
    length += line.length;
  }
  return INTRODUCTION + lines.join('');
}

const html = `<p>Yes.</p>${fill('<p>Some words of a <b>mail</b>, and <i>some</i> more of them here.<br></p>', 1_000_000)}<div class="gmail_quote"><div class="gmail_attr">On Tue, Mar 3, 2026 Maria wrote:</div><blockquote>${fill('<div>An older mail with its own words</div>', 4_000_000)}`;

const TEXTS: readonly [string, () => string, number][] = [
  ['767 kB quote, 400 deep', () => deepQuote(767_000), 0.2],
  ['767 kB quote on one line', () => '>'.repeat(767_000), 0.2],
  ['25 MB of prose', () => fill('Some words of a mail that go on and on for a while.\n', LARGEST), 2],
  [
    '25 MB quote',
    () => INTRODUCTION + fill('> some words of a mail that go on and on for a while.\n', LARGEST),
    2,
  ],
  ['25 MB of empty lines', () => fill('\n', LARGEST), 2],
  ['25 MB of one-letter lines', () => fill('x\n', LARGEST), 2],
  ['25 MB of answers between quotes', () => fill('a\n> b\n', LARGEST), 2],
  ['25 MB of introductions', () => fill('On 3 March 2026 a@b.example wrote:x\n', LARGEST), 2],
  ['25 MB of wrapped introductions', () => fill('On 3 March 2026 at 9:12\n', LARGEST), 2],
  ['25 MB of headers', () => fill('From: a@b.example\n', LARGEST), 2],
  ['25 MB of colons', () => fill('x:\n', LARGEST), 2],
  ['25 MB of open brackets', () => fill('> (<\n(<\n', LARGEST), 2],
  ['25 MB of delimiters', () => fill('--\n\n', LARGEST), 2],
  ['25 MB of footers', () => fill('Sent from my x\n\n', LARGEST), 2],
  ['25 MB of spaces', () => fill(' ', LARGEST), 2],
  ['25 MB of "On 1 "', () => fill('On 1 ', LARGEST), 2],
];

const PAGES: readonly [string, () => string, number][] = [
  ['767 kB of nested blockquotes', () => fill('<blockquote>', 767_000), 0.2],
  ['5 MB of HTML', () => html, 1],
  ...[
    '<div>',
    '<blockquote>',
    '<table>',
    '<td>',
    '<b>',
    '<i><div></i>',
    '</b>',
    '&amp;',
    '<',
    'a<br>',
    '<p>',
    '<li>',
    '<a x=y ',
  ].map((piece): [string, () => string, number] => [`25 MB of ${piece}`, () => fill(piece, LARGEST), 2]),
];

function measure(name: string, body: string, run: () => unknown): Omit<Row, 'limit' | 'within'> {
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  run();
  const seconds = Math.round(performance.now() - before) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { name, bytes: body.length, seconds, cpu: Math.round((user + system) / 1000) / 1000 };
}

const rows: Row[] = [];
separateText(INTRODUCTION);
separateHtml(html.slice(0, 100_000));
for (const [name, make, limit] of TEXTS) {
  const body = make();
  const row = measure(name, body, () => separateText(body));
  rows.push({ ...row, limit, within: row.seconds <= limit });
}
for (const [name, make, limit] of PAGES) {
  const body = make();
  const row = measure(name, body, () => separateHtml(body));
  rows.push({ ...row, limit, within: row.seconds <= limit });
}
process.stdout.write(
  `${JSON.stringify({ benchmark: 'reply', rows, within: rows.every((row) => row.within) }, null, 1)}\n`,
);
