import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fit } from '../../demo/phrases/types.ts';
import { fill } from '../../demo/phrases/words.ts';
import { sampleConversation, scenes } from '../../demo/phrases.ts';

const many = Array.from({ length: 20_000 }, (_, index) => sampleConversation(1, index, 3));
const share = (set: Set<unknown>) => set.size / many.length;

describe('sampleConversation', () => {
  test('gives the same conversation for the same seed and index, in whatever order they are asked for', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 12 }),
        (seed, index, messages) => {
          const first = sampleConversation(seed, index, messages);
          sampleConversation(seed, index + 1, messages);
          expect(sampleConversation(seed, index, messages)).toEqual(first);
        },
      ),
    );
  });

  test('has as many messages as were asked for, begins with the customer and runs forward in time', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 60 }),
        (seed, index, messages) => {
          const { exchange } = sampleConversation(seed, index, messages);
          expect(exchange).toHaveLength(messages);
          expect(exchange[0]).toMatchObject({ from: 'customer', minutesAfter: 0 });
          for (let i = 1; i < exchange.length; i++) {
            expect(exchange[i]?.minutesAfter).toBeGreaterThan(exchange[i - 1]?.minutesAfter as number);
          }
          for (let i = 2; i < exchange.length; i++) {
            expect(exchange.slice(i - 2, i + 1).some((m) => m.from === 'teammate')).toBe(true);
          }
        },
      ),
    );
  });

  test('leaves no slot unfilled and no text empty', () => {
    for (const { subject, exchange, customer } of many) {
      expect(subject.trim()).not.toBe('');
      for (const { text } of exchange) {
        expect(text.trim()).toBe(text);
        expect(text).not.toMatch(/[{}]|undefined|NaN/);
      }
      expect(customer.email).toMatch(/^[a-z0-9][a-z0-9.-]*@[a-z0-9][a-z0-9-]*\.example$/);
    }
  });

  test('hardly ever says the same thing twice in twenty thousand conversations', () => {
    expect(share(new Set(many.map((c) => c.exchange[0]?.text)))).toBeGreaterThan(0.97);
    expect(share(new Set(many.map((c) => c.subject)))).toBeGreaterThan(0.1);
    expect(
      new Set(many.flatMap((c) => c.exchange.map((m) => m.text))).size / (3 * many.length),
    ).toBeGreaterThan(0.9);
  });

  test('has people from many places, most of whom write once and some often', () => {
    const letters = new Map<string, number>();
    for (const { customer } of many) letters.set(customer.email, (letters.get(customer.email) ?? 0) + 1);
    expect(letters.size).toBeGreaterThan(10_000);
    expect(Math.max(...letters.values())).toBeGreaterThan(4);
    expect(new Set(many.map((c) => c.customer.zone)).size).toBeGreaterThan(15);
    expect(new Set(many.map((c) => c.customer.name)).size).toBeGreaterThan(2_000);
    expect(many.some((c) => /\p{Script=Han}/u.test(c.subject))).toBe(true);
    expect(many.some((c) => /\p{Script=Han}/u.test(c.customer.name))).toBe(true);
  });

  test('gives another company for another seed', () => {
    const other = many.slice(0, 500).filter((c, i) => c.subject === sampleConversation(2, i, 3).subject);
    expect(other.length).toBeLessThan(25);
  });

  test('has over a hundred different letters in a conversation of two hundred', () => {
    const texts = sampleConversation(7, 3, 200).exchange.map((m) => m.text);
    expect(new Set(texts).size).toBeGreaterThan(100);
  });
});

describe('the scenes', () => {
  test('leave boilerplate out of what teammates say', () => {
    const said = scenes.flatMap((s) => [...s.answers, ...s.steps, ...s.turns.map((t) => t[1])]);
    const boilerplate =
      /inconvenience|valued|reaching out|contacting us|patience|kindly|rest assured|hesitate|policy|simply|actually|unfortunately|you should have|obviously|sorry (if|but)|refer to|ticket|escalat/i;
    expect(said.filter((text) => boilerplate.test(text))).toEqual([]);
    expect(said.length).toBeGreaterThan(150);
  });

  test('name for each problem only texts that are there', () => {
    for (const scene of scenes) {
      for (const fit of scene.fits) {
        for (const [list, indexes] of Object.entries(fit)) {
          expect(indexes.length).toBeGreaterThan(0);
          for (const i of indexes)
            expect(scene[list as keyof Fit][i], `${scene.subjects[0]} ${list} ${i}`).toBeDefined();
        }
      }
    }
  });

  test('are each several ways to say a matter and to answer it', () => {
    expect(scenes.length).toBeGreaterThanOrEqual(20);
    for (const s of scenes) {
      expect(
        Math.min(s.subjects.length, s.problems.length, s.details.length, s.asks.length),
      ).toBeGreaterThanOrEqual(4);
      expect(Math.min(s.answers.length, s.steps.length)).toBeGreaterThanOrEqual(3);
      expect(s.turns.length).toBeGreaterThanOrEqual(2);
      expect(s.fits).toHaveLength(s.problems.length);
    }
  });
});

describe('filling slots', () => {
  test('puts in each word, with a capital where a sentence begins', () => {
    const slots = { room: 'the hall', day: 'Friday' };
    expect(fill('{room} is free on {day}. {room} is warm, {room} is dry.', slots)).toBe(
      'The hall is free on Friday. The hall is warm, the hall is dry.',
    );
  });

  test('refuses a slot without a word', () => {
    expect(() => fill('{room} on {day}', { room: 'the hall' })).toThrow(RangeError);
  });
});
