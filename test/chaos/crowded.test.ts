import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { child } from '../support/child.ts';
import { founded } from '../support/desk.ts';
import { lasting } from '../support/lasting.ts';
import { converse } from '../support/smtp.ts';

vi.setConfig({ testTimeout: 240_000 });

const SCRIPT = join(import.meta.dirname, 'deskless.ts');
// Of the thousand that come. How much lies about at once is the collector's, and the more the busier the machine is.
const MOST_MB = 300;
const CALLERS = 40;

/** The most memory a process ever had, in MB. */
function peakOf(pid: number): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
}

test('forty callers who each bring 25 MB at once are all served without most of it ever being in memory, and no file is left', async () => {
  const { db, place } = await lasting();
  await founded(db);
  const receiver = child(SCRIPT, { ...place, ROLE: 'receiver' });
  const [, port] = await receiver.says(/port (\d+)/);
  const before = peakOf(receiver.process.pid!);
  const line = `${'z'.repeat(998)}\r\n`;
  const block = Buffer.from(line.repeat(250));
  const callers = await Promise.all(
    Array.from({ length: CALLERS }, (_, n) => converse(Number(port), `127.0.0.${10 + Math.floor(n / 8)}`)),
  );
  await Promise.all(callers.map((talk) => talk.upToData(['help@fieldnotes.example'])));
  // A block from each in turn, so that all of them are long at the same time.
  for (const talk of callers) talk.write('Subject: long\r\n\r\n');
  for (let sent = 0; sent < 100; sent++)
    await Promise.all(
      callers.map(async ({ socket }) => {
        if (!socket.write(block)) await new Promise((resolve) => socket.once('drain', resolve));
      }),
    );
  const answers = await Promise.all(callers.map((talk) => talk.say('.')));
  expect(answers.filter((answer) => answer.startsWith('250'))).toHaveLength(CALLERS);
  expect(peakOf(receiver.process.pid!) - before).toBeLessThan(MOST_MB);
  const { count } = await db
    .selectFrom('inboundMail')
    .innerJoin('blob', 'blob.id', 'inboundMail.blobId')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('size', '>', 24_000_000)
    .executeTakeFirstOrThrow();
  expect(Number(count)).toBe(CALLERS);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('incoming-'))).toEqual([]);
});
