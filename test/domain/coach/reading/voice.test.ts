import { expect, test } from 'vitest';
import { factualityWords, pleaseFirst, voiceOf } from '../../../../src/domain/coach/reading/voice.ts';
import { read } from '../../../../src/domain/coach/text/page.ts';

const voice = (draft: string) => voiceOf(read(draft));

test('“I” and “we” are counted as the writer says them', () => {
  expect(voice('I looked, and I’ve found it. We send it today; we’ll call.')).toMatchObject({ i: 2, we: 2 });
  expect(voice('WE WILL SEND IT AND I CALL.')).toMatchObject({ i: 1, we: 1 });
});

test('letters and words that only look like them are not', () => {
  expect(voice('Part (i) i.e. the I/O port of the web, the wee one.')).toMatchObject({ i: 0, we: 0 });
  expect(voice('It said “I think we should”.\n\n> we we we I I I\n\n`we = i`')).toMatchObject({
    i: 0,
    we: 0,
  });
});

test('two “we”, no “I” and nothing a team did reads as a firm', () => {
  expect(voice('We looked into it and we found the cause.').isFirmAlone).toBe(true);
});

test.each([
  ['one “we” is how people talk', 'We looked into it.'],
  ['with an “I” somebody is there', 'We looked into it, we found it, and I put it right.'],
  ['what a team does is a team’s', 'We release on Tuesdays, and we tell everybody the day before.'],
  ['so is what two did', 'Ana and I looked; we found it, and we put it right.'],
  ['or our engineers', 'We asked our engineers, and we know now.'],
  ['a shop is a shop', 'We are closed on Monday. We open at nine.'],
  ['nothing at all', ''],
])('%s', (_, draft) => {
  expect(voice(draft).isFirmAlone).toBe(false);
});

test('“please” is seen where it opens a sentence, and nowhere else', () => {
  const draft = 'Please send it. Would you please sign it? Thanks. Please wait.\n- please press Save';
  const found = pleaseFirst(read(draft));
  expect(found.map(({ text }) => text)).toEqual(['Please', 'Please', 'please']);
  expect(found.every(({ start, end, text }) => draft.slice(start, end) === text)).toBe(true);
  expect(pleaseFirst(read('Pleased to meet you.'))).toEqual([]);
});

test('words that insist are seen; warm ones and other people’s are not', () => {
  const texts = (draft: string) => factualityWords(read(draft)).map(({ text }) => text);
  expect(texts('Actually, it works. It really does, in fact.')).toEqual(['Actually', 'really', 'in fact']);
  expect(texts('I am really sorry. I really do appreciate it. A really good idea.')).toEqual([]);
  expect(texts('You wrote “actually”, and the page says `really`. In factories it is dry.')).toEqual([]);
});
