import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unzipped } from '../../../src/lib/document-text/unzipping.ts';
import { zip } from '../../support/archives.ts';

const read = (bytes: Uint8Array, isWanted: (name: string) => boolean = () => true) =>
  [...unzipped(bytes, isWanted)].map(({ name, content }) => [name, Buffer.from(content).toString()]);

test('the wanted files come out as they went in', () => {
  const archive = zip({ 'a.xml': 'one', 'folder/ü.xml': 'two '.repeat(5000), 'c.bin': 'three' });
  expect(read(archive, (name) => name.endsWith('.xml'))).toEqual([
    ['a.xml', 'one'],
    ['folder/ü.xml', 'two '.repeat(5000)],
  ]);
});

test('what unpacks to far more than it weighs ends before it is all there', () => {
  const bomb = zip({ 'a.xml': Buffer.alloc(45 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(() => read(bomb)).toThrow();
  const many = zip(
    Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${n}`, Buffer.alloc(5 * 1024 * 1024)])),
  );
  expect(() => read(many)).toThrow();
});

test('no archive is refused', () => {
  for (const bytes of ['', 'PK', 'a letter '.repeat(100)]) expect(() => read(Buffer.from(bytes))).toThrow();
});

test('a broken archive throws or gives less, and always ends', () => {
  const archive = zip({ 'a.xml': 'one '.repeat(300), 'b.xml': 'two' });
  fc.assert(
    fc.property(fc.nat(archive.length - 1), fc.nat(255), (at, value) => {
      const broken = Uint8Array.from(archive);
      broken[at] = value;
      try {
        expect(read(broken).length).toBeLessThanOrEqual(2);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }),
  );
});
