import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailsIn } from '../../../src/mail/inbound/archives.ts';
import { temporaryFolder } from '../../support/desk.ts';

const POSTMARK = 'From maria@northwind.example Tue Nov  3 09:12:00 2026';

/** Writes files (by path in a fresh folder) and gives the folder. */
function folderOf(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text, 'latin1');
  }
  return folder;
}

async function texts(...paths: string[]): Promise<string[]> {
  const mails: string[] = [];
  for await (const mail of mailsIn(paths)) mails.push(Buffer.from(mail.raw).toString('latin1'));
  return mails;
}

const mbox = (text: string) => texts(join(folderOf({ 'archive.mbox': text }), 'archive.mbox'));

test('an .eml file is a mail, byte for byte', async () => {
  const every = String.fromCharCode(...Array.from({ length: 256 }, (_, byte) => byte));
  const folder = folderOf({ 'one.eml': `Subject: one\r\n\r\n${every}` });
  expect(await texts(join(folder, 'one.eml'))).toEqual([`Subject: one\r\n\r\n${every}`]);
});

test('a folder is read in the order of its names, numbers as numbers, folders within too', async () => {
  const folder = folderOf({
    '10.eml': 'Subject: ten\n\n',
    '2.EML': 'Subject: two\n\n',
    'later/1.eml': 'Subject: later\n\n',
  });
  expect(await texts(folder)).toEqual(['Subject: two\n\n', 'Subject: ten\n\n', 'Subject: later\n\n']);
});

test('other things that lie in a folder are no mails', async () => {
  const folder = folderOf({
    '.DS_Store': '\0\0\0\x01Bud1',
    'notes.txt': 'just some notes\n',
    'picture.png': '\x89PNG\r\n',
    '1.eml': 'Subject: one\n\n',
    '2': 'Subject: a file without an ending, as MH keeps them\n\n',
  });
  expect(await texts(folder)).toHaveLength(2);
});

test('a Maildir gives what is in cur and new and in its folders, not what is in tmp and not its indexes', async () => {
  const folder = folderOf({
    'cur/1762160000.M1.host:2,S': 'Subject: seen\n\n',
    'new/1762170000.M2.host': 'Subject: new\n\n',
    'tmp/1762180000.M3.host': 'Subject: half',
    'dovecot-uidlist': '3 V1762160000 N4\n',
    'dovecot.index.log': '\x01\x03\x18',
    maildirfolder: '',
    '.Sent/cur/1762165000.M4.host:2,S': 'Subject: sent\n\n',
    '.Sent/new/.keep': '',
    '.Sent/tmp/.keep': '',
  });
  expect((await texts(folder)).sort()).toEqual([
    'Subject: new\n\n',
    'Subject: seen\n\n',
    'Subject: sent\n\n',
  ]);
});

test('a Maildir’s drafts and what was thrown away stay out; every other flag is a mail as any', async () => {
  const folder = folderOf({
    'cur/1.host:2,': 'Subject: new\n\n',
    'cur/2.host:2,RS': 'Subject: answered\n\n',
    'cur/3.host:2,FPS': 'Subject: flagged\n\n',
    'cur/4.host:2,D': 'Subject: draft\n\n',
    'cur/5.host:2,ST': 'Subject: trashed\n\n',
    'new/6.DT.host': 'Subject: just come\n\n',
    '.Sent/cur/7.host:2,S': 'Subject: sent\n\n',
    '.Sent/new/x': '',
  });
  expect((await texts(folder)).map((text) => text.trim())).toEqual([
    'Subject: sent',
    'Subject: new',
    'Subject: answered',
    'Subject: flagged',
    'Subject: just come',
  ]);
});

test('an mbox gives its mails in order, with either line end', async () => {
  const text = `${POSTMARK}\nSubject: one\n\nfirst\n\n${POSTMARK}\nSubject: two\n\nsecond\n`;
  expect(await mbox(text)).toEqual(['Subject: one\n\nfirst\n\n', 'Subject: two\n\nsecond\n']);
  const windows = text.replaceAll('\n', '\r\n');
  expect(await mbox(windows)).toEqual([
    'Subject: one\r\n\r\nfirst\r\n\r\n',
    'Subject: two\r\n\r\nsecond\r\n',
  ]);
});

test('both quotings of an mbox are undone: one > less before From', async () => {
  expect(await mbox(`${POSTMARK}\n\n>From here\n>>From there\n> From nowhere\n>Fromage\n`)).toEqual([
    '\nFrom here\n>From there\n> From nowhere\n>Fromage\n',
  ]);
});

test('a line that begins with From is the writer’s own, unless it is a postmark after an empty line', async () => {
  const words = `From here on it works.\n\nFrom tomorrow we close.\n${POSTMARK}\nend\n`;
  expect(await mbox(`${POSTMARK}\nSubject: one\n\n${words}`)).toEqual([`Subject: one\n\n${words}`]);
});

test('postmarks of other programs part mails too', async () => {
  const marks = [
    'From 1234567890123456789@xxx Mon Mar 03 12:00:00 +0000 2025',
    'From - Tue Nov  3 09:12:00 2026',
    'From MAILER-DAEMON Thu Jan  1 00:00 1970',
  ];
  const text = marks.map((mark) => `${mark}\nSubject: x\n\nx\n\n`).join('');
  expect(await mbox(text)).toHaveLength(3);
});

test('an mbox whose first line has no time is an mbox still', async () => {
  expect(await mbox('From somebody\nSubject: one\n\nfirst\n')).toEqual(['Subject: one\n\nfirst\n']);
});

test('an mbox larger than what is read at once loses nothing', async () => {
  const body = `${'a line of words\n'.repeat(10_000)}no line end`;
  const text = Array.from({ length: 20 }, (_, i) => `${POSTMARK}\nSubject: ${i}\n\n${body}\n\n`).join('');
  const mails = await mbox(text);
  expect(mails).toHaveLength(20);
  expect(mails.every((mail, i) => mail === `Subject: ${i}\n\n${body}\n\n`)).toBe(true);
});

test('an empty file that calls itself a mail is an empty mail, an empty mbox has none', async () => {
  expect(await texts(join(folderOf({ 'a.eml': '' }), 'a.eml'))).toEqual(['']);
  expect(await texts(folderOf({ 'a.mbox': '' }))).toEqual([]);
});

test('a path that is not there is an error', async () => {
  await expect(texts('/nowhere/at/all.mbox')).rejects.toThrow('ENOENT');
});

test('whatever is quoted into an mboxrd comes out of it as it was, where a quote tells which it is', async () => {
  const telling = `${POSTMARK}\nSubject: x\n\n${'>We close.\n>>From Monday.\n>Again.\n\n'.repeat(8)}`;
  const line = fc.oneof(
    fc.constantFrom('', 'From ', 'From me', '>From x', '>>From y', POSTMARK, `>${POSTMARK}`, '> From'),
    fc.string(),
  );
  const bodies = fc.array(fc.array(line, { maxLength: 8 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(bodies, async (mails) => {
      const clean = mails.map((lines) => lines.map((text) => text.replace(/[\r\n]/g, '')));
      const written = clean.map((lines) => ['Subject: x', '', ...lines, ''].join('\n'));
      const quoted = written.map((text) => `${POSTMARK}\n${text.replace(/^(>*From )/gm, '>$1')}\n`);
      const read = await mbox(telling + Buffer.from(quoted.join('')).toString('latin1'));
      expect(read.slice(1)).toEqual(written.map((text) => Buffer.from(`${text}\n`).toString('latin1')));
    }),
    { numRuns: 60 },
  );
});
