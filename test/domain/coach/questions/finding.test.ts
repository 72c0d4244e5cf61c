import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asksOf, ownWords } from '../../../../src/domain/coach/questions/finding.ts';

const forms = (mail: string) => asksOf(mail).map(({ form, text }) => `${form}: ${text}`);

test.each([
  ['When do you open?', ['question: When do you open?']],
  ['Please send me the invoice.', ['request: Please send me the invoice.']],
  ['The lamp does not work.', ['problem: The lamp does not work.']],
  ['When do you open, and where do I park?', ['question: When do you open', 'question: where do I park?']],
  [
    'Can you refund it, and could you also tell me whether the export still runs?',
    ['question: Can you refund it', 'question: could you also tell me whether the export still runs?'],
  ],
  ['Please add Tim and remove Jo.', ['request: Please add Tim', 'request: remove Jo.']],
  ['The lamp is broken. Can you help?', ['problem: The lamp is broken.']],
  ["I'd like to return the shoes. How do I get a label?", ['question: How do I get a label?']],
  ['What do I need to bring? A passport?', ['question: What do I need to bring?']],
  ['My account is locked, please unlock it.', ['request: please unlock it.']],
  ['Could I get a quote? We need it by 4 June.', ['question: Could I get a quote?']],
  ['How are you? Thanks, that worked.', []],
  ['I want to thank you for the lamp.', []],
])('%j asks for what it asks', (mail, expected) => {
  expect(forms(mail)).toEqual(expected);
});

test('a log below its name is no words of theirs, what stands over it is', () => {
  const own = ownWords('My log:\n\nbolt: ready?\nbolt: jammed?\n\nIs it the bolt?');
  expect(own).toMatch(/^My log:\s+Is it the bolt\?$/);
});

test('what others wrote, a signature and a link are blanked, and every word left keeps its place', () => {
  const mail = 'When do you open?\n> Which door?\nSee https://a.example/why?\n-- \nMaria, who?';
  const own = ownWords(mail);
  expect(own).toHaveLength(mail.length);
  expect(own).toContain('When do you open?');
  expect(own).not.toMatch(/Which|https|who/);
  expect(forms(mail)).toEqual(['question: When do you open?']);
});

test('whatever a mail says, its asks are its own words, each once, and not without end', () => {
  const part = fc.constantFrom(
    'When do you open? ',
    'Please send it. ',
    'It is broken. ',
    'Thanks. ',
    '\n\n',
    '> why? ',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const mail = parts.join('');
      const asks = asksOf(mail);
      expect(new Set(asks.map((one) => one.text.toLowerCase())).size).toBe(asks.length);
      for (const { text } of asks) expect(mail.replace(/\s+/g, ' ')).toContain(text);
    }),
  );
  const many = Array.from({ length: 300 }, (_, n) => `Where is room ${n}?`).join('\n');
  expect(asksOf(many).length).toBeLessThanOrEqual(60);
});

describe.each([
  [
    1,
    'an order without please',
    ['Cancel my plan.', 'Send invoice 12 again', 'Need the form asap', 'Take me off your list.'],
  ],
  [
    1,
    'what is only told in hope',
    [
      'We were told that you help people who move over.',
      'I have a question about my rent.',
      'Our new address: 4 Quay Street.',
      'Your site says that you can mend lamps.',
    ],
  ],
  [
    1,
    'a deed done by writing',
    [
      'I hereby revoke the mandate.',
      'We herewith cancel our contract.',
      'I formally dispute the charge.',
      'I ask you to withdraw the reminder.',
    ],
  ],
  [
    1,
    'a question without its mark',
    ['whats the max size', 'so why 17', 'what r ur hours on sunday', 'is delivery to an island extra'],
  ],
  [
    2,
    'two orders in one sentence',
    [
      'Cancel my plan and pay back May.',
      'I ask you to withdraw the bill and to confirm it.',
      'how do i turn off the bell. also the light.',
      'Do you open on Sunday? If so whats the price',
    ],
  ],
  [
    2,
    'two faults',
    [
      'Chair 2 shows as free although Jo is away. And people get the reminder twice.',
      'The tap drips. Also the bell is dead.',
      'The map is blank. And the list shows up twice.',
    ],
  ],
  [
    0,
    'what is over, polite or meant for later',
    [
      'I have sent the photos. Let me know if you need anything else.',
      'We decided to stay on the small plan after all.',
      "I'll try tonight and shout if it does not work.",
      'Thanks, how often can one say that about a bank?',
      'Great service! Who says that nobody cares?',
      'You were right, we never came near the limit.',
    ],
  ],
  [
    1,
    'an ask beside rhetoric',
    [
      'Who designs these things?! Please tell me how I turn it off.',
      'Are you kidding me? When does it come?',
      'I mean really, who thought that was a good idea? I want the old page back.',
    ],
  ],
])('%d: %s', (wanted, _, mails) => {
  test.each(mails)('%s', (mail) => {
    expect(asksOf(mail)).toHaveLength(wanted);
  });
});

