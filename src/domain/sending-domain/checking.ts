import { type LookUp, textsAt } from '../../lib/dns.ts';
import { dnsNameOf, type Finding, type SendingDomain, type SigningKey } from './sending-domain.ts';

/** One line to paste at the domain's DNS host; all are TXT records. */
export type DnsLine = { about: Finding['about']; name: string; value: string };

/** The lines a domain needs so that its mail is believed. `server` is the outgoing server's host, null where there is none. */
export function dnsLines(
  { domain, keys }: Pick<SendingDomain, 'domain' | 'keys'>,
  { server, reportsTo }: { server: string | null; reportsTo: string },
): DnsLine[] {
  return [
    ...keys.map((key) => ({ about: 'dkim' as const, name: dnsNameOf(key, domain), value: keyLine(key) })),
    { about: 'spf', name: domain, value: `v=spf1 mx ${server ? `a:${server} ` : ''}~all` },
    { about: 'dmarc', name: `_dmarc.${domain}`, value: `v=DMARC1; p=none; rua=mailto:${reportsTo}` },
  ];
}

function keyLine({ algorithm, publicKey }: SigningKey): string {
  return `v=DKIM1; k=${algorithm}; p=${publicKey}`;
}

/** Looks at a domain's lines and says of each whether it is right, and what is wrong (RFC 6376, 7208, 9989). Throws nothing. */
export async function lookAtLines(
  lookUp: LookUp,
  { domain, keys }: Pick<SendingDomain, 'domain' | 'keys'>,
): Promise<Finding[]> {
  const found = (name: string) => textsAt(lookUp, name);
  return Promise.all([
    ...keys.map(async (key) => {
      const name = dnsNameOf(key, domain);
      return { about: 'dkim' as const, name, ...judge(await found(name), (texts) => aboutKey(texts, key)) };
    }),
    found(domain).then((texts) => ({ about: 'spf' as const, name: domain, ...judge(texts, aboutSpf) })),
    found(`_dmarc.${domain}`).then((texts) => ({
      about: 'dmarc' as const,
      name: `_dmarc.${domain}`,
      ...judge(texts, aboutDmarc),
    })),
  ]);
}

type Judgement = Pick<Finding, 'state' | 'words' | 'found'>;

function judge(texts: string[] | null, by: (texts: string[]) => Judgement): Judgement {
  if (texts !== null) return by(texts);
  return { state: 'unknown', words: 'The name servers did not answer. Look again later.', found: [] };
}

function tagsOf(text: string): Map<string, string> {
  const tags = text.split(';').map((tag) => /^\s*([\w-]+)\s*=([\s\S]*)$/.exec(tag));
  return new Map(tags.flatMap((tag) => (tag ? [[tag[1]!.toLowerCase(), tag[2]!.replace(/\s+/g, '')]] : [])));
}

function aboutKey(found: string[], key: SigningKey): Judgement {
  if (found.length === 0) return { state: 'missing', words: 'There is no line yet.', found };
  if (found.length > 1)
    return { state: 'wrong', words: `There are ${found.length} lines. Keep only ours.`, found };
  const tags = tagsOf(found[0]!);
  if ((tags.get('v') ?? 'DKIM1') !== 'DKIM1')
    return { state: 'wrong', words: 'It must begin with v=DKIM1.', found };
  if ((tags.get('k') ?? 'rsa') !== key.algorithm)
    return { state: 'wrong', words: `It must say k=${key.algorithm}.`, found };
  if (tags.get('p') === key.publicKey)
    return { state: 'right', words: 'Right: mail is signed with it.', found };
  if (!tags.get('p')) return { state: 'wrong', words: 'Its p= is empty, which takes a key back.', found };
  const isCut = key.publicKey.startsWith(tags.get('p')!);
  const words = isCut
    ? 'The key was cut short. Paste it whole; where your host takes 255 characters only, in two parts.'
    : 'It holds another key than ours.';
  return { state: 'wrong', words, found };
}

function aboutSpf(texts: string[]): Judgement {
  const found = texts.filter((text) => /^v=spf1(\s|$)/i.test(text.trim()));
  if (found.length === 0) return { state: 'missing', words: 'There is no SPF line.', found };
  if (found.length > 1)
    return { state: 'wrong', words: 'There are several SPF lines; then none counts. Make them one.', found };
  if (/\s\+?all\b/i.test(found[0]!))
    return {
      state: 'wrong',
      words: 'It lets everybody send as you: it ends in +all. End it in ~all.',
      found,
    };
  if (!/\s[-~?]all\b|\sredirect=/i.test(found[0]!))
    return { state: 'wrong', words: 'It does not say what of other servers. End it in ~all.', found };
  return { state: 'right', words: 'There is one. See that it names the server you send through.', found };
}

function aboutDmarc(texts: string[]): Judgement {
  const found = texts.filter((text) => /^v\s*=\s*DMARC1/i.test(text.trim()));
  if (found.length === 0) return { state: 'missing', words: 'There is no DMARC line.', found };
  if (found.length > 1)
    return { state: 'wrong', words: 'There are several DMARC lines; then none counts. Keep one.', found };
  const policy = tagsOf(found[0]!).get('p')?.toLowerCase();
  if (!policy || !['none', 'quarantine', 'reject'].includes(policy))
    return { state: 'wrong', words: 'It needs p=none, p=quarantine or p=reject.', found };
  return { state: 'right', words: `Right: it asks receivers for p=${policy}.`, found };
}
