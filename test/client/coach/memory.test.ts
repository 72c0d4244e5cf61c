import { beforeEach, expect, test } from 'vitest';
import { forget, recall, remember } from '../../../client/coach/memory.ts';

const draft = {
  draft: '/conversations/1/draft',
  action: '/conversations/1/replies',
  kind: 'reply',
  writer: '7',
  html: '',
  at: 0,
  people: [] as [string, string][],
};
const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  globalThis.localStorage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  } as Storage;
});

test('a new draft remembers nothing', () => {
  expect(recall(draft)).toEqual({ dismissed: [], ticked: {}, offered: false, notNow: false });
});

test('what was decided about a draft is there after a reload, and gone with the draft', () => {
  const memory = {
    dismissed: ['jargon: touch base'],
    ticked: { 'When?': true },
    offered: true,
    notNow: true,
  };
  remember(draft, memory);
  expect(recall(draft)).toEqual(memory);
  forget(draft);
  expect(recall(draft).dismissed).toEqual([]);
  expect(kept.size).toBe(0);
});

test('each draft, each kind and each writer has a memory of its own', () => {
  remember(draft, { ...recall(draft), dismissed: ['x'] });
  for (const other of [{ draft: '/conversations/2/draft' }, { kind: 'note' }, { writer: '8' }])
    expect(recall({ ...draft, ...other }).dismissed).toEqual([]);
});

test('one draft’s beginnings are not another’s', () => {
  recall(draft).dismissed.push('x');
  expect(recall(draft).dismissed).toEqual([]);
});

test.each(['', 'not json', '7', 'null', '"x"'])('a storage that holds %j is no reason to fail', (value) => {
  kept.set('porchlight:coach:7:/conversations/1/draft:reply', value);
  expect(recall(draft).dismissed).toEqual([]);
});

test('a storage that is forbidden or full is no reason to fail', () => {
  const refuse = () => {
    throw new Error('full');
  };
  globalThis.localStorage = { getItem: refuse, setItem: refuse, removeItem: refuse } as never;
  expect(() => remember(draft, recall(draft))).not.toThrow();
  expect(() => forget(draft)).not.toThrow();
});
