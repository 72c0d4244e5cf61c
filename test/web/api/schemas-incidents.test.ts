import { expect, test } from 'vitest';
import {
  IncidentQuery,
  NewAnswer,
  NewGathering,
  NewIncident,
  NewMembership,
  NewRefusal,
} from '../../../src/web/api/schemas-incidents.ts';

test('an incident needs a name, and may begin with conversations or none', () => {
  for (const body of [
    { name: 'Down' },
    { name: 'Down', conversations: [] },
    { name: 'x', conversations: [1] },
  ])
    expect(NewIncident.safeParse(body).success).toBe(true);
  for (const body of [{}, { conversations: [1] }, { name: 3 }, { name: 'x', conversations: [0] }])
    expect(NewIncident.safeParse(body).success).toBe(false);
});

test('an answer says to whom and what, in one way or the other, and nothing else', () => {
  const conversations = [1, 2];
  for (const body of [{ text: 'x' }, { html: '<p>x</p>' }, { text: 'x', close: true, basedOn: 3 }])
    expect(NewAnswer.safeParse({ conversations, ...body }).success).toBe(true);
  for (const body of [{}, { text: ' ' }, { text: 'x', to: ['a@b.example'] }, { text: 'x', basedOn: 0 }])
    expect(NewAnswer.safeParse({ conversations, ...body }).success).toBe(false);
  expect(NewAnswer.safeParse({ text: 'x' }).success).toBe(false);
});

test('the others take their one field and no other', () => {
  expect(NewGathering.safeParse({ conversations: [1] }).success).toBe(true);
  expect(NewRefusal.safeParse({ conversation: 1 }).success).toBe(true);
  expect(NewMembership.safeParse({ incident: 1 }).success).toBe(true);
  for (const schema of [NewGathering, NewRefusal, NewMembership]) {
    expect(schema.safeParse({}).success).toBe(false);
    expect(schema.safeParse({ conversations: [1], conversation: 1, incident: 1 }).success).toBe(false);
  }
});

test('a page has fifty lines unless it is told otherwise, never more than a hundred', () => {
  expect(IncidentQuery.parse({})).toEqual({ limit: 50 });
  expect(IncidentQuery.parse({ limit: '7' }).limit).toBe(7);
  for (const limit of ['0', '101', 'x']) expect(IncidentQuery.safeParse({ limit }).success).toBe(false);
});
