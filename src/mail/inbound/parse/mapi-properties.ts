/** MAPI properties as TNEF lists them ([MS-OXTNEF], 2.1.3.4). */

export type MapiProperty = { value: Buffer; unicode: boolean };

const VARIABLE = new Set([0x0d, 0x1e, 0x1f, 0x102]); // object, string, Unicode string, binary
const UNICODE = 0x1f;
const OBJECT = 0x0d;
const MULTIPLE = 0x1000;
const NAMED = 0x8000;
const SIZES: Record<number, number> = {
  1: 0,
  2: 4,
  3: 4,
  4: 4,
  10: 4,
  11: 4,
  5: 8,
  6: 8,
  7: 8,
  20: 8,
  64: 8,
  72: 16,
};
const INTERFACE = 16; // bytes before an embedded object's own
const MOST = 5_000;

function padded(length: number): number {
  return (length + 3) & ~3;
}

/** Where the values of the property at `at` begin: after its tag and, for a named one, its name. */
function valuesAt(bytes: Buffer, at: number, id: number): number {
  let next = at + 4;
  if (id < NAMED) return next;
  const byNumber = bytes.readUInt32LE(next + 16) === 0;
  next += 20;
  return byNumber ? next + 4 : next + 4 + padded(bytes.readUInt32LE(next));
}

type Read = { value: Buffer; next: number };

/** The first value at `at` and where all values end; null where the type is unknown and so has no known size. */
function readValue(bytes: Buffer, at: number, type: number): Read | null {
  const base = type & ~MULTIPLE;
  const fixed = SIZES[base];
  if (fixed !== undefined && base === type)
    return { value: bytes.subarray(at, at + fixed), next: at + fixed };
  const count = bytes.readUInt32LE(at);
  if (fixed !== undefined)
    return { value: bytes.subarray(at + 4, at + 4 + fixed), next: at + 4 + fixed * count };
  if (!VARIABLE.has(base) || count > MOST) return null;
  let next = at + 4;
  let value: Buffer = Buffer.alloc(0);
  for (let i = 0; i < count; i++) {
    const length = bytes.readUInt32LE(next);
    if (i === 0) value = bytes.subarray(next + 4, next + 4 + length);
    next += 4 + padded(length);
  }
  return { value: base === OBJECT ? value.subarray(INTERFACE) : value, next };
}

function readAll(bytes: Buffer, found: Map<number, MapiProperty>): void {
  const count = Math.min(bytes.readUInt32LE(0), MOST);
  let at = 4;
  for (let i = 0; i < count && at + 4 <= bytes.length; i++) {
    const type = bytes.readUInt16LE(at);
    const id = bytes.readUInt16LE(at + 2);
    const read = readValue(bytes, valuesAt(bytes, at, id), type);
    if (!read || read.next > bytes.length + 3) return; // unknown, or cut in the middle (the last padding may lack)
    if (id < NAMED && !found.has(id))
      found.set(id, { value: read.value, unicode: (type & ~MULTIPLE) === UNICODE });
    at = read.next;
  }
}

/** The properties by id, the first value of each; of a damaged list, those before the damage. Never throws. */
export function mapiProperties(bytes: Buffer): Map<number, MapiProperty> {
  const found = new Map<number, MapiProperty>();
  try {
    readAll(bytes, found);
  } catch {
    // A RangeError: the list is shorter than it says. What was read before that is whole.
  }
  return found;
}
