import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import type { Db } from '../../src/db/connection.ts';
import { type Viewer, viewerFor } from '../../src/domain/access.ts';
import { found } from '../../src/domain/company/company.ts';
import { findConversation } from '../../src/domain/conversation/conversation.ts';
import { transaction } from '../../src/domain/database.ts';
import { acceptMail, type Envelope } from '../../src/domain/inbound-mail/inbound-mail.ts';
import { type Mailbox, mailboxesForAddress } from '../../src/domain/mailbox/mailbox.ts';
import { makeSignInLink, redeemSignInLink } from '../../src/domain/teammate/signing-in.ts';
import { addTeammate } from '../../src/domain/teammate/teammate.ts';
import { batches, handlers } from '../../src/jobs/schedule.ts';
import { now } from '../../src/lib/clock.ts';
import type { LookUp } from '../../src/lib/dns.ts';
import { drain } from '../../src/queue/worker.ts';
import { freshDatabase } from './database.ts';
import { type Letter, letter } from './letters.ts';

/**
 * The small world of the tests: Fieldnotes, where Ana (owner, Lagos), Tomás (Lisbon) and Yuki (Sydney) answer at
 * help@fieldnotes.example. Customers are whoever writes: Maria López by default.
 */
export type Desk = {
  db: Db;
  config: Config;
  ana: Viewer;
  tomas: Viewer;
  yuki: Viewer;
  mailbox: Mailbox;
  /** The DNS of this world: TXT and A records by `name type`; others do not exist. */
  zone: Map<string, string[]>;
  dns: LookUp;
  /** Does every job that is due: mail is read, deliveries go out. Gives the errors that jobs threw. */
  work(): Promise<unknown[]>;
  /** A letter arrives, as bytes or by its fields, and is read. Gives its conversation's number. */
  arrives(mail?: Partial<Letter> | Uint8Array, way?: Partial<Envelope>): Promise<number>;
  /** A conversation as Ana may see it. */
  conversation(number: number): ReturnType<typeof findConversation>;
};

export async function desk(environment: Record<string, string> = {}): Promise<Desk> {
  const db = await freshDatabase();
  const config = readConfig({
    DATA_DIR: temporaryFolder(),
    SECRET: 'a secret for the tests',
    UNDO_SECONDS: '0',
    PORT: '3999',
    LOG_LEVEL: 'silent',
    ...environment,
  });
  const ana = await founded(db);
  const tomas = await joins(db, {
    name: 'Tomás Ribeiro',
    email: 'tomas@fieldnotes.example',
    zone: 'Europe/Lisbon',
  });
  const yuki = await joins(db, {
    name: 'Yuki Kimura',
    email: 'yuki@fieldnotes.example',
    zone: 'Australia/Sydney',
  });
  const [mailbox] = await mailboxesForAddress(db, 'help@fieldnotes.example');
  const zone = new Map<string, string[]>();
  const dns = answersFrom(zone);
  const errors: unknown[] = [];
  const options = {
    handlers: handlers(db, { ...config, knock: { host: '127.0.0.1', port: 0 }, lookUp: dns }),
    batches: batches(db, { ...config, lookUp: dns }),
    onError: (error: unknown) => errors.push(error),
  };
  const work = async () => {
    await drain(db, options);
    return errors;
  };
  return {
    db,
    config,
    ana,
    tomas,
    yuki,
    mailbox: mailbox!,
    zone,
    dns,
    work,
    conversation: (number) => findConversation(db, ana, number),
    async arrives(mail = {}, way = {}) {
      const raw = mail instanceof Uint8Array ? mail : letter(mail);
      const envelope = { from: 'maria@northwind.example', to: ['help@fieldnotes.example'], ...way };
      const id = await transaction(db, (tx) =>
        acceptMail(tx, { raw, source: 'smtp', mailboxIds: [mailbox!.id], envelope, receivedAt: now() }),
      );
      await work();
      const row = await db
        .selectFrom('message')
        .select('conversationId')
        .where('inboundMailId', '=', id)
        .executeTakeFirst();
      return row?.conversationId ?? 0;
    },
  };
}

/** Fieldnotes with Ana, its owner. */
export function founded(db: Db): Promise<Viewer> {
  return transaction(db, async (tx) => {
    const { teammateId, token } = await found(tx, {
      company: 'Fieldnotes',
      name: 'Ana Okafor',
      email: 'ana@fieldnotes.example',
      mailbox: 'help@fieldnotes.example',
      zone: 'Africa/Lagos',
    });
    await redeemSignInLink(tx, token);
    return viewerFor(tx, teammateId);
  });
}

/** A DNS that knows what `zone` holds (`name TYPE` to its answers) and nothing else. */
export function answersFrom(zone: Map<string, string[]>): LookUp {
  return async (name, type) => {
    const answers = zone.get(`${name.toLowerCase()} ${type}`);
    if (!answers) throw Object.assign(new Error(`${name} is not there`), { code: 'ENOTFOUND' });
    return type === 'TXT' ? answers.map((text) => [text]) : answers;
  };
}

/** Somebody joins the team of a desk. */
export async function joins(db: Db, person: { name: string; email: string; zone?: string }): Promise<Viewer> {
  return transaction(db, async (tx) => {
    const { id } = await addTeammate(tx, person);
    await redeemSignInLink(tx, await makeSignInLink(tx, id, 'invitation'));
    return viewerFor(tx, id);
  });
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
