import { expect, test } from 'vitest';
import { foundBy } from '../../../src/domain/search/found-by.ts';
import { search } from '../../../src/domain/search/searching.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function why(q: string) {
  const office = await desk();
  const { conversationId } = await acts(office).receives({
    subject: 'Our calendar is blank',
    text: 'Nothing of October is there.',
    files: [{ name: 'October plan.txt', type: 'text/plain', bytes: Buffer.from('A plan of marigolds') }],
  });
  await office.work();
  const page = await search(office.db, office.ana, { q, limit: 5 });
  return (await foundBy(office.db, page)).get(conversationId);
}

const hit = (text: string) => ({ text, isHit: true });
const rest = (text: string) => ({ text, isHit: false });

test('a word of the text is shown where it stands', async () => {
  expect(await why('october')).toMatchObject({
    subject: [rest('Our calendar is blank')],
    snippet: [rest('Nothing of '), hit('October'), rest(' is there.')],
    file: null,
  });
});

test('a word of the subject alone is marked there', async () => {
  expect(await why('calendar')).toMatchObject({
    subject: [rest('Our '), hit('calendar'), rest(' is blank')],
    snippet: null,
    file: null,
  });
});

test('a word of a file names the file', async () => {
  expect(await why('marigolds')).toMatchObject({
    snippet: null,
    file: { name: [rest('October plan.txt')], snippet: [rest('A plan of '), hit('marigolds')] },
  });
  expect((await why('has:attachment'))?.file?.name).toEqual([rest('October plan.txt')]);
});

test('operators alone show the latest words as any list does', async () => {
  expect(await why('is:open')).toBeUndefined();
});
