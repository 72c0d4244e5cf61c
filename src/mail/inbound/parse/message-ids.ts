/** Message-IDs (RFC 5322, 3.6.4) out of headers that hold more, less or broken ones. */

const MOST = 20_000; // of one header: ten thousand are real enough to be tested, more is an attack on memory
const LONGEST = 2_000;

function tidy(id: string): string {
  return `<${id.replace(/\s+/g, '').replace(/^<+|>+$/g, '')}>`;
}

/**
 * Every id of a References or In-Reply-To header, with its angle brackets, in order, each once. Ids that lost
 * their brackets count where they stand alone and hold an @; phrases (`Your message of …`) do not.
 */
export function messageIds(value: string): string[] {
  const ids = new Set<string>();
  let outside = '';
  let at = 0;
  while (at < value.length && ids.size < MOST) {
    const open = value.indexOf('<', at);
    const close = open === -1 ? -1 : value.indexOf('>', open);
    outside += ` ${value.slice(at, close === -1 ? value.length : open)}`;
    if (close === -1) break;
    const id = tidy(value.slice(value.lastIndexOf('<', close) + 1, close));
    if (id.length > 2 && id.length < LONGEST) ids.add(id);
    at = close + 1;
  }
  if (ids.size > 0) return [...ids];
  for (const word of outside.split(/[\s,;"]+/)) {
    if (ids.size >= MOST) break;
    if (word.length < LONGEST && /^<?[^\s@<>]+@[^\s@<>]+$/.test(word)) ids.add(tidy(word));
  }
  return [...ids];
}

/** The id of a Message-ID header: whatever stands there, for broken ids are answered with themselves. Null if none. */
export function messageId(value: string): string | null {
  const first = messageIds(value)[0];
  if (first !== undefined) return first;
  const bare = value.trim().replace(/\s+/g, '').slice(0, LONGEST);
  return bare === '' || bare === '<>' ? null : tidy(bare);
}
