import { describe, expect, it } from 'vitest';
import { check } from '../../../../src/domain/coach/index.ts';

const asked = (mail: string) => check({ draft: '', asked: mail }).questions.map((q) => q.text);
const answered = (mail: string, draft: string) =>
  check({ draft, asked: mail }).questions.map((q) => q.answered);

describe('what a mail asks', () => {
  it.each([
    ['two questions in one sentence', 'Do you ship to Norway, and how long does it take?', 2],
    ['a list', 'Three things:\n1. Can I pay by card?\n2. Do you open on Sunday?\n3. Where do I park?', 3],
    ['a question without its mark', 'hi can u tell me how long the battery lasts thx', 1],
    ['an embedded one', 'I was wondering if you plan a dark mode.', 1],
    ['embedded ones in a row', "I want to know when it begins, what it costs and whether there's a test.", 3],
    ['a request', 'Please send me the invoice for March.', 1],
    ['two requests', 'I’d like to cancel my subscription and get my money back for this month.', 2],
    ['a problem, which asks without asking', "I can't log in since this morning.", 1],
    ['a problem and "can you help?" are one', "I can't log in since this morning. Can you help?", 1],
    ['a problem and another question', 'The heating makes a noise. Also, when is the bin day?', 2],
    ['a polite opening', 'How are you? Hope all is well. Is the pool open on Sunday?', 1],
    ['only thanks', 'Thank you so much, that worked!', 0],
    ['a clause before its question', 'If I upgrade today, do I lose the credits?', 1],
  ])('%s: %s', (_, mail, count) => {
    expect(asked(mail)).toHaveLength(count);
  });

  it('what is quoted, or in a signature, was not asked now', () => {
    expect(asked('On Monday, Tom wrote:\n> Which browser do you use?\n\nFirefox. Does that matter?')).toEqual(
      ['Does that matter?'],
    );
    expect(asked("What's the price?\n\n--\nJane\nHave you seen our sale?")).toEqual(["What's the price?"]);
    expect(asked('How come it says "What is your pet’s name?" when I sign in?')).toHaveLength(1);
  });

  it('is in the customer’s own words', () => {
    expect(asked('Hi,\n\nCan I pay by invoice? And is there a discount for schools?')).toEqual(
      ['Can I pay by invoice?', 'And is there a discount for schools?'].map((text) =>
        expect.stringContaining(text.replace('And ', '')),
      ),
    );
  });
});

describe('a question ticks itself', () => {
  it('when the draft speaks to it, and only then', () => {
    const mail = 'How much is the lamp? Does it come in green?';
    expect(answered(mail, '')).toEqual([false, false]);
    expect(answered(mail, 'The lamp is 40 euros.')).toEqual([true, false]);
    expect(answered(mail, 'The lamp is 40 euros and comes in green.')).toEqual([true, true]);
    expect(answered(mail, 'Thank you for your interest in our shop.')).toEqual([false, false]);
  });

  it('by the form of the answer: yes, a price, a day', () => {
    expect(answered('Is it true that dogs may come?', 'Yes.')).toEqual([true]);
    expect(answered("What's the price for 10 seats?", "It's 80 a month.")).toEqual([true]);
    expect(answered('When does the concert begin?', 'On Saturday at eight.')).toEqual([true]);
    expect(answered('Can I come? And my brother?', 'Yes to both.')).toEqual([true, true]);
    expect(answered('When does the concert begin?', 'The hall is lovely and has a piano.')).toEqual([false]);
  });

  it('a deed answers a request', () => {
    expect(answered('Please cancel my plan.', "I've cancelled it as of today.")).toEqual([true]);
    expect(answered('Please cancel my plan.', 'Which plan is it?')).toEqual([false]);
  });
});

it.each([
  ['I will put it right today.', true],
  ['I can do that today.', true],
  ["I'll ring you at nine.", true],
  ['We value every customer.', false],
])('to a request alone, “%s” is an answer: %s', (draft, isAnswered) => {
  expect(answered('Invoice 20931 shows VAT twice. Please correct it.', `Hi Ama, ${draft}`)).toEqual([
    isAnswered,
  ]);
});

describe('the form of an answer alone ticks only where it is short and direct', () => {
  const twelve =
    'it says 12. so why 17\nwhere do i put the limit\nwho were the FIRST twelve, in order\nis it you, please be honest';
  const recited =
    'Hi,\n\nUnfortunately our policy states that exports are final. We looked into it and found that it is a tiny hiccup. We will fix it soon.\n\n1. Open the export page.\n2. Press Export.\n\nCan you tell us which browser you use?';

  it('a recited letter answers nothing of what was asked', () => {
    expect(answered(twelve, recited)).toEqual([false, false, false, false]);
  });

  it.each([
    ['Where do I park?', 'Behind the house.', true],
    ['Where is my parcel?', "It's at the depot in Leeds.", true],
    ['Who opens the door?', 'My sister does. Ring twice.', true],
    ['Is it you?', "And yes, it's me.", true],
    [
      'Where do I park?',
      'We love to have you here with us. Our guests are fond of the garden. They sit in it at night. It is open all year.',
      false,
    ],
    [
      'Who opens the door?',
      'The house was built long ago, and has been loved ever since it was. Many people came. We painted it in May. It shines.',
      false,
    ],
    [
      'Why is it 12?',
      'Our shop is known far and wide, and has been so since the days of old. Thank you. We are sorry about all of this trouble today. It is sunny.',
      false,
    ],
  ])('to “%s” “%s” is an answer: %s', (mail, draft, isAnswered) => {
    expect(answered(mail, draft)).toEqual([isAnswered]);
  });

  it('and no hint comes where only the form of an answer is there', () => {
    const draft =
      'Hello Jo. We had a lovely day with all of you. The band sat in the garden until ten. Come again.';
    expect(check({ draft, asked: 'Where do I park?' }).hints.map(({ kind }) => kind)).not.toContain(
      'unanswered',
    );
  });
});

describe('a tick of its own, and near misses', () => {
  it.each([
    ['Can you ring me at 3 pm?', "I'll ring you at three.", [true]],
    ['Can you ring me at 3 pm?', 'The import failed because of a comma. I have taken it out.', [false]],
    ['Did you get my form?', 'I did, and it is complete.', [true]],
    ['Did you get my form?', 'Please fill in the form and send it.', [false]],
    ['Can I move my booking to Monday?', 'I see your booking for Friday, with two guests.', [false]],
    ['Should I go before or after the backup?', 'After it, so that you can go back.', [true]],
    ['Should I go before or after the backup?', 'The backup takes ten minutes or so.', [false]],
    ['Which lamp do you recommend?', 'Take the small one.', [true]],
    ["What's the limit for files?", '25 MB.', [true]],
    ['Please end my plan. Also, can I keep my notes?', 'Done: it ends today.', [true, false]],
    ['Do you ship to Norway, and what does it cost?', 'We do, for 12 euros.', [true, true]],
    ['Who changed the hours? And could you put them back to 9?', "I've put them back to 9.", [false, true]],
    ['Could you refund May and close the account?', 'The money for May is on its way.', [true, false]],
    ['Is the lamp dimmable? Which bulb does it take?', "It's dimmable, and it takes an E27.", [true, true]],
    ['Where is it? Is it free?', '1. In the hall.\n2. Yes.', [true, true]],
    ['Please send me a corrected bill.', "I've taken the seat off.", [false]],
    ['Please send me a corrected bill.', "It's attached.", [true]],
  ])('%s — %s', (mail, draft, ticks) => {
    expect(answered(mail, draft)).toEqual(ticks);
  });
});
