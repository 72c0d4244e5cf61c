import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mimeMail } from '../demo/mime.ts';
import { sampleConversation } from '../demo/phrases.ts';
import { found } from '../src/domain/company/company.ts';
import { connect, type Db, migrate, transaction } from '../src/domain/database.ts';
import { audit } from '../src/domain/inbound-mail/auditing.ts';
import { acceptMail } from '../src/domain/inbound-mail/inbound-mail.ts';
import { allMailboxes } from '../src/domain/mailbox/mailbox.ts';
import { processMailBatch, processMailJob } from '../src/jobs/process-mail.ts';
import type { LookUp } from '../src/lib/dns.ts';
import { drain } from '../src/queue/worker.ts';

const WANTED = 300; // mails a second, on one core
const DNS_MS = 5; // what an answer takes
const SECRET = 'a secret for the benchmark';
const ADDRESS = 'help@bench.example';
const START = Date.UTC(2026, 0, 5);

function fixtures(folder = join(import.meta.dirname, '../test/emails')): Buffer[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return fixtures(path);
    return path.endsWith('.eml') ? [readFileSync(path)] : [];
  });
}

/** Every fixture again and again, each time with a Message-ID of its own, so that none is a duplicate. */
function varied(count: number): Buffer[] {
  const mails = fixtures();
  return Array.from({ length: count }, (_, n) =>
    Buffer.concat([Buffer.from(`Message-ID: <bench-${n}@bench.example>\r\n`), mails[n % mails.length]!]),
  );
}

/** What customers of a small company write: threads of a few mails, with what they answer quoted below, half of it HTML. */
export function realistic(count: number): Uint8Array[] {
  const mails: Uint8Array[] = [];
  for (let index = 0; mails.length < count; index++) mails.push(...thread(index));
  return mails.slice(0, count);
}

function thread(index: number): Uint8Array[] {
  const { customer, subject, exchange } = sampleConversation(1, index, 5);
  const previousIds: string[] = [];
  return exchange.flatMap((message, step) => {
    const messageId = `<${index}.${step}@${message.from}.example>`;
    const quoted = exchange.slice(0, step).reverse();
    const text = [
      message.text,
      ...quoted.map((q) => `On Monday they wrote:\n> ${q.text.replaceAll('\n', '\n> ')}`),
    ];
    const html = `<div>${text.join('<br><br>').replaceAll('\n', '<br>')}</div>`;
    const mail = mimeMail({
      from: customer,
      to: { name: 'Help', email: ADDRESS },
      subject: step ? `Re: ${subject}` : subject,
      at: START + index * 60_000 + message.minutesAfter * 60_000,
      messageId,
      previousIds: [...previousIds],
      mailer: null,
      text: text.join('\n\n'),
      html: index % 2 ? html : null,
      attachments: [],
    });
    if (message.from === 'customer') previousIds.push(messageId);
    return message.from === 'customer' ? [mail] : [];
  });
}

/** A fresh desk in a file, as a server has it. */
async function benchDesk(): Promise<{ db: Db; mailboxId: number; end: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-bench-'));
  const db = connect({ url: process.env.DATABASE_URL ?? null, file: join(folder, 'porchlight.db') });
  await migrate(db);
  await transaction(db, (tx) =>
    found(tx, { company: 'Bench', name: 'Ana', email: 'ana@bench.example', mailbox: ADDRESS, zone: 'UTC' }),
  );
  const [mailbox] = await allMailboxes(db);
  const end = async () => {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  };
  return { db, mailboxId: mailbox!.id, end };
}

/** Takes in each mail as the receiver does (its bytes committed before the next), then reads, threads, stores and indexes it as the worker does. */
async function takeIn(mails: Uint8Array[], lookUp?: LookUp) {
  const { db, mailboxId, end } = await benchDesk();
  const errors: unknown[] = [];
  const worker = {
    handlers: {
      'process-mail': processMailJob(db, { secret: SECRET, lookUp }),
      'read-files': async () => {}, // later, when nothing waits: no part of taking mail in
    },
    batches: { 'process-mail': processMailBatch(db, { secret: SECRET, lookUp }) },
    onError: (error: unknown) => errors.push(error),
  };
  const envelope = {
    from: 'someone@customer.example',
    to: [ADDRESS],
    remote: '198.51.100.7',
    helo: 'mx.customer.example',
  };
  const cpu = process.cpuUsage();
  const began = performance.now();
  for (const raw of mails)
    await transaction(db, (tx) => acceptMail(tx, { raw, source: 'smtp', mailboxIds: [mailboxId], envelope }));
  const accepted = performance.now();
  await drain(db, worker);
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const { sources } = await audit(db);
  await end();
  return {
    mails: mails.length,
    mailsPerSecond: Math.round(mails.length / seconds),
    acceptedPerSecond: Math.round(mails.length / ((accepted - began) / 1000)),
    mailsPerCpuSecond: Math.round((mails.length * 1e6) / (user + system)),
    ...sources.smtp,
    errors: errors.length,
  };
}

/** A name server some milliseconds away, where every domain says who may send for it and asks that the rest be refused. */
function distantDns(): LookUp {
  return async (name, type) => {
    await new Promise((resolve) => setTimeout(resolve, DNS_MS));
    if (type === 'TXT' && name.startsWith('_dmarc.')) return [['v=DMARC1; p=reject']];
    if (type === 'TXT') return [['v=spf1 ip4:198.51.100.7 -all']];
    throw Object.assign(new Error(`${name} is not there`), { code: 'ENOTFOUND' });
  };
}

/** Mails a second through the whole intake: fixtures of hard mail, everyday mail, and everyday mail whose senders are proven by the DNS. */
async function intakeSpeed(count = 3_000): Promise<object> {
  await takeIn(varied(200)); // warm
  const hard = await takeIn(varied(count));
  const everyday = await takeIn(realistic(count));
  const proven = await takeIn(realistic(count), distantDns());
  const within = [hard, everyday, proven].every((one) => one.mailsPerCpuSecond >= WANTED);
  return { benchmark: 'intake', wanted: WANTED, hard, everyday, proven, within };
}

if (import.meta.main)
  process.stdout.write(`${JSON.stringify(await intakeSpeed(Number(process.argv[2] ?? 3_000)), null, 1)}\n`);
