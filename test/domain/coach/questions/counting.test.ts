import { expect, test } from 'vitest';
import { asksOf } from '../../../../src/domain/coach/questions/finding.ts';

// How many things a mail asks, by the build of its sentences, with what looks like it beside each.
const COUNTED: readonly [what: string, mails: readonly [asks: number, mail: string][]][] = [
  [
    'what is counted out by letters in one sentence, where it asks',
    [
      [2, 'Please bring: a) the key, b) the lease.'],
      [2, 'Could you tell me a) when it begins, b) what it costs?'],
      [0, 'I tried a) another cable, b) another room.'],
      [1, 'It stopped: a) at noon, b) at nine. When does it run again?'],
    ],
  ],
  [
    'a note for our information, told lightly',
    [
      [0, 'FYI: the link on page 2 is dead. Made me laugh, have a nice week.'],
      [1, 'FYI, the link on page 2 is dead.'],
      [1, 'FYI: the link is dead, which made us smile. Can you mend it?'],
    ],
  ],
  [
    'a bare “who?” of rhetoric',
    [
      [0, 'Honestly, who?'],
      [1, 'Really, who does that? I want my key back.'],
      [1, 'Seriously, who do I call?'],
    ],
  ],
  [
    'a pasted log under its name',
    [
      [1, 'Here is the log:\n\ndoor: open? no\ndoor: open? no\n\nWhat does it mean?'],
      [1, 'I looked at the log:\nbolt: ready?\nbolt: jammed?\n\nIs it the battery?'],
      [2, 'Here is the log:\n\nWhat does code 12 mean?\nAnd when do you open?'],
    ],
  ],
  [
    'a wish and the question about it',
    [
      [1, "I'd love it if the map showed paths. Is that planned?"],
      [2, "I'd love it if the map showed paths. When do you open?"],
    ],
  ],
  [
    'our own questions, taken up and answered',
    [
      [0, 'And you asked for the size: it is a 39.'],
      [0, 'You also wanted to know when it began: last Sunday.'],
      [1, 'And you asked for a photo, where do I send it?'],
      [1, 'You asked for the size: it is a 39. When does it come?'],
    ],
  ],
  [
    'what stands below the line that ends a forwarded letter',
    [
      [1, '---------- Forwarded message ----------\nFrom: A\nWhy 12?\n----------\n\nIs there a key?'],
      [0, '---------- Forwarded message ----------\nFrom: A\nWhy 12?\n---\nAnd is there a key?'],
      [0, '---------- Forwarded message ----------\nFrom: A\nWhy 12?\n----------\n'],
    ],
  ],
  [
    'one amount taken and another due',
    [
      [1, 'You billed me 60 euros. Our plan is 45 euros.'],
      [0, 'I was charged £30 on the 3rd. My plan is £30.'],
      [0, 'I was charged £30. My sister is 30.'],
      [0, 'We paid £45. The hall is £30.'],
    ],
  ],
  [
    'mending, and beside it an answer to something else',
    [
      [2, 'The door is stuck. Please sort it out and tell me whether the others are safe.'],
      [1, 'The door is stuck. Please look into it and tell me what happened.'],
      [1, 'The parcel is late. Can you check and tell me whether it comes by Friday?'],
    ],
  ],
  [
    'a second matter with the question about it in one breath',
    [
      [2, 'The bell is dead. And the lamp at the gate is green at night; can you change it?'],
      [1, 'The bell is dead. It hangs at the gate by the road; can you help?'],
      [1, 'The bell is dead. And can you help?'],
    ],
  ],
  [
    'one thing more with a “please” behind it',
    [
      [2, 'I need a new key. also the manual in french please'],
      [2, 'Please send the key. Plus two stamps, please.'],
      [1, 'I need a new key. And quickly please.'],
    ],
  ],
  [
    'a thing together with another, not with people',
    [
      [2, 'Please send a copy of the lease together with the plan of the flat.'],
      [2, 'We would be grateful for the price list, along with a sample.'],
      [1, "I'd like a table together with the kids."],
      [2, 'Please send the key, and please a copy of the lease.'],
    ],
  ],
  [
    'two halves that turn alike, without a mark',
    [
      [2, 'can flat 2 get a key and can we paint the door'],
      [1, 'will come on sunday and can i bring a dog?'],
      [0, 'can see the page and can print it'],
    ],
  ],
  [
    'what somebody else wants to know of us both',
    [
      [1, 'The bank wants to know under what name you trade. What should I write?'],
      [2, 'The bank wants to know under what name you trade. What does the key cost?'],
    ],
  ],
  [
    'somebody who is described',
    [
      [0, 'If you want somebody who does this for a living, I have Thursdays from two.'],
      [1, 'I would like to know who does this.'],
    ],
  ],
  [
    'things counted by a word and told with commas',
    [
      [3, 'Three things: the gate sticks, the lamp is dark, nobody sent the code.'],
      [0, 'Two things: thank you, and see you on Sunday.'],
    ],
  ],
  [
    'a list that only tells, where what follows asks for all of it',
    [
      [
        3,
        '- the map shows the wrong lake\n- the gauge reads 0\n- the horn blew at 3\nPlease look into all three.',
      ],
      [1, '- I turned it off\n- I turned it on\n\nWhat else can I try?'],
    ],
  ],
  [
    'an item of a list, in however many sentences',
    [
      [
        2,
        '1. The key has snapped. What does a new one cost?\n2. We want one more seat. Please send an offer.',
      ],
      [3, '1. Is it loud? Is it heavy?\n2. The bolt is bent. It came so.'],
    ],
  ],
  [
    'what is told calmly, where nothing else is asked',
    [
      [1, 'The reminder went out forty minutes after the concert, and the hall was half full by then.'],
      [0, 'The reminder went out on time and the hall was full, and everybody was happy.'],
      [0, 'Here is the plan you asked for, with the two doors and the window on the north side of it.'],
      [0, 'Unser Konto ist seit gestern gesperrt und wir können nicht mehr auf die Rechnungen zugreifen.'],
    ],
  ],
  [
    'a matter that is told as one more',
    [
      [2, 'Can the week begin on Sunday? Also the printed year ends on 27 December.'],
      [1, 'Can the week begin on Sunday? Also the printed year is lovely.'],
      [2, 'The lamp hums at night and keeps us awake. Kindly assist. Also, when do you open?'],
    ],
  ],
  [
    'a fault that is over by the end of the letter',
    [
      [0, 'Our guard had blocked the door. Everything opens now.'],
      [1, 'Our guard had blocked the door. The lamp opens now but the door does not open.'],
    ],
  ],
  [
    'our question, taken up by its name',
    [
      [0, 'Re: your question which of the two to keep\n\nKeep the one with the hyphen.'],
      [0, 'Here is the film you asked for. It stopped at 9:14.'],
      [1, 'Here is the film you asked for. But now the lamp is broken as well.'],
    ],
  ],
  [
    'a deed that waits for our yes',
    [
      [1, 'Is it possible to have it in Greek? If yes, please change it from May on.'],
      [2, 'Is it possible to have it in Greek? And please send the bill to my aunt.'],
    ],
  ],
  [
    'rhetoric that ends with a smile',
    [
      [1, 'I wonder whether both dogs fit in. Who designed this, eh?'],
      [0, 'It works, thank you. How do you stay so patient with us all?'],
      [1, 'Who do I have to bribe to get a night mode? Please add a night mode.'],
      [1, 'Who do I have to pay for the lost key?'],
    ],
  ],
  [
    'offers, care and brackets',
    [
      [0, 'Let me know if a phone call is easier.'],
      [1, 'Could the rota be read aloud, if that is something you do?'],
      [1, 'Please send it to her again (Ann Hsu, order 5561).'],
      [2, 'Please mend the gate + tell me why it sticks.'],
      [1, "Is there a number to ring? I've a bad wrist (don't ask how!)."],
    ],
  ],
  [
    'what others asked them, and the question to us',
    [
      [1, "I've been asked by our auditors who had a key in May. Where do I find that?"],
      [2, "I've been asked by our auditors who had a key in May. What does a new key cost?"],
    ],
  ],
  [
    'what is named after a colon, and what runs on in one line',
    [
      [3, 'We need: an invoice with VAT, a copy of the contract, and the key'],
      [0, 'We need: patience.'],
      [2, 'Two things: 1. how do I invite people 2. what happens to old boards when I leave'],
    ],
  ],
  [
    'why one asks, and what is said for us to know',
    [
      [2, "Where do I find the key? Who is office2? I can't tell whether it's somebody real."],
      [2, "Where do I find the key? I don't see it on the list."],
      [0, 'You may want to look who else lost rows. Thanks for the rest!'],
      [1, 'Not sure this is the right place, but my login link never arrives.'],
    ],
  ],
  [
    'what was told before an “also”',
    [
      [2, 'My pupils see the answers of the others before they hand in their own. Also, can I print it?'],
      [1, 'My pupils love the answers of the others and so do the parents at home. Also, can I print it?'],
      [2, 'What is the difference between the two of them? And which of them can I undo?'],
      [2, '- bigger letters\n- a red frame\n\nWhich of these exist already?'],
      [1, 'I was wondering: when I leave, do the parents lose the key?'],
      [0, 'Sure, here it is. It fell at 14:32 and once more at three.'],
    ],
  ],
];

test.each(COUNTED.flatMap(([what, mails]) => mails.map(([asks, mail]) => ({ what, asks, mail }))))(
  '$what: $asks in $mail',
  ({ asks, mail }) => {
    expect(asksOf(mail)).toHaveLength(asks);
  },
);
