import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitOf, ranked } from '../../client/palette-ranking.ts';

const named = (...names: string[]) => names.map((name) => ({ key: name, name }));
const names = (typed: string, ...all: string[]) => ranked(named(...all), typed).map((one) => one.name);

test('with nothing typed everything is there, in the order given', () => {
  expect(names('', 'Reply', 'Inbox', 'Close')).toEqual(['Reply', 'Inbox', 'Close']);
});

test('the nearer its beginning a name has what was typed, the earlier it stands', () => {
  expect(names('in', 'Waiting', 'Mail in and out', 'Inbox')).toEqual(['Inbox', 'Mail in and out', 'Waiting']);
});

test('of names that fit alike, the one given first is first: what is recent wins', () => {
  expect(names('mail', 'Mailboxes', 'Mail in and out')).toEqual(['Mailboxes', 'Mail in and out']);
});

test('every word typed must be there, in any order, without case and accents', () => {
  expect(names('tomas ASSIGN', 'Assign: Tomás Ribeiro', 'Assign: Yuki')).toEqual(['Assign: Tomás Ribeiro']);
  expect(fitOf('Über uns', 'uber')).toBe(4);
  expect(fitOf('請求書のダウンロード', '請求')).toBe(4);
  expect(fitOf('Close', 'reopen')).toBe(0);
});

test('one key is one line, at the place where it came first', () => {
  const twice = [...named('Inbox', 'Close'), { key: 'Inbox', name: 'Inbox' }];
  expect(ranked(twice, '').map((one) => one.key)).toEqual(['Inbox', 'Close']);
});

test('a name is found by any beginning of itself, and nothing is found that was not given', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }),
      fc.nat(),
      (all, at) => {
        const wanted = all[at % all.length]!;
        const found = names(wanted, ...all);
        expect(found).toContain(wanted);
        for (const name of found) expect(all).toContain(name);
      },
    ),
  );
});
