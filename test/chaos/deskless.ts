import { tmpdir } from 'node:os';
import { connect } from '../../src/db/connection.ts';
import { handlers } from '../../src/jobs/schedule.ts';
import { now, travel } from '../../src/lib/clock.ts';
import { startReceiver } from '../../src/mail/inbound/receiver.ts';
import { startWorker } from '../../src/queue/worker.ts';

// A process that a test may kill: the receiver, or the worker, on a database that the test made.
const { DATABASE, FILE = '', ROLE, SMTP_URL = null, LATER_MS = '0' } = process.env;
const db = connect({ url: DATABASE ?? null, file: FILE });
travel(now() + Number(LATER_MS));
if (ROLE === 'receiver') {
  const receiver = await startReceiver(db, {
    port: 0,
    host: '127.0.0.1',
    maxBytes: 30_000_000,
    folder: tmpdir(),
    cert: null,
    key: null,
    isDiskFull: () => false,
    log: { warn: () => {} },
  });
  process.stdout.write(`port ${receiver.port}\n`);
} else {
  startWorker(db, {
    handlers: handlers(db, {
      secret: 'a secret for the tests',
      smtpUrl: SMTP_URL,
      undoMs: 0,
      baseUrl: 'http://127.0.0.1',
      knock: { host: '127.0.0.1', port: 0 },
    }),
    onError: (error) => process.stderr.write(`${String(error)}\n`),
  });
  process.stdout.write('working\n');
}
