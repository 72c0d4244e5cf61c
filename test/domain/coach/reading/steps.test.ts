import { expect, test } from 'vitest';
import { countSteps } from '../../../../src/domain/coach/reading/steps.ts';
import { read } from '../../../../src/domain/coach/text/page.ts';

const steps = (draft: string) => countSteps(read(draft));

test('numbered instructions are a step each, however many sentences each has', () => {
  expect(
    steps(
      'Hi Maria,\n\nHere is how:\n\n1. Open Settings. You will see a list.\n2. Press Billing and choose a card.\n3. The last one: save.\n\nIt takes a minute.\n\nAna',
    ),
  ).toBe(3);
  expect(steps('(1) Open the page\n(2) Press the button')).toBe(2);
  expect(steps('1) Open the page\n\n2) Press the button\n\n3) Wait a minute')).toBe(3);
});

test('a numbered list of answers is no list of steps', () => {
  expect(
    steps('To your questions:\n\n1. It is in the invoice.\n2. Yes, it does.\n3. By Friday at ten.'),
  ).toBe(0);
});

test('two lists are counted one after the other', () => {
  expect(
    steps('On a phone:\n1. Open the app\n2. Press plus\n\nOn a computer:\n1. Open the page\n2. Press plus'),
  ).toBe(4);
});

test('in running words each imperative is a step', () => {
  expect(steps('Open the page, press the red button and save it.')).toBe(3);
  expect(steps('Open Settings. Then press Save.')).toBe(2);
  expect(steps('To see the invoices, open Billing, choose May and press Download.')).toBe(3);
  expect(steps('Type “open it, press it and save it”, then wait.')).toBe(2);
  expect(steps('If it stays red, press the button.')).toBe(1);
  expect(steps('- Open the app\n- Press plus\n- Choose a colour')).toBe(3);
});

test.each([
  'I opened your account and pressed the button.',
  'Could you send me the log?',
  'Please send me the log and tell me the time.',
  'It costs 3.5 euros, and version 2. is out.',
  '',
])('%j asks for no step', (draft) => {
  expect(steps(draft)).toBe(0);
});

test('steps in quotations and code are not the writer’s', () => {
  expect(
    steps(
      'It is fixed.\n\n> Open the page\n> Press the button\n\n```\n1. open the file\n2. press enter\n```\n',
    ),
  ).toBe(0);
});
