import { describe, expect, it } from 'vitest';
import { check } from '../../../../src/domain/coach/index.ts';
import { shouts, shoutsFault } from '../../../../src/domain/coach/signals/shouting.ts';

describe('shouting', () => {
  it.each([
    'I WAIT SINCE MONDAY for the key.',
    'Nothing works here!!!',
    'what is this supposed to be?!?!',
    'please STOP CHARGING MY CARD',
    'WHAT CAN I DO now?',
    'HOW DO I OPEN it?',
    'I wrote "please" and STILL NOBODY CAME to us.',
  ])('is heard in: %s', (mail) => {
    expect(shouts(mail)).toHaveLength(1);
  });

  it.each([
    'The PDF has the words DO NOT BEND on it, can I take them off?',
    'It works!!! Even my mother can do it, thank you!!!',
    'The sign should read NO DOGS ALLOWED HERE, please print it like that.',
    "Our play is called 'THE LAST BIG BOAT' and the menu makes it small.",
    'The sign says HOW DO I LOOK and hangs too high.',
    'Is it PLAN A or PLAN B?',
    'I have a DOG, may it come?',
    'She wrote "WHERE IS MY KEY" on the door.',
    'My code is ABC DEF GHI, does it need the spaces?',
  ])('is not heard in: %s', (mail) => {
    expect(shouts(mail)).toEqual([]);
  });

  it('a fault that is shouted weighs more than a wish that is', () => {
    for (const mail of [
      'THIS DOES NOT WORK and my pupils wait!!!',
      'WHY IS NOTHING HAPPENING',
      'You raised the price!!!',
    ]) {
      expect(shoutsFault(mail)).toBe(true);
      expect(check({ draft: '', asked: mail }).hurt).toBe(true);
    }
    expect(shoutsFault('STOP SENDING ME THESE EMAILS')).toBe(false);
    expect(shoutsFault('WHERE IS MY REFUND???')).toBe(false);
  });
});
