import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { travel } from '../../src/lib/clock.ts';
import { diskWatch } from '../../src/lib/disk.ts';

const disk = statfsSync(tmpdir());
const size = disk.blocks * disk.bsize;

test('a disk with more room than asked for is not full, one with less is', () => {
  expect(diskWatch(tmpdir(), 0)()).toBe(false);
  expect(diskWatch(tmpdir(), size + 1)()).toBe(true);
});

test('it looks again after two seconds, and not at each mail', () => {
  onTestFinished(() => travel(null));
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-disk-'));
  travel(1_000_000_000);
  const isFull = diskWatch(folder, 0);
  expect(isFull()).toBe(false);
  rmSync(folder, { recursive: true });
  travel(1_000_001_000);
  expect(isFull()).toBe(false);
  travel(1_000_003_000);
  expect(isFull).toThrow();
});

test('a folder that is not there is an error, not an empty disk', () => {
  expect(() => diskWatch('/no/such/folder', 1)()).toThrow();
});
