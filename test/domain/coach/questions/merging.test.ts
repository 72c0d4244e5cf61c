import { describe, expect, test } from 'vitest';
import { asksOf } from '../../../../src/domain/coach/questions/finding.ts';
import { merge, type Piece } from '../../../../src/domain/coach/questions/merging.ts';

const count = (mail: string) => asksOf(mail).length;
const piece = (words: string, more: Partial<Piece>): Piece => ({
  text: words,
  words,
  sentence: words,
  form: 'question',
  paragraph: 0,
  generic: false,
  also: false,
  at: 0,
  inList: false,
  ...more,
});

test('a told problem is one with the ask beside it, and is apart in a list', () => {
  const told = piece('the lamp is dark', { form: 'problem' });
  const ask = piece('when does it come?', { at: 20 });
  expect(merge([told, ask])).toEqual([ask]);
  expect(merge([{ ...told, inList: true }, ask])).toHaveLength(2);
  expect(merge([told])).toEqual([told]);
  expect(merge([])).toEqual([]);
});

describe.each([
  [
    'why, and putting it right, are two',
    2,
    [
      'You took 24 and not 19. Why? I want the rest back.',
      'The fee went up to 30. How come? Please take it off.',
      'You billed me for May. Why? I would like my money back.',
      'It cost 12 last year and 20 now. Why? Please correct it.',
    ],
  ],
  [
    'help with what was told is one',
    1,
    [
      'The lamp is dark. Why?',
      'The lamp is dark. Any idea? Please send a new one.',
      'I was charged twice. What happened? I need to know why.',
    ],
  ],
  [
    'a statement to be checked is asked about',
    2,
    [
      'She says one can have it on a telephone. Is that true, and would I pay twice?',
      'I heard that dogs may come. Is that right, and do they pay?',
      'He told me that Sunday is free. Is this correct, and must I book?',
      'They say it floats. Is it true, and how long does it float?',
    ],
  ],
  [
    'striving to understand leads up to the questions',
    2,
    [
      'I am trying to understand my bill. What is the fee? Since when is it due?',
      "We're trying to follow the plan. Who opens the hall? Where is the key?",
      "I'd be interested in the yearly plan. What happens to my months? Can I go back?",
      "I'm struggling to read the plan. Which bus is it? Where does it stop?",
    ],
  ],
  [
    'then comes a second',
    2,
    [
      "I'm trying to get my head around the rates. Then, is it possible to pay monthly?",
      'The lamp is dark. Also, when do you open?',
      'Add me to the list please. My sister too.',
    ],
  ],
  [
    'what was asked before, and its answer asked for now, are one',
    1,
    [
      'My wife asked you on Monday whether the pool is heated. What did you say?',
      'I asked about the discount last week. Is there a decision?',
    ],
  ],
  [
    'what somebody asks now is asked beside the next',
    2,
    ['My wife asks whether the pool is heated. And when do you open?'],
  ],
  [
    'a fault and a request, and a second thing in the same sentence, are two',
    2,
    [
      'I never got the code. Please send it here, and also I need a bill.',
      'The key does not turn. Please mend it, and I also need a second one.',
    ],
  ],
  [
    'what was done and what came of it, told alone, asks to put it right',
    1,
    [
      'I ordered 50 mugs in red. They came blue.',
      'I booked the hall for ten. The mail says eleven.',
      'Yesterday I moved nine players to group B and this morning they are all in A.',
    ],
  ],
  [
    'what was done and went well asks nothing, nor does a letter that wants no reply',
    0,
    [
      'I ordered 50 mugs. They came yesterday and look lovely.',
      'I moved to Leeds last year. It is nice here.',
      'Your new page is brilliant. No reply needed.',
      'Time flies, right? No need to answer, have cake.',
    ],
  ],
  [
    'a deed is asked for although no reply is',
    1,
    ['No need to reply. Please take me off the list.', 'Do I need no reply form?'],
  ],
  [
    'the other problem, a title and a label are heard',
    2,
    [
      'How I delete one? The other problem: Ana is not in the list.',
      'Also, take Mr. Haas off the list please. And when do you open?',
      "I'd need dollars as well. And the number should be shown on the bill.",
      "q's: can i get it in pink, and is there a student price?",
    ],
  ],
  [
    'what was asked of somebody else is asked once, of us',
    1,
    [
      "I asked him how, but he's away. Would you show me?",
      'I asked you how it works.',
      'This came from a guest, maybe you can tell what she means.',
      "I can't work out why it says 5. Do you round up?",
    ],
  ],
  ['a greeting is no call for help', 0, ['Hello! Here are the photos.', 'Maybe you know the feeling.']],
  ['a fault and its request are one', 1, ['I never got the code. Please send it here.']],
  [
    'what their own thing shall do is the purpose of what they ask for',
    1,
    [
      "Do you have an API? We'd like our shop to show the stock.",
      "Is there a plug-in? I'd like my site to list the tours.",
    ],
  ],
  ['a wish of its own is not', 2, ["When do you open? I'd like my sister to come along."]],
  [
    'a fault, its log and the question below are one',
    1,
    ['The restore stops with:\n\nERR 0x12 retry?\nWARN: disk full?\n\nHow do I go on?'],
  ],
])('%s', (_, wanted, mails) => {
  test.each(mails)('%s', (mail) => {
    expect(count(mail)).toBe(wanted);
  });
});
