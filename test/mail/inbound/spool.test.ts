import { readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { oneByOne, spool } from '../../../src/mail/inbound/spool.ts';
import { temporaryFolder } from '../../support/desk.ts';

const KB = 1024;

function streamOf(...sizes: number[]): { stream: Readable; whole: Buffer } {
  const chunks = sizes.map((size, n) => Buffer.alloc(size, n + 1));
  return { stream: Readable.from(chunks), whole: Buffer.concat(chunks) };
}

test.each([
  ['nothing', []],
  ['a short mail', [100, 1]],
  ['one that is just too short for a file', [64 * KB - 1]],
  ['one that is just long enough for one', [64 * KB]],
  ['a long one, with a rest', [200 * KB, 200 * KB, 300 * KB, 7]],
])('%s comes back byte for byte, and its file has no name', async (_, sizes) => {
  const folder = temporaryFolder();
  const { stream, whole } = streamOf(...sizes);
  const mail = await spool(stream, { maxBytes: 10_000 * KB, folder });
  expect(readdirSync(folder)).toEqual([]);
  expect(mail!.size).toBe(whole.length);
  expect(Buffer.from(await mail!.bytes()).equals(whole)).toBe(true);
  await mail!.end();
});

test.each([
  ['at once', [500]],
  ['after a file was begun', [300 * KB, 300 * KB]],
])('a mail that is too long is read to its end and nothing of it is kept: %s', async (_, sizes) => {
  const folder = temporaryFolder();
  const { stream } = streamOf(...sizes, 10);
  expect(await spool(stream, { maxBytes: sizes[0]! - 1, folder })).toBeNull();
  expect(stream.readableEnded).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that cannot be written to is told, and a stream that breaks as well', async () => {
  await expect(
    spool(streamOf(300 * KB).stream, { maxBytes: 1_000 * KB, folder: '/nowhere' }),
  ).rejects.toThrow('ENOENT');
  async function* broken() {
    yield Buffer.alloc(300 * KB);
    throw new Error('hung up');
  }
  await expect(spool(broken(), { maxBytes: 1_000 * KB, folder: temporaryFolder() })).rejects.toThrow(
    'hung up',
  );
});

test('works are done one at a time, in order, and one that fails stops none', async () => {
  const inTurn = oneByOne();
  const log: string[] = [];
  const work = (name: string, error?: Error) => () =>
    new Promise<string>((resolve, reject) => {
      log.push(`${name} begins`);
      setTimeout(() => {
        log.push(`${name} ends`);
        if (error) reject(error);
        else resolve(name);
      }, 1);
    });
  const all = [inTurn(work('a')), inTurn(work('b', new Error('no'))), inTurn(work('c'))];
  expect(await Promise.allSettled(all)).toMatchObject([
    { value: 'a' },
    { reason: { message: 'no' } },
    { value: 'c' },
  ]);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
