import { expect, test } from 'vitest';
import { missingAttachment } from '../../../../src/domain/coach/lists/missing-attachment.ts';
import { kindsIn } from '../draft.ts';
import { everyPhraseOf } from './phrases-of.ts';

everyPhraseOf(missingAttachment);

test.each([
  'I have attached the form.',
  'Please see the attached plan.',
  'Enclosed is your contract.',
  'The attachment shows where it goes.',
  'I am adding two photos to this mail.',
  'You find the list at the end of this message.',
  'Herewith you get the drawing.',
  'You have it here as a PDF.',
  "I've popped the corrected price list into this mail.",
  "I'm sending along the corrected invoice.",
  'The file at the bottom of this mail has your 300 contacts.',
  'The drawing is right under my name.',
  "Here's the PDF with the floor plan.",
  'This mail carries the certificate that you wanted.',
  'The paperclip above holds all twelve receipts.',
  'Accompanying this note is the report for May.',
  'The sheet attached shows all 412 rows.',
  'Find the wiring plan appended.',
  'I am putting the two certificates in as well.',
])('%s', (draft) => {
  expect(kindsIn(draft)).toContain('missing-attachment');
});

// What is fixed to a thing, what they sent, and what goes another way.
test.each([
  'The lid is attached with two screws.',
  'Thanks for the photo that you attached.',
  'I put the form in your parcel.',
  'The list stands in your account as a page of its own.',
  'Could you attach a photo of the label?',
  'How to attach a file: press the clip.',
  'The photo below the menu is yours to change.',
  'I sent it with the post this morning.',
  'Open the document that came with your order.',
  'The button at the bottom of this page saves it.',
  'The signature under your name is a picture.',
  "Here's the PDF export: Reports, then Print.",
  'This mail has the number 12 because two were lost.',
  'The appendix of the manual has the list.',
  'I am putting the new lamp in the hall.',
])('nothing is said of: %s', (draft) => {
  expect(kindsIn(draft)).not.toContain('missing-attachment');
});
