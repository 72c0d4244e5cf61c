import { expect, test } from 'vitest';
import { api } from '../../support/api.ts';

test('folders, words and one page after the other, each conversation once', async () => {
  const { office, ana, number } = await api();
  const numbers = [number];
  for (let n = 0; n < 6; n++) numbers.push(await office.arrives({ subject: `Question ${n}` }));
  const seen: number[] = [];
  let next: string | null = '';
  while (next !== null) {
    const { body } = await ana.get(`/conversations?folder=all&limit=3${next && `&cursor=${next}`}`);
    seen.push(...body.conversations.map((one: { number: number }) => one.number));
    expect(body.conversations.length).toBeLessThanOrEqual(3);
    next = body.next;
  }
  expect(seen).toEqual([...numbers].reverse());
  expect((await ana.get('/conversations?q=%22question+4%22')).body.conversations).toMatchObject([
    { subject: 'Question 4', state: 'open' },
  ]);
  expect((await ana.get('/conversations?folder=closed')).body).toEqual({
    conversations: [],
    next: null,
    remarks: [],
  });
});

test.each([
  'folder=spam',
  'limit=0',
  'limit=101',
  'limit=x',
  `cursor=${'x'.repeat(101)}`,
  'cursor=next',
  `q=${'x'.repeat(20_001)}`,
])('the query %s is 422 and names its field', async (query) => {
  const { ana } = await api();
  const { status, body } = await ana.get(`/conversations?${query}`);
  expect(status).toBe(422);
  expect(Object.keys(body.fields)).toEqual([query.split('=')[0]]);
});

test('q takes the operators of the search box, and says what it passed over', async () => {
  const { ana, number } = await api();
  const ask = async (q: string) => (await ana.get(`/conversations?q=${encodeURIComponent(q)}`)).body;
  expect(await ask('is:waiting has:attachment')).toMatchObject({ conversations: [{ number }], remarks: [] });
  expect(await ask('-is:waiting')).toMatchObject({ conversations: [], remarks: [] });
  for (const nothing of ['-', '""', '( )', 'or'])
    expect(await ask(nothing)).toEqual({
      conversations: [],
      next: null,
      remarks: ['There is no word in this to look for.'],
    });
  expect(await ask('is:purple is:open')).toMatchObject({
    conversations: [{ number }],
    remarks: ['“is:purple” was passed over: it takes waiting, open, snoozed or closed.'],
  });
});

test('a conversation has its timeline, oldest first, and what came earlier by `before`', async () => {
  const { ana, path } = await api();
  for (let n = 0; n < 65; n++) await ana.post(`${path}/notes`, { text: `Note ${n}` });
  const { body } = await ana.get(path);
  expect(body).toMatchObject({ subject: 'With a file', customer: { name: 'Maria López' }, assignee: null });
  const ids = body.timeline.map((item: { id: number }) => item.id);
  expect(ids).toEqual([...ids].sort((a, b) => a - b));
  expect(body.timeline.at(-1)).toMatchObject({
    kind: 'note',
    by: { name: 'Ana Okafor' },
    message: { text: 'Note 64' },
  });
  const earlier = (await ana.get(`${path}?before=${body.earlier}`)).body;
  expect(earlier.timeline[0]).toMatchObject({
    kind: 'message',
    message: { kind: 'inbound', attachments: [{ name: 'logo.png' }, { name: 'list.csv' }] },
  });
  expect(earlier.earlier).toBeNull();
  expect(earlier.timeline.length + body.timeline.length).toBe(66);
});
