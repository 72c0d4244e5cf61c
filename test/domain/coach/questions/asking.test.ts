import { describe, expect, test } from 'vitest';
import { asksIn, carries } from '../../../../src/domain/coach/questions/asking.ts';
import { asksOf } from '../../../../src/domain/coach/questions/finding.ts';

test.each([
  ['when do you open?', 'question', 1],
  ['i would be curious how others do it.', 'question', 1],
  ['please add tim and remove jo.', 'request', 2],
  ['two things: the button is grey, and what does it mean?', 'request', 2],
  ['unable to upload anything since monday.', 'problem', 1],
  ['it costs 12, and i need a receipt.', 'request', 1],
])('“%s” is a %s, in %d parts', (text, form, parts) => {
  const found = asksIn(text)!;
  expect(found.form).toBe(form);
  expect(found.parts).toHaveLength(parts);
});

test.each([
  'thanks, that worked.',
  'how are you?',
  'my mistake, all is well.',
  'what would i do without you?',
  '',
])('“%s” asks nothing', (text) => {
  expect(asksIn(text)).toBeUndefined();
});

test('a torn-off beginning is no ask of its own', () => {
  expect(carries('so my question is')).toBe(false);
  expect(carries('is it me')).toBe(false);
  expect(carries('is the search slower')).toBe(true);
});

const count = (mail: string) => asksOf(mail).length;

describe.each([
  [
    1,
    'whatever one is asked to do after "please"',
    [
      'If the guests can see it, please mask it.',
      'Please unpublish the page.',
      "Please don't mail my clients any more.",
      'Kindly reformat the sheet for me.',
    ],
  ],
  [
    0,
    'what "please" says of the letter itself',
    [
      'Please excuse my English.',
      'Please find my form attached.',
      'Please note that we are closed on Monday.',
      'Please ignore my last mail, it works now.',
      "Please don't worry about the delay.",
    ],
  ],
  [
    1,
    'a need of what somebody owns, or of the last and the next',
    ["We also need next term's dates.", 'I need last week’s recording.', 'We need those two files.'],
  ],
  [
    3,
    'clauses between semicolons that all ask, a fault among them',
    ['I need the plan; I need to know what column B means; and I have to send it but cannot open it.'],
  ],
  [2, 'two clauses that ask', ['Please move the date; please tell Ana about it.']],
  [
    1,
    'one ask between semicolons',
    ['The lamp flickers; it hums; please replace it.', "We'd like to add a room; how much is that?"],
  ],
  [
    1,
    'a wish after its condition, without a comma',
    ['If that does not work I would like my money back.', "If it can't be mended I'd like a new one."],
  ],
  [0, 'what one would do', ['If it was mine I would paint it green.']],
  [
    2,
    '"and if so", and a second question that opens with any noun',
    [
      'Does it print on A3, and if so, from which tray?',
      'Can I pay later, and if so until when?',
      'How do I mute it, and will an old file still open?',
      'Where is the key, and does every guest get one?',
    ],
  ],
  [
    1,
    '"A, or is it B?" and a guess',
    [
      'Should I come by car, or is a bus near enough?',
      'Where is it? In the cellar?',
      'Is it big and does well?',
    ],
  ],
])('%d: %s', (wanted, _, mails) => {
  test.each(mails)('%s', (mail) => {
    expect(count(mail)).toBe(wanted);
  });
});

test('the words of an ask are without the "if so" of the next', () => {
  expect(asksOf('Does it print on A3, and if so, from which tray?').map(({ text }) => text)).toEqual([
    'Does it print on A3',
    'from which tray?',
  ]);
});
