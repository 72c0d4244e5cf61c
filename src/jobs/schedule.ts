import type { Db } from '../domain/database.ts';
import type { LookUp } from '../lib/dns.ts';
import type { DeliverOptions } from '../mail/outbound/deliver.ts';
import type { Handler } from '../queue/worker.ts';
import { deliverJob } from './deliver.ts';
import { knockJob } from './knock.ts';
import { processMailJob } from './process-mail.ts';
import { recheckDomains } from './recheck-domains.ts';
import { tidy } from './tidy.ts';

const HOUR = 60 * 60_000;

/** Every kind of job and who does it. */
export function handlers(
  db: Db,
  options: DeliverOptions & { knock: { host: string; port: number }; lookUp?: LookUp },
): Record<string, Handler> {
  return {
    deliver: deliverJob(db, options),
    'process-mail': processMailJob(db, options),
    knock: knockJob(options.knock),
  };
}

/** What happens by the clock. The result stops it. */
export function startSchedule(
  db: Db,
  { lookUp, onError }: { lookUp: LookUp; onError: (error: unknown) => void },
): () => void {
  const timer = setInterval(() => {
    void tidy(db).catch(onError);
    void recheckDomains(db, lookUp).catch(onError);
  }, HOUR);
  return () => clearInterval(timer);
}
