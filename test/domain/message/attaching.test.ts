import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import {
  attach,
  attachmentsOfMessages,
  refuseTooHeavy,
  safeName,
  withCopies,
} from '../../../src/domain/message/attaching.ts';
import { readBlob } from '../../../src/domain/message/storing.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

test.each([
  ['report.pdf', 'report.pdf'],
  ['../../etc/passwd', '.._.._etc_passwd'],
  ['C:\\invoice.doc', 'C:_invoice.doc'],
  ['inv\u202Efdp.exe', 'invfdp.exe'],
  ['a\u0000b\r\n.txt', 'ab.txt'],
  ['  ', 'file'],
  ['', 'file'],
])('a file called %j is kept as %j', (name, safe) => {
  expect(safeName(name)).toBe(safe);
});

test('a long name keeps its ending', () => {
  const safe = safeName(`${'x'.repeat(500)}.tar.gz`);
  expect(safe).toHaveLength(200);
  expect(safe).toMatch(/x\.gz$/);
});

test('whatever a stranger calls a file, its name is one line, short and no path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const safe = safeName(name);
      expect(safe.length).toBeGreaterThan(0);
      expect(safe.length).toBeLessThanOrEqual(200);
      expect(safe).not.toMatch(/[/\\\0\r\n\u202e]/);
      expect(safe.isWellFormed()).toBe(true);
    }),
  );
});

test('a file’s bytes, size and kind are kept; a kind that is none is bytes', async () => {
  const { db, ...office } = await desk();
  const { messageId } = await acts({ db, ...office }).receives();
  const bytes = Buffer.from([0, 255, 13, 10]);
  const put = (type: string) =>
    transaction(db, (tx) => attach(tx, { name: 'a', type, bytes }, { messageId }));
  const file = await put('Image/PNG');
  expect(file).toMatchObject({ type: 'image/png', size: 4, disposition: 'attached', contentId: null });
  expect(Buffer.from(await readBlob(db, file.blobId))).toEqual(bytes);
  expect((await put('text/html; charset=x\r\nx: y')).type).toBe('application/octet-stream');
  expect((await attachmentsOfMessages(db, [messageId])).map((one) => one.messageId)).toEqual([
    messageId,
    messageId,
  ]);
  expect(await attachmentsOfMessages(db, [])).toEqual([]);
});

test('words show the copies of the pictures they showed, whatever the numbers are, and nothing else is touched', () => {
  const html =
    '<img src="/attachments/5"><img src="/attachments/7"><img src="/attachments/9"> /attachments/5';
  const copies = { files: [{ id: 5 }, { id: 7 }], copies: [{ id: 7 }, { id: 8 }] };
  expect(withCopies(html, copies)).toBe(
    '<img src="/attachments/7"><img src="/attachments/8"><img src="/attachments/9"> /attachments/5',
  );
});

test('twenty megabytes go in one mail, one byte more does not, and the word says what to send a link to', () => {
  const most = 20 * 2 ** 20;
  refuseTooHeavy([{ size: most - 1 }], { more: 1, which: 'this one' });
  expect(() => refuseTooHeavy([{ size: most - 1 }], { more: 2, which: 'this one' })).toThrow(
    'A mail carries at most 20 MB of files. Send a link to this one instead.',
  );
  expect(() => refuseTooHeavy([{ size: most }, { size: 1 }], { which: 'a large one' })).toThrow(
    'a large one',
  );
});
