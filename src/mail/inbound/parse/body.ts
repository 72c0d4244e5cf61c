import type { MailAttachment } from '../parsed-mail.ts';
import { nameForMail, nameForType, tidyName, uniqueName } from './attachment-name.ts';
import { bytesWithLineFeeds, decodeText, withLineFeeds } from './decode-text.ts';
import { unflow } from './flowed.ts';
import { readMailHeaders } from './header-block.ts';
import { escapeHtml, htmlToText } from './html-text.ts';
import { contentOf, headerValue, labelOf, type PartLabel } from './part-content.ts';
import { signedContent } from './signed-content.ts';
import { readTnef } from './tnef.ts';
import { header, type Part, readTree } from './tree.ts';
import { takeUuencoded } from './uuencode.ts';

/** One readable stretch of the body. Of an alternative both sides are there, else one. */
type Stretch = { text: string | null; html: string | null };

type Found = Omit<MailAttachment, 'inline'> & { disposition: PartLabel['disposition'] };

type Reading = {
  bytes: Buffer;
  hints: readonly string[];
  attachments: Found[];
  names: Set<string>;
  /** How many signatures this is wrapped in. */
  wrapped: number;
};

const MOST_WRAPPED = 3;

/** What a mail shows and what it carries. */
export type Body = { text: string; html: string | null; attachments: MailAttachment[] };

function attach(reading: Reading, file: Omit<Found, 'size'>): void {
  const name = tidyName(file.name) || uniqueName(nameForType(file.type), reading.names);
  reading.attachments.push({ ...file, name, size: file.content.length });
}

function attachPart(reading: Reading, part: Part, label: PartLabel): void {
  const content = contentOf(reading.bytes, part);
  let type = part.type || 'application/octet-stream';
  if (part.type === '' && label.disposition !== 'attachment' && label.name === '') type = 'text/plain';
  const isMail = type === 'message/rfc822' || type === 'message/global';
  if (content.length === 0 && label.name === '' && !isMail) return; // nothing, and no name for it
  const name = label.name || (isMail ? mailName(reading, content) : '');
  attach(reading, { name, type, content, contentId: label.contentId, disposition: label.disposition });
}

function mailName(reading: Reading, content: Uint8Array): string {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const { headers } = readMailHeaders(bytes.subarray(0, 256_000)); // headers lie in front
  const name = nameForMail(headerValue(header(headers, 'subject'), reading.hints));
  return uniqueName(name, reading.names);
}

