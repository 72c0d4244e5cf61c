import { expect, onTestFinished, test } from 'vitest';
import { carrier } from '../../../src/mail/outbound/carrier.ts';
import { desk } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';
import { aReceiver } from '../../support/smtp.ts';

test('a carrier hands many mails over one connection, byte for byte, in order', async () => {
  const { db } = await desk();
  const { port } = await aReceiver(db);
  const post = carrier({ host: '127.0.0.1', port });
  onTestFinished(() => post.close());
  const letters = Array.from({ length: 20 }, (_, i) => letter({ text: `No. ${i}\n.\nñ` }));
  const [from, to] = ['maria@northwind.example', 'help@fieldnotes.example'];
  for (const raw of letters) await post.carry({ from, to, raw });
  const rows = await db.selectFrom('blob').select('bytes').orderBy('id').execute();
  expect(rows.map((row) => Buffer.from(row.bytes).toString())).toEqual(
    letters.map((raw) => Buffer.from(raw).toString()),
  );
});

test('a mail that is refused is an error', async () => {
  const { db } = await desk();
  const { port } = await aReceiver(db);
  const post = carrier({ host: '127.0.0.1', port });
  onTestFinished(() => post.close());
  const lost = post.carry({ from: 'maria@northwind.example', to: 'x@elsewhere.example', raw: letter() });
  await expect(lost).rejects.toThrow('550');
});
