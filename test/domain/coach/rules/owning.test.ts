import { expect, test } from 'vitest';
import { phraseLists } from '../../../../src/domain/coach/index.ts';
import { ownsHere, takesTheFault } from '../../../../src/domain/coach/rules/owning.ts';
import { matchesOf } from '../../../../src/domain/coach/text/matches.ts';
import { read } from '../../../../src/domain/coach/text/page.ts';

function first(draft: string) {
  const page = read(`Hi Ana,\n\n${draft}\n\nBo`);
  const match = matchesOf(page, phraseLists, 'defensive')[0];
  if (!match) throw new Error(`Nothing is found in: ${draft}`);
  return { page, match };
}

test.each([
  'I am sorry for the sales you missed.',
  'Sorry that we did not say this in March.',
  'As I told you, it is noon. I was wrong: it is three.',
  'We did not say that it goes up, and we should have.',
  'You forgot nothing, the mistake was ours.',
  'You missed the line. Our mistake: it was printed in grey.',
])('the writer takes it: %s', (draft) => {
  const { page, match } = first(draft);
  expect(ownsHere(page, match)).toBe(true);
});

test.each([
  'That is on your end. We apologise for any inconvenience.',
  'You missed the line, which is not our fault.',
  'Sorry, but as I told you, it is noon.',
  'We are sorry for the wait, although to be fair it was the holidays.',
  'I am sorry you feel that way. You forgot the form.',
])('nobody takes it: %s', (draft) => {
  const { page, match } = first(draft);
  expect(ownsHere(page, match)).toBe(false);
});

test('to be sorry is not to take the fault', () => {
  const sorry = first('As I told you, it is noon. I am sorry.');
  expect(takesTheFault(sorry.page, sorry.match)).toBe(false);
  const taken = first('As I told you, it is noon. I misread the plan.');
  expect(takesTheFault(taken.page, taken.match)).toBe(true);
});
