import { expect, test } from 'vitest';
import { readDocument } from '../../../src/lib/document-text/reading.ts';
import { pdf, zip } from '../../support/archives.ts';

test('a document is read in a thread of its own, and its bytes stay ours', async () => {
  const bytes = pdf('Heliotropes');
  expect(await readDocument(bytes, 'pdf')).toEqual({ text: 'Heliotropes', problem: null });
  expect(bytes.length).toBeGreaterThan(100);
});

test('what is broken, hostile or slow gives a reason and no text', async () => {
  const broken = await readDocument(Buffer.from('no archive'), 'office');
  expect(broken).toEqual({ text: '', problem: 'It could not be read: This is no archive.' });
  const bomb = await readDocument(zip({ 'content.xml': Buffer.alloc(45 * 1024 * 1024) }), 'office');
  expect(bomb).toMatchObject({ text: '', problem: expect.stringContaining('could not be read') });
  expect(await readDocument(pdf('slow'), 'pdf', { longest: 1 })).toEqual({
    text: '',
    problem: 'It took too long to read.',
  });
});
