import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const MOST_ENTRIES = 5_000;
const MOST_BYTES = 40 * 1024 * 1024; // of all that is unpacked: a bomb ends here

type Unzipped = { name: string; content: Uint8Array };

/**
 * The wanted files of a ZIP archive, in the order of its directory, each unpacked as it is asked for. Throws an Error
 * for what is no archive, and where more than 40 MB come out of it (APPNOTE 4.3; no ZIP64, no encryption).
 */
export function* unzipped(bytes: Uint8Array, isWanted: (name: string) => boolean): Generator<Unzipped> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
  let [at, left] = [view.getUint32(end + 16, true), MOST_BYTES];
  for (let n = 0; n < count && view.getUint32(at, true) === ENTRY; n++) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (isWanted(name)) {
      const content = contentOf(bytes, view, { at, left });
      left -= content.length;
      yield { name, content };
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** The directory's end is at the file's, before a comment of at most 64 KB. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END) return at;
  throw new Error('This is no archive.');
}

function contentOf(
  bytes: Uint8Array,
  view: DataView,
  { at, left }: { at: number; left: number },
): Uint8Array {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  if (flags & 1) throw new Error('It is locked with a password.');
  const size = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== LOCAL) throw new Error('The archive is broken.');
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(from, from + size);
  if (left <= 0) throw new Error('It unpacks to more than can be read.');
  if (method === 0) return packed.subarray(0, left);
  if (method !== 8) throw new Error('It is packed in a way that is not read here.');
  return inflateRawSync(packed, { maxOutputLength: left });
}
