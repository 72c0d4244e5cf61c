import { expect, test } from 'vitest';
import type { z } from 'zod';
import { FOLDERS } from '../../../src/domain/conversation/listing.ts';
import {
  ListQuery,
  NewAssignment,
  NewForward,
  NewLink,
  NewNote,
  NewReply,
  NewReversal,
  NewSnooze,
  NewTagging,
  TimelineQuery,
} from '../../../src/web/api/schemas.ts';

test('a list is the open folder’s first fifty unless it is asked otherwise', () => {
  expect(ListQuery.parse({})).toEqual({ folder: 'open', limit: 50 });
  expect(ListQuery.parse({ limit: '100', folder: 'mine' })).toEqual({ folder: 'mine', limit: 100 });
  expect(TimelineQuery.parse({ before: '12' })).toEqual({ before: 12 });
  expect(TimelineQuery.safeParse({ before: '0' }).success).toBe(false);
});

test.each([NewReply, NewNote])('what is written needs text or HTML, and nothing unknown', (schema) => {
  expect(schema.safeParse({ text: 'a' }).success).toBe(true);
  expect(schema.safeParse({ html: '<p>a</p>' }).success).toBe(true);
  for (const body of [{}, { text: '' }, { html: ' ' }, { text: 'a', bcc: 'x' }])
    expect(schema.safeParse(body).success).toBe(false);
});

test('an assignment names a teammate by number', () => {
  expect(NewAssignment.safeParse({ teammate: 2 }).success).toBe(true);
  for (const teammate of ['2', 0, -1, 1.5, null])
    expect(NewAssignment.safeParse({ teammate }).success).toBe(false);
});

/** What each shape takes, and what is so near to it that only the shape refuses it. */
const SHAPES: [name: string, schema: z.ZodType, taken: unknown[], refused: unknown[]][] = [
  [
    'a reply',
    NewReply,
    [
      { text: 'a', close: true },
      { text: 'a', basedOn: 7, to: ['Maria <maria@n.example>'], cc: [], bcc: ['x@x.example'] },
      { html: '<p>a</p>', text: '' },
    ],
    [
      { text: 'a', close: 'true' },
      { text: 'a', basedOn: '7' },
      { text: 'a', basedOn: 0 },
      { text: 'a', to: 'maria@n.example' },
      { text: 'a', to: [7] },
      { text: 'a', cc: Array(51).fill('a@x.example') },
      { text: 'a', bcc: ['x'.repeat(1_001)] },
      { text: 'x'.repeat(500_001) },
      { text: 'a', subject: 'b' },
    ],
  ],
  [
    'a forward',
    NewForward,
    [
      { message: 1, to: ['a@x.example'] },
      { message: 1, to: ['a@x.example'], text: '' },
    ],
    [
      { to: ['a@x.example'] },
      { message: 1 },
      { message: 1, to: [] },
      { message: 1, to: 'a@x.example' },
      { message: '1', to: ['a@x.example'] },
      { message: 1, to: ['a@x.example'], cc: [] },
    ],
  ],
  [
    'a snooze',
    NewSnooze,
    [{ until: 1_762_000_000_000 }, { until: 'tomorrow' }, { until: '' }],
    [
      {},
      { until: null },
      { until: 1.5 },
      { until: 'x'.repeat(101) },
      { until: ['tomorrow'] },
      { until: 'later', zone: 'UTC' },
    ],
  ],
  ['a link', NewLink, [{ to: 3 }], [{}, { to: '3' }, { to: 0 }, { to: -3 }, { to: 3.5 }, { to: 3, from: 2 }]],
  [
    'a tagging',
    NewTagging,
    [{ tag: 'billing' }, { tag: '' }],
    [{}, { tag: 7 }, { tag: ['a'] }, { tag: 'x'.repeat(1_001) }, { name: 'a' }],
  ],
  [
    'a reversal',
    NewReversal,
    [{ event: 3 }],
    [{}, { event: '3' }, { event: 0 }, { event: 2 ** 60 }, { event: 3, by: 1 }],
  ],
];

test.each(SHAPES)('%s is taken as it is described, and nothing near it', (...shape) => {
  const [, schema, taken, refused] = shape;
  for (const body of taken) expect([body, schema.safeParse(body).success]).toEqual([body, true]);
  for (const body of [...refused, null, [], 'text', 7]) {
    const { error } = schema.safeParse(body);
    expect([body, error?.issues.length]).toEqual([body, expect.toSatisfy((count) => count > 0)]);
  }
});

test.each([
  [{ folder: 'everything' }],
  [{ folder: '' }],
  [{ limit: '0' }],
  [{ limit: '101' }],
  [{ limit: 'ten' }],
  [{ limit: '1.5' }],
  [{ q: 'x'.repeat(20_001) }],
  [{ tag: 'x'.repeat(1_001) }],
  [{ cursor: 'x'.repeat(101) }],
  [{ cursor: 'page 2' }],
])('a list is not asked for by %j', (query) => {
  expect(ListQuery.safeParse(query).success).toBe(false);
});

test('every folder that is shown can be asked for', () => {
  for (const folder of FOLDERS) expect(ListQuery.parse({ folder }).folder).toBe(folder);
});
