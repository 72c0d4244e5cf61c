import { dataGone } from '../../../../../src/domain/coach/lists/signals/data-gone.ts';
import { heard } from './heard.ts';

heard(
  dataGone,
  [
    'Since the update none of my recipes are there any more.',
    'The whole address book has been wiped.',
    'I came back from lunch and the manuscript was blank.',
    'Your sync has eaten half of my notes.',
    'Where have all our bookings gone?',
    'Six years of family photos, vanished overnight.',
    'Every single contact is gone, I did not touch anything.',
    'The app updated itself and overwrote two weeks of measurements.',
    'All what I have typed since January is away.',
    'My notebook opens and there is not one page in it any more.',
    'Since the update the whole address book is empty, 900 people.',
    'Where have my recordings gone to? The folder shows zero.',
  ],
  [
    'How can I delete all my notes?',
    'I lost my keys in your hotel.',
    'The scratch is gone, thanks.',
    'The parcel was missing a screw.',
    'If my phone breaks, are my photos gone?',
    'I deleted the old board on purpose.',
    'Nothing was lost, all good.',
    'The logo is missing on the invoice.',
    'The fox cubs have left the den, all four gone, I have noted it.',
    'I deleted the old pictures myself, that is fine.',
    'What happens with my notes if the phone is lost?',
    'The stain is gone, what a cleaner!',
  ],
);
