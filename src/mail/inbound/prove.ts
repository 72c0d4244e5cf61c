import { BlockList, isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import type { AuthenticateResult } from 'mailauth';
import { type Proof, unproven } from '../../domain/message/proof.ts';
import type { LookUp } from '../../lib/dns.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { sealedWord, wordOf } from './prove/trusted.ts';

const TIME_LIMIT_MS = 5_000; // a mail never waits longer for the DNS

/** How a mail came: `remote` is the address that connected, '' where it came another way. */
export type Way = {
  source: string;
  remote: string;
  helo: string;
  envelopeFrom: string;
  /** Hosts whose word the owner trusts. */
  trusted: string[];
  lookUp: LookUp;
};

/**
 * Finds out whether a mail is from the domain it names. What a server of the outside brought itself is checked whole; what came
 * another way (IMAP, a relay of one's own) by its signatures, and by the word of a host the owner trusts. Without answers from the
 * DNS it is `unknown`. Never throws.
 */
export async function prove(raw: Uint8Array, parsed: ParsedMail, way: Way): Promise<Proof> {
  const domain = authorDomain(parsed);
  const isDirect = way.source === 'smtp' && isPublic(way.remote);
  const word = isDirect ? null : wordOf(parsed, way.trusted, domain);
  if (word) return word;
  const result = await withinTime(look(raw, way, isDirect));
  if (result === null) return unproven(domain);
  const sealed =
    result.arc && result.arc.status?.result === 'pass' ? sealedWord(parsed, way.trusted, domain) : null;
  return sealed ?? judge(result, { domain, isDirect });
}

function authorDomain({ from }: ParsedMail): string {
  const domain = from?.address.split('@').at(-1)?.trim().toLowerCase() ?? '';
  return domainToASCII(domain) || domain;
}

async function look(raw: Uint8Array, way: Way, isDirect: boolean): Promise<AuthenticateResult> {
  const connection = isDirect
    ? { ip: plainAddress(way.remote), helo: way.helo, sender: way.envelopeFrom }
    : {};
  const { authenticate } = await import('mailauth'); // 20 MB that a server without mail does not need
  return authenticate(Buffer.from(raw), {
    ...connection,
    mta: 'porchlight',
    resolver: way.lookUp,
    rejectRsaSha1: true,
    disableBimi: true,
  });
}

async function withinTime<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), TIME_LIMIT_MS);
  });
  return Promise.race([work.catch(() => null), limit]).finally(() => clearTimeout(timer));
}

function judge(
  result: AuthenticateResult,
  { domain, isDirect }: { domain: string; isDirect: boolean },
): Proof {
  const { dmarc, spf } = result;
  const dkim = result.dkim?.results ?? [];
  const proof = {
    ...unproven(domain),
    spf: isDirect && spf ? { result: spf.status.result, domain: spf.domain } : null,
    dkim: dkim.flatMap((one) =>
      one.signingDomain
        ? [{ result: one.status.result, domain: one.signingDomain, selector: one.selector ?? '' }]
        : [],
    ),
    dmarc: dmarc ? { result: dmarc.status.result, policy: dmarc.policy || null } : null,
  };
  return { ...proof, proven: verdict(result, { domain, isDirect, proof }) };
}

type About = { domain: string; isDirect: boolean; proof: Proof };

function verdict({ dmarc, dmarcSkipReason }: AuthenticateResult, about: About): Proof['proven'] {
  // A From that strict eyes cannot read, or that names several, is not the one we read.
  if (!dmarc) return dmarcSkipReason && about.domain && about.isDirect ? 'no' : hiding(dmarcSkipReason);
  // Two readers of one From that see two people: somebody hides behind the difference.
  const read = dmarc.status.header?.from;
  if (read && read.toLowerCase() !== about.domain) return 'no';
  const isOpen = [about.proof.spf, ...about.proof.dkim].some((one) => one?.result === 'temperror');
  if (dmarc.status.result === 'pass') return isCut(dmarc.alignment) ? 'unknown' : 'yes';
  if (dmarc.status.result === 'fail') return isOpen ? 'unknown' : failed(dmarc.policy, about.isDirect);
  return dmarc.status.result === 'none' && isAligned(about) ? 'yes' : 'unknown';
}

function hiding(reason: string | undefined): 'no' | 'unknown' {
  return reason?.startsWith('multiple') ? 'no' : 'unknown';
}

/** Where somebody else's server brought it, SPF is out of sight: only a domain that asks for strictness is taken at its word. */
function failed(policy: string, isDirect: boolean): 'no' | 'unknown' {
  return isDirect || policy === 'reject' || policy === 'quarantine' ? 'no' : 'unknown';
}

/** A signature over a part of the body (l=) proves nothing of what was added below. */
function isCut({ spf, dkim }: { spf: { result?: string }; dkim: { underSized?: number } }): boolean {
  return Boolean(dkim.underSized) && !spf.result;
}

/** Without a DMARC line: signed by its own domain, or from a server that its own domain names. */
function isAligned({ domain, proof }: About): boolean {
  const isOwn = (other: string) =>
    other === domain || domain.endsWith(`.${other}`) || other.endsWith(`.${domain}`);
  const passes = [...proof.dkim, ...(proof.spf ? [proof.spf] : [])].filter((one) => one.result === 'pass');
  return passes.some((one) => one.domain.includes('.') && isOwn(one.domain.toLowerCase()));
}

const OWN_NETWORKS = new BlockList();
for (const [network, prefix] of [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  OWN_NETWORKS.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  OWN_NETWORKS.addSubnet(network, prefix, 'ipv6');

function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

/** An address of one's own network is a server of one's own that hands mail on. */
function isPublic(address: string): boolean {
  const plain = plainAddress(address);
  const version = isIP(plain);
  return version !== 0 && !OWN_NETWORKS.check(plain, version === 4 ? 'ipv4' : 'ipv6');
}
