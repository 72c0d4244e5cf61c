import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sizeWords, timeWords } from '../../client/times.ts';
import { clockWords, momentWords } from '../../src/web/ui/moments.ts';
import { sizeWords as serverSize, shortWait } from '../../src/web/ui/words.ts';

const now = Date.UTC(2026, 9, 14, 10, 42);
const YEAR = 366 * 86_400_000;
const moment = fc.integer({ min: now - 2 * YEAR, max: now + YEAR });
const zone = fc.constantFrom('UTC', 'Europe/Lisbon', 'America/Chicago', 'Australia/Sydney', 'Asia/Kolkata');

// A refresh must not make a time flicker between two ways of saying it.
test('the browser says a moment in the very words of the server', () => {
  fc.assert(
    fc.property(moment, zone, (at, where) => {
      expect(timeWords('time', at, { now, zone: where })).toBe(momentWords(at, now, where));
      expect(timeWords('within', at, { now, zone: where })).toBe(
        momentWords(at, now, where).replace('Today', 'today'),
      );
      expect(timeWords('clock', at, { now, zone: where })).toBe(clockWords(at, where));
      expect(timeWords('waiting', at, { now })).toBe(shortWait(now - at));
    }),
  );
});

test('the browser says a size in the very words of the server', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50_000_000 }), (size) => sizeWords(size) === serverSize(size)),
  );
});
