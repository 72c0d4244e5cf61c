import { accessSync, constants, statfsSync } from 'node:fs';
import { connect as dial } from 'node:net';
import { type Config, readConfig } from '../config.ts';
import { company } from '../domain/company/company.ts';
import { zoneDataProblems } from '../domain/coverage/coverage.ts';
import type { Db } from '../domain/database.ts';
import { buriedJobs, engineHealth } from '../domain/health.ts';
import { audit } from '../domain/inbound-mail/auditing.ts';
import { lookAtLines } from '../domain/sending-domain/checking.ts';
import { sendingDomains, signingKeysOf } from '../domain/sending-domain/sending-domain.ts';
import { now } from '../lib/clock.ts';
import { type LookUp, systemLookUp } from '../lib/dns.ts';
import { verifySmtp } from '../mail/outbound/verify.ts';
import { type Command, options, withDatabase } from './command.ts';

const GIGABYTE = 2 ** 30;
const REPLY_TIMEOUT_MS = 3_000;

/** What is so, and whether it is a problem. */
type Finding = { well: boolean; text: string };
const well = (text: string): Finding => ({ well: true, text });
const unwell = (text: string): Finding => ({ well: false, text });

export const doctor: Command = {
  usage: 'doctor [--json]',
  about: 'Says what is right and what is wrong with the set-up; exit status 1 where something is wrong',
  async run(args, io) {
    const { values } = options(args, { json: 'boolean' });
    const config = readConfig();
    const findings = [
      ...machine(config),
      ...(await withDatabase(async (db) => [
        ...(await database(db)),
        ...(await belief(db, config.secret, systemLookUp(now))),
      ])),
      ...(await network(config)),
    ];
    if (values.json) io.out(JSON.stringify(findings));
    else for (const { well, text } of findings) io.out(`${well ? 'ok      ' : 'PROBLEM '} ${text}`);
    return findings.every((finding) => finding.well) ? 0 : 1;
  },
};

function machine(config: Config): Finding[] {
  const disk = statfsSync(config.dataDir);
  const free = disk.bavail * disk.bsize;
  accessSync(config.dataDir, constants.W_OK);
  return [
    well(`Node ${process.versions.node}, zone data ${process.versions.tz ?? 'unknown'}`),
    free > GIGABYTE
      ? well(`${Math.round(free / GIGABYTE)} GB free in ${config.dataDir}`)
      : unwell(`Less than 1 GB is free in ${config.dataDir}: make room`),
    ...zoneFindings(),
  ];
}

/** Old zone data would plan people into hours they are not there (practices 3.6). */
function zoneFindings(): Finding[] {
  const problems = zoneDataProblems();
  return problems.length === 0 ? [well('Time-zone data is current')] : problems.map(unwell);
}

async function database(db: Db): Promise<Finding[]> {
  const [firm, health, jobs, { problems }] = await Promise.all([
    company(db),
    engineHealth(db),
    buriedJobs(db),
    audit(db),
  ]);
  return [
    firm
      ? well(`The desk of ${firm.name}`)
      : unwell('There is no company yet: open the page, or use bin/porchlight setup'),
    health.sound ? well(health.text) : unwell(health.text),
    ...jobs.map((job) => unwell(`A job was given up: ${job.kind}, ${job.error}`)),
    ...problems.map((problem) => unwell(`Mail: ${problem}`)),
  ];
}

const ABOUT = { dkim: 'DKIM', spf: 'SPF', dmarc: 'DMARC' };

/** Whether mail from our domains is believed: each line looked up now, each key readable with our secret. */
export async function belief(db: Db, secret: string, lookUp: LookUp): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const known of await sendingDomains(db)) {
    for (const { about, name, state, words } of await lookAtLines(lookUp, known)) {
      const say = state === 'right' ? well : unwell;
      findings.push(say(`${ABOUT[about]} at ${name}: ${words}`));
    }
    const signing = known.keys.filter((key) => key.seenAt !== null);
    const readable = await signingKeysOf(db, known.domain, secret);
    if (readable.length < signing.length)
      findings.push(
        unwell(`A signing key of ${known.domain} was sealed under another SECRET: mail goes unsigned`),
      );
  }
  return findings;
}

async function network(config: Config): Promise<Finding[]> {
  const { port, host } = config.smtpIn;
  const receiver =
    port === 0
      ? well('The mail receiver is off (SMTP_IN_PORT is 0)')
      : (await answers(host, port))
        ? well(`Something answers on the receiver’s port ${port}`)
        : unwell(`Nothing answers on ${host}:${port}: is Porchlight running?`);
  const scheme =
    config.baseUrl.startsWith('https:') || /\/\/(localhost|127\.)/.test(config.baseUrl)
      ? well(`People open ${config.baseUrl}`)
      : unwell(`${config.baseUrl} is not https: cookies and mail would travel readable`);
  return [scheme, receiver, await sending(config)];
}

async function sending({ smtpUrl }: Config): Promise<Finding> {
  if (!smtpUrl) return well('SMTP_URL is not set: mail is kept, not sent');
  const error = await verifySmtp(smtpUrl);
  return error ? unwell(`SMTP_URL does not work: ${error}`) : well('SMTP_URL answers and takes the password');
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = dial({ host: host === '0.0.0.0' ? '127.0.0.1' : host, port, timeout: REPLY_TIMEOUT_MS });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false));
  });
}
