import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startTurns, workSince } from '../../../src/web/live/turns.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Page = { name: string };
const pages = (count: number): Page[] => Array.from({ length: count }, (_, n) => ({ name: `page ${n}` }));

function turns(busy = 0) {
  const told: [name: string, at: number][] = [];
  const began = performance.now();
  const given = startTurns<Page>(
    ({ name }) => told.push([name, performance.now() - began]),
    () => () => busy,
  );
  return { ...given, told, names: () => told.map(([name]) => name) };
}

test('the first change is told at once', () => {
  const { want, told } = turns();
  want({ name: 'inbox' });
  expect(told).toEqual([['inbox', 0]]);
});

test('changes that follow are gathered until a second is over, and the last of them is not lost', () => {
  const { want, told } = turns();
  const [inbox] = pages(1);
  for (let n = 0; n < 20; n++) {
    want(inbox!);
    vi.advanceTimersByTime(30);
  }
  expect(told).toHaveLength(1);
  vi.advanceTimersByTime(10_000);
  expect(told.map(([, at]) => at)).toEqual([0, 1_000]);
});

test('however long changes come, a page is told about once a second, and once after the last', () => {
  const { want, told } = turns();
  const [inbox] = pages(1);
  for (let n = 0; n < 100; n++) {
    want(inbox!);
    vi.advanceTimersByTime(50);
  }
  want(inbox!);
  const before = told.length;
  expect(before).toBeLessThanOrEqual(6);
  vi.advanceTimersByTime(5_000);
  expect(told.length - before).toBe(1);
  const gaps = told.slice(1).map(([, at], n) => at - told[n]![1]);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
});

test('many pages are told one after another, each of them, and none twice', () => {
  const { want, told, names } = turns();
  const all = pages(35);
  for (const page of all) want(page);
  expect(told).toHaveLength(10);
  vi.advanceTimersByTime(100);
  expect(told).toHaveLength(20);
  vi.advanceTimersByTime(10_000);
  expect(names()).toEqual(all.map(({ name }) => name));
});

test('a page whose last turn was long ago need not wait for one that was just told', () => {
  const { want, names } = turns();
  const [often, seldom] = pages(2);
  want(often!);
  want(often!);
  want(seldom!);
  expect(names()).toEqual(['page 0', 'page 1']);
});

test('where the process is busy fewer are told at a time, and still all of them', () => {
  const { want, told } = turns(0.9);
  for (const page of pages(20)) want(page);
  expect(told).toHaveLength(10);
  vi.advanceTimersByTime(100);
  expect(told).toHaveLength(12);
  vi.advanceTimersByTime(10_000);
  expect(told).toHaveLength(20);
});

test('a page that was closed is not told, nor any after the end', () => {
  const { want, forget, close, told } = turns();
  const [one, other] = pages(2);
  for (const page of [one!, other!, one!, other!]) want(page);
  forget(one!);
  vi.advanceTimersByTime(5_000);
  expect(told.map(([name]) => name)).toEqual(['page 0', 'page 1', 'page 1']);
  want(other!);
  want(other!);
  close();
  vi.advanceTimersByTime(5_000);
  expect(told).toHaveLength(4);
});

test('it measures by itself how busy the process is', () => {
  const told: Page[] = [];
  const { want, close } = startTurns<Page>((page) => told.push(page));
  for (const page of pages(12)) want(page);
  vi.advanceTimersByTime(2_000);
  expect(told).toHaveLength(12);
  close();
});

test('with a line before the database a list is told once a second, none starves, and it goes on as before without it', () => {
  let work = 2;
  const told: string[] = [];
  const { want } = startTurns<Page>(
    ({ name }) => told.push(name),
    () => () => work,
  );
  const all = pages(30);
  for (const page of all) want(page);
  expect(told).toHaveLength(10); // nothing was known yet
  vi.advanceTimersByTime(5_000);
  expect(told.length).toBeGreaterThanOrEqual(13);
  expect(told.length).toBeLessThanOrEqual(15);
  work = 0.2;
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual(all.map(({ name }) => name));
});

test('a line counts as more than any share of the time', () => {
  let isCrowded = false;
  const work = workSince(() => isCrowded);
  expect(work() > 1).toBe(false);
  isCrowded = true;
  expect(work() > 1).toBe(true);
});
