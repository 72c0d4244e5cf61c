import { expect, test } from 'vitest';
import { asksOf } from '../../../../../src/domain/coach/questions/finding.ts';
import { isGeneral, isPleasant } from '../../../../../src/domain/coach/questions/wording.ts';

test.each([
  ['how are you?', 'how are we to open it?'],
  ['who on earth needs that?', 'who needs a key?'],
  ['did you have a nice weekend?', 'did you have a look at it?'],
  ['what would we do without you?', 'what would we pay?'],
  ['how lovely is that!', 'how long is that?'],
  ["isn't it funny?", "isn't it too late?"],
  ["who'd have thought that a till could sing?", "who'd have the key?"],
  ['why, oh why, do printers hate me?', 'why do my labels print twice?'],
  ['how fast time goes, right?', 'how fast is it?'],
  ['did you know?', 'did you get it?'],
  ['seriously?', 'seriously, when does it come?'],
])('“%s” wants no answer, and “%s” does', (polite, asks) => {
  expect([isPleasant(polite), isPleasant(asks)]).toEqual([true, false]);
});

test.each([
  ['can you help me with this?', 'can you help me with the invoice of may?'],
  ['hello?', 'hello, where is it?'],
  ['any idea?', 'any chance of a table at eight?'],
  ['what can i do?', 'what can i do with the old key?'],
  ['please advise.', 'please advise the driver to ring twice.'],
  ['is that normal?', 'is that normal for a lamp of this age?'],
  ['what am i doing wrong?', 'what is wrong with the lamp?'],
])('“%s” asks for what stands elsewhere, and “%s” for something of its own', (general, own) => {
  expect([isGeneral(general), isGeneral(own)]).toEqual([true, false]);
});

test('a general ask counts where nothing else is asked, and not beside something of its own', () => {
  expect(asksOf('My lamp is dark. Help!')).toHaveLength(1);
  expect(asksOf('Can you help? When does the shop open?').map(({ text }) => text)).toEqual([
    'When does the shop open?',
  ]);
});
