import { describe, expect, onTestFinished, test } from 'vitest';
import { fetchGroup, groupsOf, listMails, tooLarge } from '../../../../src/mail/inbound/imap/fetching.ts';
import { dovecot, hasDovecot } from '../../../support/dovecot.ts';
import { letter } from '../../../support/letters.ts';

const LIMIT = 100_000; // bytes

/** Another program's mailbox with these letters, opened for reading. */
async function boxOf(...letters: Uint8Array[]) {
  const client = await (await dovecot()).client('desk');
  onTestFinished(() => client.close());
  for (const one of letters)
    await client.append('INBOX', Buffer.from(one), [], new Date('2026-03-02T09:00:00Z'));
  await client.mailboxOpen('INBOX', { readOnly: true });
  return client;
}
const options = () => ({ maxBytes: LIMIT, refusals: new Map<string, number>() });

describe.skipIf(!hasDovecot)('a mailbox on a real Dovecot', () => {
  test('is listed with sizes and times, in order, without what is gone', async () => {
    const [one, two] = [letter({ subject: 'One' }), letter({ subject: 'Two' })];
    const client = await boxOf(one, two);
    const listed = await listMails(client, [2, 1, 9]);
    expect(listed.map((mail) => mail.uid)).toEqual([1, 2]);
    expect(listed.map((mail) => mail.size)).toEqual([one.length, two.length]);
    expect(listed[0]!.arrivedAt).toBe(Date.parse('2026-03-02T09:00:00Z'));
  });

  test('gives the bytes of a group as they are, and marks nothing as read', async () => {
    const one = letter({ subject: 'One' });
    const client = await boxOf(one, letter({ subject: 'Two' }));
    const mails = await fetchGroup(client, await listMails(client, [1, 2]), options());
    expect(mails.map((mail) => mail.uid)).toEqual([1, 2]);
    expect(Buffer.from(mails[0]!.raw).toString()).toBe(Buffer.from(one).toString());
    expect(await client.search({ seen: true }, { uid: true })).toEqual([]);
  });

  test('a mail over the limit comes as its head, with the reason', async () => {
    const client = await boxOf(letter({ subject: 'Large', text: 'x'.repeat(LIMIT) }));
    const [group] = groupsOf(await listMails(client, [1]), LIMIT);
    const [mail] = await fetchGroup(client, group!, options());
    expect(Buffer.from(mail!.raw).toString()).toContain('Subject: Large');
    expect(mail!.raw.length).toBeLessThan(LIMIT);
    expect(mail!.leftBehind).toContain('the limit here is 0.1 MB');
  });

  test('what was deleted between the list and the fetch is not made up', async () => {
    const client = await boxOf(letter());
    const [listed] = await listMails(client, [1]);
    expect(await fetchGroup(client, [{ ...listed!, uid: 77 }], options())).toEqual([]);
  });
});

test('why a mail stays is told in megabytes and names the setting', () => {
  expect(tooLarge(30_200_000, 25_000_000)).toMatch(
    /^It has 30\.2 MB; the limit here is 25\.0 MB \(SMTP_IN_MAX_BYTES\)/,
  );
});
