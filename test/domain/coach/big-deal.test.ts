import { describe, expect, test } from 'vitest';
import { bigDealIn } from '../../../src/domain/coach/index.ts';

const ASKED =
  'Our booking page shows the wrong prices since Monday and two guests have already paid too little.';

describe('what taking the token asks of a reply', () => {
  test('a reply that names the harm in their words, owns it and says what is next has all three', () => {
    const draft =
      'Hi Ines,\n\nYour booking page showed wrong prices since Monday, and two guests paid too little. That was our mistake: I missed the new season when I changed the table.\n\nThe prices are right now, and you will have the difference for both guests on your account by Friday at noon.\n\nAna';
    expect(bigDealIn(draft, ASKED)).toEqual({ named: true, owned: true, next: true });
  });

  test('words of sympathy alone have none', () => {
    const draft = 'Hi Ines,\n\nI completely understand how you feel. We take this very seriously.\n\nAna';
    expect(bigDealIn(draft, ASKED)).toEqual({ named: false, owned: false, next: false });
  });

  test('the words of the token without a deed say what is missing: what happens next', () => {
    const draft = 'Hi Ines,\n\nThis is a big deal. The booking page was wrong and it was our mistake.\n\nAna';
    expect(bigDealIn(draft, ASKED)).toEqual({ named: true, owned: true, next: false });
    expect(bigDealIn(`${draft}\n\nWe will put it right soon.`, ASKED).next).toBe(false);
  });

  test('a stock apology owns nothing', () => {
    const draft = 'Hi Ines,\n\nWe apologize for any inconvenience this may have caused.\n\nAna';
    expect(bigDealIn(draft, ASKED).owned).toBe(false);
  });

  test('an empty draft has none', () => {
    expect(bigDealIn('', ASKED)).toEqual({ named: false, owned: false, next: false });
  });
});

describe('naming the harm', () => {
  test.each([
    ['Your booking page had the wrong prices.', true],
    ['The issue you reported has been noted.', false],
    ['Thank you for writing.', false],
  ])('%s', (draft, named) => {
    expect(bigDealIn(draft, ASKED).named).toBe(named);
  });

  test('where they said nothing there is nothing to name', () => {
    expect(bigDealIn('Your booking page is back.', '').named).toBe(false);
  });
});

describe('owning it', () => {
  test.each([
    ['I am sorry that the page was wrong.', true],
    ['We should have told you on Monday.', true],
    ['That was my mistake.', true],
    ['This is on us.', true],
    ['We lost your order.', true],
    ['Sorry if this caused trouble.', false],
    ['Sorry for any inconvenience.', false],
    ['Mistakes were made.', false],
    ['These things happen.', false],
  ])('%s', (draft, owned) => {
    expect(bigDealIn(draft, ASKED).owned).toBe(owned);
  });
});

describe('what happens next, and by when', () => {
  test.each([
    ['I will write to you by Friday at ten.', true],
    ['Your refund arrives on 12 May.', true],
    ['The replacement is with you tomorrow.', true],
    ['We will look into it soon.', false],
    ['I will get back to you.', false],
    ['It broke on Monday.', false],
  ])('%s', (draft, next) => {
    expect(bigDealIn(draft, ASKED).next).toBe(next);
  });
});
