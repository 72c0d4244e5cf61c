import { type AddressInfo, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { verifySmtp } from '../../../src/mail/outbound/verify.ts';
import { aRelay } from '../../support/relay.ts';

test('a server that answers is well, and nothing is sent to it', async () => {
  const relay = await aRelay();
  expect(await verifySmtp(relay.url)).toBeNull();
  expect(relay.attempts).toBe(0);
});

test('a server that is not there is named in words', async () => {
  expect(await verifySmtp('smtp://127.0.0.1:1')).toContain('ECONNREFUSED');
});

test('a server that turns us away is quoted', async () => {
  const closed = createServer((socket) => void socket.end('554 We are closed today\r\n'));
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void closed.close());
  const { port } = closed.address() as AddressInfo;
  expect(await verifySmtp(`smtp://127.0.0.1:${port}`)).toContain('554 We are closed today');
});
