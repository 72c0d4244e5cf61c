import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wayIn } from '../../../../src/mail/inbound/imap/checkpoint.ts';
import { groupsOf, type Listed } from '../../../../src/mail/inbound/imap/fetching.ts';

test('a folder never read begins, one whose numbers changed begins again, any other is read on', () => {
  const box = { uidValidity: 7, uidNext: 100 };
  expect(wayIn({ uidValidity: null, lastUid: 0 }, box)).toBe('first');
  expect(wayIn({ uidValidity: 6, lastUid: 99 }, box)).toBe('again');
  expect(wayIn({ uidValidity: 7, lastUid: 99 }, box)).toBe('on');
  expect(wayIn({ uidValidity: 7, lastUid: 0 }, box)).toBe('on');
});

test('a server with fewer numbers than were read, as from an old backup, is read again', () => {
  expect(wayIn({ uidValidity: 7, lastUid: 120 }, { uidValidity: 7, uidNext: 100 })).toBe('again');
});

test('groups hold every mail once and in order, small enough, the oversized alone', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 12_000_000 }), { maxLength: 400 });
  fc.assert(
    fc.property(sizes, (all) => {
      const mails: Listed[] = all.map((size, index) => ({ uid: index + 1, size, arrivedAt: 0 }));
      const groups = groupsOf(mails, 10_000_000);
      expect(groups.flat()).toEqual(mails);
      for (const group of groups) {
        const bytes = group.reduce((sum, mail) => sum + mail.size, 0);
        expect(group.length === 1 || bytes <= 8 * 1024 * 1024).toBe(true);
        expect(group.length).toBeLessThanOrEqual(100);
        if (group.some((mail) => mail.size > 10_000_000)) expect(group).toHaveLength(1);
      }
    }),
  );
});
