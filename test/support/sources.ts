import { onTestFinished } from 'vitest';
import { transaction } from '../../src/domain/database.ts';
import { addSource, type NewSource } from '../../src/domain/mail-source/setting-up.ts';
import { type MailSourceOptions, startMailSources } from '../../src/mail/inbound/imap/sources.ts';
import type { Desk } from './desk.ts';
import { PASSWORD } from './dovecot.ts';

const PATIENCE_MS = 15_000;

/** Ana adds a mailbox elsewhere on this machine, in clear text as only tests do. Gives its id. */
export function adds(office: Desk, source: Partial<NewSource> & { port: number }): Promise<number> {
  return transaction(office.db, (tx) =>
    addSource(
      tx,
      {
        mailboxId: office.mailbox.id,
        host: '127.0.0.1',
        security: 'none',
        account: 'desk',
        folders: ['INBOX'],
        moveTo: '',
        signIn: 'password',
        startFrom: 'all',
        password: PASSWORD,
        ...source,
      },
      { by: office.ana, secret: office.config.secret },
    ),
  );
}

/** The runner of this desk; it ends with the test, or when the result is called. */
export function reads(office: Desk, options: Partial<MailSourceOptions> = {}): () => Promise<void> {
  const stop = startMailSources(office.db, {
    secret: office.config.secret,
    oauth: office.config.oauth,
    maxBytes: office.config.smtpIn.maxBytes,
    isDiskFull: () => false,
    pollMs: 60_000,
    log: { warn: () => {} },
    ...options,
  });
  onTestFinished(stop);
  return stop;
}

/** Waits until `look` gives something true; throws what it last gave where it does not in time. */
export async function until<T>(look: () => Promise<T>, patience = PATIENCE_MS): Promise<NonNullable<T>> {
  const end = performance.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > end) throw new Error(`It did not happen; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** Every mail that came from sources, oldest first, with its bytes as text. */
export async function arrived(office: Desk) {
  const rows = await office.db
    .selectFrom('inboundMail')
    .innerJoin('blob', 'blob.id', 'inboundMail.blobId')
    .select([
      'inboundMail.id',
      'source',
      'receivedAt',
      'archivedAt',
      'failedAt',
      'error',
      'duplicateOf',
      'bytes',
    ])
    .where('source', 'like', 'imap:%')
    .orderBy('inboundMail.id')
    .execute();
  return rows.map(({ bytes, ...row }) => ({ ...row, text: Buffer.from(bytes).toString() }));
}

/** The source as its owner sees it. */
export function sourceRow(office: Desk, id: number) {
  return office.db.selectFrom('mailSource').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

export function folderRow(office: Desk, id: number, path = 'INBOX') {
  return office.db
    .selectFrom('mailSourceFolder')
    .selectAll()
    .where('sourceId', '=', id)
    .where('path', '=', path)
    .executeTakeFirstOrThrow();
}
