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
  ],
);
