import type { CheckInput, Kind } from '../../../src/domain/coach/index.ts';

/** One build that the coach once took for another: what it leaves alone, and the true faults that stand beside it. */
export interface Cause {
  cause: string;
  kind: Kind;
  leaves: readonly string[];
  asks: readonly string[];
  /** What else the check is given. */
  given?: Omit<CheckInput, 'draft'>;
}

export const CAUSES: readonly Cause[] = [
  {
    cause: 'their thing works, and ours is named as the fault',
    kind: 'defensive',
    leaves: [
      "The gear works as designed in your drawing. It's our simulation that had the ratio upside down.",
      "Your sensor is working as it should; our map isn't. I've redrawn it since ten.",
      'The lock works as intended. The fault was ours: I gave you the code of number 6.',
      'Everything is fine with the file you sent. It was my mistake to open it in the old program.',
    ],
    asks: [
      'The gear works as designed. Please look at your own drawing again.',
      'The system is working as intended, and it was not our mistake.',
    ],
  },
  {
    cause: 'what stays with them is told, not that they insist',
    kind: 'defensive',
    leaves: [
      'You keep everything until 30 November.',
      'You kept everything: all 412 notes came over.',
      'You keep anything that you bought before May.',
      'Cancelled. You keep something for it all the same: the photos stay on your phone.',
    ],
    asks: ['You keep asking the same thing.', 'You kept pressing the wrong button.'],
  },
  {
    cause: 'what everybody gets is told with its moment',
    kind: 'minimising',
    leaves: [
      'Everyone gets this screen once after an update, and it goes away after the second restart.',
      'Everybody has that page on the first day, and the next day the long one.',
      'Everyone had the old prices until the 3rd, so your bill of the 2nd is right.',
      'Everyone gets the letter in March, so you will have yours with the others.',
    ],
    asks: ['Everyone gets this now and then.', 'Everybody goes through that, you are no exception.'],
  },
  {
    cause: 'what anybody could do is a reason, not how easy it is',
    kind: 'minimising',
    leaves: [
      'I may not do it from here, and that protects you: otherwise anybody could write to us and say he is you.',
      'The link is open, so anyone can read the list. I can put a password on it today.',
      'We ask for the code because anybody could take your parcel with the name alone.',
      'If the box is ticked, anyone can join. I took the tick out at noon.',
    ],
    asks: [
      'Open the menu and pick the third one; anyone can do it.',
      'Anybody could set this up on a phone.',
    ],
  },
  {
    cause: 'one fix of several is named, or a task is told by the clock',
    kind: 'minimising',
    leaves: [
      'The quick fix is the second switch. The real one comes on the 4th.',
      "It's a five-minute job for two people and half an hour for one. If you're alone, I'll come by on Wednesday.",
      'The easy solution is for flat roofs alone; for yours I have ordered the long screws.',
      'The simple task for our two drivers took all day, because the gate was shut. You have your desk back.',
    ],
    asks: ["It's an easy fix, press the second switch.", "That's a two-minute job."],
  },
  {
    cause: 'a section of a paper in their hands, or a contract that speaks for them',
    kind: 'policy',
    leaves: [
      'Section 4 of the form is only for firms, so leave it empty.',
      'Section 2 of the order form is for the colour. Yours says blue, and I packed blue.',
      'The contract says 12 months and the ad said 6. The ad is ours, so it is 6.',
      'The agreement says one key. The mistake is ours, so you get the second one on Monday.',
    ],
    asks: [
      'Section 4 of the form you signed rules that out.',
      'The contract says 12 months. There are 7 left.',
    ],
  },
  {
    cause: 'a thing is attached by its fastenings',
    kind: 'missing-attachment',
    leaves: [
      "I've attached the handle with two longer screws, and it holds.",
      'We have attached the sign with wire, so the wind can no longer lift it.',
      'Ben attached the shelf with glue, and it needs until Friday to dry.',
      "I've attached both straps by magnets, so you can take them off.",
    ],
    asks: ["I've attached the drawing with the longer screws in red.", 'The picture below shows the switch.'],
  },
  {
    cause: 'letters that are spoken of are no gap',
    kind: 'placeholder',
    leaves: [
      'The XXX on your label stands for size 3XL.',
      'XXX means that the size is not known, and I have put it in: 42.',
      'The #### in your column is how the sheet says that the date is too wide.',
      'Those ??? on the receipt were our printer, which has no Greek. I have sent it again.',
    ],
    asks: ['Your label is for size XXX and leaves today.', 'The new price is XXX from Monday.'],
  },
  {
    cause: 'what they have is booked, and what left has left',
    kind: 'buried-no',
    leaves: [
      "Our filter hid your letter until today. Nothing is lost by it. I've read it now, and your seat is booked.",
      'The certificate was ours. It ended on Sunday. We forgot the old name. Your letters wait in the box, and 22 are already gone.',
      'Two vans came at once. One was full. It left at ten. Of your boxes 14 are already gone with it.',
      "Lea was ill. Tom took her list. He rang them all. And your two rooms are booked, so there's nothing to do.",
    ],
    asks: ['Unfortunately all the seats are booked.', 'I am sorry, the boat is already taken.'],
  },
  {
    cause: 'whoever signed may be greeted',
    kind: 'wrong-name',
    given: {
      asked: 'Why is there a second seat on our invoice?\n\nJo Abara (writing for Daniel Kerr)',
      customerName: 'Daniel Kerr',
    },
    leaves: [
      'Hi Jo,\n\nThe second seat is free until March.',
      'Dear Jo Abara,\n\nThe second seat is free until March.',
      'Hello Daniel,\n\nThe second seat is free until March.',
      'Hi Ms Abara,\n\nThe second seat is free until March.',
    ],
    asks: [
      'Hi John,\n\nThe second seat is free until March.',
      'Hi Dana,\n\nThe second seat is free until March.',
    ],
  },
  {
    cause: 'steps answer a how, in none of its words',
    kind: 'unanswered',
    given: { asked: 'how do i reset this blasted thermostat' },
    leaves: [
      'The manual has it in eight words: hold both buttons until the light turns white.',
      "Here's all you need: turn the cap left and pull.",
      'Hold both buttons for ten seconds. The light turns white.',
      'Two things to know; press the left one first, and wait for the light.',
    ],
    asks: ['We are glad that you like the new colours.', 'The new ones come in blue and in white from May.'],
  },
  {
    cause: 'a person says that it is one',
    kind: 'unanswered',
    given: { asked: 'Am I talking to a robot again?' },
    leaves: [
      "I'm a person, and my name is Gwil. The doors are open since ten.",
      "My name is Ana. I've read both of your letters.",
      'This is a real person, at the desk by the window. The doors are open since ten.',
      "I'm human, and I got it wrong. The doors are open since ten.",
    ],
    asks: ['The doors are open since ten.', 'Your invoice went out on Monday.'],
  },
  {
    cause: 'agreeing with them corrects nobody',
    kind: 'defensive',
    leaves: [
      'In fact both of you are right: the ad said 6, and the letter 12. It is 6.',
      "To be honest, you're right. I had the old list.",
      'In fact, you were right on Monday, and I was not.',
      'You could have told me off and you did not. The shelf comes on Friday.',
    ],
    asks: ['In fact you signed it on Monday.', 'You could have told us on Monday.'],
  },
  {
    cause: 'what they see decides, and it happens then',
    kind: 'promise-without-date',
    leaves: [
      "If it's off, the fuse is gone, and I'll send you one.",
      "If the light stays red, I'll send a new battery.",
      "Should it blink twice, I'll replace the lamp.",
      "If yours shows 3 or less, it is the old pump, and we'll replace it.",
    ],
    asks: ["I'll send you one.", "If it is approved, we'll send you one."],
  },
  {
    cause: 'it works here and not there: the fault is looked for',
    kind: 'minimising',
    leaves: [
      "It works for me with your link on Chrome, and it didn't on Safari. So it's Safari.",
      'The page loads for me on the phone but not on the tablet, and that is the trace I follow today.',
      'It worked here until noon and then it stopped, as it did for you. I have the cause since one.',
      'Yours runs fine here on the old version and fails on the new one. I put you back on the old one.',
    ],
    asks: ['It works for me.', 'Everything loads fine over here.'],
  },
  {
    cause: 'advice answers whether they should',
    kind: 'unanswered',
    given: { asked: 'Should I buy the camera now?' },
    leaves: [
      "Honestly, I'd wait. The new model comes on 3 February and costs the same.",
      'In your place I would take the one that is there. The next one is heavier.',
      "If I were you I'd ask a friend who has it. We sell both at the same price.",
      'Your question has no short answer. The next one is lighter and costs 40 more.',
    ],
    asks: [
      'The shop in Bergen is open from nine to five.',
      'Thanks for the photo of your garden, it is on our wall.',
    ],
  },
  {
    cause: 'a question is answered in words of its own, and none is passed over',
    kind: 'unanswered',
    given: { asked: 'Is this a mistake? Must we fix the address before the audit?' },
    leaves: [
      'Your accountant is right: those from 2019 show the old office. Nothing needs repairing before the audit.',
      'We keep what stood there on the day. Before the audit there is nothing to do.',
      'The old ones stay as they were printed, by law. For the audit that is fine.',
      'Neither of you did anything wrong. Leave them for the audit.',
    ],
    asks: [
      'Thanks for the kind words! For the audit, change it under Office.',
      'For the audit, change it under Office.',
    ],
  },
  {
    cause: 'a price needs a number, and a day a day',
    kind: 'unanswered',
    given: { asked: 'What does a family ticket cost?' },
    leaves: [
      'They are free on Sundays.',
      'It is 20 euros.',
      "I don't know yet, I ask at the till by noon.",
      'Nothing until May.',
    ],
    asks: ['The museum has a garden and a lift.', "We'd love to welcome you. Our guides are all trained."],
  },
  {
    cause: 'a no is wrapped in a thing of that sort, or parked',
    kind: 'buried-no',
    leaves: [
      'It is not the sort of thing that breaks. Yours had a bad coil, and I sent a new one today.',
      'The good rows are kept, and none will be doubled.',
      'That kind of file opens in the new version. Press Update.',
    ],
    asks: [
      "It wouldn't be the sort of thing that opens from our side.",
      'Drawings of that age have been left to one side.',
      'Taking single ones out is not foreseen.',
    ],
  },
  {
    cause: 'they asked for a yes or a no, and no sentence is one',
    kind: 'buried-no',
    given: { asked: 'Can Bellring send lunch groups to the canteen?' },
    leaves: [
      'Yes, once an hour. For the moment our attention is on the solver, so the button looks odd.',
      'Not yet. For the moment our attention is on the solver.',
      'You can: open Groups and press Send. There are many ways to sort them.',
    ],
    asks: [
      'What a thought! For the moment our attention is on the solver.',
      'There are many directions we might explore as we grow.',
      'Sending lists out would be a little tricky for the time being.',
    ],
  },
  {
    cause: 'who says that nobody knows the day has promised none',
    kind: 'promise-without-date',
    leaves: [
      "The dark theme is on our list. I can't say when we get to it.",
      'It is on our list for May.',
      'Your name is on the list at the door from six today.',
    ],
    asks: [
      "It's on our list for one of the next versions.",
      'I mean to do that for you when things calm down here.',
      'Accounts will push it through in due course.',
    ],
  },
  {
    cause: 'a notice stood there before they did it',
    kind: 'defensive',
    leaves: [
      'The price was wrong on the page before you told us. I changed it at ten.',
      'The message appears when you press Delete, and ours said nothing of the folder.',
      'The warning came too late: the file was gone by then. It is back since noon.',
      'The box was empty before we sent it, so a new one is on its way today.',
    ],
    asks: ['The warning was on the screen for ten full seconds before you pressed Delete.'],
  },
  {
    cause: 'who else looks after it is no answer',
    kind: 'deflection',
    leaves: [
      'Payouts are looked after by Stripe, and I asked them at ten: yours comes on Friday.',
      'Your letters are answered by Mei and me, so you have two of us.',
      'The manual has a chapter on sounds. In short: open Mailbox, press Sound and pick one.',
      'Drivers are looked after by our people in Porto. I called them: yours is set right since noon.',
    ],
    asks: [
      "Payouts are looked after by our payment partner, so you'd need to raise this with Stripe directly.",
      "Drivers are looked after by the hardware people, so you'd best try them.",
    ],
  },
  {
    cause: 'what they told is asked for by another name, or as a yes or a no',
    kind: 'asked-again',
    given: {
      asked:
        'Our site ID is LEEDS-04. It happens in Word 2019 and never in the web editor. I paid with my Visa.',
    },
    leaves: [
      'Which printer is it? With its name I can look at the log.',
      'Does it happen in a new document, too? If so, it is the template.',
      'I looked up LEEDS-04: is that the one by the door? If so, restart it.',
      'Would you like it in the web editor or in Word? I can do both today.',
    ],
    asks: [
      'Please let me have your site ID.',
      'The switch is in the ribbon. Does it happen in the web editor as well?',
      'One of them goes back today. Was it the Visa or the Mastercard that you paid with?',
    ],
  },
  {
    cause: 'their family is greeted without a title',
    kind: 'wrong-name',
    given: { asked: 'Could you turn it off?\n\nRegards,\nSiobhan Holt' },
    leaves: ['Hi Siobhan,\n\nIt is off.', 'Dear Ms Holt,\n\nIt is off.', 'Hello Siobhan Holt,\n\nIt is off.'],
    asks: ['Hi Holt,\n\nIt is off.', 'Hi Siobhan,\n\nIt is off. Thanks again, Olga!'],
  },
  {
    cause: 'where the family stands first, the last name greets right',
    kind: 'wrong-name',
    given: { asked: 'Could you turn it off?\n\nRegards,\nYamada Hanako' },
    leaves: ['Hi Hanako,\n\nIt is off.', 'Hi Yamada Hanako,\n\nIt is off.'],
    asks: ['Hi Haruka,\n\nIt is off.'],
  },
  {
    cause: 'a gap that is shown is no gap',
    kind: 'placeholder',
    leaves: [
      'Replace the first words with:\n\nHello {{client_first_name}},\n\nIt is filled in when the mail goes out.',
    ],
    asks: [
      'It left us and arrives on <<delivery day>>.',
      'Hello {{client_first_name}},\n\nIt went out today.',
    ],
  },
  {
    cause: 'a form letter has its own builds',
    kind: 'boilerplate',
    leaves: [
      'I passed your note to Mei, who draws the maps, and she wrote it down for May.',
      'If you need a hand with the till, write to me: I am here until six.',
      'You find the three numbers below.',
      'The car is at your door at nine.',
      'Welcome to the team, Jo! Your key is in the drawer.',
    ],
    asks: [
      'Your correspondence has been duly noted and forwarded to the relevant department.',
      'Should you require any further assistance, our friendly team remains at your disposal.',
      'Please find below the information requested.',
      'A warm welcome to the Mailwren family!',
    ],
  },
  {
    cause: 'a rule is firm, or nobody leaves it',
    kind: 'policy',
    leaves: [
      'The handbook is on page one of the box, and it is firm paper, so the ink stays.',
      'We never budge the shelf without asking you.',
      'The rules we play by on Friday are yours to pick.',
    ],
    asks: [
      'The handbook is quite firm that damage has to be told within 48 hours.',
      'We do not deviate from that rule for anyone.',
      "The guidelines we work under don't leave room for discretion.",
    ],
  },
  {
    cause: 'there is no bright side to what they lost',
    kind: 'minimising',
    leaves: [
      'I work here since May, and I looked for that switch, too.',
      'We reply faster when things calm down in December; yours is done today.',
      'It is a good time to plant them, from May on.',
    ],
    asks: ['On the bright side, you could tidy up those names.'],
  },
  {
    cause: 'a machine is said to be never wrong, or theirs were taught',
    kind: 'defensive',
    leaves: [
      'Our logs do not go back to May, so I asked the bank.',
      'Our software does not run on Vista. On 10 it does, and your key works there.',
      "The cutter stuck, and I'd blame the roll: ours did the same with the cheap one.",
      'Your team was shown the old price, so I pay back the rest.',
      'The word on it means your insurance, so it has nothing to do with us.',
    ],
    asks: [
      "Our logs don't lie: it came from your account.",
      'Our software does not go around deleting rules all by itself.',
      'Your crew was shown in March that the light has to be green.',
      'Nobody else among two hundred schools reads that label the way you do.',
    ],
  },
  {
    cause: 'it is asked for without a question mark',
    kind: 'ask-only',
    leaves: [
      'A photo would help, and until then press the left one: it is the same switch.',
      'Before you go, please take the key. The door closes by itself.',
    ],
    asks: [
      'Could you let us know your browser? A recording would also be useful.',
      'Before we can go further, please send the number, the name and the date.',
      'Every message that comes in is of the utmost importance to our crew. Which browser is this on?',
    ],
  },
  {
    cause: 'a day in the reply can be the one they asked for',
    kind: 'unanswered',
    given: { asked: 'Please cancel my plan. How long do I have to get my data out?' },
    leaves: ["I've cancelled the plan. It stays readable until 31 December."],
    asks: ["I've cancelled the plan. You won't pay for it again."],
  },
  {
    cause: 'sorry with an if, whoever it was',
    kind: 'bad-apology',
    leaves: [
      'If my colleague rings you, tell her that I said sorry to you already.',
      'Mistakes are easily made with this form, so I made it shorter.',
    ],
    asks: [
      "If my colleague's tone came across as rude, then you have our apologies.",
      'If anything on our part contributed to this, we naturally regret it.',
      'Errors were unfortunately made in the course of a change.',
    ],
  },
  {
    cause: 'a step and what comes of it, what somebody sees and who bears a cost need no day',
    kind: 'promise-without-date',
    leaves: [
      'Print the page once more and it will be sharp.',
      "Save it again and they'll be in the right order.",
      "He'll find the keys and nothing else in that folder.",
      'The postage is on us: we will bear it ourselves.',
      'The valve shuts, which comes from the float that rises too soon.',
      'The list is empty, so no more mails will follow.',
    ],
    asks: [
      'Leave it with us and it will be sorted.',
      "He'll see to the keys.",
      'We will mend it ourselves.',
      'A second print will follow.',
      'The valve is on its way and comes soon.',
    ],
  },
  {
    cause: 'the day stands in the sentence before',
    kind: 'promise-without-date',
    leaves: [
      "The new page opens on Tuesday at noon. I'll write to you that afternoon, once I've tried it.",
      "It goes out tomorrow. I'll weigh the parcel myself.",
    ],
    asks: [
      "I'll write to you once I've tried it.",
      'It went out at 8:05. I will weigh the next parcel myself.',
      "It's coming, and it's high on the list. Until then you can use the form, which takes about ten minutes.",
    ],
  },
  {
    cause: 'whoever it is that will get back to them',
    kind: 'promise-without-date',
    leaves: [
      'Someone from the shipping side is going to write to you on Monday.',
      'The office folk are on the case, and you hear from me by six.',
    ],
    asks: [
      'Someone from the shipping side is going to write to you.',
      'The office folk are on the case.',
      "It'll be pushed up the list and you will have it before too long.",
      'We have it on our radar and it will be dealt with in due course.',
    ],
  },
  {
    cause: 'what is put off is not refused',
    kind: 'buried-no',
    leaves: ['We have it on our radar and it will be dealt with in due course.'],
    asks: ['Thanks for the thought. A dark theme is on our radar.'],
  },
  {
    cause: 'a file below is a file that should go along',
    kind: 'missing-attachment',
    leaves: ['Open the file below the folder Taxes.', 'I read the file that you sent.'],
    asks: ['It covers all four, see the file below.', 'Here it is: check the scan underneath.'],
  },
  {
    cause: 'a page or somebody else is named beside the answer',
    kind: 'deflection',
    leaves: [
      'Press the left key for three seconds. The key guide explains the other two at some length.',
      'The problem lies with the bank that we use, and I have moved your money to the other one.',
      'PVA holds on wood, and it dries in an hour. We have a chapter on glue in the handbook.',
    ],
    asks: [
      'The key guide deals with that at some length, and a read of it will help.',
      'We have a whole chapter on glue in the handbook. Everything is in there.',
      'There is a five-minute film on our channel about glue. Many people find all they need in it.',
      "Questions about glue belong with the people who make it, so Uhu's helpdesk is the right place to ask.",
      "Brandt's hotline is your best bet for this one.",
      'All about glue is covered in our knowledge base. Have a good read through.',
    ],
  },
  {
    cause: 'a remark, and how to quote a number, carry nothing',
    kind: 'ask-only',
    leaves: [
      'Interesting: the second lamp is out. Is the fuse in?',
      'I put a new fuse in. Is it bright now?',
    ],
    asks: [
      'Odd one. Is the fuse in?',
      'What is the size of the lamp? Please quote the number above in any further correspondence.',
      'Before we can look at this we need some details. Send over the size, the colour and the year.',
    ],
  },
  {
    cause: 'a want is the reason for the question beside it',
    kind: 'unanswered',
    given: { asked: 'I need the papers of my late aunt. Can you open the safe for me?' },
    leaves: ["I can't open the safe for you: the law asks for a judge's letter first."],
    asks: [],
  },
  {
    cause: 'whatever the thing is, they named it',
    kind: 'asked-again',
    given: {
      asked: 'We are on the Gold plan, firmware 2.4, and the page "Menu" at zumhirsch.example is blank.',
    },
    leaves: ['Which plan would you like from May?', 'What is your other page called?'],
    asks: [
      'Could you tell me which plan you are on?',
      'Let me know which firmware the lamp has.',
      'First let me know which of your sites it is.',
      'Tell me what the page is called.',
    ],
  },
  {
    cause: 'a no in the future tense, whatever the verb',
    kind: 'buried-no',
    leaves: ["The old view won't be coming back. You can print the week from the menu instead."],
    asks: ['We love the old view too. Sadly the old view will not be making a return.'],
  },
  {
    cause: 'a thing works fast, or is not made at all',
    kind: 'minimising',
    leaves: [
      "We don't make a 16-month calendar: the machine takes 13 sheets.",
      'These presses do not get ink of that sort.',
      'Calm down-tempo tracks are under Moods now, all 418.',
      'All linked doors unlock within two seconds and stay so.',
      'Which phone is it, and at what time did it happen?',
      'Most people find what they need under Moods, and yours is there, too.',
    ],
    asks: [
      "Please don't make a drama of it.",
      'Please calm down, the tracks are under Moods.',
      'You can unlock them yourself within two seconds.',
      'It happens.',
      'Most people find it easy.',
    ],
  },
  {
    cause: 'their own words are said back to them',
    kind: 'defensive',
    leaves: ["You said you forgot to cancel, and that we never reminded you. We didn't, and we ought to."],
    asks: ['You forgot to cancel, so it ran on.'],
  },
  {
    cause: 'a condition is no part of a statement',
    kind: 'bad-apology',
    leaves: [
      'I told you it was set up wrong before I had looked at page 6, and I apologise for that.',
      'I did not tell you where the key was, and I am sorry.',
    ],
    asks: [
      'Should that letter have hurt anybody, we apologise.',
      'And had anything been unclear to you, we are sorry.',
    ],
  },
  {
    cause: 'the day ends by the clock',
    kind: 'jargon',
    leaves: ['At the end of the day, at 23:30 your time, the numbers go to your sheet.'],
    asks: ['At the end of the day, it is a question of price.'],
  },
  {
    cause: 'regret has somebody who regrets',
    kind: 'bad-apology',
    leaves: [
      'The cream is open to be read by your team from noon.',
      "I'm sorry that I read your letter in that way.",
    ],
    asks: [
      'It is a cause of regret that a matter of this kind came about.',
      'Our wording was open to being understood in another way.',
      'No one meant to upset anyone.',
    ],
  },
  {
    cause: 'what others manage is told as a fact',
    kind: 'defensive',
    leaves: [
      'Nobody on our team noticed the gap, and that was our mistake.',
      'Other clubs can join without a password, and yours can, too.',
      'I told you that it would take a week, and I did it today all the same.',
      'The signs are there again since ten.',
      'The printer does what you asked for again.',
    ],
    asks: [
      'We warned you on Monday that it would shrink, and it was washed anyway.',
      'The notes on that page are there to be read.',
      'The app shows exactly what it was given.',
      "A glance at the file's own name would have shown it.",
    ],
  },
  {
    cause: 'worse stands beside theirs',
    kind: 'minimising',
    leaves: [
      'Some photos came out worse than the proof, so I print them all again.',
      'It was one page of 80, so I print that page again today.',
      'Every month has days in grey: those are holidays.',
    ],
    asks: [
      'Many shops had a much worse week than ours.',
      'Every program has days like this.',
      'It hit a mere handful of orders.',
    ],
  },
  {
    cause: 'what one feels has its place',
    kind: 'empty-empathy',
    leaves: [
      'The stone is heavy, so two people carry it.',
      'We get that parcel back on Monday, and yours leaves today.',
    ],
    asks: [
      'You are quite entitled to feel the way you do.',
      'We totally get that.',
      'I am holding space for this.',
    ],
  },
  {
    cause: 'an angle holds a tag or an address',
    kind: 'placeholder',
    leaves: ['Put the line <script async> at the top.', 'You write to <ana@mailwren.example> or to me.'],
    asks: [
      'It is off.\n\nIlka\n<team name>',
      'Your number is RMA-XXXX and it is ready.',
      'The code is XXX-TBD.',
    ],
  },
  {
    cause: 'a number is asked for where it is needed',
    kind: 'boilerplate',
    leaves: [
      'The number must be quoted on the invoice for the tax office.',
      'I trust the driver is right: he was there.',
    ],
    asks: [
      'Your case number should be quoted in all future correspondence.',
      'We trust that the above is of help.',
    ],
  },
  {
    cause: 'a window ends, and theirs is not measured',
    kind: 'policy',
    leaves: ['The trial ends 14 days after you start, and nothing is paid until then.'],
    asks: ['The period for a return ended thirty days after delivery, and yours was delivered in May.'],
  },
  {
    cause: 'two names have one short form',
    kind: 'wrong-name',
    given: { asked: 'Could you turn it off?\n\nRegards,\nEdmund Frost' },
    leaves: ['Hi Ed,\n\nIt is off.', 'Hi Edmund,\n\nIt is off.'],
    asks: ['Hi Edward,\n\nIt is off.'],
  },
  {
    cause: 'the firm stands below the name',
    kind: 'wrong-name',
    given: { asked: 'Can you get it back?\n\nSinead Kelly\nBlackthorn Yoga', customerName: 'Sinead Kelly' },
    leaves: ['Dear Sinead,\n\nIt is back.'],
    asks: ['Dear Blackthorn,\n\nIt is back.'],
  },
];
