import { describe, expect, test } from 'vitest';
import { ownSentences, signalsInWords } from '../../../../src/domain/coach/signals/words.ts';

const kindsIn = (text: string) => signalsInWords(text).map(({ kind }) => kind);

test.each([
  ['asks-for-person', 'Let me speak to a manager.', 'I am the manager of the shop.'],
  ['asks-for-person', 'Can someone please call me?', 'My friends call me Jo.'],
  ['charged-twice', 'I was charged twice for the same order.', 'Will I be charged twice if I upgrade?'],
  ['charged-twice', 'There are two payments on my statement.', 'There are two people in my house.'],
  ['asks-for-person', 'Put me through to them.', 'Could you call me when the shoes are in?'],
  ['asks-for-person', 'Who is in charge?', 'Who is in charge of translations?'],
  ['data-gone', 'My documents are no longer there.', 'My keys are no longer there.'],
  ['team-blocked', 'None of our staff has access.', 'Some of our staff like the new one.'],
  ['says-again', 'Hello? Is anyone going to answer me?', 'Is anyone going to the fair?'],
  [
    'missed-date',
    'Your technician never came.',
    'As I told your colleague on Monday, the door does not close.',
  ],
  ['missed-date', 'You said it would be fixed by yesterday.', 'You said it would be blue.'],
  ['leaving', 'We are already looking at other providers.', 'We are looking at other rooms.'],
  ['leaving', "I'm thinking about leaving.", 'I want to close my savings account and open a shared one.'],
  ['data-gone', 'All my photos are gone.', 'The headache is gone.'],
  ['data-gone', 'I lost three weeks of work.', 'I lost my keys.'],
  ['deadline', 'The deadline is tomorrow.', 'The lines on the page are red.'],
  ['deadline', 'I need it by noon.', 'I need it for the kitchen.'],
  ['leaving', 'I want to cancel my subscription.', 'How do I cancel a meeting?'],
  ['public-or-legal', 'My lawyer will write to you.', 'I wrote you a great review.'],
  ['is-this-a-bot', 'Is this a bot?', 'Do you have a bot for the chat?'],
  ['charged-twice', 'Two debits of 14,99 on the same day.', 'I pay twice a year, in May and November.'],
  ['charged-twice', 'You took 80 euros on Monday and another 80 on Tuesday.', 'I would like another lamp.'],
  ['data-gone', 'My notebook is empty. Two years of notes!', 'I have two years of notes in it.'],
  ['deadline', 'The judges arrive at noon today and the board is blank.', 'The judges arrived at noon.'],
  ['team-blocked', 'Nobody in our clinic can see a name.', 'Nobody can see my drafts, right?'],
  ['says-again', 'I explained it in my last two mails.', 'I had asked my colleague about this already.'],
  ['says-again', 'Two weeks, four mails, zero answers.', 'Four mails came, all good.'],
  ['leaving', 'We are this close to going back to paper.', 'I am going back to bed.'],
  ['leaving', 'At the end of the month we are gone.', 'I am gone until the end of the month.'],
  ['asks-for-person', 'Is there anyone senior I could speak to?', 'Who should I invite?'],
  ['public-or-legal', 'Our lawyer has advised us.', 'Can my lawyer get read access?'],
  ['is-this-a-bot', 'No more canned lines please.', 'I like the canned beans.'],
  ['two-voices', 'Karl wrote that it is free, and Meike wrote that it costs 5.', 'Karl wrote to me.'],
  [
    'two-voices',
    'Your colleague said it was free, but now you say it costs 40.',
    'How do I invite my colleague?',
  ],
  ['missed-date', 'You promised it for Monday and it is not here.', 'Thanks, it arrived on time on Monday.'],
])('%s is heard in “%s” and not in “%s”', (kind, said, innocent) => {
  expect(kindsIn(said)).toContain(kind);
  expect(kindsIn(innocent)).not.toContain(kind);
});

test('a signal shows the sentence that says it, and comes once', () => {
  const mail = 'Hello,\n\nAll my photos are gone.\nMy notes are gone too.';
  expect(signalsInWords(mail)).toEqual([{ kind: 'data-gone', why: 'They write: "All my photos are gone."' }]);
});

test('what hurts is read in the customer’s own sentences: not in what they quote', () => {
  const mail = 'The deadline is tomorrow.\n\n> All my photos are gone.\n\n-- \nMy lawyer';
  expect(ownSentences(mail).map(({ raw }) => raw)).toEqual(['The deadline is tomorrow.']);
  expect(ownSentences('x '.repeat(50_000)).length).toBeLessThan(50_000);
});

describe('a mail that asks something and tells of nothing wrong', () => {
  test.each([
    'As I wrote in the form, we are four people. Is there a table outside?',
    'We will present your tool to our club tomorrow, any tips?',
    'Sorry for the third mail today, I forgot the attachment. Here it is.',
  ])('says nothing that weighs: %s', (mail) => {
    expect(signalsInWords(mail)).toEqual([]);
  });

  test.each([
    ['As I wrote in the form, the door is broken. Is there anything else you need?', 'says-again'],
    ['We present in 20 minutes, can you send me the file?', 'deadline'],
    ['Tomorrow at 8 am is my defence and the citations all turned into [?]. Please help.', 'deadline'],
  ])('but %s', (mail, kind) => {
    expect(signalsInWords(mail).map((signal) => signal.kind)).toContain(kind);
  });
});

test('how it stands, told for the hour by which it must be done, is not said once more', () => {
  const deadline = 'It must be at the shop by 4 pm today.';
  expect(kindsIn(`The page still does not print. ${deadline}`)).toEqual(['deadline']);
  expect(kindsIn(`I told you twice that it still does not print. ${deadline}`)).toContain('says-again');
  expect(kindsIn(`Still no answer. ${deadline}`)).toContain('says-again');
});

test.each([
  ['The parish council voted to leave for HallDesk after the summer.', true],
  ['Our members voted for leaving you.', true],
  ['The choir voted to leave for Rome on Friday.', false],
  ['We voted to switch to the yearly plan.', false],
  ['The committee voted not to leave for HallDesk.', false],
])('what was voted is heard, a journey and a plan are not: %s', (mail, isLeaving) => {
  expect(kindsIn(mail).includes('leaving')).toBe(isLeaving);
});
