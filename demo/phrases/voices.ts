import type { Voice } from './types.ts';

export const voices: Voice[] = [
  {
    greetings: ['Hello,', 'Hi there,', 'Hi,', 'Good morning,'],
    endings: ['Thanks,\n{first}', 'Thank you!\n{first}', 'Best,\n{first} {last}', '{first}'],
  },
  {
    greetings: ['Dear Fieldnotes,', 'Good day,', 'Dear team,'],
    endings: [
      'Kind regards,\n{first} {last}\n{org}',
      'With best wishes,\n{first} {last}',
      'Yours sincerely,\n{first} {last}\n{org}',
    ],
  },
  { greetings: ['', 'hi', 'hey', 'hello again'], endings: ['', 'thx', '{first}', 'cheers'], change: 'lower' },
  {
    greetings: ['Hi lovely people!', 'Hello hello!', 'Hi Fieldnotes :)'],
    endings: ['Big thanks!! {first}', 'Hugs from {room},\n{first}', '{first} x', 'You are stars. {first}'],
  },
  {
    greetings: ['', 'Right.', 'Hello?'],
    endings: ['{first} {last}', '{last}, {org}'],
    change: 'shout',
  },
  {
    greetings: ['Hi,', ''],
    endings: [
      'Sent from my iPhone',
      'Sent from my phone, sorry for typos',
      '{first}\n\nSent from Outlook for Android',
    ],
  },
  {
    greetings: ['Good afternoon,', 'Hello to you all,'],
    endings: [
      'Many greetings from {org},\n{first}',
      'I thank you in advance and wish a nice day,\n{first} {last}',
      'Greetings\n{first}',
    ],
  },
  {
    greetings: ['Hello!', 'Hi everyone,'],
    endings: [
      '--\n{first} {last}\n{org}\nOpen {day} to Sunday',
      '--\n{first} {last} | {org}',
      '-- \n{org}, ask for {first}',
    ],
  },
];

/** What a customer adds now and then, between the matter and the question. */
export const asides: string[] = [
  'I’m on {device}, forgive the brevity.',
  'My {staff} {friend} told me to write to you, and here I am.',
  'We have {n} {people} coming, so I’d like to have it right.',
  'I may well be doing something wrong.',
  'It’s not the end of the world, it only makes me look silly in front of the {people}.',
  'I’ve been using Fieldnotes for {years} years and this is the first time I write.',
  'I looked for it for half an hour before writing to you.',
  '{friend} says it’s me. I say it’s the computer.',
  'We open at {time}, so before that would be best.',
  'I’m writing this between two appointments, excuse the hurry.',
  'I asked {friend} first, who sent me to you.',
  'Otherwise we’re very happy here.',
  'I have a screenshot if you want one.',
  'There’s no hurry from my side.',
  'It sounds small, and it takes me about an hour every {day}.',
];

export const devices: string[] = [
  'my phone',
  'an old iPad',
  'the tablet by the door',
  'my laptop',
  'Chrome',
  'Firefox',
  'Safari',
  'the till',
  'my daughter’s phone',
];

/** How a teammate begins and ends. No name comes twice: the ending is the signature of whoever writes. */
export const teamGreetings: string[] = [
  'Hi {first},',
  'Hello {first},',
  'Good morning {first},',
  'Hi {first},',
  '{first},',
];

/** Ends some first answers: a thing the writer will do, and when. */
export const teamPromises: string[] = [
  'I’ll look at it once more on {day} at {time} and tell you what I see.',
  'I’ve kept your letter open on my desk until you tell me that it’s right.',
  'You’ll hear from me tomorrow before {time}, even if all is well.',
  'I’ll look at your {session} myself on {day} morning, before your {people} come.',
  'If anything looks odd to you, write here and it lands with me.',
  '',
  '',
  '',
];
