import { expect, test } from 'vitest';
import {
  addNode,
  begin,
  endLine,
  entity,
  isBlank,
  space,
  text,
} from '../../../../src/mail/inbound/reply/html-lines.ts';
import { HINT_REST_IS_QUOTE, HINT_SIGNATURE } from '../../../../src/mail/inbound/reply/lines.ts';

const said = (r: ReturnType<typeof begin>) => r.lines.map((line) => line.text);

test('blank is what shows nothing', () => {
  expect(['', ' ', '\n\t', '\u00a0', '\u200b\ufeff'].every(isBlank)).toBe(true);
  expect(['a', '.', ' a ', '門'].some(isBlank)).toBe(false);
});

test('white space is one space within a line and none at its head', () => {
  const r = begin(' One \n two ');
  text(r, 0, 6);
  text(r, 6, 11);
  endLine(r, false);
  expect(said(r)).toEqual(['One two ']);
});

test('an empty line is kept only where it is asked for, and never two between paragraphs', () => {
  const r = begin('ab');
  endLine(r, false);
  expect(said(r)).toEqual([]);
  text(r, 0, 1);
  space(r);
  space(r);
  text(r, 1, 2);
  endLine(r, false);
  expect(said(r)).toEqual(['a', '', 'b']);
});

test('preformatted text keeps its lines and its spaces', () => {
  const r = begin('a  b\nc');
  r.pre = 1;
  text(r, 0, 6);
  endLine(r, false);
  expect(said(r)).toEqual(['a  b', 'c']);
});

test('hidden text is not said', () => {
  const r = begin('secret');
  r.hidden = 1;
  text(r, 0, 6);
  endLine(r, false);
  expect([said(r), r.tags]).toEqual([[], []]);
});

test('a character reference is a part of the text around it', () => {
  const r = begin('a&amp;b');
  text(r, 0, 1);
  entity(r, 6, '&');
  text(r, 6, 7);
  endLine(r, false);
  expect(said(r)).toEqual(['a&b']);
  expect([r.tags, r.starts, r.ends]).toEqual([['#'], [0], [7]]);
});

test('a line has the marks of where it stands, and the place of a quote is used once', () => {
  const r = begin('ab');
  r.signature = 1;
  r.restIsNext = true;
  r.depth = 2;
  text(r, 0, 1);
  endLine(r, false);
  text(r, 1, 2);
  endLine(r, false);
  expect(r.lines.map(({ depth, hints }) => [depth, hints])).toEqual([
    [2, HINT_SIGNATURE | HINT_REST_IS_QUOTE],
    [2, HINT_SIGNATURE],
  ]);
});

test('a node knows what it stands in', () => {
  const r = begin('<b><i>');
  const outer = addNode(r, 'b', { start: 0, end: 3, line: -1 });
  r.open.push({ node: outer, tag: 'b', role: 'none', line: 0 });
  addNode(r, 'i', { start: 3, end: 6, line: -1 });
  expect([outer, r.parents, r.lineOf]).toEqual([0, [-1, 0], [-1, -1]]);
});
