import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { type Config, readConfig } from './config.ts';
import { watchOtherProcesses } from './db/changes.ts';
import { connect, type Db } from './db/connection.ts';
import { migrate } from './db/migrate.ts';
import { zoneDataProblems } from './domain/coverage/coverage.ts';
import { startCounting } from './jobs/count-views.ts';
import { batches, handlers, startSchedule } from './jobs/schedule.ts';
import { now } from './lib/clock.ts';
import { diskWatch } from './lib/disk.ts';
import { systemLookUp } from './lib/dns.ts';
import { type Log, makeLog } from './lib/log.ts';
import { stackOf } from './lib/stack.ts';
import { startMailSources } from './mail/inbound/imap/sources.ts';
import { startReceiver } from './mail/inbound/receiver.ts';
import { verifySmtp } from './mail/outbound/verify.ts';
import { startWorker } from './queue/worker.ts';
import { startHub } from './web/live/hub.ts';
import { routes } from './web/routes.ts';
import { serveWeb } from './web/server.ts';

export type Running = { db: Db; config: Config; url: string; smtpPort: number; stop: () => Promise<void> };

/** Starts web, mail receiver and worker in this process. `stop` ends them cleanly: open requests finish, jobs at hand are done. */
export async function start(config: Config, log: Log = makeLog(config.logLevel)): Promise<Running> {
  const db = connect({ url: config.databaseUrl, file: join(config.dataDir, 'porchlight.db') });
  await migrate(db);
  const onError = (error: unknown, about: object = {}) =>
    log.error({ ...about, error: stackOf(error) }, 'unforeseen');
  for (const problem of zoneDataProblems()) log.warn({}, problem);
  const lookUp = systemLookUp(now);
  const isDiskFull = diskWatch(config.dataDir, config.minFreeBytes);
  const receiver =
    config.smtpIn.port === 0
      ? null
      : await startReceiver(db, { ...config.smtpIn, folder: config.dataDir, isDiskFull, log });
  const knock = { host: config.smtpIn.host, port: receiver?.port ?? 0 };
  const stopWorker = startWorker(db, {
    handlers: handlers(db, { ...config, knock, lookUp }),
    batches: batches(db, { ...config, lookUp }),
    onError: (error, job) => onError(error, { job: job.kind, id: job.id }),
  });
  const stopSources = startMailSources(db, {
    ...config,
    maxBytes: config.smtpIn.maxBytes,
    isDiskFull,
    log,
  });
  const stopSchedule = startSchedule(db, { lookUp, onError });
  const stopCounting = startCounting(db, onError);
  const hub = await startHub(db, onError);
  const stopWatching = await watchOtherProcesses(db);
  const web = { db, config, hub, build: buildHash(), isDiskFull, lookUp, verifySmtp, log };
  const server = await serveWeb(routes(web), config);
  async function stop(): Promise<void> {
    hub.close();
    await closeServer(server);
    await receiver?.close();
    await stopSources();
    await stopSchedule();
    await stopCounting();
    await stopWorker();
    await stopWatching();
    await db.destroy();
  }
  return { db, config, url: config.baseUrl, smtpPort: receiver?.port ?? 0, stop };
}

/** Streams never end by themselves: they are cut once ordinary requests had time to finish. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), 2_000);
  await closed;
  clearTimeout(cut);
}

/** Changes with any built asset. */
function buildHash(): string {
  const folder = join(import.meta.dirname, 'assets');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort())
    if (/\.(js|css)$/.test(name)) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 10);
}

async function run(): Promise<void> {
  const isDemo = process.argv.includes('--demo');
  const config = readConfig();
  const running = await start(config);
  // Asked twice (a terminal and npm both pass the signal on), it still ends once and cleanly; SIGKILL is there for haste.
  const asked = Promise.withResolvers<void>();
  process.on('SIGTERM', () => asked.resolve()).on('SIGINT', () => asked.resolve());
  void asked.promise.then(running.stop).then(() => process.exit(0));
  const links = isDemo ? await (await import('./cli/demo.ts')).demo(running) : [];
  process.stdout.write(
    `\nPorchlight is open: ${running.url}\n${links.map((link) => `  ${link}\n`).join('')}\n`,
  );
}

if (import.meta.main) {
  run().catch((error: unknown) => {
    process.stderr.write(
      `Porchlight could not start: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  });
}
