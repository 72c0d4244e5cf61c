import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldersIn } from '../../../src/web/settings/source-form.tsx';
import { errorOf, fieldTag, valueIn } from '../../support/html.ts';
import { owner } from '../../support/owner.ts';

test('folders are the lines of the field, without blanks around them and without empty ones', () => {
  expect(foldersIn('INBOX\r\n  Orders \n\n\tLater')).toEqual(['INBOX', 'Orders', 'Later']);
  expect(foldersIn(' \n ')).toEqual([]);
  const name = fc.stringMatching(/^[a-zA-Z/ ]{1,12}$/).map((one) => `x${one.trim()}`);
  fc.assert(
    fc.property(fc.array(name), (names) => {
      expect(foldersIn(names.join('\r\n'))).toEqual(names);
    }),
  );
});

test('each field of a new source has its own words about what is wrong, and keeps what was typed', async () => {
  const { ana, fields } = await owner();
  const wrong = { ...fields, host: 'no host', port: '99999', folders: ' ', account: ' ' };
  const html = await (await ana.post('/settings/sources', wrong)).text();
  for (const field of ['host', 'port', 'folders', 'account']) {
    expect(errorOf(html, field)).toBeTruthy();
    expect(fieldTag(html, field)).toContain('aria-invalid="true"');
  }
  expect(errorOf(html, 'security')).toBeUndefined();
  expect(valueIn(html, 'host')).toBe('no host');
  expect(valueIn(html, 'port')).toBe('99999');
});
