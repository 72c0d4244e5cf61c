import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailsInMbox, type Quoting, quotingOf } from '../../../src/mail/inbound/mbox.ts';
import { temporaryFolder } from '../../support/desk.ts';

const POSTMARK = 'From maria@northwind.example Tue Nov  3 09:12:00 2026';
const folder = temporaryFolder;

function fileOf(text: string): string {
  const path = join(folder(), 'archive.mbox');
  writeFileSync(path, text, 'latin1');
  return path;
}

async function bodies(path: string): Promise<string[]> {
  const mails: string[] = [];
  for await (const raw of mailsInMbox(path))
    mails.push(raw.toString('latin1').replace(/^[^\n]*\n\n|\n$/g, ''));
  return mails;
}

/** An mbox as programs write it, in either quoting. */
function written(mails: string[], quoting: Quoting): string {
  const quoted = quoting === 'mboxrd' ? /^(?=>*From )/gm : /^(?=From )/gm;
  return mails.map((body) => `${POSTMARK}\nSubject: one\n\n${body.replace(quoted, '>')}\n\n`).join('');
}

const TWO_DEEP = '>>It broke.\n>>From Monday on.\n>>Nothing helped.\n>Since when?\n\nFrom Monday, as I said.';
const ONE_DEEP = '>It broke.\n>From Monday on.\n>Nothing helped.\n\nFrom Monday?';

test.each<Quoting>(['mboxrd', 'mboxo'])(
  '%s is known by the quotes in it, and its mails come out as they went in',
  async (quoting) => {
    const path = fileOf(written([TWO_DEEP, ONE_DEEP, 'From here on it works.'], quoting));
    expect(await quotingOf(path)).toBe(quoting);
    const found = await bodies(path);
    expect(found.map((body) => body.trimEnd())).toEqual([TWO_DEEP, ONE_DEEP, 'From here on it works.']);
  },
);

test('where nothing tells, one mark goes', async () => {
  const path = fileOf(
    `${POSTMARK}\nSubject: one\n\n>From here\n\n>>From there\n\n> From nowhere\n>Fromage\n`,
  );
  expect(await quotingOf(path)).toBe('mboxrd');
  expect(await bodies(path)).toEqual(['From here\n\n>From there\n\n> From nowhere\n>Fromage']);
});

test('a quote in the style with a space says nothing of marks without one', async () => {
  const path = fileOf(written(['> It broke.\nFrom Monday on.\n> Nothing helped.'], 'mboxrd'));
  expect(await bodies(path)).toEqual(['> It broke.\nFrom Monday on.\n> Nothing helped.\n']);
});

test('a file is one of the two throughout: one odd line does not turn it', async () => {
  const odd = 'From a\n>From b\n>c'; // in mboxrd: >From a, >>From b, >c
  const path = fileOf(written([TWO_DEEP, odd, TWO_DEEP], 'mboxrd'));
  expect(await quotingOf(path)).toBe('mboxrd');
  expect((await bodies(path))[1]!.trimEnd()).toBe(odd);
});

const line = fc.constantFrom('From x', '>From x', '>>From x', 'words', '>words', '>>words', '> words', '');

test('whatever is written, an mboxrd without a telling quote gives back what it was given', async () => {
  const telling = written([TWO_DEEP, TWO_DEEP, TWO_DEEP], 'mboxrd');
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 3 }), async (lines) => {
      const body = lines.join('\n');
      const found = await bodies(fileOf(telling + written([body], 'mboxrd')));
      expect(found.at(-1)!.trimEnd()).toBe(body.trimEnd());
    }),
    { numRuns: 60 },
  );
});

test('a file with a very long line of marks is read at once', async () => {
  const path = fileOf(`${POSTMARK}\nSubject: one\n\n${'>'.repeat(2_000_000)}From \n`);
  expect(await bodies(path)).toHaveLength(1);
});

test('a mail begins at a whole “From ” line over a header, where the program left out the empty line before', async () => {
  const mail = (body: string) => `${POSTMARK}\nSubject: one\n\n${body}\n`;
  expect(await bodies(fileOf(mail('First.') + mail('Second.') + mail('Third.')))).toEqual([
    'First.',
    'Second.',
    'Third.',
  ]);
});

test.each([
  'From here on at 10:30 it is blank.',
  `${POSTMARK}\nis what the first line of the file says.`,
  'From a@b Tue Nov  3 2026\nSubject: no time, so no first line of a mail',
])('words that begin with “From ” in the middle of a paragraph stay in their mail: %s', async (words) => {
  const body = `I looked.\n${words}\nWhat now?`;
  expect(await bodies(fileOf(`${POSTMARK}\nSubject: one\n\n${body}\n`))).toEqual([body]);
});
