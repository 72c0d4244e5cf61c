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
  ],
);
