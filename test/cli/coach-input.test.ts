import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { historyIn, inputIn } from '../../src/cli/coach-input.ts';
import { Failure } from '../../src/cli/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'coach-input-'));
function history(text: string): string {
  const path = join(folder, 'history.json');
  writeFileSync(path, text);
  return path;
}

test('a history is read as it stands, after a byte order mark too', () => {
  const said = [{ from: 'customer', at: '2026-03-02T09:00:00Z', text: 'When?' }];
  expect(historyIn(history(JSON.stringify(said)))).toEqual(said);
  expect(historyIn(history(`\uFEFF${JSON.stringify(said)}`))).toEqual(said);
  expect(historyIn(history('[]'))).toEqual([]);
});

test.each([
  ['{}', 'a history is a list'],
  ['[3]', 'message 1: it is no message'],
  ['[{"from": "us", "text": "x"}, {"from": "us"}]', 'message 2: "text" is missing'],
  ['[{"from": "them", "text": "x"}]', 'message 1: "from" is "customer" or "us"'],
  ['[{"from": "us", "at": {}, "text": "x"}]', 'message 1: "at" is a time'],
  ['nope', 'is not JSON'],
])('a history of %s says which message is wrong, and how', (text, words) => {
  expect(() => historyIn(history(text))).toThrow(Failure);
  expect(() => historyIn(history(text))).toThrow(words);
});

test('what is null in a line was not given', () => {
  const json = '{"draft": "Hi.", "asked": null, "history": null, "attachments": null, "customerName": null}';
  expect(inputIn(json, 'Line 1')).toEqual({ draft: 'Hi.' });
  const whole = { draft: '', asked: 'When?', history: [], attachments: 2, customerName: 'Tom' };
  expect(inputIn(JSON.stringify(whole), 'Line 1')).toEqual(whole);
});

test.each([
  '',
  'null',
  '"x"',
  '{"draft": 1}',
  '{"draft": "", "attachments": -1}',
  '{"draft": "", "asked": []}',
])('the line %s is refused by its number, in one line', (json) => {
  expect(() => inputIn(json, 'Line 7')).toThrow(/^Line 7[^\n]+$/u);
});
