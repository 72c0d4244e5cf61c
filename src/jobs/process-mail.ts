import { type Db, transaction } from '../domain/database.ts';
import { failMail } from '../domain/inbound-mail/inbound-mail.ts';
import type { LookUp } from '../lib/dns.ts';
import { processMail, processMails } from '../mail/inbound/process.ts';
import type { Batch, Handler } from '../queue/worker.ts';

const TRIES_BEFORE_THE_TRAY = 3;
const MOST_TOGETHER = 32; // mails

/** Reads one mail. What fails again and again is a bug of ours: it goes to the tray and the next mail has its turn. */
export function processMailJob(db: Db, options: { secret: string; lookUp?: LookUp }): Handler {
  return async ({ inboundMailId }, job) => {
    try {
      await processMail(db, Number(inboundMailId), options);
    } catch (error) {
      if (job.attempts < TRIES_BEFORE_THE_TRAY) throw error;
      await transaction(db, (tx) =>
        failMail(tx, Number(inboundMailId), error instanceof Error ? error.message : String(error)),
      );
    }
  };
}

/** Reads the mails that wait, many at once, each as one alone. */
export function processMailBatch(db: Db, options: { secret: string; lookUp?: LookUp }): Batch {
  return {
    most: MOST_TOGETHER,
    perform: (payloads) =>
      processMails(
        db,
        payloads.map(({ inboundMailId }) => Number(inboundMailId)),
        options,
      ),
  };
}
