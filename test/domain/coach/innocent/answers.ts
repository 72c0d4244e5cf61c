import type { Innocent } from './table.ts';

/** A page or a person named beside an answer, or asked by us; and beside them pointers in place of one. */
export const DEFLECTIONS: Innocent = {
  kind: 'deflection',
  leaves: [
    'Press Plan, then Print, and choose A4. The guide has pictures of it: https://help.example.org/print.',
    'Yes, up to 30 people. Please see our help page for the plan of the hall; the doors are 90 cm wide.',
    'It is 12 euros for children and 20 for the rest. The FAQ has the group prices as well.',
    'I have asked our billing team, and the second charge was theirs. It is gone since noon.',
    'Please check your spam folder first; I sent it at 10:12 from bo@example.org. If it is not there, I send it again on paper.',
    'Your bank can stop the payment until six tonight: please call your bank, and say “stop 4471”. I have stopped it on our side already.',
    'I wrote a page about it today, since you are the fourth who asks: https://help.example.org/tides. In short: the boat leaves two hours before high water.',
    'The manual was wrong, page 12. It is a quarter turn to the left, and I have sent you the new page.',
    'Here is your invoice: https://pay.example.org/4471. It holds both nights.',
    'I talked to the people who make the sensor. They say the small hole has to face down, and then it reads 20.4.',
    'My colleague Ines looks after the boats. I have given her your mail, and she rings you today at four.',
    'You asked where the tutorial went. It is back, under Help, with all nine parts.',
    'Your son can read it in the library, on the shelf beside the door. It is called “The Tide”, and I put it aside until Friday.',
    'The post office has it until the 9th, in the street behind the station. Bring the code 4471.',
    'Have you tried it with the door shut? If it hums then, the fan is loose: two screws, a quarter turn each.',
    'If the light stays red, ring the number on the lid and say it is number 12; they come within two hours, and we pay.',
    'The contact form was broken on Monday, so I answer you here. Yes, both dogs can come.',
    'We changed the article on pumps after your mail. What you need from it: pour half a litre in first, then start it.',
    'To move the date, open Orders and drag it. There is also a short video at https://help.example.org/move.',
  ],
  asks: [
    'Please see our FAQ.',
    'You can find the answer in our help center.',
    'Please refer to the documentation.',
    'All of this is explained in our user guide.',
    'Have you tried searching our help pages?',
    "That's handled by another team.",
    'Please contact our billing department.',
    "You'll need to ask your bank about that.",
    'Our help article covers this: https://help.example.org/12.',
    'https://help.example.org/12',
    'Please contact the courier directly.',
    'For billing questions, please write to billing@example.org.',
    'Did you check the manual?',
    'Everything you need is on our website.',
  ],
};

/** Questions of ours beside something to go on with; and replies that only ask. */
export const ASK_ONLY: Innocent = {
  kind: 'ask-only',
  leaves: [
    'Which colour is the light? If it is red, hold the button for ten seconds; if it is green, the box is fine.',
    'I found two bills of May, one of 40 and one of 64 euros. Which of them do you mean?',
    'Shall I send the blue one today, or do you wait for the red one on Friday?',
    'The cause is most likely the small valve. Could you send me a picture of it, so that I pack the right one?',
    'I have stopped the payment. Can you tell me the last four digits of the other card?',
    'Before I change the address, please tell me the last four digits of the card. That is for your security.',
    'Your seat is free. Would you like the window or the door?',
    'From what you write, the print is cut at the left. Is that right? Then set the paper to A4, and it fits.',
    'Do you want the rest of the money back, or a new one? Both are possible today.',
    'Yes, we do cakes without nuts. For how many people?',
  ],
  asks: [
    'Could you send us a screenshot?',
    'Please tell us which version you use.',
    'Which browser are you using? And what does the message say?',
    'Can you please provide more information? We will then investigate.',
    'Thank you for your mail. Could you let us know your order number?',
    'To look into this, we need your phone number and the date.',
    'What exactly happens when you press it?',
    'Hm, odd. Does it happen every time?',
  ],
};