const META_CHARSET = /<meta[^>]{1,300}charset\s*=\s*["']?\s*([\w.:-]+)/i;

function decodedText(reading: Reading, part: Part): string {
  const content = contentOf(reading.bytes, part);
  const declared = part.contentType.parameters.get('charset') ?? null;
  if (part.type !== 'text/html') {
    const wide = /16|32|ucs/i.test(declared ?? '') || (content[0] ?? 0) >= 0xfe;
    return withLineFeeds(decodeText(wide ? content : bytesWithLineFeeds(content), declared, reading.hints));
  }
  const head = Buffer.from(content.subarray(0, 4000)).toString('latin1');
  const meta = META_CHARSET.exec(head)?.[1];
  const hints = meta ? [meta, ...reading.hints] : reading.hints;
  return decodeText(content, declared ?? meta ?? null, hints);
}

const IS_HTML = /^\s*<(?:!doctype\s+html|html[\s>])/i;

/** text/enriched (RFC 1896) without its commands. */
function unenriched(text: string): string {
  return text.replace(/<<|<[^<>]{0,60}>/g, (command) => (command === '<<' ? '<' : ''));
}

function readText(reading: Reading, part: Part): Stretch {
  const decoded = decodedText(reading, part);
  if (part.type === 'text/html' || IS_HTML.test(decoded.slice(0, 1000))) return { text: null, html: decoded };
  let text = decoded;
  const { parameters } = part.contentType;
  if (parameters.get('format')?.toLowerCase() === 'flowed') {
    text = unflow(text, parameters.get('delsp')?.toLowerCase() === 'yes');
  }
  if (part.type === 'text/enriched' || part.type === 'text/richtext') text = unenriched(text);
  const taken = takeUuencoded(text);
  for (const file of taken.files) {
    attach(reading, {
      ...file,
      type: 'application/octet-stream',
      contentId: null,
      disposition: 'attachment',
    });
  }
  return { text: taken.text, html: null };
}

const BODY_TYPES = new Set([
  '',
  'text/plain',
  'text/html',
  'text/enriched',
  'text/richtext',
  'text/markdown',
]);

/** True where a part is read as body. A named text that follows a body is a file, whatever its disposition. */
function isBody(part: Part, label: PartLabel): boolean {
  if (!BODY_TYPES.has(part.type) && !(part.type.startsWith('text/') && part.type.length === 5)) return false;
  if (label.disposition === 'attachment') return false;
  if (label.name === '') return true;
  if (part.parent?.type === 'multipart/alternative') return part.type !== '';
  return part.type !== '' && label.disposition === '' && part.parent?.children[0] === part;
}

const OTHER_VIEWS = /^text\/(?:x-amp-html|watch-html|x-watch-html)$/;

function readPart(reading: Reading, part: Part): Stretch[] {
  if (part.type.startsWith('multipart/') && part.children.length > 0) return readMultipart(reading, part);
  const label = labelOf(part, reading.hints);
  const alternative = part.parent?.type === 'multipart/alternative';
  if (alternative && OTHER_VIEWS.test(part.type)) return [];
  if (part.type.startsWith('multipart/') || isBody(part, label)) return [readText(reading, part)];
  if (/^application\/(?:vnd\.)?ms-tnef$/.test(part.type) || /^winmail\.dat$/i.test(label.name)) {
    const stretch = readWinmail(reading, part);
    if (stretch) return stretch;
  }
  const signed = /^application\/(?:x-)?pkcs7-mime$/.test(part.type) ? readSigned(reading, part) : [];
  attachPart(reading, part, label);
  return signed;
}

/** A mail signed the opaque way (Outlook's) is readable all the same: what it wraps is read as its body. */
function readSigned(reading: Reading, part: Part): Stretch[] {
  const bytes = reading.wrapped < MOST_WRAPPED ? signedContent(contentOf(reading.bytes, part)) : null;
  if (!bytes) return [];
  const inner: Reading = { ...reading, bytes, wrapped: reading.wrapped + 1 };
  return readPart(inner, readTree(bytes));
}

/** Outlook's winmail.dat: its files become attachments and its text the body, null where it cannot be read. */
function readWinmail(reading: Reading, part: Part): Stretch[] | null {
  const tnef = readTnef(contentOf(reading.bytes, part));
  if (!tnef || (tnef.attachments.length === 0 && tnef.text === null && tnef.html === null)) return null;
  for (const file of tnef.attachments) attach(reading, { ...file, disposition: 'attachment' });
  const root = topOf(part);
  const hasBody = part !== root && bodyBeside(reading, root, part);
  return hasBody || (tnef.text === null && tnef.html === null) ? [] : [{ text: tnef.text, html: tnef.html }];
}

function topOf(part: Part): Part {
  let top = part;
  while (top.parent) top = top.parent;
  return top;
}

/** True where some other part of the mail is a body with words in it. */
function bodyBeside(reading: Reading, part: Part, winmail: Part): boolean {
  if (part === winmail) return false;
  if (part.children.length > 0) return part.children.some((child) => bodyBeside(reading, child, winmail));
  if (!part.type.startsWith('text/') || labelOf(part, reading.hints).disposition === 'attachment')
    return false;
  return /\S/.test(reading.bytes.toString('latin1', part.start, part.end));
}

function readMultipart(reading: Reading, part: Part): Stretch[] {
  let children = part.children;
  if (part.type === 'multipart/appledouble' && children.length > 1) {
    children = children.filter((child) => child.type !== 'application/applefile'); // the resource fork
  }
  if (part.type === 'multipart/digest') {
    for (const child of children) if (child.type === '') child.type = 'message/rfc822'; // RFC 2046, 5.1.5
  }
  const stretches = children.flatMap((child) => readPart(reading, child));
  return part.type === 'multipart/alternative' ? oneOfEach(stretches) : stretches;
}

function hasWords(text: string | null): boolean {
  return text !== null && /\S/.test(text);
}

/** An alternative is one stretch: its texts on one side, its HTML on the other. */
function oneOfEach(stretches: Stretch[]): Stretch[] {
  if (stretches.length < 2) return stretches;
  const texts = stretches.filter(({ text }) => hasWords(text)).map(({ text }) => text!);
  const htmls = stretches.filter(({ html }) => html !== null).map(({ html }) => html!);
  const text =
    texts.length > 0 ? texts.join('\n\n') : (stretches.find((one) => one.text !== null)?.text ?? null);
  return [{ text, html: htmls.length > 0 ? htmls.join('\n') : null }];
}

function joinedText(stretches: Stretch[]): string {
  const texts = stretches.map(({ text, html }) => {
    if (hasWords(text) || html === null) return text ?? '';
    return htmlToText(html);
  });
  return texts.filter((text) => hasWords(text)).join('\n\n');
}

function joinedHtml(stretches: Stretch[]): string | null {
  if (!stretches.some(({ html }) => hasWords(html))) return null;
  return stretches.map(({ text, html }) => html ?? escapeHtml(text ?? '')).join('\n');
}

const BOILERPLATE = /multi-?part|\bMIME\b/i;

/** Words before the first boundary: programs write there that nobody sees them, or a person's only words. */
function preamble(bytes: Buffer, root: Part): Stretch[] {
  if (root.children.length === 0) return [];
  const text = withLineFeeds(decodeText(bytes.subarray(root.start, root.end), null)).trim();
  return text === '' || BOILERPLATE.test(text.slice(0, 500)) ? [] : [{ text, html: null }];
}

function contentIdsUsed(html: string | null): Set<string> {
  const used = new Set<string>();
  for (const match of (html ?? '').matchAll(/cid:([^"'\s<>)]{1,500})/gi)) {
    used.add(match[1]!.toLowerCase());
    used.add(match[1]!.replace(/%40/g, '@').toLowerCase());
  }
  return used;
}

/** What a mail's parts show and carry: the text, the HTML, the attachments in their order. */
export function readBody(bytes: Buffer, root: Part, hints: readonly string[]): Body {
  const reading: Reading = { bytes, hints, attachments: [], names: new Set(), wrapped: 0 };
  let stretches = readPart(reading, root);
  if (!stretches.some(({ text, html }) => hasWords(text) || hasWords(html))) {
    stretches = [...preamble(bytes, root), ...stretches];
  }
  const html = joinedHtml(stretches);
  const used = contentIdsUsed(html);
  const attachments = reading.attachments.map(({ disposition, ...file }) => {
    const shown = file.contentId !== null && used.has(file.contentId.toLowerCase());
    return { ...file, inline: shown || (disposition === 'inline' && file.type.startsWith('image/')) };
  });
  return { text: joinedText(stretches), html, attachments };
}
