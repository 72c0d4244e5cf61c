import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { showable } from '../../../src/domain/message/showing.ts';

const CLOSED = {
  imageOf: (id: string) => (id === 'logo' ? '/attachments/7?inline' : null),
  remoteImageOf: null,
};
const OPEN = {
  ...CLOSED,
  remoteImageOf: (url: string) => `/messages/1/images/sig/${Buffer.from(url).toString('base64url')}`,
};

const FORBIDDEN = new Set(
  'script style iframe frame frameset object embed applet svg math base meta link form input button textarea select option video audio source track template slot portal noscript xmp plaintext noembed dialog marquee title body html head canvas'.split(
    ' ',
  ),
);
const KNOWN_ATTRIBUTES = new Set(
  'style dir lang align valign width height bgcolor color size face title href target rel src alt colspan rowspan border cellpadding cellspacing start type class name'.split(
    ' ',
  ),
);
const BAD_STYLE =
  /url|expression|image|import|position|behaviou?r|binding|filter|content|display|opacity|z-index|transform|animation|\\|\/\*|@|var\(|margin[^;]*-\s*[\d.]/i;

/** What is wrong with cleaned HTML, read again by another parser than the browser's. */
function faults(html: string, { isOpen = false } = {}): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (FORBIDDEN.has(name) || name.includes(':')) found.push(`<${name}>`);
      for (const [key, value] of Object.entries(attributes))
        if (isBad(key, value, isOpen)) found.push(`${name} ${key}=${value}`);
      if (name === 'a' && (attributes.target !== '_blank' || !attributes.rel?.includes('noopener')))
        found.push('a link that opens here');
    },
    onprocessinginstruction: (name) => found.push(`<${name}>`),
    oncomment: () => found.push('a comment'),
    oncdatastart: () => found.push('CDATA'),
  });
  parser.end(html);
  return found;
}

function isBad(key: string, value: string, isOpen: boolean): boolean {
  if (key === 'style') return BAD_STYLE.test(value);
  if (key === 'href') return !/^(?:https?:|mailto:|tel:)/i.test(value) && /^[^/?#]*:|^\/\//.test(value);
  if (key === 'src') return !isOurs(value, isOpen);
  if (key === 'class') return value !== 'fold' && value !== 'really';
  return !KNOWN_ATTRIBUTES.has(key);
}

function isOurs(src: string, isOpen: boolean): boolean {
  if (src.startsWith('/attachments/')) return true;
  if (/^data:image\/(?:png|jpe?g|gif|webp);base64,/i.test(src)) return true;
  return isOpen && src.startsWith('/messages/1/images/sig/');
}

const ATTACKS = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img/src=x/onerror=alert(1)//',
  '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg/onload=alert(1)>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><img title="</textarea><img src=x onerror=alert(1)>">',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<noembed><img title="</noembed><img src onerror=alert(1)>">',
  '<plaintext><img src=x onerror=alert(1)>',
  '<template><img src=x onerror=alert(1)></template>',
  '<select><template><style><!--</style><a rel="--></style></template></select><img id=x src onerror=alert(1)>">',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!--!><img src=x onerror=alert(1)>',
  '<![CDATA[><img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><?php <img src=x onerror=alert(1)> ?>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt&colon;alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="java&#9;script:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="\\\\evil.example">x</a>',
  '<base href="https://evil.example/"><a href="x">x</a>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<link rel=stylesheet href=https://evil.example/a.css>',
  '<style>*{background:url(https://evil.example)}</style>',
  '<div style="background:url(https://evil.example)">x</div>',
  '<div style="background-image:u\\72l(https://evil.example)">x</div>',
  '<div style="color:red;background:/**/url(https://evil.example)">x</div>',
  '<div style="width:expression(alert(1))">x</div>',
  '<div style="position:fixed;top:0;left:0;width:100%;height:100%;z-index:9">x</div>',
  '<div style="po\\73ition:fixed">x</div>',
  '<div style="margin:-9999px 0 0 -100px">x</div>',
  '<div style="margin-top:-100px;margin-left:calc(0px - 10px)">x</div>',
  '<div style="color:var(--x,url(//evil.example))">x</div>',
  '<div style="font-family:\'a;} body{background:url(//evil.example)\'">x</div>',
  '<div style="border:1px solid image-set(\'https://evil.example\' 1x)">x</div>',
  '<form action=https://evil.example><input name=password><button>Go</button></form>',
  '<iframe src="https://evil.example"></iframe><iframe srcdoc="<script>alert(1)</script>">',
  '<object data="https://evil.example"></object><embed src="https://evil.example">',
  '<video src=https://evil.example autoplay><source src=https://evil.example></video>',
  '<img srcset="https://evil.example 1x" src="cid:logo">',
  '<img src="https://evil.example/pixel.gif">',
  '<img src="//evil.example/pixel.gif">',
  '<img src="data:image/svg+xml;base64,PHN2Zy8+">',
  '<img src="data:text/html;base64,PHN2Zy8+">',
  '<table background="https://evil.example/a.gif"><td background=x>x</td></table>',
  '<body background="https://evil.example/a.gif" onload=alert(1)>',
  '<a href="https://evil.example" ping="https://evil.example">x</a>',
  '<a href="https://a.example" target=_self rel=opener>x</a>',
  '<p id=document name=cookie class="really images">x</p>',
  '<details open ontoggle=alert(1)>x</details>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<x onclick=alert(1) contenteditable autofocus onfocus=alert(1) tabindex=1>x</x>',
  '<div data-fold="1" onclick=alert(1)>x</div>',
  '<a href="https://a.example"><span title="https://bank.example">x</span></a>',
];