/** What we ask for that they have not told, or that makes sure; and what they have told us already. */
export const ASKED_AGAIN: Innocent = {
  kind: 'asked-again',
  leaves: [
    {
      asked: 'My order 20931 came without the lid.',
      reply: 'A lid leaves today for order 20931. Is there a number on the bottom of the pot as well?',
    },
    {
      asked: 'I use Chrome on my laptop and the page stays white.',
      reply:
        'I saw the same in Chrome and mended it at ten. Does it show in another browser too, if you have one?',
    },
    {
      asked: 'Please send it to 14 Hill Road instead.',
      reply: 'It goes to 14 Hill Road now. Which floor is it, for the driver?',
    },
    {
      asked: 'My phone is a Pixel 8 and the app closes by itself.',
      reply:
        'On a Pixel 8 it was the camera, and the update of today mends it. Which version does it say under About now?',
    },
    {
      asked: 'My invoice 4471 says 40 euros.',
      reply:
        'It should be 30. To be sure it is you: what is the number of the invoice, and the last four digits of the card?',
    },
    {
      asked: 'We are 24 people on 3 June.',
      reply: 'The hall is yours on 3 June. How many of the 24 eat no meat?',
    },
    {
      asked: 'My name is Ines Roth and I cannot sign in.',
      reply:
        'I have sent you a new link, Ines. Which address should it go to if the first one does not reach you?',
    },
    {
      asked: 'I called on 020 7946 0018 this morning and nobody answered.',
      reply: 'Sorry, our line was down until ten. Shall I ring you on that number at four?',
    },
  ],
  asks: [
    {
      asked: 'My order number is 20931 and the lid is missing.',
      reply: 'Could you tell me your order number?',
    },
    { asked: 'I use Chrome on Windows 11.', reply: 'Sorry to hear it. Which browser are you using?' },
    {
      asked: 'My phone is a Pixel 8 and the app closes by itself.',
      reply: 'I can look at it today. What phone do you have?',
    },
    { asked: 'My invoice 4471 says 40 euros.', reply: 'Please send me the invoice number.' },
    {
      asked: 'You can reach me on 020 7946 0018 until six.',
      reply: 'We would like to ring you. What is your phone number?',
    },
    { asked: 'We are 24 people on 3 June.', reply: 'Lovely. How many people will you be?' },
  ],
};

/** Questions that are answered in other words; and questions that are passed over. */
export const UNANSWERED: Innocent = {
  kind: 'unanswered',
  leaves: [
    { asked: 'When does the shop open on Sunday?', reply: 'From nine, and the baker next door from seven.' },
    { asked: 'Can I bring my dog?', reply: 'Gladly. There is water by the door.' },
    { asked: 'How much is the large hall?', reply: 'Four hundred for the day, chairs and heating with it.' },
    { asked: 'Is the pump loud?', reply: 'About as a fridge. You would not hear it behind a door.' },
    {
      asked: 'Do you have it in red?',
      reply: 'Only green and blue until June. I can put a red one aside then.',
    },
    {
      asked: 'Where do I find the code? And how long does it hold?',
      reply: 'Under the lid, on the left. Thirty minutes, then press Renew.',
    },
    { asked: 'Could you move my lesson to Friday?', reply: 'Done: Friday at ten, same room.' },
    { asked: 'Who do I ask about the keys?', reply: 'Me. They lie in the drawer, and I am here until six.' },
    { asked: 'Can you tell me why the light blinks?', reply: 'The battery is low. Two AA, and it stops.' },
    {
      asked: 'Why was I charged twice?',
      reply: 'Our till sent it two times at 10:12. The second 40 euros are back.',
    },
    {
      asked: 'Is breakfast part of the price?',
      reply: 'I do not know yet. I ask the house and write by five.',
    },
    {
      asked: 'Should I wait for the new one?',
      reply: "I'd take the old one now. The new one costs twice as much.",
    },
  ],
  asks: [
    {
      asked: 'Could you move my lesson to Friday? And does the school sell violin strings?',
      reply: 'Your lesson is on Friday at ten now, in the same room.',
    },
    {
      asked: 'How much is the large hall? Is there a projector?',
      reply: 'The large hall is 400 euros for the day.',
    },
  ],
};
