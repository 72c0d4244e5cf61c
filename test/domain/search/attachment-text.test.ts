import { expect, test } from 'vitest';
import { keepText, unreadFiles } from '../../../src/domain/search/attachment-text.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

test('a file that was read is unread no more, and is kept as it was read first', async () => {
  const office = await desk();
  const files = [{ name: 'bill.txt', type: 'text/plain', bytes: Buffer.from('forty') }];
  const { messageId } = await acts(office).receives({ files });
  const [file] = await unreadFiles(office.db, messageId);
  expect(file).toMatchObject({ name: 'bill.txt', type: 'text/plain', size: 5 });
  for (const text of ['forty', 'fifty']) await keepText(office.db, { ...file!, text, problem: null });
  expect(await unreadFiles(office.db, messageId)).toEqual([]);
  expect(await office.db.selectFrom('attachmentText').select('text').execute()).toEqual([{ text: 'forty' }]);
});
