import { describe, expect, it } from 'vitest';
import { hintsIn, kindsIn } from '../draft.ts';

describe('boilerplate', () => {
  it.each([
    'To whom it may concern,\n\nThe keys are at the desk.',
    'I apologize for the inconvenience. The keys are at the desk.',
    'We are so sorry for any inconvenience this may have caused you. The keys are at the desk.',
    'Your call is very important to us. The keys are at the desk.',
    'The keys are at the desk. Please do not hesitate to contact us.',
    'Rest assured, the keys are at the desk.',
    'Your request has been received and is being reviewed. The keys are at the desk.',
    'The keys are at the desk. Thank you for your continued patience and understanding.',
  ])('is found: %s', (draft) => {
    expect(kindsIn(draft)).toEqual(['boilerplate']);
  });

  it.each([
    'Sorry you stood in the rain for an hour. The keys are at the desk.',
    'Thanks for the screenshot, it showed me the fault at once.',
    'Thanks for your patience while I read all forty logs. The culprit was a comma.',
    'The team is looking into it and I write to you by noon.',
    'A kindly man at the desk has your keys.',
  ])('leaves alone: %s', (draft) => {
    expect(hintsIn(draft)).toEqual([]);
  });
});

describe('jargon', () => {
  it('the word that GitLab’s own customers complained about', () => {
    expect(hintsIn('I need to see your support entitlement. It says Gold, so the fix is free.')).toEqual([
      'jargon: support entitlement',
    ]);
  });

  it('product words and their plain meanings are left alone', () => {
    expect(hintsIn('Your bandwidth is 500 GB a month and you used 212.')).toEqual([]);
    expect(hintsIn('You can drill down in the chart with a double click.')).toEqual([]);
    expect(hintsIn('The backup runs at the end of the day, at 18:00.')).toEqual([]);
    expect(hintsIn('Leverage in the report is debt divided by equity.')).toEqual([]);
    expect(kindsIn('At the end of the day, the cheap plan does it.')).toEqual(['jargon']);
  });

  it('a signature is a name, not jargon', () => {
    expect(hintsIn('Your file is back.\n\nDev team')).toEqual([]);
  });
});
