/** Compressed RTF ([MS-OXRTFCP]). */

const COMPRESSED = 0x75465a4c;
const STORED = 0x414c454d;
const HEADER = 16; // bytes
const DICTIONARY = 4096; // bytes, a ring
const MOST = 25_000_000; // bytes; what claims to unpack to more is an attack

// The dictionary's first contents are part of the format ([MS-OXRTFCP], 2.1.2.1).
const PRELOADED =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor ' +
  'MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20' +
  '\\b\\i\\u\\tab\\tx';

type Unpacking = { ring: Buffer; write: number; out: number[] };

function put(unpacking: Unpacking, byte: number): void {
  unpacking.out.push(byte);
  unpacking.ring[unpacking.write] = byte;
  unpacking.write = (unpacking.write + 1) % DICTIONARY;
}

/** Copies from the ring; false where the reference is the end mark. */
function copy(unpacking: Unpacking, reference: number): boolean {
  const offset = reference >> 4;
  if (offset === unpacking.write) return false;
  for (let i = 0; i < (reference & 15) + 2; i++) put(unpacking, unpacking.ring[(offset + i) % DICTIONARY]!);
  return true;
}

function unpack(bytes: Buffer): Buffer {
  const unpacking: Unpacking = { ring: Buffer.alloc(DICTIONARY), write: PRELOADED.length, out: [] };
  unpacking.ring.write(PRELOADED, 'latin1');
  let at = HEADER;
  while (at < bytes.length && unpacking.out.length < MOST) {
    const control = bytes[at++]!;
    for (let bit = 0; bit < 8 && at < bytes.length; bit++) {
      if ((control & (1 << bit)) === 0) put(unpacking, bytes[at++]!);
      else {
        if (at + 1 >= bytes.length || !copy(unpacking, bytes.readUInt16BE(at)))
          return Buffer.from(unpacking.out);
        at += 2;
      }
    }
  }
  return Buffer.from(unpacking.out);
}

/** The RTF, null where the bytes are no compressed RTF. */
export function uncompressedRtf(bytes: Buffer): Buffer | null {
  if (bytes.length < HEADER) return null;
  const kind = bytes.readUInt32LE(8);
  if (kind === STORED) return bytes.subarray(HEADER);
  return kind === COMPRESSED ? unpack(bytes) : null;
}
