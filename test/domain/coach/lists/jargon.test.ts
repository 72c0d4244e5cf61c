import { expect, test } from 'vitest';
import { jargon } from '../../../../src/domain/coach/lists/jargon.ts';
import { kindsIn } from '../draft.ts';
import { everyPhraseOf } from './phrases-of.ts';

everyPhraseOf(jargon);

test.each([
  'At the end of the day, the cheap plan does it.',
  'Let us touch base on Monday.',
  'Press Save prior to closing the page.',
  'We utilise two printers.',
  'In the event of a storm we close at six.',
  'I escalated this to Yuki.',
  'Send me the repro steps for the fault.',
  'We leverage your data for the chart.',
  'Due to the fact that it rained, the parcel is wet.',
])('%s', (draft) => {
  expect(kindsIn(draft)).toContain('jargon');
});

test.each([
  'The shop closes at the end of the day, at six.',
  'Touch the base of the lamp to switch it on.',
  'The prior owner left the key here.',
  'The utility bill came on Monday.',
  'The storm was the event of the year.',
  'The stairs are steep and the escalator is broken.',
  'The reproduction of the painting hangs in the hall.',
  'A lever opens the lid.',
  'The fact is on page four.',
])('nothing is said of: %s', (draft) => {
  expect(kindsIn(draft)).not.toContain('jargon');
});
