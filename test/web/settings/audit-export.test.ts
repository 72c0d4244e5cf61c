import { expect, test } from 'vitest';
import type { AuditLine } from '../../../src/domain/audit.ts';
import { asCsv, asJsonLines, bodyOf, exported } from '../../../src/web/settings/audit-export.ts';

const line = (more: Partial<AuditLine> = {}): AuditLine => ({
  id: 7,
  at: Date.UTC(2026, 10, 3, 9),
  kind: 'conversation.closed',
  by: 'Ana Okafor',
  conversationId: 12,
  mailboxId: 1,
  address: '192.0.2.9',
  device: 'Firefox',
  data: { noReplyNeeded: true, before: { closedAt: null } },
  ...more,
});

async function* given(...lines: AuditLine[]) {
  yield* lines;
}
const all = async (text: AsyncGenerator<string>) => (await Array.fromAsync(text)).join('');

test('a line has its words and a time anybody can read, and not what undo keeps for itself', () => {
  expect(exported(line())).toEqual({
    id: 7,
    at: '2026-11-03T09:00:00.000Z',
    kind: 'conversation.closed',
    what: 'Ana Okafor closed it',
    by: 'Ana Okafor',
    conversation: 12,
    mailbox: 1,
    address: '192.0.2.9',
    device: 'Firefox',
    data: { noReplyNeeded: true },
  });
});

test('CSV has a head, quotes what needs it, and no cell that a spreadsheet would run', async () => {
  const csv = await all(
    asCsv(given(line({ by: '=HYPERLINK("x")', device: 'a, "b"\nc', address: null, data: {} }))),
  );
  const [head, ...rest] = csv.split('\r\n');
  expect(head).toBe('id,at,kind,what,by,conversation,mailbox,address,device,data');
  const row = rest.join('\r\n');
  expect(row).toContain(`"'=HYPERLINK(""x"")"`);
  expect(row).toContain('"a, ""b""\nc"');
  expect(row).toContain(',12,1,,');
});

test('JSON lines are one object each', async () => {
  const lines = (await all(asJsonLines(given(line(), line({ id: 8 }))))).trim().split('\n');
  expect(lines.map((one) => JSON.parse(one).id)).toEqual([7, 8]);
});

test('what is read is asked for only as it is taken, and let go when nobody takes it', async () => {
  let [made, ended] = [0, false];
  async function* endless() {
    try {
      for (;;) {
        made += 1;
        yield String(made);
      }
    } finally {
      ended = true;
    }
  }
  const reader = bodyOf(endless()).getReader();
  for (let n = 0; n < 3; n++) await reader.read();
  expect(made).toBeLessThan(10);
  await reader.cancel();
  expect(ended).toBe(true);
});
