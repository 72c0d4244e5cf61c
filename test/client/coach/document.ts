import { Node, Schema } from '@tiptap/pm/model';

/** The kinds of blocks and marks that the composer writes, without the composer. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*' },
    blockquote: { group: 'block', content: 'block+' },
    codeBlock: { group: 'block', content: 'text*', code: true },
    bulletList: { group: 'block', content: 'listItem+' },
    orderedList: { group: 'block', content: 'listItem+', attrs: { start: { default: 1 } } },
    listItem: { content: 'block+' },
    text: { group: 'inline' },
    hardBreak: { group: 'inline', inline: true },
    image: { group: 'inline', inline: true, attrs: { src: { default: '' } } },
  },
  marks: { bold: {}, code: {}, link: { attrs: { href: {} } } },
});

type Json = Record<string, unknown>;

export const text = (words: string, ...marks: Json[]): Json => ({ type: 'text', text: words, marks });
export const paragraph = (...content: (Json | string)[]): Json => ({
  type: 'paragraph',
  content: content.filter((one) => one !== '').map((one) => (typeof one === 'string' ? text(one) : one)),
});
export const block = (type: string, ...content: Json[]): Json => ({ type, content });
export const item = (...content: Json[]): Json => block('listItem', ...content);

/** A document of these blocks. */
export function documentOf(...content: Json[]): Node {
  return Node.fromJSON(schema, { type: 'doc', content });
}
