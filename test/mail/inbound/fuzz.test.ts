import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { audit } from '../../../src/domain/inbound-mail/auditing.ts';
import { acceptMail } from '../../../src/domain/inbound-mail/inbound-mail.ts';
import { now } from '../../../src/lib/clock.ts';
import { parse } from '../../../src/mail/inbound/parse.ts';
import { brokenMails } from '../../support/broken-mails.ts';
import { isPostgres } from '../../support/database.ts';
import { desk } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';

const MAILS = Number(process.env.FUZZ_MAILS ?? (isPostgres ? 1_000 : 20_000));
const A_BATCH = 50; // mails that are accepted together, as a busy minute brings them
const A_HANG = 2; // seconds of processor time to read one: ten times what the slowest takes
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_122);

async function cpuSeconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return process.cpuUsage(before).user / 1e6;
}

test(`${MAILS} broken mails crash nothing, hold up nothing, and are all accounted for`, {
  timeout: 600_000,
}, async () => {
  const office = await desk();
  const envelope = { from: 'someone@broken.example', to: ['help@fieldnotes.example'] };
  for (let start = 0; start < MAILS; start += A_BATCH) {
    const raws = brokenMails(A_BATCH, { seed: SEED, first: start });
    for (const [index, raw] of raws.entries())
      expect(await cpuSeconds(() => parse(raw)), `mail ${start + index} of seed ${SEED}`).toBeLessThan(
        A_HANG,
      );
    await transaction(office.db, async (tx) => {
      for (const raw of raws)
        await acceptMail(tx, {
          raw,
          source: 'smtp',
          mailboxIds: [office.mailbox.id],
          envelope,
          receivedAt: now(),
        });
    });
    expect(await office.work(), `mails ${start} to ${start + A_BATCH} of seed ${SEED}`).toEqual([]);
  }
  const { sources, problems } = await audit(office.db);
  const { received, stored, processed, failed, pending, duplicates } = sources.smtp!;
  expect({ received, stored, pending, sum: processed + failed }).toEqual({
    received: MAILS,
    stored: MAILS,
    pending: 0,
    sum: MAILS,
  });
  expect(problems.filter((problem) => !problem.endsWith('wait in the tray'))).toEqual([]);
  const messages = await office.db.selectFrom('message').select('id').execute();
  expect(messages).toHaveLength(processed - duplicates);
  // And the next mail is read as ever.
  const number = await office.arrives(letter({ text: 'Still here?' }));
  expect((await office.conversation(number)).preview).toBe('Still here?');
});
