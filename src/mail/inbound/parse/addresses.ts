import type { MailAddress } from '../parsed-mail.ts';
import { type Token, tokens } from './address-tokens.ts';
import { decodeWords } from './encoded-words.ts';

/** Address lists (RFC 5322, 3.4), as senders really write them. */

const MOST_ADDRESSES = 20_000; // of one header: a list of 5,000 is real, more is an attack on memory
const MOST_TOKENS = 40; // of one address
const LONGEST = 2_000; // characters of one address or name worth reading closely

const SPACE = /[\s\u00a0\u200b\ufeff]+/g;

/** A name without the quotes, brackets and folds left over around it. */
function tidyName(name: string): string {
  const spaced = name.replace(/[\t\r\n ]+/g, ' ').trim();
  const bare = /^(["'])(.*)\1$/s.exec(spaced); // a name in quotes within quotes, as Outlook writes it
  return bare ? bare[2]!.trim() : spaced;
}

/** An address without white space, route (`@a,@b:`), `mailto:` and the brackets and quotes left over around it. */
function tidyAddress(address: string): string {
  const short = address.slice(0, LONGEST).trim();
  if (/^"[^"]+"@\S+$/.test(short)) return short; // a quoted local part may hold spaces
  const bare = short
    .replace(/\([^()]*\)/g, '')
    .replace(SPACE, '')
    .replace(/^<+|>+$/g, '');
  const quoted = /^(["'])([^"']+@[^"']+)\1$/.exec(bare);
  return (quoted ? quoted[2]! : bare)
    .replace(/^@[^:]*:(?=.*@)/, '')
    .replace(/^\[?(?:mailto|smtp):([^\]]*)\]?$/i, '$1')
    .replace(/^=\?[^?]*\?[bq]\?[^?]*\?=$/i, (word) => decodeWords(word).replace(SPACE, ''));
}

const LOOSE_ADDRESS = /[^\s<>()[\],;:"']{1,320}@[^\s<>()[\],;:"']{1,255}/;

/** A name and an address in one text, without brackets that close: `Ann ann@x`, `Ann <ann@x`, `Ann [mailto:ann@x]`. */
function mixed(text: string): MailAddress {
  const found = LOOSE_ADDRESS.exec(text.slice(0, LONGEST));
  if (!found) return { address: '', name: tidyName(text) };
  const before = text.slice(0, found.index).replace(/[<[]\s*(?:(?:mailto|smtp):\s*)?$/i, '');
  const after = text.slice(found.index + found[0].length).replace(/^\s*[>\]]+/, '');
  return { address: tidyAddress(found[0]), name: tidyName(before + after) };
}

function firstComment(all: Token[]): string {
  return all.find((token) => token.kind === 'comment')?.value ?? '';
}

/** Without angle brackets: the word with an @ is the address, what is beside it the name; a comment is one too. */
function bareAddress(all: Token[], hints: readonly string[]): MailAddress | null {
  const comment = decodeWords(firstComment(all), hints);
  const written = all.map((token) =>
    token.kind === 'quoted' ? `"${token.value}"` : token.kind === 'text' ? token.value : '',
  );
  const whole = written.join('').trim();
  if (whole === '') return null;
  if (/^"[^"@]*"$/.test(whole)) return { address: '', name: tidyName(decodeWords(whole, hints)) };
  const text = decodeWords(whole, hints);
  // jane . doe @ example . com: white space around dots and the @ is obsolete, not wrong.
  const tight = text.length > LONGEST ? text : text.replace(/\s*([.@])\s*/g, '$1');
  if (/^"[^"]*"@\S+$|^[^\s<>]+$/.test(tight)) {
    const address = tidyAddress(tight);
    const inComment = address.includes('@') ? null : LOOSE_ADDRESS.exec(comment.slice(0, LONGEST));
    return inComment ? { address: inComment[0], name: tidyName(text) } : { address, name: tidyName(comment) };
  }
  const inText = mixed(text);
  return inText.address === '' && comment.includes('@') ? mixed(`${text} ${comment}`) : inText;
}

/** Of tokens with brackets: the last pair with an @ holds the address, for names hold brackets too. */
function angleOf(all: Token[]): number {
  const address = all.findLastIndex((token) => token.kind === 'angle' && token.value.includes('@'));
  return address === -1 ? all.findLastIndex((token) => token.kind === 'angle') : address;
}

function toAddress(all: Token[], hints: readonly string[]): MailAddress | null {
  const angle = angleOf(all);
  if (angle === -1) return bareAddress(all, hints);
  const address = tidyAddress(all[angle]!.value);
  const others = all
    .filter((_, i) => i !== angle)
    .map((token): Token => (token.kind === 'angle' ? { kind: 'text', value: `<${token.value}>` } : token));
  if (address === '') return bareAddress(others, hints);
  const phrase = others.filter(({ kind }) => kind !== 'comment').map(({ value }) => value);
  const name = tidyName(decodeWords(phrase.join('').replace(/^([^<]*?)>+\s*$/, '$1'), hints));
  return { address, name: name || tidyName(decodeWords(firstComment(others), hints)) };
}

/** True where the tokens so far can be an address: a comma after a bare name (`Doe, Jane <j@x>`) ends none. */
function complete(all: Token[]): boolean {
  return all.some((token) => (token.kind === 'angle' || token.kind === 'text') && token.value.includes('@'));
}

function couldContinue(all: Token[]): boolean {
  if (all.length === 0 || all.length > MOST_TOKENS || complete(all)) return false;
  return all[0]!.kind === 'text' && all.at(-1)!.kind === 'text' && /\S/.test(all.at(-1)!.value);
}

/** True where a colon ends a group's name; in `Re: Ann <ann@x>`, `mailto:` and where no group closes it ends none. */
function opensGroup(all: Token[], closes: boolean): boolean {
  return closes && !complete(all) && !/mailto\s*$/i.test(all.at(-1)?.value ?? '');
}

/**
 * The addresses of a header such as To, groups opened, in order. `value` is Unicode with its encoded words unread.
 * Nothing is refused: what has no address at all comes with an empty `address`, a name alone included.
 */
export function parseAddresses(value: string, hints: readonly string[] = []): MailAddress[] {
  const found: MailAddress[] = [];
  const closes = value.includes(';');
  let current: Token[] = [];
  const finish = (): void => {
    const address = current.length > 0 ? toAddress(current, hints) : null;
    if (address) found.push(address);
    current = [];
  };
  for (const token of tokens(value)) {
    if (found.length >= MOST_ADDRESSES) return found;
    if (token.kind === ':' && opensGroup(current, closes)) current = [];
    else if (token.kind === ':' || (token.kind === ',' && couldContinue(current))) {
      current.push({ kind: 'text', value: token.value });
    } else if (token.kind === ',' || token.kind === ';' || current.length > MOST_TOKENS) finish();
    else current.push(token);
  }
  finish();
  return found;
}
