import { decodeText, withLineFeeds } from './decode-text.ts';
import { type MapiProperty, mapiProperties } from './mapi-properties.ts';
import { fromRtf } from './rtf.ts';
import { uncompressedRtf } from './rtf-compression.ts';

/** TNEF, Outlook's winmail.dat ([MS-OXTNEF]): files, and the body where it is nowhere else. */

type TnefFile = { name: string; type: string; content: Uint8Array; contentId: string | null };
type Tnef = { attachments: TnefFile[]; text: string | null; html: string | null };

const SIGNATURE = 0x223e9f78;
const HEADER = 6; // bytes: signature and key
const MOST_FILES = 2_000;

const ATTACHMENT_STARTS = 0x9002;
const ATTACHMENT_TITLE = 0x8010;
const ATTACHMENT_DATA = 0x800f;
const ATTACHMENT_PROPERTIES = 0x9005;
const MESSAGE_PROPERTIES = 0x9003;
const BODY = 0x800c;
const CODE_PAGE = 0x9007;

const P_BODY = 0x1000;
const P_RTF = 0x1009;
const P_HTML = 0x1013;
const P_DATA = 0x3701;
const P_SHORT_NAME = 0x3704;
const P_LONG_NAME = 0x3707;
const P_TYPE = 0x370e;
const P_CONTENT_ID = 0x3712;
const P_DISPLAY_NAME = 0x3001;

type Attribute = { id: number; data: Buffer };

function* attributes(bytes: Buffer): Generator<Attribute> {
  let at = HEADER;
  while (at + 9 <= bytes.length) {
    const id = bytes.readUInt16LE(at + 1);
    const length = bytes.readUInt32LE(at + 5);
    const end = Math.min(at + 9 + length, bytes.length); // a file cut on its way gives what came
    yield { id, data: bytes.subarray(at + 9, end) };
    at = at + 9 + length + 2;
  }
}

function text(property: MapiProperty | undefined, charset: string): string {
  if (!property) return '';
  const decoded = decodeText(property.value, property.unicode ? 'utf-16le' : charset);
  return decoded.replace(/\0+$/, '').trimEnd();
}

type State = Tnef & { charset: string; rtf: Buffer | null };

function last(state: State): TnefFile | undefined {
  return state.attachments.at(-1);
}

function fileProperties(state: State, data: Buffer): void {
  const file = last(state);
  if (!file) return;
  const properties = mapiProperties(data);
  const name = [P_LONG_NAME, P_DISPLAY_NAME, P_SHORT_NAME]
    .map((id) => text(properties.get(id), state.charset))
    .find((one) => one !== '');
  if (name && (properties.has(P_LONG_NAME) || file.name === '')) file.name = name;
  file.type = text(properties.get(P_TYPE), state.charset).toLowerCase() || file.type;
  file.contentId = text(properties.get(P_CONTENT_ID), state.charset).replace(/[<>]/g, '') || null;
  const content = properties.get(P_DATA)?.value;
  if (content && file.content.length === 0) file.content = content;
}

function messageProperties(state: State, data: Buffer): void {
  const properties = mapiProperties(data);
  state.text ??= withLineFeeds(text(properties.get(P_BODY), state.charset)) || null;
  state.html ??= text(properties.get(P_HTML), state.charset) || null;
  state.rtf ??= properties.get(P_RTF)?.value ?? null;
}

function take(state: State, { id, data }: Attribute): void {
  if (id === CODE_PAGE && data.length >= 4) state.charset = `cp${data.readUInt32LE(0)}`;
  else if (id === MESSAGE_PROPERTIES) messageProperties(state, data);
  else if (id === BODY) state.text ??= withLineFeeds(decodeText(data, state.charset)) || null;
  else if (id === ATTACHMENT_STARTS && state.attachments.length < MOST_FILES) {
    state.attachments.push({
      name: '',
      type: 'application/octet-stream',
      content: Buffer.alloc(0),
      contentId: null,
    });
  } else if (id === ATTACHMENT_PROPERTIES) fileProperties(state, data);
  else if (id === ATTACHMENT_TITLE && last(state)?.name === '') {
    last(state)!.name = decodeText(data, state.charset).trimEnd();
  } else if (id === ATTACHMENT_DATA && last(state)) last(state)!.content = data;
}

/** What a winmail.dat holds, null where the bytes are none. Never throws. */
export function readTnef(content: Uint8Array): Tnef | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length < HEADER || bytes.readUInt32LE(0) !== SIGNATURE) return null;
  const state: State = { attachments: [], text: null, html: null, charset: 'windows-1252', rtf: null };
  for (const attribute of attributes(bytes)) take(state, attribute);
  if (state.text === null && state.html === null && state.rtf) {
    const rtf = uncompressedRtf(state.rtf);
    const read = rtf ? fromRtf(rtf) : null;
    state.text = read?.text ?? null;
    state.html = read?.html ?? null;
  }
  return { attachments: state.attachments, text: state.text, html: state.html };
}
