import { expect, test } from 'vitest';
import { kindsIn } from '../draft.ts';

test.each([
  'Only the registered account holder may request changes to billing details.',
  'Refund requests have to reach us inside fourteen days of the charge.',
  "You came on day sixteen, and that's the rule.",
  'It is laid down in the contract that data is kept for 30 days.',
  'Protocol requires two forms of ID.',
  'The handbook is quite firm that damage is told at once.',
  'The guidelines we work under leave no room here.',
  'We do not deviate from that for anyone.',
  'We must ask you to adhere to what is in force.',
  'Customers on a yearly contract are bound to it until it runs out.',
  'As you will have read in the terms, it ends in May.',
  'The way our agreement is drawn up, it ends in May.',
  'The warranty became void when the box was opened.',
  'Deposits are forfeited when the date is moved.',
  'Gift cards cannot be exchanged for money.',
  'No changes are permitted after the booking.',
  'It is not our practice to pay half months.',
  'Your level of cover does not include calls.',
  'We have a strict limit of one trial per company.',
  'The fair use clause applies in your case.',
  'The onus is on the account holder to keep it right.',
  'We hold all customers to the same notice.',
  'You waived that right when you clicked.',
  'The deadline is spelled out in your order confirmation.',
  'Management has instructed us not to extend trials.',
])('a rule is recited: %s', (draft) => {
  expect(kindsIn(draft)).toContain('policy');
});

// A fact of the product, a thing of theirs, or a rule set aside.
test.each([
  'Only the owner sees the Delete button, so ask Kim to press it.',
  'Requests must be in UTF-8.',
  "That's the ruler: it stands on the left.",
  'The cable is fixed in the wall by two screws.',
  'The rules in your mailbox run from top to bottom.',
  'The two cells are bound to C4.',
  'The book is clear at 300 dpi.',
  'As you will see in the list, row 9 is empty.',
  "No, the warranty doesn't cover water. A repair costs 35 euros; shall they go ahead?",
  'The points cannot be joined by a line, so draw two.',
  'Your plan has a limit of 500 rows; I raised it to 900.',
  'The numbers are set out in three columns.',
  'Hold all keys to the same side.',
  'I waived the fee, so nothing is due.',
  'It is our habit to ring twice.',
  'I paid it back, although the fortnight was over.',
])('none is: %s', (draft) => {
  expect(kindsIn(draft)).not.toContain('policy');
});