describe.each([
  [
    'a fault and a "too" that is no "also"',
    [
      'Your letter said 20% off but the code says invalid. Am I too late or is it broken?',
      'The lamp is dark. Is it too old?',
      'My coat has a hole. Was it too tight?',
      'The code is wrong. Did I wait too long?',
    ],
  ],
  [
    'anger asked as a question, beside a wish',
    [
      "And this is how I'm treated? I expect a call by tonight.",
      'The sizes are wrong. How on earth does that happen? Please send the right ones.',
      'Is it so hard to answer a letter? I want my deposit back.',
      'So that is what I pay for? Please end my plan.',
    ],
  ],
  [
    'what happens when one does a thing',
    [
      'When I export the page the letters become question marks.',
      'Whenever I turn the page the picture jumps to the left.',
      'Every time we open the door the alarm goes off.',
      'As soon as I enter a date the form resets.',
    ],
  ],
])('one: %s', (_, mails) => {
  test.each(mails)('%s', (mail) => {
    expect(asksOf(mail)).toHaveLength(1);
  });
});

test.each([
  'The lamp is dark. My coat has a hole too. Please mend it, and when do you open?',
  'Is it too late? How does the bell work?',
  'When I come to you everybody is kind. When do you open, and may I bring a dog?',
])('two all the same: %s', (mail) => {
  expect(asksOf(mail)).toHaveLength(2);
});

test('under a forwarded letter that ends, the own words count again', () => {
  const sent = '---------- Forwarded message ---------\nFrom: A\n\nWhy is it 12?\n\n';
  expect(forms(`${sent}---------- End of forwarded message ---------\n\nCan you tell me the price?`)).toEqual(
    ['question: Can you tell me the price?'],
  );
  expect(forms(sent)).toEqual([]);
  expect(forms('From: A\nSent: Monday\nSubject: Re: bill\n\nWhy is it 12?')).toEqual([]);
});

test('a line that turns subject and verb begins anew, where a wrapped one goes on', () => {
  const long = 'i need to know who were the first twelve, in order, with times';
  expect(forms(`${long}\nis it you, please be honest`)).toHaveLength(2);
  expect(
    forms('At last I have a free minute here and would like to know from you how\ndo I park?'),
  ).toHaveLength(1);
});

test.each([
  ['a telephone and what stands below it', 1, 'When do you open?\n\nSent from my phone\nLooking for a room?'],
  [
    'the lines with a number and a website',
    1,
    'When do you open?\n\nTel 0221 555\nwww.a.example - Noch Fragen?',
  ],
  ['but not a letter below a telephone’s words', 1, "Sent from my phone\n\nWhat's the code?"],
  ['nor a PS', 2, 'When do you open?\nSent from my phone\nPS: Do you have parking?'],
])('a signature asks nothing: %s', (_, wanted, mail) => {
  expect(asksOf(mail)).toHaveLength(wanted);
});

test('a line of a machine is a log, the same words in a sentence are not', () => {
  expect(forms('ERROR 0x12 retry?\nWARN: disk full?\n\nWhen do you open?')).toEqual([
    'question: When do you open?',
  ]);
  expect(asksOf('Info about the course, please?')).toHaveLength(1);
  expect(asksOf('Error after error. Why?')).toHaveLength(1);
});
