import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { type Db, transaction } from '../../domain/database.ts';
import { acceptMail } from '../../domain/inbound-mail/inbound-mail.ts';
import { mailboxesForAddress } from '../../domain/mailbox/mailbox.ts';
import { MINUTE, now } from '../../lib/clock.ts';
import { oneByOne, spool } from './spool.ts';

const MOST_CLIENTS = 40;
const MOST_FROM_ONE_ADDRESS = 15;
const MAILS_A_MINUTE = 300; // from one address: far above any relay of a small company, far below a flood
const SHORT = 1_000_000; // bytes
const SOCKET_TIMEOUT_MS = 60_000;
const LAST_WORDS_MS = 3_000; // for a mail on its way when the program stops; its sender has it still and tries again

export type ReceiverOptions = {
  port: number;
  host: string;
  maxBytes: number;
  /** Where mails that are long wait to be whole. */
  folder: string;
  /** PEM texts; STARTTLS is offered where both are given. */
  cert: string | null;
  key: string | null;
  isDiskFull: () => boolean;
  log: { warn: (details: object, message: string) => void };
};

type Receiver = { port: number; close: () => Promise<void> };

/** A refusal with its SMTP code, as smtp-server reads it. */
function refusal(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code });
}

/** Takes mail for our mailboxes and nobody else's. Says 250 only once the bytes are committed. */
export async function startReceiver(db: Db, options: ReceiverOptions): Promise<Receiver> {
  const crowd = crowdControl();
  const commits = new Set<Promise<void>>();
  const inTurn = oneByOne();
  const server = new SMTPServer({
    name: 'porchlight',
    banner: 'Porchlight',
    secure: false,
    cert: options.cert ?? undefined,
    key: options.key ?? undefined,
    disabledCommands: options.cert && options.key ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    size: options.maxBytes,
    maxClients: MOST_CLIENTS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    closeTimeout: LAST_WORDS_MS,
    disableReverseLookup: true,
    logger: false,
    onConnect: (session, done) => done(crowd.enter(session)),
    onClose: (session) => crowd.leave(session),
    onMailFrom: (_address, session, done) => done(crowd.mail(session)),
    onRcptTo: (address, _session, done) =>
      void admit(db, address.address).then(done, () => done(refusal(451, 'Try again later'))),
    onData: (stream, session, done) =>
      void take(db, { stream, session, options, commits, inTurn }).then(
        () => done(null, 'Stored'),
        (error: Error & { responseCode?: number }) => {
          if (!error.responseCode) options.log.warn({ error: error.message }, 'A mail could not be stored');
          done(error.responseCode ? error : refusal(451, 'It could not be stored; try again later'));
        },
      ),
  });
  server.on('error', (error) => options.log.warn({ error: error.message }, 'Mail receiver'));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const bound = server.server.address();
  return {
    port: typeof bound === 'object' && bound ? bound.port : options.port,
    close: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.allSettled(commits);
    },
  };
}

async function admit(db: Db, address: string): Promise<Error | null> {
  const [mailbox] = await mailboxesForAddress(db, address);
  return mailbox ? null : refusal(550, `5.1.1 <${address}> is not known here`);
}

type Taking = {
  stream: SMTPServerDataStream;
  session: SMTPServerSession;
  options: ReceiverOptions;
  commits: Set<Promise<void>>;
  inTurn: ReturnType<typeof oneByOne>;
};

async function take(db: Db, { stream, session, options, commits, inTurn }: Taking): Promise<void> {
  const mail = await spool(stream as AsyncIterable<Buffer>, options).catch(diskFull);
  if (mail === null) throw refusal(552, `5.3.4 A mail can have ${options.maxBytes} bytes here`);
  try {
    if (options.isDiskFull()) throw refusal(452, '4.3.1 The disk is full here; try again later');
    const way = await wayOf(db, session);
    const store = async () => {
      const raw = await mail.bytes();
      await transaction(db, async (tx) => void (await acceptMail(tx, { ...way, raw, source: 'smtp' })));
    };
    // A long one has the memory to itself; the short ones do not wait for it.
    const commit = (mail.size > SHORT ? inTurn(store) : store()).catch(diskFull);
    commits.add(commit);
    await commit.finally(() => commits.delete(commit));
  } finally {
    await mail.end();
  }
}

async function wayOf(db: Db, session: SMTPServerSession) {
  const to = session.envelope.rcptTo.map((recipient) => recipient.address);
  const mailboxIds = new Set<number>();
  for (const address of to)
    for (const mailbox of await mailboxesForAddress(db, address)) mailboxIds.add(mailbox.id);
  const envelope = {
    from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
    to,
    remote: session.remoteAddress,
    helo: session.hostNameAppearsAs || '',
  };
  return { mailboxIds: [...mailboxIds], envelope };
}

const SQLITE_FULL = 13;

function diskFull(error: Error & { errcode?: number; code?: string }): never {
  const isFull = error.errcode === SQLITE_FULL || error.code === 'ENOSPC' || error.code === '53100';
  throw isFull ? refusal(452, '4.3.1 The disk is full here; try again later') : error;
}

/** Counts connections and mails of each address, so that one sender cannot keep the others out. */
function crowdControl() {
  const open = new Map<string, number>();
  const inside = new Set<string>(); // a connection that was turned away before it came in leaves as well
  const mails = new Map<string, { since: number; count: number }>();
  return {
    enter({ id, remoteAddress }: SMTPServerSession): Error | null {
      inside.add(id);
      const count = (open.get(remoteAddress) ?? 0) + 1;
      open.set(remoteAddress, count);
      return count > MOST_FROM_ONE_ADDRESS
        ? refusal(421, '4.7.0 Too many connections from your address')
        : null;
    },
    leave({ id, remoteAddress }: SMTPServerSession): void {
      if (!inside.delete(id)) return;
      const count = (open.get(remoteAddress) ?? 1) - 1;
      if (count > 0) open.set(remoteAddress, count);
      else open.delete(remoteAddress);
    },
    mail({ remoteAddress }: SMTPServerSession): Error | null {
      const at = now();
      const known = mails.get(remoteAddress);
      const current = known && known.since > at - MINUTE ? known : { since: at, count: 0 };
      current.count++;
      mails.set(remoteAddress, current);
      if (mails.size > 10_000)
        for (const [address, seen] of mails) if (seen.since <= at - MINUTE) mails.delete(address);
      return current.count > MAILS_A_MINUTE
        ? refusal(451, '4.7.0 Too many mails from your address; try again in a minute')
        : null;
    },
  };
}
