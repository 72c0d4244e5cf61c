/** Exchanges that can follow in any conversation, once its own matter is talked through. */
export const generalTurns: [customer: string, teammate: string][] = [
  [
    'While I have you: can {person} get the weekly plan by mail too?',
    'Yes, I’ve added {person} for Mondays at {time}.',
  ],
  [
    'One more thing. Where do I change the name of {room}?',
    'Under Places, click the name and type. The old bookings follow.',
  ],
  [
    'My {staff} asks whether it works without a connection.',
    'The plan of this week does, on any phone that has opened it once. Changes wait until there’s a connection.',
  ],
  [
    'Same again this {day}, only the other way round.',
    'I see it. That’s the second half of the same mistake, and I’d missed it. It’s right for {day} now.',
  ],
  [
    'Quick one: how many {people} can be in one {session}?',
    'As many as you like. Above 400 the page gets slow, and I’d rather you told me before.',
  ],
  [
    '{person} will look after this from now on, I’m away until {month}.',
    'Thank you. I’ll write to {person} from here on, and {person} needn’t tell it all again.',
  ],
  [
    'Back from holiday. Did anything happen?',
    'Two {people} moved from {day} to the week after, and {room} was free on a Sunday. Nothing else.',
  ],
  [
    'I pressed something and now it’s all grey?',
    'Grey is the past: you’re looking at last {month}. The button "Today" brings you home.',
  ],
  [
    'Could you check {day} once more, please? I’m nervous about it.',
    'I did: {n} booked, {room} at {time}, reminders leave the evening before. It’s as it should be.',
  ],
  ['All quiet here. Thanks again for last time.', 'Good to hear from you on a quiet day, {first}.'],
  [
    'My colleague says you can do that with a shortcut?',
    'The letter n, for a new {session}. The question mark shows the others.',
  ],
  [
    'It did it again.',
    'Then my repair wasn’t one. I’m looking at it now with your {session} open, and I’ll write by {time2} either way.',
  ],
  [
    'And is that safe, with the names of our {people}?',
    'The names stay in Frankfurt and Dublin, the three of us can reach them, and each look is written down. You can read that list under Settings.',
  ],
  [
    'We’re {n} now! It’s growing.',
    'Congratulations. At that size {room} must be full; you can give it a second hour under Places.',
  ],
  ['Sorry, wrong {day}. I meant the one after.', 'Moved to the one after. {time}, {room}, same {staff}.'],
  [
    'The {people} ask for it in bigger letters.',
    'The link can carry it: add "/large" at the end. I tried it from across the room.',
  ],
  ['Is there a bill for all this help?', 'No. Answering is part of it.'],
  [
    'I showed it to the neighbours, they may write to you.',
    'Tell them to mention {org}, and I’ll start with what I learned from you.',
  ],
  ['Can you undo what I did at {time}?', 'Done. It’s as it was a minute before, and nobody was written to.'],
  ['{person} found a typing mistake: "recieve".', '{person} is right. Corrected, and thank you.'],
];
