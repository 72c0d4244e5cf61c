import { describe, expect, it } from 'vitest';
import { hintsIn, kindsIn } from '../draft.ts';

describe('a missing attachment', () => {
  it.each([
    "I've attached the invoice for May.",
    'The form is attached.',
    'Please find my notes attached.',
    'Your label is enclosed.',
    "I've included a photo of the right plug.",
    "I'm sending you the PDF with this mail.",
    'Attaching the log of last night: it stops at 2:14.',
  ])('is seen: %s', (draft) => {
    expect(kindsIn(draft)).toEqual(['missing-attachment']);
    expect(hintsIn(draft, { attachments: 1 })).toEqual([]);
  });

  it.each([
    'The file you attached is a HEIC picture. I turned it into a JPEG.',
    'Your attachment came through fine. The money comes on Friday.',
    'The receipt is attached to the conversation in your portal.',
    'When you attach a picture, keep it under 10 MB.',
  ])('is not seen where it is theirs: %s', (draft) => {
    expect(hintsIn(draft)).toEqual([]);
  });
});

describe('a gap in a template', () => {
  it.each([
    ['Hi {first_name},\n\nYour seat is 14C.', '{first_name}'],
    ['Hi {{ customer.name }},\n\nYour seat is 14C.', '{{ customer.name }}'],
    ['Hi [NAME],\n\nYour seat is 14C.', '[NAME]'],
    ['Hi %FIRSTNAME%,\n\nYour seat is 14C.', '%FIRSTNAME%'],
    ['The price is [insert price] a month.', '[insert price]'],
    ['Your order XXXX left today.', 'XXXX'],
    ['Hi undefined,\n\nYour seat is 14C.', 'undefined'],
    ['The new till arrives on <<delivery day>>.', '<<delivery day>>'],
    ['Press Save. (ask Ana whether this still holds)', '(ask Ana whether this still holds)'],
    ['The trainer comes on Tuesday. LINK HERE', 'LINK HERE'],
    ['Ten tills are €?? a month.', '€??'],
    ['The van leaves on DD/MM at nine.', 'DD/MM'],
    ['Dear [Mr/Ms] Okoro,\n\nthe room is yours.', '[Mr/Ms]'],
    ['Hi INSERTNAME,\n\nthe gate opens at six.', 'INSERTNAME'],
    ['The refund number is 0000 (replace).', '(replace)'],
    ['We paid back (amount) to your card today.', '(amount)'],
  ])('is seen: %s', (draft, hole) => {
    expect(hintsIn(draft)).toEqual([`placeholder: ${hole}`]);
  });

  it('is not seen where the talk is of templates, or in code', () => {
    expect(hintsIn('Your template says {{first_name}}, and it should say {{name}}.')).toEqual([]);
    expect(hintsIn('Call `GET /users/{id}` and read the answer.')).toEqual([]);
    expect(hintsIn('The note [1] is on page 4.')).toEqual([]);
    expect(hintsIn('Hi Ute, write {{name}} where the name should stand.')).toEqual([]);
    expect(hintsIn('Replace the first words with:\n\nHello {{client}},\n\nand each gets their own.')).toEqual(
      [],
    );
    expect(hintsIn('Put {{client}} there. It becomes their name when it goes out.')).toEqual([]);
    expect(hintsIn('Hi Lea, dates are read as DD/MM/YYYY, so 03/05/2026 is the third of May.')).toEqual([]);
    expect(hintsIn('Where the file says [TODO] the line is left out.')).toEqual([]);
    expect(hintsIn('It costs $2 (amount and tax in one).')).toEqual([]);
    expect(hintsIn('Look at the third box (check the date first).')).toEqual([]);
    expect(hintsIn('Hi Nan,\n\nYour seat is 14C.')).toEqual([]);
  });
});
