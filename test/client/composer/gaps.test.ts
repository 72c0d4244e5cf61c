import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import StarterKit from '@tiptap/starter-kit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gaps, gapsIn } from '../../../client/composer/gaps.ts';

const schema = getSchema([StarterKit]);
const { doc, paragraph, codeBlock, bulletList, listItem, hardBreak } = schema.nodes;

const textNode = (words: string) => (words ? [schema.text(words)] : []);
const block = (words: string) => paragraph!.create(null, textNode(words));
const letter = (...blocks: ReturnType<typeof block>[]) => doc!.create(null, blocks);
const found = (node: ReturnType<typeof letter>) =>
  gapsIn(node).map(({ from, to }) => node.textBetween(from, to));

test('names in braces and parts to say anew are gaps, first to last', () => {
  expect(
    found(letter(block('Dear {customer first name},'), block('[rewrite: I am sorry.] It is { my  name }.'))),
  ).toEqual(['{customer first name}', '[rewrite: I am sorry.]', '{ my  name }']);
});

test.each([
  ['{}'],
  ['{1}'],
  ['{ "a": 1 }'],
  ['{a_b}'],
  ['[rewrite]'],
  ['[rewrite: never closed'],
  ['a { b; } c'],
  [''],
])('%j is no gap', (words) => {
  expect(found(letter(block(words)))).toEqual([]);
});

test('in a block of code braces are the writer’s', () => {
  const code = codeBlock!.create(null, textNode('{my name} [rewrite: x]'));
  expect(found(letter(code, block('{my name}')))).toEqual(['{my name}']);
});

test('a gap is found inside a list, and across what is bold', () => {
  const bold = schema.marks.bold!.create();
  const mixed = paragraph!.create(null, [
    schema.text('Dear {customer '),
    schema.text('first', [bold]),
    schema.text(' name}'),
  ]);
  const list = bulletList!.create(null, [listItem!.create(null, [block('For {company}')])]);
  expect(found(letter(mixed, list as ReturnType<typeof block>))).toEqual([
    '{customer first name}',
    '{company}',
  ]);
});

test('a break or a picture before a gap does not move it', () => {
  const broken = paragraph!.create(null, [
    schema.text('Hello'),
    hardBreak!.create(),
    schema.text('{my name} here'),
  ]);
  const node = letter(broken);
  const [gap] = gapsIn(node);
  expect(node.textBetween(gap!.from, gap!.to)).toBe('{my name}');
});

test('only what lies in the range asked for is looked at', () => {
  const node = letter(block('{my name}'), block('{company}'));
  const second = node.child(0).nodeSize;
  expect(gapsIn(node, second + 1).map(({ from, to }) => node.textBetween(from, to))).toEqual(['{company}']);
});

test('whatever is written, a gap lies within the text and begins and ends with its marks', () => {
  const piece = fc.constantFrom('{', '}', '[rewrite:', ']', 'my name', ' ', 'a', '🙂', 'company');
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 12 }), { minLength: 1, maxLength: 4 }), (blocks) => {
      const node = letter(...blocks.map((pieces) => block(pieces.join(''))));
      let end = 0;
      for (const { from, to } of gapsIn(node)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeLessThanOrEqual(node.content.size);
        expect(node.textBetween(from, to)).toMatch(/^(?:\{[^{}]*\}|\[rewrite:[^\]]*\])$/iu);
        end = to;
      }
    }),
  );
});

function marked(state: EditorState): string[] {
  const [plugin] = state.plugins;
  const set = plugin!.getState(state) as DecorationSet;
  return set.find().map(({ from, to }) => state.doc.textBetween(from, to));
}

test('a gap is marked as soon as it stands there, and is not once it is filled in', () => {
  const state = EditorState.create({ doc: letter(block('Dear ')), plugins: [gaps()] });
  expect(marked(state)).toEqual([]);
  const typed = state.apply(state.tr.insertText('{my name}', 6));
  expect(marked(typed)).toEqual(['{my name}']);
  const [gap] = gapsIn(typed.doc);
  const filled = typed.apply(typed.tr.insertText('Ana', gap!.from, gap!.to));
  expect(filled.doc.textContent).toBe('Dear Ana');
  expect(marked(filled)).toEqual([]);
});

test('moving the caret marks nothing anew', () => {
  const state = EditorState.create({ doc: letter(block('{my name}')), plugins: [gaps()] });
  const moved = state.apply(state.tr.setMeta('addToHistory', false));
  expect(state.plugins[0]!.getState(moved)).toBe(state.plugins[0]!.getState(state));
});
