import { measureAlikeness } from '../domain/coaching/measuring.ts';
import { measureResolutions } from '../domain/coaching/resolving.ts';
import type { Db } from '../domain/database.ts';
import { auditDaily } from '../domain/inbound-mail/daily-audit.ts';
import { HOUR, MINUTE } from '../lib/clock.ts';
import type { LookUp } from '../lib/dns.ts';
import type { DeliverOptions } from '../mail/outbound/deliver.ts';
import type { Batch, Handler } from '../queue/worker.ts';
import { deliverJob } from './deliver.ts';
import { knockJob } from './knock.ts';
import { mailNoticesJob } from './mail-notices.ts';
import { planShifts } from './plan-shifts.ts';
import { processMailBatch, processMailJob } from './process-mail.ts';
import { readFilesJob } from './read-files.ts';
import { recheckDomains } from './recheck-domains.ts';
import { reindexJob } from './reindex.ts';
import { resumeBatchJob } from './resume-batch.ts';
import { sendLaterJob } from './send-later.ts';
import { tidy } from './tidy.ts';
import { wakeJob, wakeOverdue } from './wake.ts';

/** Every kind of job and who does it. */
export function handlers(
  db: Db,
  options: DeliverOptions & {
    baseUrl: string;
    undoMs: number;
    knock: { host: string; port: number };
    lookUp?: LookUp;
  },
): Record<string, Handler> {
  return {
    deliver: deliverJob(db, options),
    'process-mail': processMailJob(db, options),
    'send-later': sendLaterJob(db, options),
    'resume-batch': resumeBatchJob(db, options),
    knock: knockJob(options.knock),
    wake: wakeJob(db),
    'read-files': readFilesJob(db),
    reindex: reindexJob(db),
    'mail-notices': mailNoticesJob(db, options),
  };
}

/** The kinds that are done many at once. */
export function batches(db: Db, options: { secret: string; lookUp?: LookUp }): Record<string, Batch> {
  return { 'process-mail': processMailBatch(db, options) };
}

/** What happens by the clock: hourly, of which most has something to do once a day or a week. The result stops it, when what is at hand is done. */
export function startSchedule(
  db: Db,
  { lookUp, onError }: { lookUp: LookUp; onError: (error: unknown) => void },
): () => Promise<void> {
  let working: Promise<unknown> = Promise.resolve();
  const hourly = () => {
    const tasks: Promise<unknown>[] = [
      tidy(db),
      auditDaily(db),
      recheckDomains(db, lookUp),
      wakeOverdue(db),
      measureAlikeness(db),
      measureResolutions(db),
      planShifts(db),
    ];
    working = Promise.all(tasks.map((task) => task.catch(onError)));
  };
  const timer = setInterval(hourly, HOUR);
  const soon = setTimeout(hourly, MINUTE); // a server that restarts every night is audited too
  return async () => {
    clearInterval(timer);
    clearTimeout(soon);
    await working;
  };
}