describe('an attack comes out as nothing that runs, loads or covers', () => {
  test.each(ATTACKS)('%s', (attack) => {
    for (const html of [
      attack,
      `<p>${attack}`,
      `<table><tr>${attack}`,
      `<a href="https://a.example">${attack}`,
    ]) {
      const first = showable(html, CLOSED).html;
      expect(faults(first)).toEqual([]);
      expect(faults(showable(html, OPEN).html, { isOpen: true })).toEqual([]);
      expect(faults(showable(first, CLOSED).html), 'cleaned twice').toEqual([]);
    }
  });
});

const word = fc.constantFrom(
  ...[
    'div',
    'p',
    'a',
    'img',
    'svg',
    'math',
    'style',
    'script',
    'table',
    'td',
    'form',
    'iframe',
    'mtext',
    'mglyph',
  ],
  ...[
    'foreignObject',
    'noscript',
    'textarea',
    'title',
    'template',
    'xmp',
    'details',
    'select',
    'base',
    'meta',
    'b',
  ],
);
const value = fc.constantFrom(
  ...[
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'https://a.example',
    '//b.example',
    'cid:logo',
  ],
  ...[
    'position:fixed',
    'background:url(x)',
    'color:red',
    'margin:-9px',
    'color:r\\65 d',
    '"',
    "'",
    '>',
    '<!--',
    '-->',
    '`',
  ],
);
const attribute = fc.constantFrom(
  'href',
  'src',
  'style',
  'onerror',
  'onload',
  'xlink:href',
  'srcset',
  'class',
  'id',
  'title',
);
const token = fc.oneof(
  word.map((name) => `<${name}>`),
  word.map((name) => `</${name}>`),
  fc.tuple(word, attribute, value).map(([name, key, content]) => `<${name} ${key}="${content}">`),
  fc.tuple(word, attribute, value).map(([name, key, content]) => `<${name}/${key}=${content}`),
  fc.constantFrom(
    '<!--',
    '-->',
    '--!>',
    '<![CDATA[',
    ']]>',
    '<?',
    '<',
    '>',
    '"',
    "'",
    '&lt;',
    '&#x3c;',
    '&colon;',
    '\0',
  ),
  fc.string({ maxLength: 8, unit: 'binary' }),
);

test('no mixture of tags, values and broken ends gives anything that runs, loads or covers', () => {
  fc.assert(
    fc.property(fc.array(token, { maxLength: 30 }), (tokens) => {
      const html = tokens.join('');
      const closed = showable(html, CLOSED).html;
      expect(faults(closed)).toEqual([]);
      expect(faults(showable(html, OPEN).html, { isOpen: true })).toEqual([]);
      expect(faults(showable(closed, CLOSED).html)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('plain words are never lost, whatever stands around them', () => {
  const kept = fc.constantFrom(
    'div',
    'p',
    'b',
    'table',
    'td',
    'a',
    'blockquote',
    'font',
    'center',
    'x-unknown',
    'o:p',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(kept, fc.boolean()), { maxLength: 20 }), (tags) => {
      const html = tags.map(([name, isEnd], index) => `<${isEnd ? '/' : ''}${name}>word${index}`).join('');
      const { html: shown } = showable(html, CLOSED);
      for (let index = 0; index < tags.length; index++) expect(shown).toContain(`word${index}`);
    }),
  );
});

test('remote pictures wait until somebody asks, and then come from an address of ours', () => {
  const html = '<p>Hi <img src="https://a.example/b.png" alt="b"></p>';
  expect(showable(html, CLOSED)).toEqual({ html: '<p>Hi </p>', hasRemoteImages: true });
  expect(showable(html, OPEN).html).toContain('src="/messages/1/images/sig/');
});

test('pictures inside the mail show at once', () => {
  expect(showable('<img src="cid:logo">', CLOSED)).toEqual({
    html: '<img src="/attachments/7?inline" />',
    hasRemoteImages: false,
  });
});

test.each([
  ['nested divs', '<div>', 5_000_000],
  ['nested tables', '<table><tr><td>', 5_000_000],
  ['nested drawings', '<svg><g>', 5_000_000],
  ['nested formatting', '<b><i>', 5_000_000],
  ['ends without a start', '</div>', 5_000_000],
  ['open attributes', '<a href="', 5_000_000],
  ['open comments', '<!--', 5_000_000],
  ['nested scripts', '<script>', 5_000_000],
  ['open tags', '<', 500_000],
  ['open links', '<a href="https://a.example">b.example', 500_000],
  ['links', '<a href="https://a.example">b.example</a>', 500_000],
  ['styles', '<p style="color:red;margin:0 auto;position:fixed">x</p>', 500_000],
  ['entities', '&amp;&lt;&#x41;', 1_000_000],
])('a letter that is nothing but %s comes through clean', (_name, piece, size) => {
  expect(faults(showable(piece.repeat(Math.floor(size / piece.length)), CLOSED).html)).toEqual([]);
});

test('one style of 5 MB is dropped', () => {
  expect(showable(`<p style="color:${'x'.repeat(5_000_000)}">x</p>`, CLOSED).html).toBe('<p>x</p>');
});

test('a letter nested deeper than a browser follows keeps its words and loses its layout', () => {
  const html = `<style>no</style>${'<div>'.repeat(5_000)}A &amp; <b>B</b> &lt;c&gt;<p>D</p><script>no</script>`;
  expect(showable(html, CLOSED).html).toBe('A &amp; B &lt;c&gt;<br />D<br />');
});

test('a letter nested as deep as a browser follows keeps its layout', () => {
  const html = `${'<div>'.repeat(500)}x${'</div>'.repeat(500)}`;
  expect(showable(html, CLOSED).html).toBe(html);
});
