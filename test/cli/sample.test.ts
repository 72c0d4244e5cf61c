import { expect, test } from 'vitest';
import { machine } from '../support/command.ts';

async function filled(...args: string[]) {
  const { run, open } = await machine();
  const outcome = await run('sample', '--conversations', '40', ...args);
  const db = await open();
  const messages = await db
    .selectFrom('message')
    .select(['text', 'kind', 'fromName'])
    .orderBy('id')
    .execute();
  return { outcome, db, messages };
}

test('a company of that size is there, with its team', async () => {
  const { outcome, db, messages } = await filled('--messages', '4');
  expect(outcome).toMatchObject({
    status: 0,
    err: [],
    out: [expect.stringMatching(/^40 conversations with \d+ messages in [\d.]+ s$/)],
  });
  expect(await db.selectFrom('conversation').select('id').execute()).toHaveLength(40);
  expect(await db.selectFrom('teammate').select('id').execute()).toHaveLength(8);
  expect(outcome.out[0]).toContain(` ${messages.length} messages`);
  expect(messages.length).toBeGreaterThan(80);
});

test('the same seed gives the same words, another seed gives others', async () => {
  const words = async (seed: string) => JSON.stringify((await filled('--seed', seed)).messages);
  const first = await words('7');
  expect(await words('7')).toBe(first);
  expect(await words('8')).not.toBe(first);
});
