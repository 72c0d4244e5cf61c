import { type Proof, unproven } from '../../../domain/message/proof.ts';
import type { ParsedMail } from '../parsed-mail.ts';

/** What a trusted host found (Authentication-Results, RFC 8601), null where none of them says anything. Its newest word stands first. */
export function wordOf(mail: ParsedMail, trusted: string[], domain: string): Proof | null {
  for (const { name, value } of mail.headers) {
    if (name !== 'authentication-results') continue;
    const host = hostOf(value);
    if (trusted.includes(host)) return read(value, domain, host);
  }
  return null;
}

/** What the newest ARC seal says (RFC 8617), where a trusted host set it. The caller has checked the seals. */
export function sealedWord(mail: ParsedMail, trusted: string[], domain: string): Proof | null {
  const seal = newest(mail, 'arc-seal');
  const signer = /(?:^|;)\s*d=([^;\s]+)/i.exec(seal ?? '')?.[1]?.toLowerCase();
  const host = trusted.find((one) => signer && (one === signer || one.endsWith(`.${signer}`)));
  const results = newest(mail, 'arc-authentication-results');
  return host && results ? read(results.replace(/^\s*i=\d+\s*;/i, ''), domain, host) : null;
}

function newest(mail: ParsedMail, name: string): string | null {
  let best: { instance: number; value: string } | null = null;
  for (const header of mail.headers) {
    if (header.name !== name) continue;
    const instance = Number(/(?:^|;)\s*i=(\d+)/i.exec(header.value)?.[1] ?? 0);
    if (!best || instance > best.instance) best = { instance, value: header.value };
  }
  return best?.value ?? null;
}

/** The authserv-id; a version may follow it. */
function hostOf(value: string): string {
  return (/^\s*"?([^\s;"]+)/.exec(value)?.[1] ?? '').toLowerCase();
}

type Result = { method: string; result: string; properties: string };

function resultsIn(value: string): Result[] {
  return value
    .replace(/\([^()]*\)/g, ' ')
    .split(';')
    .flatMap((part) => {
      const match = /^\s*([a-z-]+)\s*=\s*([a-z]+)\b([\s\S]*)$/i.exec(part);
      return match
        ? [{ method: match[1]!.toLowerCase(), result: match[2]!.toLowerCase(), properties: match[3]! }]
        : [];
    });
}

function property({ properties }: Result, name: string): string {
  const value =
    new RegExp(`(?:^|\\s)${name.replace('.', '\\.')}\\s*=\\s*"?([^\\s"]+)`, 'i').exec(properties)?.[1] ?? '';
  return value.slice(value.lastIndexOf('@') + 1).toLowerCase();
}

function read(value: string, domain: string, by: string): Proof {
  const results = resultsIn(value);
  const dmarc = results.find((one) => one.method === 'dmarc');
  const spf = results.find((one) => one.method === 'spf');
  const dkim = results
    .filter((one) => one.method === 'dkim')
    .map((one) => ({
      result: one.result,
      domain: property(one, 'header.d') || property(one, 'header.i'),
      selector: property(one, 'header.s'),
    }));
  const mailfrom = spf ? property(spf, 'smtp.mailfrom') : '';
  const proof = {
    ...unproven(domain),
    by,
    dkim,
    spf: spf ? { result: spf.result, domain: mailfrom } : null,
    dmarc: dmarc ? { result: dmarc.result, policy: null } : null,
  };
  // A word about another From is no word about this one.
  const isAboutIt = dmarc !== undefined && [domain, ''].includes(property(dmarc, 'header.from'));
  if (isAboutIt && dmarc.result === 'pass') return { ...proof, proven: 'yes' };
  if (isAboutIt && dmarc.result === 'fail') return { ...proof, proven: 'no' };
  const own = [...dkim, ...(proof.spf ? [proof.spf] : [])];
  const isOwn = own.some((one) => one.result === 'pass' && one.domain === domain);
  return isOwn ? { ...proof, proven: 'yes' } : proof;
}
