import { expect, test } from 'vitest';
import { asksIn, carries } from '../../../../src/domain/coach/questions/asking.ts';

test.each([
  ['when do you open?', 'question', 1],
  ['i would be curious how others do it.', 'question', 1],
  ['please add tim and remove jo.', 'request', 2],
  ['two things: the button is grey, and what does it mean?', 'request', 2],
  ['unable to upload anything since monday.', 'problem', 1],
  ['it costs 12, and i need a receipt.', 'request', 1],
])('“%s” is a %s, in %d parts', (text, form, parts) => {
  const found = asksIn(text)!;
  expect(found.form).toBe(form);
  expect(found.parts).toHaveLength(parts);
});

test.each([
  'thanks, that worked.',
  'how are you?',
  'my mistake, all is well.',
  'what would i do without you?',
  '',
])('“%s” asks nothing', (text) => {
  expect(asksIn(text)).toBeUndefined();
});

test('a torn-off beginning is no ask of its own', () => {
  expect(carries('so my question is')).toBe(false);
  expect(carries('is it me')).toBe(false);
  expect(carries('is the search slower')).toBe(true);
});
