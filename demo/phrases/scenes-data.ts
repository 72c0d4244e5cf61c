import type { Scene } from './types.ts';

export const dataScenes: Scene[] = [
  {
    subjects: [
      'Import: {n} rows missing',
      'CSV import stops at row {n}',
      'How do I bring my {people} over?',
      'excel to fieldnotes',
    ],
    problems: [
      'I imported our list of {people} and {n} are missing.',
      'The import stops at row {n} and says nothing.',
      'All our {people} are in an Excel file, how do I get them in?',
      'After the import the names with accents look like Ã©.',
    ],
    details: [
      'It was saved by an old Excel.',
      'There are commas in some names.',
      'I tried it three times.',
      'Attached would be the file, but it has private things in it.',
    ],
    asks: [
      'What’s wrong with those rows?',
      'Can you look at it?',
      'Do I have to type them in?',
      'Which format do you like best?',
    ],
    answers: [
      'Those {n} rows have a comma inside the name and no quotes around it, so we read one column too many. We should have shown you the rows, not dropped them.',
      'Your file is in the old Windows encoding and we took it for another. The mistake is ours, the file says it correctly.',
      'You needn’t type anything. Save it as CSV with these columns: name, e-mail, since. The rest can stay at home.',
    ],
    steps: [
      'I read it again with the right encoding: all in, accents too, and nobody was written to.',
      'I’ve put the {n} in by hand. Would you look at {person}, whose row had two addresses?',
      'Try it with ten rows first; the import can be undone for a day.',
    ],
    fits: [
      { subjects: [0], asks: [0, 1, 2], answers: [0], steps: [1] },
      { subjects: [1], asks: [0, 1], answers: [0], steps: [1] },
      { subjects: [2, 3], details: [1, 3], asks: [2, 3], answers: [2], steps: [2], turns: [1, 2] },
      { subjects: [2, 3], details: [0, 2], asks: [1], answers: [1], steps: [0], turns: [0, 1] },
    ],
    turns: [
      [
        'All there now, {person} too. Thank you!',
        'Good. The next import tells you of each row it can’t read, that went out today.',
      ],
      [
        'And if I import twice, are they twice in there?',
        'No, the address decides. The second time it only fills in what’s new.',
      ],
      [
        'I have some without e-mail.',
        'They’re welcome without one. They can sign in on {device} with a code of four digits.',
      ],
    ],
  },
  {
    subjects: ['Printing the week', 'The print is too small', 'one page please', 'PDF of {month}'],
    problems: [
      'The week prints on two pages and {day} is alone on the second.',
      'My {people} can’t read the print, the letters are tiny.',
      'I need {month} as a PDF for the wall in {room}.',
      'The print leaves out the {session}.',
    ],
    details: [
      'We’re flour-handed people, nobody turns a page.',
      '{person} is 78 and our best {staff}.',
      'It’s A4, black and white.',
      'On screen it’s all there.',
    ],
    asks: [
      'Can it be one page?',
      'Can I make it bigger?',
      'Where’s the button?',
      'Why is it missing on paper?',
    ],
    answers: [
      'One page it is: the print left room for days you don’t open. It now leaves them out.',
      'There’s a size beside the print button, a small "A A". Small is the one nobody should get by default, so I turned that round.',
      'The {session} was marked as private, and private ones don’t go on paper. The mark is a tiny lock; I missed it at first myself.',
      'It’s under Print, "As a PDF", one step further than it should be.',
    ],
    steps: [
      '{month} is attached as a PDF the way it would look on your wall.',
      'Reload, print, and {day} should stand beside the others.',
      'I printed yours here to be sure, and read it from across the room.',
    ],
    fits: [
      { subjects: [0, 2], details: [0, 2, 3], asks: [0], answers: [0], steps: [1, 2] },
      { subjects: [1], details: [1, 2], asks: [1], answers: [1], steps: [2], turns: [0, 1] },
      { subjects: [3], details: [1, 2], asks: [2], answers: [3], steps: [0], turns: [0, 1] },
      { subjects: [0], details: [2, 3], asks: [3], answers: [2], steps: [2], turns: [0, 1] },
    ],
    turns: [
      ['Perfect, it hangs in {room}.', 'Good place for it.'],
      [
        'Could it print by itself on {day} evenings?',
        'Yes: Print, "By itself". I set nothing, as it needs to know your printer’s mail address.',
      ],
      [
        'Still two pages on {device}.',
        'There the browser adds its own margins. In its print window choose "Margins: none". I tried it on the same one and it’s a single page.',
      ],
    ],
  },
  {
    subjects: [
      '{session} is gone',
      'Our plan for {month} disappeared',
      'deleted by mistake',
      'URGENT everything empty on {day}',
    ],
    problems: [
      'The {session} on {day} is gone from the board.',
      '{person} deleted the whole of {month} by mistake.',
      'The board is empty on {device}.',
      'All {n} bookings for the {session} have disappeared.',
    ],
    details: [
      'We open at {time}.',
      'I didn’t touch a thing.',
      '{person} is very upset.',
      'On {device} I still see it, but I don’t dare to reload.',
    ],
    asks: ['Can you bring it back?', 'Is it really gone?', 'What happened?', 'Please hurry if you can.'],
    answers: [
      'Nothing is lost. It was put in the bin at {time2}, and the bin keeps it for 35 days.',
      'It’s all there. A filter for {room} is switched on, and it hides the rest; it looks exactly like an empty board, which is our fault.',
      'I’ve brought it back from the copy of {time2}: all {n} bookings, in the same places.',
    ],
    steps: [
      'Please reload once. You should see {n} on {day}.',
      'Tell {person} that it took me two clicks, and that I’ve done worse.',
      'No mails went out to your {people}, neither when it went nor when it came back.',
    ],
    fits: [
      { subjects: [0], details: [0, 1, 3], answers: [0, 2], steps: [0, 2], turns: [0, 2] },
      { subjects: [1, 2], details: [0, 2], answers: [0, 2], steps: [1, 2] },
      { subjects: [3], details: [0, 1], answers: [1], steps: [0], turns: [0] },
      { subjects: [0, 3], details: [0, 1], answers: [2], steps: [0, 2], turns: [0, 2] },
    ],
    turns: [
      ['IT’S BACK. Thank you thank you.', 'Breathe out. {n} bookings, I counted.'],
      [
        'Can I stop {person} from deleting?',
        'Yes: make {person} a helper under People. Helpers can cancel one {session} and delete nothing.',
      ],
      [
        'How long do you keep such copies?',
        'Each hour for two days, then each day for 35. I can go back to any of them for you.',
      ],
    ],
  },
  {
    calm: true,
    subjects: ['Thank you', 'A compliment', 'It works :)', 'just wanted to say'],
    problems: [
      'No question today. The {session} on {day} was full, and everyone was in the right room.',
      'I only want to say thank you for last week.',
      'We had {n} {people} here on {day} and not one phone call about the time.',
      'My {staff} {person} asked me to tell you that she now goes home at six.',
    ],
    details: [
      'That hasn’t happened in {years} years.',
      'I didn’t expect an answer on a Sunday.',
      'We drank one to you in {room}.',
      'You can put that on your wall.',
    ],
    asks: ['No need to reply.', 'That’s all.', 'Greetings to all of you.', 'Keep going.'],
    answers: [
      'I read this out to the other two, {first}. It made our {day}.',
      'You said there’s no need to reply, and I couldn’t help it. Thank you.',
      'This is on the wall now, next to the window.',
    ],
    steps: [
      'Greet {person} from me.',
      'I hope the next {session} is as full.',
      'How did the {session} go in the end?',
    ],
    fits: [
      { steps: [1], turns: [1] },
      { steps: [2], turns: [0, 1] },
      { steps: [1], turns: [1] },
      { steps: [0], turns: [1] },
    ],
    turns: [
      ['It went well! There was cake.', 'I’m glad. Cake decides it.'],
      [
        'You’re the only software that answers like people.',
        'That’s because it’s three people. Write whenever something is off, too.',
      ],
    ],
  },
  {
    calm: true,
    subjects: [
      'An idea for the board',
      'Feature wish: colours',
      'could it show {people}’s birthdays?',
      'Small wish',
    ],
    problems: [
      'Could the board show in which colour each {staff} works?',
      'It would help us if the {session} could be copied from one {day} to the next.',
      'I wish I could write a note on {room} that all see.',
      'Could there be a dark board for {room}? It glows at night.',
    ],
    details: [
      '{person} had the idea.',
      'We do it with stickers on the screen today.',
      'I know you’re three people.',
      'Others must want that as well.',
    ],
    asks: [
      'Is something like that planned?',
      'What do you think?',
      'Or does it exist already?',
      'Would that be much work?',
    ],
    answers: [
      'It exists, in a place you’d never look: hold the {session}, then "Copy to…".',
      'I like it. We won’t do it this year, because we have promised two other things first and there are three of us.',
      'Not planned until now, and {person}’s reason convinced me. I’ve drawn it this morning.',
    ],
    steps: [
      'I’ve written your words down beside the wish, with your name, and I’ll tell you if it changes.',
      'Until then, would a note on the {session} itself help? All can see that one.',
      'You’d have it by the end of {month}, and I’d ask you to try it first.',
      'On a tablet it’s a long press.',
    ],
    fits: [
      { subjects: [0, 1, 3], details: [0, 1, 2], asks: [0, 1, 3], answers: [1], steps: [0], turns: [0] },
      { subjects: [0, 3], details: [0, 2, 3], asks: [2], answers: [0], steps: [3], turns: [2] },
      { subjects: [0, 3], details: [0, 2, 3], asks: [0, 1], answers: [1], steps: [1], turns: [0] },
      { subjects: [0, 3], details: [0], asks: [0, 3], answers: [2], steps: [2], turns: [1] },
    ],
    turns: [
      [
        'A no with a reason is fine by me.',
        'Thank you for taking it that way. The sticker idea is on our wall.',
      ],
      ['I’ll gladly try it.', 'I’ll switch it on for you on {day} and write here.'],
      ['Found "Copy to". Ha. {years} years!', 'You’re not alone, I’ll move it to where people look.'],
    ],
  },
  {
    subjects: [
      'API: {n} requests and then 429',
      'Webhook arrives twice',
      'field "room" is null',
      'question about the API',
    ],
    problems: [
      'After {n} requests the API answers 429.',
      'We get the webhook for a new {session} two times.',
      'In GET /bookings the field room is null for {room}.',
      'Our till talks to your API and since {day} it gets 401.',
    ],
    details: [
      'Nothing was changed on our side.',
      'It’s a small script by {person}.',
      'Retry-After says 60.',
      'Same with curl.',
    ],
    asks: [
      'Is that intended?',
      'What’s the limit?',
      'Can you see something on your side?',
      'What should we send instead?',
    ],
    answers: [
      'The limit is 60 a minute for each token. It’s in the docs now; it should have been before you ran into it.',
      'The second one is our retry: your server took 11 seconds and we give up after 10. Both carry the same id, so you can drop the second.',
      'I see it: {room} was renamed on {day}, and we look it up by its old name. That’s a mistake of mine.',
      'Your token ran out on {day}, and our mail about it went to {person}. I should have sent it to you too.',
    ],
    steps: [
      'GET /bookings?from=&to= gives 500 at once; your script would need 4 calls in place of {number}.',
      'It’s mended since {time2}. Could you run it once more?',
      'I’ve given it 14 more days so that nothing stands still. A new one is under Settings, API.',
      'Answer first and work afterwards, and you’ll stay under the ten seconds.',
    ],
    fits: [
      { subjects: [0, 3], details: [0, 1, 2], asks: [1], answers: [0], steps: [0], turns: [1, 2] },
      { subjects: [1], details: [0, 1], asks: [0, 2], answers: [1], steps: [3], turns: [0] },
      { subjects: [2], details: [0, 1, 3], asks: [0, 2], answers: [2], steps: [1], turns: [0] },
      { subjects: [3], details: [0, 1, 3], asks: [2], answers: [3], steps: [2], turns: [0] },
    ],
    turns: [
      ['Works. Thanks for the fast answer.', 'Good. The change is in the docs with today’s date.'],
      [
        'Runs now. Are deleted ones in there too?',
        'Add deleted=1 and they come with the time they were deleted, for 35 days.',
      ],
      [
        'Can you raise our limit?',
        'Yes, to 300 for your token, since you told me what it’s for. It holds from now.',
      ],
    ],
  },
];
