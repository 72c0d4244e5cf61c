import { expect, test } from 'vitest';
import { foundBy } from '../../src/domain/search/found-by.ts';
import { search } from '../../src/domain/search/searching.ts';
import { acts } from '../support/acts.ts';
import { pdf, zip } from '../support/archives.ts';
import { desk } from '../support/desk.ts';

const text = (pieces: readonly { text: string }[] | null | undefined) =>
  pieces?.map((one) => one.text).join('');

test('a letter is found by what its files hold, and the result says which file', async () => {
  const office = await desk();
  const { conversationId } = await acts(office).receives({
    text: 'See the files.',
    files: [
      { name: 'broken.docx', type: 'application/octet-stream', bytes: Buffer.from('no archive') },
      { name: 'bill.pdf', type: 'application/pdf', bytes: pdf('Forty heliotropes delivered') },
      { name: 'list.odt', type: '', bytes: zip({ 'content.xml': '<p>Marigolds</p>' }) },
      { name: 'bee.png', type: 'image/png', bytes: Buffer.from('not read') },
    ],
  });
  expect(await office.work()).toEqual([]);
  for (const [q, file] of [
    ['heliotropes', 'bill.pdf'],
    ['marigolds', 'list.odt'],
    ['bee.png', 'bee.png'],
  ] as const) {
    const page = await search(office.db, office.ana, { q, limit: 5 });
    expect(
      page.rows.map((row) => row.id),
      q,
    ).toEqual([conversationId]);
    expect(text((await foundBy(office.db, page)).get(conversationId)?.file?.name)).toBe(file);
  }
  const rows = await office.db.selectFrom('attachmentText').selectAll().orderBy('blobId').execute();
  expect(rows.map((row) => row.problem)).toEqual(['It could not be read: This is no archive.', null, null]);
});

test('the same bytes are read once, and found in both letters', async () => {
  const office = await desk();
  const act = acts(office);
  const files = [{ name: 'bill.txt', type: 'text/plain', bytes: Buffer.from('forty heliotropes') }];
  for (const subject of ['First', 'Second']) await act.receives({ subject, files });
  await office.work();
  expect((await search(office.db, office.ana, { q: 'heliotropes', limit: 5 })).rows).toHaveLength(2);
  expect(await office.db.selectFrom('attachmentText').selectAll().execute()).toHaveLength(1);
});

test('a letter of pictures alone asks for no reading', async () => {
  const office = await desk();
  await acts(office).receives({ files: [{ name: 'a.png', type: 'image/png', bytes: Buffer.from('x') }] });
  expect(await office.db.selectFrom('job').selectAll().where('kind', '=', 'read-files').execute()).toEqual(
    [],
  );
});
