import { describe, expect, it } from 'vitest';
import { isCalledSo, isLiteral } from '../../../../src/domain/coach/rules/literal.ts';
import type { Match } from '../../../../src/domain/coach/text/matches.ts';
import { read } from '../../../../src/domain/coach/text/page.ts';

/** A phrase where it stands in a sentence, as a list would have found it. */
function found(sentence: string, words: string) {
  const page = read(sentence);
  const start = page.text.indexOf(words);
  const group = { why: '', instead: '', phrases: [] };
  const m: Match = { start, end: start + words.length, text: words, sentence: page.sentences[0]!, group };
  return { page, m };
}

describe('what stands beside a phrase', () => {
  it.each([
    ['The low-hanging fruit on your tree is ripe now.', 'low-hanging fruit'],
    ['The ball is in our court: your son kicked it over.', 'the ball is in our court'],
    ['Loop the strap in on the left.', 'loop the strap in'],
    ['Turn the dial to the hard stop.', 'hard stop'],
    ['There is oil in the pipeline.', 'in the pipeline'],
    ['The ticket number is on the back of the concert ticket.', 'ticket number'],
    ['Upload it again and it will pass.', 'will pass'],
  ])('makes it mean what it says: %s', (sentence, words) => {
    expect(isLiteral(found(sentence, words).m)).toBe(true);
  });

  it.each([
    ['The export is a low-hanging fruit for us.', 'low-hanging fruit'],
    ['The ball is in your court now.', 'the ball is in your court'],
    ['Your wish is in the pipeline.', 'in the pipeline'],
    ['The ticket number is 4471.', 'ticket number'],
    ['This will pass.', 'will pass'],
  ])('does not where there is none of it: %s', (sentence, words) => {
    expect(isLiteral(found(sentence, words).m)).toBe(false);
  });
});

describe('what something is called', () => {
  it.each([
    ['The field KPI takes a number only.', 'kpi'],
    ['The stakeholder list is yours.', 'stakeholder'],
    ['Valued Customer is the tag of your import.', 'valued customer'],
    ['Could be worse is a play by Ann Lee.', 'could be worse'],
  ])('is told by the word beside it: %s', (sentence, words) => {
    const { page, m } = found(sentence, words);
    expect(isCalledSo(page, m)).toBe(true);
  });

  it.each([
    ['Our KPI is the hour.', 'kpi'],
    ['It could be worse.', 'could be worse'],
    ['We asked every stakeholder of the plan in the house.', 'every stakeholder of the plan'],
  ])('is not where nothing is named: %s', (sentence, words) => {
    const { page, m } = found(sentence, words);
    expect(isCalledSo(page, m)).toBe(false);
  });
});
