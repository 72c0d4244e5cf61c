import { Parser, Tokenizer } from 'htmlparser2';
import { escapeHtml } from '../../lib/text.ts';

// Browsers stop at 512. Reading costs the square of the depth, so that five megabytes of <div> would take an hour.
const MOST_DEPTH = 600;
const RAW = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes']);
const INLINE = new Set('a b i u s em strong font span small big sub sup code abbr tt ins del'.split(' '));

/** HTML as it is, or where its tags are nested deeper than any browser follows, its words alone. */
export function flattened(html: string): string {
  return isTooDeep(html) ? wordsOf(html) : html;
}

function isTooDeep(html: string): boolean {
  let depth = 0;
  let isDeep = false;
  const parser = new Parser({
    onopentagname() {
      if (++depth <= MOST_DEPTH) return;
      isDeep = true;
      parser.pause();
    },
    onclosetag: () => void depth--,
  });
  parser.write(html);
  return isDeep;
}

/** Every word, a line for each block, as HTML without a tag in it but line breaks. */
function wordsOf(html: string): string {
  const out: string[] = [];
  let raw = '';
  const nothing = () => {};
  const breakLine = (name: string) => {
    if (!INLINE.has(name) && out.length && out.at(-1) !== '<br>') out.push('<br>');
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => void (raw || out.push(escapeHtml(html.slice(start, end)))),
      ontextentity: (code) => void (raw || out.push(escapeHtml(String.fromCodePoint(code)))),
      onopentagname(start, end) {
        const name = html.slice(start, end).toLowerCase();
        if (RAW.has(name)) raw = name;
        else breakLine(name);
      },
      onclosetag(start, end) {
        const name = html.slice(start, end).toLowerCase();
        if (name === raw) raw = '';
        breakLine(name);
      },
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: () => {
        raw = '';
      },
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return out.join('');
}
