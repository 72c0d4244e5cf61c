import type { Innocent } from './table.ts';

/** Sympathy beside an act, or about other things; and beside it sympathy alone. */
export const SYMPATHY: Innocent = {
  kind: 'empty-empathy',
  leaves: [
    'I understand how frustrating two hours on hold are. I have put 20 euros on your account, and here is my own number: 0161 400 21.',
    'That must have been a shock at six in the morning. The siren was our test, it is off, and it does not run before nine again.',
    'I can imagine how upset Ruth was. A new doll left today, and the card in it is for her.',
    'I am sorry to hear about the flood. Your lessons are on hold, nothing is charged, and they start again when you say so.',
    'You are right to be angry: we lost your coat. The 180 euros are on your account since ten.',
    'I know how much the photos mean to you. All 412 are back, in the folder called May.',
    'I understand that the shop opens at nine, so the fitter comes at seven.',
    'I hear that the hum is back. Ines brings a new fan tomorrow at eight.',
    'What a rotten start to a holiday. Your bag is on the noon flight and at the hotel by six.',
    'I would be annoyed too. The sum was wrong by 40 euros, and the new bill is below.',
    'Nobody should have to wait four weeks for a key. Yours was cut this morning and lies at the desk.',
    'My heart sank when I saw the box. I packed a new one myself and put straw in it; it comes on Friday.',
    'I see why you would want both. You can: tick the two and press Save.',
    'I feel the same about the old colour. It comes back in June, as number 14.',
    'I can see how it reads that way. The word means the gross sum, and yours is 64.',
    'Hard to carry, this one: it weighs 40 kilos. Two of us bring it up on Friday at ten.',
    'I know it is a difficult form. Fill in part 1 and 3, leave 2 empty, and I do the rest.',
    'My condolences, and no hurry at all. I moved the booking to next year, and nothing is charged.',
  ],
  asks: [
    'I understand how frustrating this must be.',
    'I completely understand your frustration.',
    'I can only imagine how hard that was for you.',
    'That must be so annoying. I am really sorry you are going through this.',
    'I hear you. I would be upset too.',
    'We understand your concerns and appreciate how important this is to you.',
    'I am so sorry to hear that. That sounds awful.',
    'Your feelings are valid, and you have every right to be angry.',
    'We feel your pain, and our hearts go out to you.',
    'I know how stressful that can be. Nobody likes to wait.',
  ],
};
