import { expect, test } from 'vitest';
import { ListQuery, NewAssignment, NewNote, NewReply, TimelineQuery } from '../../../src/web/api/schemas.ts';

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
