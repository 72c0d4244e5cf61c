import { twoVoices } from '../../../../../src/domain/coach/lists/signals/two-voices.ts';
import { heard } from './heard.ts';

heard(
  twoVoices,
  [
    'First it was free, said Anna, and then Ben wrote that it costs 20.',
    'Every time I write somebody else answers.',
    'Your colleague promised me a refund but you say there is none.',
    'I have been passed from one department to another.',
    'I get contradicting answers from you.',
    'Tom said yes. Now Lena says no.',
    'You are the fourth person I explain this to.',
    'One of you says Monday, the other says Friday.',
    'One colleague says it is under warranty, the other one says it is not.',
    'On the phone I was told yes, and by mail I am told no.',
    'I have now got four different answers from four of you.',
    'Mia says wait, Ben says send it back, what shall I do now?',
  ],
  [
    'My colleague and I both use it.',
    'How do I invite another person?',
    'Different people in my team see different boards.',
    'Thanks to you and your colleague, both lovely.',
    'I said Monday, and my wife said Friday.',
    'Can two people edit at once?',
    'The shop in Leeds and the one in York have two accounts.',
    'Your colleague Mia was kind.',
    'My sister says blue, my brother says green, so we take both.',
    'Both Mia and Ben were kind to me.',
    'Can two people sign one document?',
    'Lena wrote me that it works now, and it does.',
  ],
);
