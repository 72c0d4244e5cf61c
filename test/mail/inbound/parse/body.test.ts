import { describe, expect, test } from 'vitest';
import { readBody } from '../../../../src/mail/inbound/parse/body.ts';
import { readTree } from '../../../../src/mail/inbound/parse/tree.ts';

function body(...lines: string[]) {
  const bytes = Buffer.from(lines.join('\r\n'), 'utf8');
  return readBody(bytes, readTree(bytes), []);
}
const files = (read: ReturnType<typeof body>) =>
  read.attachments.map(({ name, type, inline }) => [name, type, inline]);
const parts = (kind: string, ...each: string[]) => [
  `Content-Type: multipart/${kind}; boundary=x`,
  '',
  ...each.flatMap((part) => ['--x', part]),
  '--x--',
];
const TEXT = 'Content-Type: text/plain; charset=utf-8\r\n\r\n';
const HTML = 'Content-Type: text/html; charset=utf-8\r\n\r\n';

describe('what a mail shows', () => {
  const mails: [rule: string, lines: string[], text: string, html: string | null][] = [
    ['is its text', ['Content-Type: text/plain; charset=utf-8', '', 'Tür'], 'Tür', null],
    ['is text where nothing is declared', ['Subject: x', '', 'Door'], 'Door', null],
    ['is text made from HTML', [`${HTML}<p>Door</p>`], 'Door', '<p>Door</p>'],
    [
      'is HTML where a text is that',
      ['', '<!doctype html><p>Door</p>'],
      'Door',
      '<!doctype html><p>Door</p>',
    ],
    [
      'is both sides of an alternative',
      parts('alternative', `${TEXT}Door`, `${HTML}<b>Door</b>`),
      'Door',
      '<b>Door</b>',
    ],
    ['is each text of a mixture', parts('mixed', `${TEXT}One`, `${TEXT}Two`), 'One\n\nTwo', null],
    [
      'is a text and an HTML in a row',
      parts('mixed', `${TEXT}1 < 2`, `${HTML}<p>Two</p>`),
      '1 < 2\n\nTwo',
      expect.stringContaining('1 &lt; 2') as never,
    ],
    [
      'leaves out the view for watches',
      parts('alternative', `${TEXT}Door`, 'Content-Type: text/watch-html\r\n\r\n<i>no</i>'),
      'Door',
      null,
    ],
    [
      'is enriched text without commands',
      ['Content-Type: text/enriched', '', '<bold>Door</bold> 1 << 2'],
      'Door 1 < 2',
      null,
    ],
    ['is nothing where there is nothing', ['Subject: x', '', ''], '', null],
  ];
  test.each(mails)('%s', (...row) => {
    const [, lines, text, html] = row;
    const read = body(...lines);
    expect([read.text.trim(), read.html?.trim() ?? null]).toEqual([text, html]);
    expect(read.attachments).toEqual([]);
  });

  test('is the words before the first part only where there are no others', () => {
    const ahead = (words: string, part: string) =>
      body('Content-Type: multipart/mixed; boundary=x', '', words, '--x', part, '--x--').text;
    expect(ahead('Only words', `${TEXT}`)).toBe('Only words');
    expect(ahead('Only words', `${TEXT}Door`)).toBe('Door');
    expect(ahead('This is a multi-part message in MIME format.', TEXT)).toBe('');
  });
});

describe('what a mail carries', () => {
  test('has its name and bytes, and is never shown as words', () => {
    const read = body(
      ...parts(
        'mixed',
        `${TEXT}Door`,
        'Content-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nabc',
      ),
    );
    expect(read.text).toBe('Door');
    expect(files(read)).toEqual([['a.txt', 'text/plain', false]]);
    expect(read.attachments[0]!.size).toBe(3);
  });

  test('is inline where the HTML shows it by its id', () => {
    const image = 'Content-Type: image/png; name=p.png\r\nContent-ID: <p@x>\r\n\r\nabc';
    const shown = (html: string) => body(...parts('related', `${HTML}${html}`, image)).attachments[0]!.inline;
    expect(shown('<img src="cid:p@x">')).toBe(true);
    expect(shown('<img src="cid:P%40X">')).toBe(true);
    expect(shown('<img src="cid:other">')).toBe(false);
  });

  test('is a whole mail, named by its subject', () => {
    const read = body(
      ...parts('mixed', `${TEXT}Door`, 'Content-Type: message/rfc822\r\n\r\nSubject: Stuck\r\n\r\nhello'),
    );
    expect(read.attachments).toHaveLength(1);
    expect(read.attachments[0]!.name).toContain('Stuck');
    expect(read.text).toBe('Door');
  });

  test('is left out where it is nothing and has no name', () => {
    expect(files(body(...parts('mixed', `${TEXT}Door`, 'Content-Type: application/pdf\r\n\r\n')))).toEqual(
      [],
    );
  });
});
