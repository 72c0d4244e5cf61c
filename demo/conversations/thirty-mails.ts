import { ANA, type Conversation, type Customer, DAY, type Step, TOMAS, YUKI } from '../types.ts';

const joyce: Customer = {
  name: 'Joyce Tan',
  email: 'joyce@clayandkin.example',
  organisation: 'Clay & Kin Ceramics',
  zone: 'Asia/Singapore',
  client: 'gmail',
};

type Line = [from: Step['from'] | 'note', minutesAgo: number, text: string];

/** Six weeks of one person moving her studio from paper to Fieldnotes: many short letters in one conversation. */
const lines: Line[] = [
  [
    'customer',
    44 * DAY,
    `Hi, we're a pottery studio, 14 wheels, 3 kilns, about 160 members, and everything is on ONE paper calendar by the door. It got wet on Saturday. I want to be on Fieldnotes by the time the new term starts, six weeks from now. Is that realistic? I've never moved a studio before.

Joyce`,
  ],
  [
    YUKI,
    44 * DAY - 40,
    `Hi Joyce,

It's realistic, and I used to teach at a studio with a paper calendar, so I know what's on yours.

I'd do it in this order: kilns first (three things, no people), then wheels, then members. A week each, and two weeks to spare. Shall we start with the kilns? Send me a photo of a kiln week, even wet.

Yuki`,
  ],
  [
    'customer',
    43 * DAY,
    `Kiln week attached. The brown is tea. "BSQ" is bisque, "G6" is glaze to cone 6, and the little sun means nobody touch it, it's cooling.`,
  ],
  [
    YUKI,
    43 * DAY - 75,
    `That's a good calendar. I've put your three kilns in with BSQ, G6 and "cooling" as three kinds of booking. Cooling comes by itself, 14 hours after each firing, and nobody can book over it. Have a look at Kiln 2?

Yuki`,
  ],
  ['customer', 43 * DAY - 130, `It drew the SUN. I nearly cried. Kiln 3 is bigger, it cools for 20 hours.`],
  [YUKI, 43 * DAY - 150, `Kiln 3 cools for 20 hours now. And I kept the sun because yours was nice.`],
  [
    'customer',
    40 * DAY,
    `Three days of kilns and nobody has opened one early. Mr Seah, who is 81 and distrusts everything, said "hm". That is applause. On to wheels?`,
  ],
  [
    YUKI,
    40 * DAY - 55,
    `Tell Mr Seah "hm" from me too. For the wheels I need to know: does a member book a certain wheel, or any wheel? And how long is one turn?

Yuki`,
  ],
  [
    'customer',
    40 * DAY - 200,
    `Any wheel, 2 hours, EXCEPT wheel 7 which is left-handed and belongs to Farah and Mr Goh, and wheel 14 which squeaks, so it's free of charge.`,
  ],
  [
    YUKI,
    39 * DAY,
    `Done: 12 wheels that are any wheel, wheel 7 only for Farah and Mr Goh, wheel 14 free and called "14 (squeaks)". Turns start on the even hours. Is that right for the evenings too?

Yuki`,
  ],
  ['customer', 39 * DAY - 90, `Evenings start at 6.30, sorry, should have said!`],
  [YUKI, 39 * DAY - 102, `Evenings start at 18:30 now, 18:30 and 20:30. I should have asked.`],
  [
    'customer',
    35 * DAY,
    `Small disaster. Two people turned up for the same wheel, Tuesday 2pm. Both had it on their phone. They shared it, one throwing, one trimming, and are now friends, but still.`,
  ],
  [
    TOMAS,
    35 * DAY - 48,
    `Hi Joyce, Tomás here, Yuki is asleep. I've read everything above, so you needn't tell it again.

They booked within the same second, and we let both through. That's a mistake of ours and I want it gone before anyone else makes friends that way. I'll have it fixed by tomorrow noon in Singapore and tell you here. Until then I look through your bookings every two hours for doubles.

Tomás`,
  ],
  [
    'customer',
    35 * DAY - 70,
    `Thanks Tomás. "Before anyone else makes friends that way" is going on the wall.`,
  ],
  [
    'note',
    35 * DAY - 300,
    `Two people booking the same second: the check and the write were two transactions. Now one, with a unique index behind it so that the database refuses the second. I ran 20,000 pairs against it, none doubled.`,
  ],
  [
    TOMAS,
    34 * DAY - 200,
    `It's fixed, an hour before noon. The second of two people now gets "somebody was a moment faster" and the next free wheel. I looked through your five weeks ahead as well: no other doubles.

Tomás`,
  ],
  ['customer', 34 * DAY - 260, `Perfect. Thank you for not calling it a glitch.`],
  [
    'customer',
    29 * DAY,
    `MEMBERS. I have them in Excel, 163 rows. Some have two e-mails. Some have none (Mr Seah). There is a column called "notes" that I'd rather nobody ever saw. How do I do this?`,
  ],
  [
    YUKI,
    29 * DAY - 65,
    `Hi Joyce,

Delete the notes column in a copy first, then send me only the copy. Keep the original off our machines altogether.

Two e-mails: put the one they answer from first. None: that's fine, Mr Seah can book at the tablet by the door with his name and a four-digit code.

Yuki`,
  ],
  [
    'customer',
    28 * DAY,
    `Copy attached, no notes. It's 162 rows now, Mrs Lim was in there twice, once as a joke.`,
  ],
  [
    YUKI,
    28 * DAY - 110,
    `All 162 are in, and nobody has been written to yet. I left the invitation for you to send, because it should sound like you. There's a draft under Members, Invite. Change every word you like.

Yuki`,
  ],
  [
    'customer',
    22 * DAY,
    `Sent it!!! 118 came in on the first day. 3 complaints, all about the paper calendar having been "nicer". They're right, it was.`,
  ],
  [YUKI, 22 * DAY - 35, `118 on the first day is lovely. Keep the paper one. I'd frame it, tea and all.`],
  [
    'customer',
    17 * DAY,
    `Question about money. Monthly members pay $120, but Farah and Mr Goh pay $90 because wheel 7 is wobbly. Can it do that without everyone seeing the $90?`,
  ],
  [
    ANA,
    17 * DAY - 25,
    `Hi Joyce, I'm Ana, I do the money side here.

Yes: open Farah, Membership, "Own price", 90. Only you and she see it; her receipt says 90 and the list says "monthly". I did Farah so you can see how it looks. Mr Goh is yours.

Ana`,
  ],
  ['customer', 17 * DAY - 50, `Did Mr Goh. That's the first setting I've changed without being afraid.`],
  [
    'customer',
    9 * DAY,
    `One week to go. I have a knot in my stomach. What goes wrong in the first week, usually? Tell me the truth.`,
  ],
  [
    YUKI,
    9 * DAY - 60,
    `The truth: on the first evening three or four people will have forgotten their code, and somebody will stand by the door and say the paper was better. On the second day a card payment will fail because the card is old. By Thursday it's quiet.

I'm at my desk until 22:00 your time on your first two evenings. Write here and I'll answer within minutes, or ring +61 2 5550 0142 and it's me.

Yuki`,
  ],
  ['customer', 2 * DAY, `FIRST EVENING. 3 forgotten codes. 1 "the paper was better". You're a witch.`],
  [YUKI, 2 * DAY - 6, `Which three? I'll make them new ones now.`],
  ['customer', 2 * DAY - 9, `Pauline, Rashid, and of course Mr Seah.`],
  [
    YUKI,
    2 * DAY - 14,
    `New codes: they're on your tablet under Tonight, so I needn't write them here. Mr Seah's is the year he started pottery, if he's happy with that.`,
  ],
  ['customer', 2 * DAY - 31, `1963. He said "hm" TWICE.`],
  [
    'customer',
    6 * 60,
    `Quiet Thursday, exactly as you said. We're off paper. I don't have a question, I only want it on record that three people I've never met got 160 potters through a door.

I'll have one for you next month about the Christmas market, brace yourself.

Joyce`,
  ],
  [
    YUKI,
    6 * 60 - 50,
    `Joyce, this made my week, and I read it out to the other two.

Bring the Christmas market once you have the number of tables. I'm braced.

Yuki`,
  ],
];

const steps: Step[] = lines.map(([from, minutesAgo, text]) =>
  from === 'note' ? { from: TOMAS, minutesAgo, text, note: true } : { from, minutesAgo, text },
);

/** Most of her answers quote what they answer, as Gmail does by itself. */
const withQuotes = steps.map((step, i): Step => {
  const before = steps[i - 1];
  if (step.from !== 'customer' || !before || before.from === 'customer' || before.note) return step;
  return { ...step, quotes: i - 1 };
});

const kilnPhoto = { name: 'kiln-week.png', type: 'image/png', file: 'kiln-week.png' };
const members = { name: 'members-copy.csv', type: 'text/csv', file: 'members-sample.csv' };

export const thirtyMails: Conversation[] = [
  {
    key: 'joyce-off-paper',
    customer: joyce,
    subject: 'From a wet paper calendar to you, in six weeks?',
    assignee: YUKI,
    tags: ['moving in'],
    exchange: withQuotes.map((step) => {
      if (step.text?.startsWith('Kiln week attached')) return { ...step, attachments: [kilnPhoto] };
      if (step.text?.startsWith('Copy attached')) return { ...step, attachments: [members] };
      return step;
    }),
  },
];
