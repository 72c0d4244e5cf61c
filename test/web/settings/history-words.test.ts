import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EventKind } from '../../../src/domain/event.ts';
import { historyWords } from '../../../src/web/settings/history-words.ts';

test.each<[EventKind, string | null, string]>([
  ['conversation.closed', 'Tomás Ribeiro', 'Tomás Ribeiro closed it'],
  ['conversation.received', null, 'A letter came'],
  ['conversation.reopened', null, 'An answer opened it again'],
  ['conversation.reopened', 'Yuki', 'Yuki opened it again'],
  ['sending-domain.checked', null, 'The DNS lines were looked up'],
  ['company.founded', null, 'Opened the desk'],
  ['delivery.sent', null, 'A mail went out'],
  ['delivery.bounced', 'Ana', 'A mail came back'],
])('%s by %s reads “%s”', (kind, who, words) => {
  expect(historyWords(kind, who)).toBe(words);
});

const KINDS = /export type EventKind =([\s\S]*?);/
  .exec(readFileSync(join(import.meta.dirname, '../../../src/domain/event.ts'), 'utf8'))![1]!
  .match(/[a-z-]+\.[a-z-]+/g)! as EventKind[];

test.each(KINDS)('%s is a plain sentence, whoever did it or nobody', (kind) => {
  for (const words of [historyWords(kind, 'Tomás Ribeiro'), historyWords(kind, null)]) {
    expect(words).toMatch(/^\p{Lu}[^\n]{4,80}[^\s.]$/u);
    expect(words).not.toMatch(/undefined|null|[a-z]\.[a-z]|\b(?:ticket|agent|queue|users?|case)\b/i);
  }
  expect(historyWords(kind, null)).not.toContain('Tomás');
});

test('no two kinds read the same, so that a line says what it was', () => {
  const lines = KINDS.map((kind) => historyWords(kind, 'Ana'));
  expect(lines.filter((line, n) => lines.indexOf(line) !== n)).toEqual([]);
});
