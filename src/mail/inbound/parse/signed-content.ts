/** What an S/MIME signature wraps (CMS SignedData, RFC 5652, 5.1): read, not verified. */

type Element = { tag: number; children: Element[]; content: Buffer; next: number };

const SIGNED_DATA = '2a864886f70d010702';
const DATA = '2a864886f70d010701';
const CONSTRUCTED = 0x20;
const OCTETS = 0x04;
const DEEPEST = 12; // levels: a signature around content has six
const MOST = 20_000; // elements

type Budget = { elements: number };

/** The length that starts at `at` and where the content begins; -1 is an indefinite length. */
function lengthAt(bytes: Buffer, at: number): { length: number; start: number } {
  const first = bytes.readUInt8(at);
  if (first < 0x80) return { length: first, start: at + 1 };
  if (first === 0x80) return { length: -1, start: at + 1 };
  const size = Math.min(first & 0x7f, 6);
  return { length: bytes.readUIntBE(at + 1, size), start: at + 1 + size };
}

function elementAt(bytes: Buffer, at: number, { depth, budget }: { depth: number; budget: Budget }): Element {
  const tag = bytes.readUInt8(at);
  const { length, start } = lengthAt(bytes, at + 1);
  if (depth > DEEPEST || ++budget.elements > MOST) throw new RangeError('more than a signature holds');
  const end = length === -1 ? bytes.length : Math.min(start + length, bytes.length);
  const children: Element[] = [];
  let next = start;
  while ((tag & CONSTRUCTED) !== 0 && next < end) {
    if (length === -1 && bytes[next] === 0 && bytes[next + 1] === 0) {
      return { tag, children, content: bytes.subarray(start, next), next: next + 2 };
    }
    const child = elementAt(bytes, next, { depth: depth + 1, budget });
    children.push(child);
    next = child.next;
  }
  return { tag, children, content: bytes.subarray(start, end), next: end };
}

function isOid(element: Element | undefined, hex: string): boolean {
  return element?.tag === 0x06 && element.content.toString('hex') === hex;
}

function octets(element: Element | undefined): Buffer | null {
  if (!element || (element.tag & ~CONSTRUCTED) !== OCTETS) return null;
  if (element.children.length === 0) return element.content;
  return Buffer.concat(element.children.map((child) => child.content));
}

/** The MIME part inside a signature, null where the bytes hold none (encrypted, detached, broken). Never throws. */
export function signedContent(content: Uint8Array): Buffer | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  try {
    const [oid, wrapped] = elementAt(bytes, 0, { depth: 0, budget: { elements: 0 } }).children;
    if (!isOid(oid, SIGNED_DATA)) return null;
    const inner = wrapped?.children[0]?.children.find((child) => isOid(child.children[0], DATA));
    return octets(inner?.children[1]?.children[0]);
  } catch {
    return null; // a RangeError: the bytes are shorter than they say
  }
}
