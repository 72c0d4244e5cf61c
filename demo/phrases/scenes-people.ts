import type { Scene } from './types.ts';

export const peopleScenes: Scene[] = [
  {
    subjects: [
      'No reminders for the {session}',
      'Reminders not sent on {day}',
      'nobody got the mail',
      '{n} {people} without a reminder',
    ],
    problems: [
      'None of my {people} had a reminder for the {session} on {day}.',
      'The reminders for {day} didn’t go out, {person} asked me about it.',
      'We had {n} booked for the {session} and a third of them didn’t come. No reminder, they say.',
      'Since last week the reminders come for some {people} and not for others.',
    ],
    details: [
      'They looked in the spam folder.',
      'I paid the {staff} and heated {room} for it.',
      'On the page it says "sent".',
      'The ones with Outlook addresses have nothing.',
    ],
    asks: [
      'Did they leave you or not?',
      'Can you see what happened to them?',
      'Will {day} be all right?',
      'How can I check it myself next time?',
    ],
    answers: [
      'They did not leave us. Your {session} was moved after the hour at which we make the list, and we don’t look again. That’s a gap of ours.',
      'I have the log in front of me: {n} sent, and 7 turned away by one provider because of our server’s address. I’ve written to that provider.',
      'You’re right, none went out for that {session}. The template had an empty field and we stopped silently. We must never do that silently.',
    ],
    steps: [
      'For {day} they’ve left already: I sent them by hand at {time} and watched each one arrive at its server.',
      'I’ve mended it for your account, and on {day} I’ll look at the count myself before {time}.',
      'Under Reminders there’s now a line for each person, with the time it left.',
    ],
    fits: [
      { subjects: [0, 1, 2], details: [0, 1, 2], answers: [0, 2] },
      { subjects: [0, 1, 2], details: [0, 1, 2], answers: [0, 2] },
      { subjects: [0, 3], answers: [1], steps: [0, 2] },
      { subjects: [3], answers: [1], steps: [0, 2] },
    ],
    turns: [
      ['They all got it today. Thank you!', 'I saw {n} of {n} arrive. I’ll look once more next {day}.'],
      [
        'One is missing: {person}.',
        '{person}’s address has a typing mistake, "gmial". I corrected it with a guess and sent it again; would you ask {person} whether it came?',
      ],
      [
        'Can the reminder go out two days before, not one?',
        'Yes, under Reminders, "How long before". I set it to two days for the {session} only.',
      ],
    ],
  },
  {
    subjects: [
      'Waiting list for the {session}',
      '{session} is full, what now?',
      'How does the waiting list choose?',
      'someone cancelled and the place stayed empty',
    ],
    problems: [
      'The {session} is full and {n} {people} ask for a waiting list.',
      'Somebody cancelled on {day} and the next on the list wasn’t told.',
      'I don’t understand whom the waiting list takes first.',
      'A place came free in the {session} at {time} and stayed empty all evening.',
    ],
    details: [
      '{person} has been first on the list for weeks.',
      'The place is worth {amount} to us.',
      'I’d prefer to choose myself.',
      'Our {people} talk to each other, so it has to be fair.',
    ],
    asks: [
      'Is there such a thing?',
      'Why was nobody told?',
      'Can I decide who gets it?',
      'How long do they have to answer?',
    ],
    answers: [
      'There is: open the {session}, "When it’s full", "Keep a waiting list". First come, first asked, and each has two hours to say yes.',
      'The first on the list was asked at {time} and had two hours; by then the {session} had begun. Two hours are too long for an evening class, and that’s a default I chose badly.',
      'It goes strictly by the minute they joined. You can drag a person up, and the list shows that you did.',
    ],
    steps: [
      'I’ve switched it on for your {session}, with thirty minutes to answer.',
      'For yours I set thirty minutes, and in the last three hours it asks everyone at once.',
      'I’ve attached nobody to it yet, {person} can be the first.',
    ],
    fits: [
      { subjects: [0, 1], details: [0, 1], asks: [0], answers: [0], steps: [0] },
      { subjects: [2, 3], details: [0, 1, 3], asks: [1, 3], answers: [1], steps: [1] },
      { subjects: [0, 2], details: [0, 2, 3], asks: [2], answers: [2], steps: [1] },
      { subjects: [3], details: [0, 1, 3], asks: [1], answers: [1], steps: [1] },
    ],
    turns: [
      [
        'Thirty minutes is good. And at night?',
        'Between 22:00 and 7:00 it waits, nobody is asked in their sleep.',
      ],
      ['It filled in ten minutes!', 'I watched it, {person} was in after four.'],
      [
        'Can they see their own number on the list?',
        'Yes, if you allow it. I left it off since some {people} find it unkind; the switch is beside the list.',
      ],
    ],
  },
  {
    subjects: [
      'Can’t sign in',
      'the sign in link does not come',
      'locked out before the {session}',
      '{person} cannot log in',
      'new phone, no way in',
    ],
    problems: [
      'The sign-in mail doesn’t reach {person}, our {staff}.',
      'I have a new phone and can’t get into Fieldnotes any more.',
      'It says my address isn’t known. I’ve used it for {years} years.',
      '{person} is locked out and the {session} is at {time}.',
    ],
    details: [
      'We looked in spam and asked the provider.',
      'I can still get in on {device}.',
      'It’s the address we’ve always used.',
      'There are {n} {people} at the door.',
    ],
    asks: [
      'Can you let us in?',
      'What’s going on?',
      'Can you change the address?',
      'Is there another way than the mail?',
    ],
    answers: [
      'The mails leave us and {org}’s server puts them aside as unknown. I can see it in its answer.',
      'The account stands under your old address, the one you had before {month}.',
      'The link works for fifteen minutes, and your mail arrives after twenty. That’s why each one is "too old".',
    ],
    steps: [
      'Here’s a way round: on {device}, where you’re still in, open Profile and "Sign in another device". It shows a code.',
      'I’ve made the link last two hours for {org}. Ask for a new one now, and it should work.',
      'I can change the address as soon as I know it’s you. May I ring the number on your invoice today at {time2}?',
    ],
    fits: [
      { subjects: [1, 3], details: [0, 1, 2], asks: [1, 3], answers: [0], steps: [0], turns: [0] },
      { subjects: [0, 4], details: [1, 2], asks: [0, 3], answers: [2], steps: [1], turns: [0, 2] },
      { subjects: [0], details: [1, 2], asks: [1, 2], answers: [1], steps: [2], turns: [1] },
      { subjects: [2, 3], details: [2, 3], asks: [0, 3], answers: [2], steps: [1], turns: [0] },
    ],
    turns: [
      ['We’re in!!', 'Good. {people} in, too?'],
      [
        'Yes, ring, I’m at the counter.',
        'Thank you for picking up. The new address is in, the old one no longer works, and all other devices are signed out.',
      ],
      [
        'It worked for me. {person} still waits for the mail.',
        'I sent {person} a new one at {time2} and this time the server took it within a second.',
      ],
    ],
  },
  {
    subjects: [
      'New {staff}, what may they see?',
      'Permissions for {person}',
      'can my {staff} see the money?',
      'Hide phone numbers from {people}',
    ],
    problems: [
      '{person} starts on {day} as our new {staff} and shouldn’t see what people pay.',
      'I’d like {person} to change the {session} but nothing else.',
      'Our {people} can see each other’s phone numbers, and one of them complained.',
      'How do I give {person} a key to {room} only?',
    ],
    details: [
      'The old {staff} left last month, is she still in there?',
      'We’re {n} in all.',
      'It’s a matter of trust and also of the law, I believe.',
      'I don’t want it to feel like mistrust.',
    ],
    asks: [
      'What’s the right role?',
      'What exactly does a "helper" see?',
      'How do I switch that off?',
      'Who can see it today?',
    ],
    answers: [
      '"Helper" is the one: sees the plan and the names, changes the {session}, and sees no money and no addresses.',
      'Today everyone with a seat sees the numbers. That’s how we set it up at the start, and I’d choose otherwise now.',
      'A person can be tied to one place. {person} would then see {room} and nothing else.',
    ],
    steps: [
      'I made {person} a helper, not invited yet, so that you can look at it first: "See as {person}" at the top right.',
      'Numbers are hidden from {people} as of now; you and your {staff} still see them.',
      'Your former {staff} still had a seat. I didn’t touch it, you can take it away under People.',
    ],
    fits: [
      { subjects: [0, 1, 2], details: [1, 3], asks: [0, 1], answers: [0], steps: [0] },
      { subjects: [0, 1], details: [1, 3], asks: [0, 1], answers: [0], steps: [0] },
      { subjects: [3], details: [1, 2], asks: [2, 3], answers: [1], steps: [1], turns: [2] },
      { subjects: [0, 1], details: [0], asks: [0], answers: [2], steps: [2], turns: [1, 2] },
    ],
    turns: [
      ['"See as" is brilliant. Thank you.', 'I use it myself before I tell anyone what they’ll see.'],
      [
        'Can {person} add {people}?',
        'A helper can’t. If you’d like that, "Helper, and may add people" is one tick further down.',
      ],
      ['And her notes, can she read mine?', 'No. Notes are yours until you share one.'],
    ],
  },
  {
    subjects: [
      'The sign-up page asks too much',
      'Question on the sign-up form',
      'people stop at the form',
      'add a field for allergies',
    ],
    problems: [
      'Our sign-up page for the {session} asks for an address and nobody wants to give it.',
      'I’d like to ask people one thing when they sign up: allergies.',
      '{n} people opened the sign-up page for the {session} and only 6 finished.',
      'The form shows the question of last year’s {session}.',
    ],
    details: [
      '{person} gave up at the third question.',
      'It’s for safety, in {room} it matters.',
      'I’d keep it as short as possible.',
      'On {device} the button is under the edge.',
    ],
    asks: [
      'Where can I change that?',
      'Can I make it optional?',
      'Could you look at it with your eyes?',
      'What do others ask?',
    ],
    answers: [
      'The address came with the template. I’d leave it out as well: nobody needs it to come to the {session}.',
      'I opened it on a small phone, and you’re right, the button sits below the edge. That’s ours to mend.',
      'You can: Sign-up page, Questions, "Add". For allergies I’d make it one line and optional.',
      'The question came along when the {session} was copied from last year. I’d have expected it to stay behind as well.',
    ],
    steps: [
      'I’ve taken the address out of your {session}, and kept what earlier people gave.',
      'The button is visible on small phones since {time2} today.',
      'I’ve added "Anything we should know?" as a draft, for you to keep or throw away.',
      'Last year’s question is off the page, and its answers are kept with last year.',
    ],
    fits: [
      { subjects: [0, 1, 2], details: [0, 2], asks: [0, 1], answers: [0], steps: [0], turns: [1] },
      { subjects: [3], details: [1, 2], asks: [0, 1], answers: [2], steps: [2], turns: [0, 2] },
      { subjects: [2], details: [0, 3], asks: [2], answers: [1], steps: [1], turns: [1] },
      { subjects: [1], details: [0, 2], asks: [0], answers: [3], steps: [3], turns: [2] },
    ],
    turns: [
      [
        'Kept it. Two answered already.',
        'Good words by both of them. Only you and your {staff} see those answers.',
      ],
      ['{n} sign-ups since you changed it!', 'That’s lovely. The shortest form wins each time.'],
      [
        'Can I see the answers in one list?',
        'Yes: People, "Answers", and there’s a print button that leaves out the phone numbers.',
      ],
    ],
  },
];
