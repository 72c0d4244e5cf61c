import { join } from 'node:path';
import { parse } from '../src/mail/inbound/parse.ts';
import { brokenMails, mailsUnder } from '../test/support/broken-mails.ts';

const LARGE = 25 * 1024 * 1024; // bytes
const MOST_SECONDS = 2;
const BROKEN = 5_000; // mails
const MEASURED = 3_000; // ms

async function mailsPerSecond(mails: Buffer[]): Promise<number> {
  for (const mail of mails) await parse(mail); // warm
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < MEASURED) {
    for (const mail of mails) await parse(mail);
    count += mails.length;
  }
  return Math.round((count * 1000) / (performance.now() - start));
}

function filled(head: string, unit: string, tail = ''): Buffer {
  const body = unit.repeat(Math.ceil((LARGE - head.length - tail.length) / unit.length));
  return Buffer.from(head + body + tail, 'latin1');
}

const HEAD = 'From: a@b.example\r\nSubject: large\r\nMIME-Version: 1.0\r\n';
const BASE64_LINE = `${'QUJDREVGR0hJSktM'.repeat(4)}QUJDREVGR0hJ\r\n`;

const LARGE_MAILS: Record<string, () => Buffer> = {
  attachment: () =>
    filled(
      `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee the file.\r\n--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
      BASE64_LINE,
      '--b--\r\n',
    ),
  text: () => filled(`${HEAD}\r\n`, 'Gr\xc3\xbc\xc3\x9fe aus K\xc3\xb6ln, wie geht es?\r\n'),
  quotedPrintable: () =>
    filled(
      `${HEAD}Content-Transfer-Encoding: quoted-printable\r\n\r\n`,
      'Gr=C3=BC=C3=9Fe aus K=C3=B6ln =\r\n',
    ),
  html: () =>
    filled(
      `${HEAD}Content-Type: text/html\r\n\r\n`,
      '<p>Hello <b>you</b>, <a href="https://a.example/b">see</a></p>\r\n',
    ),
  openTags: () => filled(`${HEAD}Content-Type: text/html\r\n\r\n`, '<b>'),
  openQuotes: () => filled(`${HEAD}Content-Type: text/html\r\n\r\n`, '<a href="'),
  manyParts: () => filled(`${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n`, '--b\r\n\r\n'),
  almostBoundaries: () => filled(`${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n`, '--x\r\n'),
  references: () => filled('References: ', '<a@b.example>\r\n '),
  addresses: () => filled('To: ', '"A b" <a@b.example>,\r\n '),
  openComments: () => filled('To: ', '('),
  encodedWords: () => filled('Subject: ', '=?utf-8?q?x?= '),
  openEncodedWords: () => filled('Subject: ', '=?a?q?x'),
  strayLines: () => filled('A: b\r\n', `${'x\r\n'.repeat(14)}To: a\r\n`),
};

/** The broken mail that takes longest to read: its number, and milliseconds. */
async function slowestBroken(): Promise<{ number: number; ms: number }> {
  let slowest = { number: 0, ms: 0 };
  for (const [number, mail] of brokenMails(BROKEN, { seed: 1, first: 0 }).entries()) {
    const start = performance.now();
    await parse(mail);
    const ms = Math.round(performance.now() - start);
    if (ms > slowest.ms) slowest = { number, ms };
  }
  return slowest;
}

/** Mails a second over test/emails, alone on one core, and seconds for each kind of mail of 25 MB. */
async function parseSpeed(): Promise<object> {
  const mails = mailsUnder(join(import.meta.dirname, '../test/emails'));
  const secondsFor25MB: Record<string, number> = {};
  for (const [name, make] of Object.entries(LARGE_MAILS)) {
    const mail = make();
    const start = performance.now();
    await parse(mail);
    secondsFor25MB[name] = Math.round(performance.now() - start) / 1000;
  }
  const slow = Object.entries(secondsFor25MB).filter(([, seconds]) => seconds > MOST_SECONDS);
  const slower = slow.map(([name]) => name); // than a mail may be
  return {
    mails: mails.length,
    mailsPerSecond: await mailsPerSecond(mails),
    secondsFor25MB,
    slower,
    slowestBroken: await slowestBroken(),
  };
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(await parseSpeed(), null, 2)}\n`);
