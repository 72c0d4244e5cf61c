import { missedDate } from '../../../../../src/domain/coach/lists/signals/missed-date.ts';
import { heard } from './heard.ts';

heard(
  missedDate,
  [
    'You promised the refund by Friday. It is Tuesday and there is nothing.',
    'The engineer was supposed to be here yesterday.',
    'I took the day off and nobody came.',
    'It should have arrived last week.',
    'They told me within two days, and that was nine days ago.',
    'The agreed date has passed.',
    'Nobody called at ten as agreed.',
    'Your courier never showed up.',
    'You said Tuesday. Today is Friday and there is nothing here.',
    'The technician should have come between 8 and 12, nobody rang.',
    'It was promised for the end of September, we have now October the 9th.',
    'You wanted to call me back yesterday.',
  ],
  [
    'The engineer came on time, thanks.',
    'Will it arrive by Friday?',
    'I said I would pay on Monday.',
    'My boss promised the team a cake on Friday.',
    'When does the technician come?',
    'The meeting is on Monday.',
    'Your shop opens at nine, right?',
    'It arrived on Tuesday as you said.',
    'You said Tuesday and it came on Tuesday, well done.',
    'Will it come on Tuesday as promised?',
    'My plumber promised to come yesterday, so today I set it up with him.',
    'The delivery was planned for Friday, can it be Monday for us?',
  ],
);
