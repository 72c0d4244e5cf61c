import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/** Every mail under a folder, as it is. */
export function mailsUnder(folder: string): Buffer[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return mailsUnder(path);
    return path.endsWith('.eml') ? [readFileSync(path)] : [];
  });
}

const ORIGINALS = mailsUnder(join(import.meta.dirname, '../emails'));

type Harm = { kind: keyof typeof HARMS; at: number; length: number; byte: number; other: number };

const upTo = (share: number, size: number) => Math.floor(share * size);

/** Ways that mail gets broken on its way, or is broken on purpose. `at` is a share of the mail. */
const HARMS = {
  flip(mail: Buffer, { at, byte }: Harm): Buffer {
    const copy = Buffer.from(mail);
    if (copy.length) copy[upTo(at, copy.length)]! ^= byte;
    return copy;
  },
  flipMany(mail: Buffer, { at, length, byte }: Harm): Buffer {
    const copy = Buffer.from(mail);
    for (let index = upTo(at, copy.length); index < copy.length; index += length) copy[index]! ^= byte;
    return copy;
  },
  cut(mail: Buffer, { at, length }: Harm): Buffer {
    const start = upTo(at, mail.length);
    return Buffer.concat([mail.subarray(0, start), mail.subarray(start + length)]);
  },
  end: (mail: Buffer, { at }: Harm): Buffer => mail.subarray(0, upTo(at, mail.length)),
  repeat(mail: Buffer, { at, length, byte }: Harm): Buffer {
    const start = upTo(at, mail.length);
    const piece = mail.subarray(start, start + length);
    return Buffer.concat([
      mail.subarray(0, start),
      ...Array<Buffer>(byte % 20).fill(piece),
      mail.subarray(start),
    ]);
  },
  splice(mail: Buffer, { at, other }: Harm): Buffer {
    const second = ORIGINALS[other % ORIGINALS.length]!;
    return Buffer.concat([mail.subarray(0, upTo(at, mail.length)), second.subarray(upTo(at, second.length))]);
  },
  repeatHeaders(mail: Buffer, { byte }: Harm): Buffer {
    const lines = mail.toString('latin1').split(/\r?\n\r?\n/)[0]!;
    return Buffer.concat([
      ...Array<Buffer>(1 + (byte % 30)).fill(Buffer.from(`${lines}\r\n`, 'latin1')),
      mail,
    ]);
  },
  nest(mail: Buffer, { byte, length }: Harm): Buffer {
    const isSame = length % 2 === 0; // one boundary at every depth, as no program should
    let nested: Buffer = mail;
    for (let depth = 0; depth <= byte % 40; depth++) {
      const boundary = isSame ? 'b' : `b${depth}`;
      const type = length % 3 ? 'multipart/mixed' : 'message/rfc822';
      const head = `Content-Type: ${type}; boundary="${boundary}"\r\n\r\n${length % 3 ? `--${boundary}\r\n` : ''}`;
      nested = Buffer.concat([Buffer.from(head), nested, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    }
    return nested;
  },
  insert(mail: Buffer, { at, other, byte }: Harm): Buffer {
    const pieces = [
      ...[
        '\0',
        '\r',
        '\n',
        '\r\n\r\n',
        '--',
        '=?',
        '?=',
        '=?utf-8?b?',
        '=?utf-16?q?=00?=',
        '"',
        '(',
        '<',
        '>',
        ';',
        '\\',
      ],
      ...[
        '\nContent-Type: text/html; charset=utf-7\n',
        '\nContent-Transfer-Encoding: base64\n',
        '\xff\xfe',
        '\xed\xa0\x80',
      ],
      ...[
        '\nbegin 644 a\n',
        '<blockquote>',
        '<!--',
        '\n> > > > ',
        '\nReferences: <a@b> <a@b>\n',
        '\nContent-Type: message/rfc822\n',
      ],
    ];
    const piece = Buffer.from(pieces[other % pieces.length]!.repeat(1 + (byte % 50)), 'latin1');
    const place = upTo(at, mail.length);
    return Buffer.concat([mail.subarray(0, place), piece, mail.subarray(place)]);
  },
  lineEnds: (mail: Buffer, { byte }: Harm): Buffer =>
    Buffer.from(
      mail.toString('latin1').replace(/\r\n/g, ['\n', '\r', '\n\n', '\r\r\n'][byte % 4]!),
      'latin1',
    ),
};

const harm: fc.Arbitrary<Harm> = fc.record({
  kind: fc.constantFrom(...(Object.keys(HARMS) as (keyof typeof HARMS)[])),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  byte: fc.integer({ min: 1, max: 255 }),
  other: fc.nat(10_000),
});
const broken = fc.record({
  mail: fc.constantFrom(...ORIGINALS),
  harms: fc.array(harm, { minLength: 1, maxLength: 4 }),
  isOwn: fc.boolean(),
});

function broke(run: { mail: Buffer; harms: Harm[]; isOwn: boolean }, number: number): Buffer {
  const mail = run.harms.reduce((bytes, one) => HARMS[one.kind](bytes, one), run.mail);
  // Half of them are each one of a kind; of the others some will be the same mail twice.
  return run.isOwn
    ? Buffer.concat([Buffer.from(`Message-ID: <fuzz-${number}@fuzz.example>\r\n`), mail])
    : mail;
}

/** Mails as their way, or malice, left them, numbered from `first`: the same seed gives the same mails. */
export function brokenMails(numRuns: number, { seed, first }: { seed: number; first: number }): Buffer[] {
  return fc.sample(broken, { numRuns, seed: seed + first }).map((run, index) => broke(run, first + index));
}
