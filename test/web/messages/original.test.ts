import { expect, test } from 'vitest';
import { plainMail } from '../../../src/web/messages/original.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { everything } from '../../support/everything.ts';
import { letter } from '../../support/letters.ts';

test('the original is the mail byte for byte, as text that runs nothing', async () => {
  const office = await desk();
  const raw = letter({ html: '<script>alert(1)</script><p>Hi</p>' });
  await office.arrives(raw);
  const { id } = await office.db.selectFrom('message').select('id').executeTakeFirstOrThrow();
  const response = await (await (await site(office)).signedIn(office.ana)).get(`/messages/${id}/original`);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(raw))).toBe(true);
});

test('what was written here has no original', async () => {
  const { office, pages, things } = await everything();
  const response = await (await pages.signedIn(office.ana)).get(`/messages/${things.reply}/original`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('has no original');
});

test('bytes that are no text are given all the same', async () => {
  const response = plainMail(new Uint8Array([0xff, 0x00, 0x41]));
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0xff, 0x00, 0x41]);
});
