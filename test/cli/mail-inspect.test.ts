import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { machine } from '../support/command.ts';
import { letter } from '../support/letters.ts';

test('each file is one JSON line, and one that cannot be read stops none of the others', async () => {
  const { run, dataDir } = await machine();
  const file = join(dataDir, 'a.eml');
  writeFileSync(file, letter({ text: 'Thanks!\n\n> Our older words' }));
  const { status, out, err } = await run('mail', 'inspect', file, join(dataDir, 'none.eml'), file);
  expect([status, err]).toEqual([0, []]);
  const lines = out.map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    {
      file,
      subject: 'Our calendar is blank',
      from: { address: 'maria@northwind.example' },
      automatic: null,
      error: null,
    },
    { error: expect.any(String) },
    { file },
  ]);
  expect(lines[0].reply.trim()).toBe('Thanks!');
  expect(lines[0].text).toContain('Our older words');
  expect(Object.keys(lines[1])).toEqual(['file', 'error']);
});
