import { describe, expect, test } from 'vitest';
import {
  DEVICES,
  DISCLAIMERS,
  FOOTER_WORDS,
  REPLY_ABOVE,
} from '../../../../src/mail/inbound/reply/footers.ts';
import { isReplyAboveMarker, opensDisclaimer } from '../../../../src/mail/inbound/reply/header-block.ts';
import { footerStrength } from '../../../../src/mail/inbound/reply/signature.ts';

const named = (words: string, name: string) => words.replaceAll('…', name);

describe.each(Object.entries(FOOTER_WORDS))('the footers of %s', (_, { mine, other }) => {
  test('have a place for two names at most, and nothing empty', () => {
    for (const words of `${mine}|${other}`.split('|')) {
      expect(words.trim()).toBe(words);
      expect(words.length).toBeGreaterThan(2);
      expect(words.split('…').length).toBeLessThanOrEqual(3);
    }
  });

  test('that say my device are certain', () => {
    for (const words of mine.split('|')) {
      const line = named(words, 'iPhone');
      expect([line, footerStrength(line)]).toEqual([line, 2]);
    }
  });

  test('that could be prose are certain with a device, and something without', () => {
    for (const words of other.split('|')) {
      const line = named(words, 'iPhone');
      expect([line, footerStrength(line)]).toEqual([line, 2]);
      const vague = named(words, 'Lindgarten');
      expect([vague, footerStrength(vague) > 0]).toEqual([vague, true]);
    }
  });
});

test('devices are one alternation in lower case', () => {
  expect(DEVICES).toBe(DEVICES.toLowerCase());
  expect(new Set(DEVICES.split('|')).size).toBe(DEVICES.split('|').length);
  expect(() => new RegExp(DEVICES, 'iu')).not.toThrow();
});

test('every request to write above a line is known between its signs', () => {
  for (const words of REPLY_ABOVE.split('|')) {
    expect(words).toBe(words.toLowerCase());
    expect([words, isReplyAboveMarker(`##- ${words} -##`)]).toEqual([words, true]);
  }
});

test('every disclaimer is known by how it opens, whatever decorates it', () => {
  for (const words of DISCLAIMERS.split('|').filter((each) => each.length > 8)) {
    expect(words).toBe(words.toLowerCase());
    expect([words, opensDisclaimer(`*${words.toUpperCase()} and so on`)]).toEqual([words, true]);
    expect(opensDisclaimer(`I ask about ${words}`)).toBe(false);
  }
});
