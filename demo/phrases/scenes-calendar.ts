import type { Scene } from './types.ts';

export const calendarScenes: Scene[] = [
  {
    subjects: [
      '{session} is an hour late in the calendar',
      'Wrong time on {day}',
      'Why does my {session} say {time2}?',
      'times are off by one hour',
      'clock change and our {day} plan',
    ],
    problems: [
      'Our {session} on {day} is at {time}, and the calendar shows {time2}.',
      'Since the weekend the {session} stands at {time2} in the calendar instead of {time}.',
      'Something moved my {day} {session} by an hour, it has always been at {time}.',
      'On {device} the {session} says {time2}, on the board it says {time}.',
    ],
    details: [
      'Only {day} is wrong, the other days are fine.',
      'I think it began with the clock change.',
      'Two {people} came an hour early and stood in the rain.',
      'The reminders have the right time, oddly.',
    ],
    asks: [
      'Which of the two goes out in the reminders?',
      'Can you put it right?',
      'Do I have to change all {n} of them by hand?',
      'What did I do?',
    ],
    answers: [
      'You did nothing wrong: that {session} was entered while {device} stood in another time zone, and we kept that zone.',
      'The {session} is stored in the zone it was typed in, and it was typed on a device that was an hour off. I should have made that visible.',
      'It’s our mistake. A change we made on {day} read the hour of your {session} twice.',
    ],
    steps: [
      'I’ve set it to {time} for {day} and for the {n} after it. Your {people} get the right time.',
      'It says {time} again, and I checked the reminder that goes out next: {time} as well.',
      'I moved all {n} back to {time} and sent nothing to anyone.',
    ],
    fits: [{}, {}, { subjects: [0, 1, 3, 4] }, { answers: [2] }],
    turns: [
      [
        'Perfect, it says {time} now. And the ones in the spring?',
        'Those too. I looked at {month}, and each one stands at {time}.',
      ],
      [
        'It’s right on the computer. {device} still shows {time2}.',
        'That one keeps yesterday’s copy until it’s opened with a connection. Open it once on Wi-Fi, and if it still says {time2}, tell me what {device} is and I’ll look closer.',
      ],
      ['Thank you! My {people} will be glad.', 'I’m glad too. {time} it stays.'],
    ],
  },
  {
    subjects: [
      'Repeating {session} stops after {n} weeks',
      'How do I repeat until {month}?',
      '{session}: the series ends too early',
      'repeat every second {day}',
    ],
    problems: [
      'I set the {session} to repeat every {day}, and after {n} weeks it’s gone.',
      'Our {session} runs every second {day} until {month}. I can only choose every week.',
      'The series of my {session} ends for no reason in {month}.',
      'I’d like the {session} every other {day}, and not in the holidays.',
    ],
    details: [
      'I typed in the rest by hand last year, never again.',
      '{person} plans the term from it.',
      'There are {n} in the series.',
      'I did find "repeat", but not where it ends.',
    ],
    asks: [
      'Where do I set the end?',
      'Is that possible?',
      'Could you show me how, with my {session}?',
      'Or do I enter each of them?',
    ],
    answers: [
      'The end is hidden, and I don’t like where we put it: it only appears after you choose "repeat".',
      'It’s possible. Open the {session}, choose "Repeat", then "Every second week" and an end date.',
      'A series stops after {n} unless it has an end date. We never say so on the page; we will.',
    ],
    steps: [
      'I’ve done it for your {session}: every second {day} until the end of {month}, holidays left out.',
      'I set the end to the last {day} in {month}. Change it as you like, nothing is sent until you press save.',
      'Yours runs until {month} now. I left {person} as the {staff} on each of them.',
    ],
    fits: [
      { subjects: [0, 2], asks: [0, 2, 3], answers: [0, 2], steps: [1, 2] },
      { subjects: [1, 3], details: [0, 1], asks: [1, 2, 3], answers: [1], steps: [0] },
      { subjects: [0, 2], asks: [0, 2, 3], answers: [0, 2], steps: [1, 2] },
      { subjects: [3], details: [0, 1], asks: [1, 2, 3], answers: [1], steps: [0] },
    ],
    turns: [
      [
        'Ah, THERE. Can I take out one {day} without breaking the rest?',
        'Yes: open that {day}, "Only this one", then "Cancel". The others stay as they are.',
      ],
      [
        'That worked, thank you. Does it tell the {people}?',
        'Only if you tick "Tell them". I left it unticked for you.',
      ],
      ['Great. {person} says thank you too.', 'Greet {person} from me.'],
    ],
  },
  {
    subjects: [
      'Two bookings for {room} at {time}',
      'Double booking!!',
      '{room} booked twice on {day}',
      'How can two {people} have the same slot',
    ],
    problems: [
      '{room} is booked twice on {day} at {time}, once for the {session} and once for {person}.',
      'Two {people} hold the same slot on {day}, {time}, in {room}.',
      'We had a double booking in {room}: both had a confirmation in their hand.',
      'The {session} and a private hire are in {room} at the same time.',
    ],
    details: [
      'I had to send {person} home.',
      'They were nice about it. The next ones may not be.',
      'Both say "confirmed".',
      'It’s the first time in {years} years.',
    ],
    asks: [
      'How can that happen?',
      'Can you look whether there are more?',
      'Who was first?',
      'Can you make it impossible, please?',
    ],
    answers: [
      'One of the two came in through the old sign-up link, which doesn’t look at {room}. That link is ours and I hadn’t switched it off.',
      'They were saved within the same second, and we let both through. That’s a mistake in our code and I’ve seen exactly where.',
      '{person}’s booking was first, by four minutes. The second was entered by hand, and by hand we only warn; the warning is easy to miss.',
    ],
    steps: [
      'I looked through the next {n} weeks: there’s one more, on {day}. I’ve marked it and changed nothing.',
      'The link is off, and {room} now refuses a second booking whichever way it comes.',
      'I’ve switched on "Refuse, don’t warn" for {room}. You can take it back under Rooms.',
    ],
    fits: [
      { subjects: [0, 1, 2], asks: [0, 2], answers: [2], steps: [0, 2] },
      { asks: [0, 1, 3], answers: [1], steps: [0] },
      { asks: [0, 1, 3], answers: [0], steps: [0, 1] },
      { subjects: [0, 1, 2], details: [2, 3], asks: [0, 1, 3], answers: [0], steps: [0, 1] },
    ],
    turns: [
      [
        'Thanks for the quick look. I’ve moved the other one myself.',
        'I see it, and {room} is clean until {month}.',
      ],
      [
        'And if I WANT two at once? {room} has a curtain.',
        'Then give {room} two places instead of one, under Rooms. I’d call them "{room}, left" and "right".',
      ],
      [
        'Could you write to the second person? I’m too embarrassed.',
        'I’d rather the letter came from you, they know you. Here’s a start: "We gave your hour to two people, and that was our system. Would {day} at {time2} suit you, free of charge?" The free hour is on us, I’ve credited it.',
      ],
    ],
  },
  {
    subjects: [
      'Calendar subscription doesn’t update',
      'Google calendar shows last week',
      'Our calendar link is stale',
      'My {staff} sees an old plan',
    ],
    problems: [
      'My {staff} has our calendar in her phone by the link, and it shows the plan of last week.',
      'The subscribed calendar doesn’t update, the {session} I cancelled on {day} is still in it.',
      'On {device} the subscription is {n} hours behind.',
      '{person} came for the {session} that I had cancelled, because the phone still had it.',
    ],
    details: [
      'I removed the link and added it again.',
      'On the board everything is right.',
      'We have {n} {people} with that link.',
      'It used to take minutes.',
    ],
    asks: [
      'How often does it fetch?',
      'Can I push it somehow?',
      'Is it you or Google?',
      'What do I tell my {people}?',
    ],
    answers: [
      'It’s half us, half them. Our link is fresh within a minute; Google asks for it only every 12 to 24 hours and nobody can hurry it.',
      'Your link is fine, I fetched it and the cancelled {session} is gone. The phone fetches when it likes.',
      'It was us: your link was served from a copy that stopped on {day}. I’ve thrown the copy away.',
    ],
    steps: [
      'For days when it matters, switch on "Text them when something is cancelled". I can switch it on for all {n} if you say so.',
      'On an iPhone you can set it to every 15 minutes: Calendar accounts, Fetch. I tried it with your link.',
      'I fetched it from here on three phones and all of them show the plan of today.',
    ],
    fits: [
      { answers: [0, 2], steps: [1, 2], turns: [1] },
      { subjects: [0, 1, 2], answers: [1], steps: [0], turns: [0, 2] },
      { subjects: [0, 1, 2], answers: [0, 2], steps: [0], turns: [0, 2] },
      { answers: [1], steps: [0], turns: [0, 2] },
    ],
    turns: [
      [
        'Yes please, switch it on for all.',
        'It’s on for all {n}. The first text goes out when you next cancel something, not before.',
      ],
      [
        '{person}’s phone has it now. Thanks.',
        'Good. Write if it falls behind again and I’ll look at the times of fetching with you.',
      ],
      ['Who pays for the texts?', 'We do, up to 200 a month. You used {n} last month.'],
    ],
  },
  {
    subjects: [
      'Holidays in {month}',
      'Public holiday missing',
      'We’re closed on {day} and people still book',
      'closing days',
    ],
    problems: [
      'We’re closed for a week in {month} and I can’t find where to say so.',
      'People book the {session} on a day on which we’re shut.',
      'The public holiday in {month} is missing from our board.',
      'I need to close {room} for {n} days, the floor is being done.',
    ],
    details: [
      '{n} {people} are booked in that week already.',
      'Last year I deleted each one, it took an evening.',
      'Only {room}, the rest stays open.',
      'It’s a holiday in our region only.',
    ],
    asks: [
      'Can I close a whole week at once?',
      'What happens to those who are booked?',
      'Do they get a message?',
      'How do you do it?',
      'Can you add it?',
    ],
    answers: [
      'Yes: Places, then "Closed from … to …". Nobody can book in that time.',
      'You can close one room or everything, under Places. Those who are booked stay until you decide, one by one or all together.',
      'That holiday is kept in your region and missing from our list. The list is mine and I’ve added it.',
    ],
    steps: [
      'I’ve entered your week as closed and left the {n} bookings for you to decide.',
      '{room} is closed for those days. The {session} can move to another room with one click, I left that to you.',
      'It’s in for this year and the next five.',
    ],
    fits: [
      { subjects: [0, 3], details: [0, 1], asks: [0, 1, 2, 3], answers: [0], steps: [0] },
      { subjects: [1, 2], details: [3], asks: [4], answers: [2], steps: [2], turns: [1, 2] },
      { subjects: [0, 1], details: [0, 3], asks: [4], answers: [2], steps: [2], turns: [0, 1] },
      { subjects: [0, 3], details: [0, 2], asks: [1, 2, 3], answers: [1], steps: [1] },
    ],
    turns: [
      ['I moved them all. That was quick!', 'And nobody booked in between. Enjoy the quiet days.'],
      [
        'Can the message to them be in my own words?',
        'Yes, the text opens before it goes out. Write it as you’d say it at the door.',
      ],
      ['We changed our mind, we open on the {day}.', 'I’ve opened that {day} again. {n} places are free.'],
    ],
  },
];
