import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredInPlace } from '../../../../src/domain/coach/questions/in-place.ts';

const inPlace = (draft: string, mail = '') => answeredInPlace(asks, { mail, draft });
const asks = ['Where are your servers?', 'Do you have a contract I can sign?', 'Who else sees it?'];

describe('an answer that stands beside its question', () => {
  it('is told by its number, whatever it says', () => {
    expect(inPlace('1. Oslo.\n2. Attached.\n3. Nobody.')).toEqual([true, true, true]);
    expect(inPlace('Hi,\n\n1) Oslo.\n3) Nobody.', '1. Where?\n2. What?\n3. Who?')).toEqual([
      true,
      false,
      true,
    ]);
    expect(inPlace('Hi,\n\n1) Oslo.\n3) Nobody.')).toEqual([false, false, false]);
  });

  it('steps, a row that counts further, and numbers without words answer nothing', () => {
    const none = [false, false, false];
    expect(inPlace('1. Open the menu.')).toEqual(none);
    expect(inPlace('1. Open.\n2. Press.\n3. Wait.\n4. Close.')).toEqual(none);
    expect(inPlace('1. \n2. ')).toEqual(none);
    expect(inPlace('1. Which one?\n2. Whose?')).toEqual(none);
    expect(answeredInPlace(['Why?'], { mail: '', draft: '1. Open.\n2. Press.' })).toEqual([false]);
  });

  it('is told by the quotation above it, also over two lines', () => {
    const draft = '> Where are your servers?\nOslo.\n\n> Do you have a contract\n> I can sign?\n\nYes.';
    expect(inPlace(draft)).toEqual([true, true, false]);
    expect(inPlace('> Where are your servers?\n> Who else sees it?')).toEqual([false, false, false]);
    expect(inPlace('> Where are the keys?\nOn the hook.')).toEqual([false, false, false]);
  });

  it('any draft gives one verdict for each ask', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), fc.string(), (some, draft) => {
        expect(answeredInPlace(some, { mail: draft, draft })).toHaveLength(some.length);
      }),
      { numRuns: 50 },
    );
  });
});
