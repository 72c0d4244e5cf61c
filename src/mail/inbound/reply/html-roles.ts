/** What an element of a mail's HTML is, as its program named it. */
export type Role = 'quote' | 'blockquote' | 'gmail' | 'rest' | 'attribution' | 'signature' | 'none';

/** Ids and classes by which mail programs wrap what they quote, in lower case. */
const QUOTES = new Set(
  'yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra|olk_src_body_section|isreplycontent|missive_quote|spark_quote|messagereplysection|sh-quoted-content|appleoriginalcontents|front-blockquote|mail_quote|mo_quote|zimbra_quote|nylas-quote|gmx_quote|web_de_quote|ntes_quote|mail-app-auto-quote|hs_quote|quoted-text|quoted_text|edo-reply|original-message|qt-quote|mailbird_quote|hey_quote|reply-quote|replybody|message_quote|history_container|moz-quote|airmail_quote|bm_quote|newton_quote|canary_quote|sky-quote|email-quote'.split(
    '|',
  ),
);

/** Ids that stand at the place where the mail they answer begins. */
const RESTS = new Set(
  'divrplyfwdmsg|appendonsend|stopspelling|zwchr|mail-editor-reference-message-container|ms-outlook-mobile-body-separator-line|ms-outlook-mobile-reference-message|replysplit|originalcontent|original-content|__divider__|__hr_replied__|replyseparator|reply-separator|orig_msg'.split(
    '|',
  ),
);

const ATTRIBUTIONS = new Set(
  'gmail_attr|moz-cite-prefix|reply-intro|airmail_on|cite-prefix|quote-attribution|quotation-header'.split(
    '|',
  ),
);

const SIGNATURES = new Set(
  'gmail_signature|gmail_signature_prefix|moz-signature|protonmail_signature_block|signature|applemailsignature|ms-outlook-mobile-signature|composer_signature|front-signature|yahoo-signature|-x-evo-signature|-x-evo-signature-wrapper|zm-signature|tutanota_signature|spark_signature|messagesignaturesection|mb_sig|mailbird_signature|email-signature|email_signature|mobile-signature|edo-signature|__sig_pre__|__sig_post__'.split(
    '|',
  ),
);

/** Prefixes with which a program renames the classes of the one that wrote the mail. */
const RENAMED = /^(?:x_|ecx|m_-?\d{1,30}|yiv\d{1,20}|ydp[0-9a-f]{1,12}|v1|gmail-m_-?\d{1,30})+/;
const COUNTER = /[-_]\d{3,30}$/;

function nameRole(name: string): Role {
  const plain = name.toLowerCase().replace(RENAMED, '').replace(COUNTER, '');
  if (QUOTES.has(plain)) return 'quote';
  if (RESTS.has(plain)) return 'rest';
  if (ATTRIBUTIONS.has(plain)) return 'attribution';
  if (SIGNATURES.has(plain) || plain.startsWith('bloop_sign')) return 'signature';
  return plain === 'gmail_quote' || plain === 'gmail_quote_container' ? 'gmail' : 'none';
}

const MOST_CLASSES = 20;

/** The role of an element from its tag and its attributes (names in lower case). */
export function roleOf(tag: string, attributes: ReadonlyMap<string, string>): Role {
  if (tag === 'blockquote') {
    const cited = attributes.get('type')?.toLowerCase() === 'cite' || attributes.has('cite');
    return cited ? 'quote' : 'blockquote';
  }
  if (attributes.size === 0) return 'none';
  if (attributes.has('data-signatureblock')) return 'signature';
  const names = [
    attributes.get('id') ?? '',
    attributes.get('data-marker') ?? '',
    attributes.get('name') ?? '',
    ...(attributes.get('class') ?? '').slice(0, 500).split(/\s+/).slice(0, MOST_CLASSES),
  ];
  for (const name of names) {
    const role = name === '' || name.length > 80 ? 'none' : nameRole(name);
    if (role !== 'none') return role;
  }
  return 'none';
}

/** Attributes that say a role. */
export const ROLE_ATTRIBUTES: ReadonlySet<string> = new Set([
  'id',
  'class',
  'type',
  'cite',
  'name',
  'data-marker',
  'data-signatureblock',
]);

export const BLOCKS: ReadonlySet<string> = new Set(
  'address|article|aside|blockquote|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h1|h2|h3|h4|h5|h6|head|header|hr|html|legend|li|listing|main|menu|nav|ol|p|plaintext|pre|search|section|summary|table|tbody|tfoot|thead|tr|td|th|caption|ul|xmp|option'.split(
    '|',
  ),
);

/** Blocks with an empty line above and below them. */
export const SPACED: ReadonlySet<string> = new Set(
  'p|h1|h2|h3|h4|h5|h6|blockquote|ul|ol|dl|pre|table|hr|figure'.split('|'),
);

export const VOIDS: ReadonlySet<string> = new Set(
  'area|base|basefont|bgsound|br|col|embed|frame|hr|img|input|keygen|link|meta|param|source|track|wbr'.split(
    '|',
  ),
);

/** Elements whose text is no part of what is read. */
export const HIDDEN: ReadonlySet<string> = new Set(
  'head|style|script|title|noscript|template|xml|object|svg|math'.split('|'),
);

/** Elements that may only hold certain others: a fold goes inside those, or around the whole. */
export const STRICT: ReadonlySet<string> = new Set(
  'table|tbody|thead|tfoot|tr|ul|ol|dl|menu|dir|select|colgroup|html|picture'.split('|'),
);
