/** Names for attachments: as the sender gave them, or made from what the part is. */

const BY_TYPE = new Map<string, string>(
  Object.entries({
    'application/ics': 'invite.ics',
    'application/ms-tnef': 'winmail.dat',
    'application/pgp-encrypted': 'version.asc',
    'application/pgp-keys': 'key.asc',
    'application/pgp-signature': 'signature.asc',
    'application/pkcs7-mime': 'smime.p7m',
    'application/pkcs7-signature': 'smime.p7s',
    'application/x-pkcs7-mime': 'smime.p7m',
    'application/x-pkcs7-signature': 'smime.p7s',
    'application/vnd.ms-tnef': 'winmail.dat',
    'message/delivery-status': 'delivery-status.txt',
    'message/disposition-notification': 'disposition-notification.txt',
    'message/feedback-report': 'feedback-report.txt',
    'message/global-delivery-status': 'delivery-status.txt',
    'text/calendar': 'invite.ics',
    'text/directory': 'contact.vcf',
    'text/rfc822-headers': 'headers.txt',
    'text/vcard': 'contact.vcf',
    'text/x-vcard': 'contact.vcf',
  }),
);

const EXTENSIONS = new Map<string, string>(
  Object.entries({
    'application/gzip': 'gz',
    'application/json': 'json',
    'application/msword': 'doc',
    'application/pdf': 'pdf',
    'application/rtf': 'rtf',
    'application/vnd.ms-excel': 'xls',
    'application/vnd.ms-powerpoint': 'ppt',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
    'application/xml': 'xml',
    'application/zip': 'zip',
    'audio/mpeg': 'mp3',
    'audio/ogg': 'ogg',
    'audio/wav': 'wav',
    'image/bmp': 'bmp',
    'image/gif': 'gif',
    'image/heic': 'heic',
    'image/jpeg': 'jpg',
    'image/jpg': 'jpg',
    'image/pjpeg': 'jpg',
    'image/png': 'png',
    'image/svg+xml': 'svg',
    'image/tiff': 'tif',
    'image/webp': 'webp',
    'text/css': 'css',
    'text/csv': 'csv',
    'text/html': 'html',
    'text/markdown': 'md',
    'text/plain': 'txt',
    'text/rtf': 'rtf',
    'text/xml': 'xml',
    'video/mp4': 'mp4',
    'video/quicktime': 'mov',
  }),
);

const LONGEST = 255; // characters, what file systems take

/** A name without folders where the sender gave a path, without control characters; '' where nothing is left. */
export function tidyName(name: string): string {
  const flat = name.replace(/[\x00-\x1f\x7f]+/g, ' ').trim();
  const path = /^(?:[a-z]:|\\\\|\.{0,2}[/\\])/i.test(flat);
  const bare = path ? flat.slice(Math.max(flat.lastIndexOf('/'), flat.lastIndexOf('\\')) + 1) : flat;
  if (bare.length <= LONGEST) return bare;
  const dot = bare.lastIndexOf('.');
  const extension = dot !== -1 && bare.length - dot <= 10 ? bare.slice(dot) : '';
  return (bare.slice(0, LONGEST - extension.length) + extension).toWellFormed();
}

/** A name for a part that has none, from its type: `image.png`, `invite.ics`, `file`. */
export function nameForType(type: string): string {
  const known = BY_TYPE.get(type);
  if (known) return known;
  const extension = EXTENSIONS.get(type);
  const major = type.slice(0, Math.max(type.indexOf('/'), 0));
  const stem = ['image', 'audio', 'video', 'text'].includes(major) ? major : 'file';
  return extension ? `${stem}.${extension}` : stem;
}

/** A forwarded mail's name: its subject, without what file systems refuse. */
export function nameForMail(subject: string): string {
  const stem = subject
    .replace(/[\x00-\x1f\x7f/\\:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return stem === '' ? 'message.eml' : tidyName(`${stem}.eml`);
}

/** `name`, or with a number before its extension where it is taken; takes it. */
export function uniqueName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let candidate = name;
  for (let i = 2; taken.has(candidate); i++) candidate = `${stem}-${i}${extension}`;
  taken.add(candidate);
  return candidate;
}
