import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type CheckInput, check, type Kind } from '../../../src/domain/coach/index.ts';

const folder = new URL('../../../bench/coach/labelled/', import.meta.url);
const ONE_OF = 8; // of the labelled words, to be quick: every kind is among them

type Labelled = CheckInput & { expect?: { kind: Kind; text?: string }[] };

// These lie on a sentence for what the reply as a whole lacks or how long it is, not for its words.
const OF_THE_WHOLE: string[] = ['unanswered', 'long-sentence'];

const marked = new Set(
  readdirSync(folder)
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
    .flatMap((line) => (JSON.parse(line) as Labelled).expect ?? [])
    .filter(({ kind }) => !OF_THE_WHOLE.includes(kind))
    .flatMap(({ text }) => (text && text.length < 160 && !/["“”`\n]|https?:/.test(text) ? [text] : [])),
);
const words = [...marked].filter((_, at) => at % ONE_OF === 0);

const around = (line: string) => `Hi Ana,\n\n${line}\n\nI took it out this morning, so it is gone.\n\nTom`;

function hintsOn(text: string, line: string) {
  const draft = around(line);
  const from = draft.indexOf(text);
  return check({ draft })
    .hints.filter(
      ({ kind, start, end }) => !OF_THE_WHOLE.includes(kind) && start < from + text.length && end > from,
    )
    .map(({ kind, text: on }) => ({ kind, on }));
}

test('the words that are tried are hundreds, and most of them are hinted at when the writer says them', () => {
  expect(words.length).toBeGreaterThan(100);
  const said = words.filter((text) => hintsOn(text, text).length > 0);
  expect(said.length / words.length).toBeGreaterThan(0.5);
});

test.each([
  ['a quotation', (text: string) => `The page says "${text}" at the top.`],
  ['a quotation with curly marks', (text: string) => `The page says “${text}” at the top.`],
  ['a quoted mail', (text: string) => `> ${text}`],
  ['code in a line', (text: string) => `The log has \`${text}\` in it.`],
  ['code of its own', (text: string) => `\`\`\`\n${text}\n\`\`\``],
])('no hint stands in %s (row A8)', (_, quoting) => {
  for (const text of words) expect([text, hintsOn(text, quoting(text))]).toEqual([text, []]);
});
