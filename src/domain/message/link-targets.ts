import { domainToASCII } from 'node:url';
import { Parser } from 'htmlparser2';
import { escapeHtml } from '../../lib/text.ts';

const MOST_TEXT = 2_000; // characters of a link that are looked at
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const WITH_SCHEME = /https?:[/\\]{1,4}([^\s/\\?#@]+)/i;
const ALONE = /^(?:[^\s@]+@)?((?:[\p{L}\p{N}_-]+\.)+\p{L}[\p{L}\p{N}-]+)\.?(?::\d+)?(?:[/?#]\S*)?$/iu;

type Link = { href: string; text: string };

/** Cleaned HTML in which a link that looks like one address and leads to another says so, in words beside it. */
export function withRealTargets(html: string): string {
  const out: string[] = [];
  let from = 0;
  let link: Link | null = null;
  const parser = new Parser({
    onopentag(name, { href }) {
      if (name === 'a') link = href ? { href, text: '' } : null;
    },
    ontext(text) {
      if (link && link.text.length < MOST_TEXT) link.text += text;
    },
    onclosetag(name) {
      if (name !== 'a' || !link) return;
      const real = disguised(link);
      link = null;
      if (!real) return;
      out.push(
        html.slice(from, parser.endIndex + 1),
        ` <bdi class="really">(really: ${escapeHtml(real)})</bdi>`,
      );
      from = parser.endIndex + 1;
    },
  });
  parser.end(html);
  return out.join('') + html.slice(from);
}

/** Where a link really leads, where its words name another place; else null. Hosts are shown in ASCII, so that look-alike letters show. */
export function disguised({ href, text }: Link): string | null {
  const shown = hostShown(text);
  if (!shown) return null;
  const real = target(href);
  return isSamePlace(shown, real.host) ? null : real.name;
}

function hostShown(text: string): string | null {
  const plain = text.slice(0, MOST_TEXT).normalize('NFKC').replace(INVISIBLE, '').replace(/。/g, '.').trim();
  const host = (WITH_SCHEME.exec(plain) ?? ALONE.exec(plain))?.[1];
  if (!host) return null;
  const name = host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
  return domainToASCII(name) || name;
}

function target(href: string): { host: string; name: string } {
  const mail = /^mailto:([^?]*)/i.exec(href.trim());
  if (mail) return { host: mail[1]!.split('@').at(-1)!.toLowerCase(), name: mail[1]! };
  if (!URL.canParse(href)) return { host: '', name: href };
  const { host, hostname } = new URL(href);
  return host ? { host: hostname, name: host } : { host: '', name: href };
}

/** A host and the hosts below it are one owner's. */
function isSamePlace(shown: string, real: string): boolean {
  return real.includes('.') && (shown === real || real.endsWith(`.${shown}`) || shown.endsWith(`.${real}`));
}
