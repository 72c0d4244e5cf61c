import { expect, test } from 'vitest';
import { systemLookUp, textsAt } from '../../src/lib/dns.ts';

function failing(code: string) {
  return async () => {
    throw Object.assign(new Error(code), { code });
  };
}

test('a text that was cut into parts is one text', async () => {
  const lookUp = async () => [['v=DKIM1; p=AA', 'BB'], ['other']];
  expect(await textsAt(lookUp, 'x.example')).toEqual(['v=DKIM1; p=AABB', 'other']);
});

test('a name without records has none; where nobody answers, nothing is known', async () => {
  expect(await textsAt(failing('ENOTFOUND'), 'x.example')).toEqual([]);
  expect(await textsAt(failing('ENODATA'), 'x.example')).toEqual([]);
  expect(await textsAt(failing('ETIMEOUT'), 'x.example')).toBeNull();
  expect(await textsAt(failing('ESERVFAIL'), 'x.example')).toBeNull();
});

test('names that can never be in the DNS are not asked for', async () => {
  const lookUp = systemLookUp(() => 0);
  for (const name of ['northwind.example', '_dmarc.a.test', 'x.invalid', 'localhost'])
    await expect(lookUp(name, 'TXT')).rejects.toMatchObject({ code: 'ENOTFOUND' });
});
