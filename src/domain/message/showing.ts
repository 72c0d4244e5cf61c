import sanitize from 'sanitize-html';
import { flattened } from './flattening.ts';
import { withRealTargets } from './link-targets.ts';

/** How a stranger's HTML becomes something to show: `cid:` images are ours to serve, others only when asked for, and then at an address of ours. */
type Showing = {
  imageOf: (contentId: string) => string | null;
  remoteImageOf: ((url: string) => string) | null;
};

const STYLES = [
  'color',
  'background-color',
  'font-weight',
  'font-style',
  'font-size',
  'font-family',
  'text-align',
  'text-decoration',
  'line-height',
  'vertical-align',
  'width',
  'max-width',
  'height',
  'padding',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'margin',
  'margin-top',
  'margin-right',
  'margin-bottom',
  'margin-left',
  'border',
  'border-top',
  'border-right',
  'border-bottom',
  'border-left',
  'border-color',
  'border-collapse',
  'border-radius',
  'white-space',
  'direction',
  'list-style-type',
];
// No url(), no expressions, no escapes: only plain words, numbers and colours.
const PLAIN_VALUE = /^(?!.*(?:url|expression|image|var|attr)\s*\()[\w\s.,#%()'"!-]{1,200}$/i;

// A negative margin lays one thing over another.
const OUTWARD_VALUE = /^(?!.*-\s*[.\d])[\w\s.%-]{1,100}$/;

const ATTRIBUTES: Record<string, string[]> = {
  '*': ['style', 'dir', 'lang', 'align', 'valign', 'width', 'height', 'bgcolor', 'color', 'size', 'face'],
  a: ['href', 'target', 'rel', 'title'],
  img: ['src', 'alt', 'width', 'height'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  table: ['border', 'cellpadding', 'cellspacing'],
  ol: ['start', 'type'],
  details: ['class'],
};
// Their text is no words of the customer's: it goes with them.
const UNREAD = [
  'script',
  'style',
  'textarea',
  'option',
  'noscript',
  'title',
  'head',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'noembed',
  'xmp',
];

const SETTINGS: sanitize.IOptions = {
  allowedTags: [
    ...sanitize.defaults.allowedTags,
    'img',
    'font',
    'center',
    'details',
    'summary',
    'del',
    'ins',
    'big',
  ],
  disallowedTagsMode: 'discard',
  nonTextTags: UNREAD,
  allowedAttributes: ATTRIBUTES,
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https', 'data'] },
  allowProtocolRelative: false,
  allowedStyles: { '*': Object.fromEntries(STYLES.map((name) => [name, [plainFor(name)]])) },
  allowedClasses: { details: ['fold'] },
  exclusiveFilter: (frame) => frame.tag === 'img' && !frame.attribs.src,
};

/**
 * Cleans a mail's HTML for the sandboxed frame. Nothing that runs, loads or covers comes through; the frame's own
 * policy forbids the same again. Quotes that the mail edge marked become `<details>`, so that they fold without scripts.
 */
export function showable(html: string, showing: Showing): { html: string; hasRemoteImages: boolean } {
  const images = imageSource(showing);
  const clean = sanitize(flattened(html), {
    ...SETTINGS,
    transformTags: {
      a: (_tag, attributes) => ({ tagName: 'a', attribs: linkAttributes(attributes) }),
      img: (_tag, { src, ...rest }) => ({ tagName: 'img', attribs: { ...rest, src: images.of(src ?? '') } }),
      div: (_tag, attribs) =>
        attribs['data-fold']
          ? { tagName: 'details', attribs: { class: 'fold' } }
          : { tagName: 'div', attribs },
    },
  });
  const summary = '<details class="fold"><summary title="Quoted text">···</summary>';
  const folded = clean.replaceAll('<details class="fold">', summary);
  return { html: withRealTargets(folded), hasRemoteImages: images.isAnyRemote() };
}

function plainFor(property: string): RegExp {
  return property.startsWith('margin') ? OUTWARD_VALUE : PLAIN_VALUE;
}

// A mail has no page that a relative address could stand on: here it would lead into the desk itself.
const WHOLE_ADDRESS = /^\s*(?:https?:\/\/|mailto:|tel:)/i;

/** Where a link really goes stands in its title, and it opens apart. */
function linkAttributes({ href, title }: sanitize.Attributes): sanitize.Attributes {
  const target = href && WHOLE_ADDRESS.test(href) ? { href, title: title ? `${href} (${title})` : href } : {};
  return { ...target, target: '_blank', rel: 'noopener noreferrer nofollow' } as sanitize.Attributes;
}

function imageSource({ imageOf, remoteImageOf }: Showing) {
  let isAnyRemote = false;
  function of(source: string): string {
    const cid = /^cid:(.+)$/i.exec(source.trim());
    if (cid) return imageOf(decode(cid[1]!)) ?? '';
    if (/^data:image\/(png|jpe?g|gif|webp);base64,/i.test(source)) return source;
    const url = source.trim();
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return '';
    isAnyRemote = true;
    return remoteImageOf?.(url) ?? '';
  }
  return { of, isAnyRemote: () => isAnyRemote };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
