import { expect, test } from 'vitest';
import { Moved, NewMerge, NewOwner, NewPlace, NewSplit } from '../../../src/web/api/schemas-moves.ts';

test('each takes its one field and no other', () => {
  expect(NewMerge.safeParse({ into: 3 }).success).toBe(true);
  expect(NewSplit.safeParse({ message: 3 }).success).toBe(true);
  expect(NewPlace.safeParse({ mailbox: 3 }).success).toBe(true);
  for (const schema of [NewMerge, NewSplit, NewPlace, NewOwner]) {
    expect(schema.safeParse({}).success).toBe(false);
    expect(schema.safeParse({ into: 3, message: 3, mailbox: 3, customer: 3 }).success).toBe(false);
  }
});

test('whose it is may be said by id or by address', () => {
  for (const customer of [7, 'ben@ito.example']) expect(NewOwner.safeParse({ customer }).success).toBe(true);
  for (const customer of [-1, 1.5, null, 'x'.repeat(1_001)])
    expect(NewOwner.safeParse({ customer }).success).toBe(false);
});

test('what comes back says where the letters are, and what to take back', () => {
  expect(Moved.parse({ number: 1, timelineItem: 2 })).toEqual({ number: 1, timelineItem: 2 });
});
