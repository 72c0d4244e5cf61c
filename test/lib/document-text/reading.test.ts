import { expect, test } from 'vitest';
import { readDocument } from '../../../src/lib/document-text/reading.ts';
import { pdf, zip } from '../../support/archives.ts';

const TOO_SLOW = { text: '', problem: 'It took too long to read.' };
const stuck = zip({ 'content.xml': '<p>'.repeat(3_000_000) }); // a depth that takes minutes to leave

test('a document is read in a thread beside ours, and its bytes stay ours', async () => {
  const bytes = pdf('Heliotropes');
  expect(await readDocument(bytes, 'pdf')).toEqual({ text: 'Heliotropes', problem: null });
  expect(bytes.length).toBeGreaterThan(100);
});

test('what is broken, hostile or slow gives a reason and no text', async () => {
  const broken = await readDocument(Buffer.from('no archive'), 'office');
  expect(broken).toEqual({ text: '', problem: 'It could not be read: This is no archive.' });
  const bomb = await readDocument(zip({ 'content.xml': Buffer.alloc(45 * 1024 * 1024) }), 'office');
  expect(bomb).toMatchObject({ text: '', problem: expect.stringContaining('could not be read') });
  expect(await readDocument(stuck, 'office', { longest: 50 })).toEqual(TOO_SLOW);
});

test('documents handed over together are each answered with their own words', async () => {
  const words = Array.from({ length: 12 }, (_, n) => `letter${n}`);
  const read = await Promise.all(words.map((word) => readDocument(pdf(word), 'pdf')));
  expect(read).toEqual(words.map((text) => ({ text, problem: null })));
});

test('one that is given up, or takes all the memory, costs the next its thread and not its words', {
  timeout: 120_000,
}, async () => {
  const greedy = zip({ 'xl/worksheets/sheet1.xml': '<is></is>'.repeat(4_500_000) });
  const read = await Promise.all([
    readDocument(pdf('before'), 'pdf'),
    readDocument(stuck, 'office', { longest: 50 }),
    readDocument(pdf('between'), 'pdf'),
    readDocument(greedy, 'office'),
    readDocument(pdf('after'), 'pdf'),
  ]);
  expect(read).toEqual([
    { text: 'before', problem: null },
    TOO_SLOW,
    { text: 'between', problem: null },
    { text: '', problem: 'It takes too much memory to read.' },
    { text: 'after', problem: null },
  ]);
});

test('one that cannot even be handed over is answered, and the next has its turn', async () => {
  const unreadable = { length: 2 ** 53 } as Uint8Array;
  const read = await Promise.all([readDocument(unreadable, 'pdf'), readDocument(pdf('after'), 'pdf')]);
  expect(read).toEqual([
    { text: '', problem: expect.stringContaining('could not be read') },
    { text: 'after', problem: null },
  ]);
});
