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
