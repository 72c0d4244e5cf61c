import { expect, test } from 'vitest';
import {
  failure,
  isStop,
  readDates,
  readFlags,
  readJson,
  readNumber,
  readPeopleFile,
  wrongCall,
} from '../../src/cli/people-file.ts';
import { fileOf } from './run.ts';

const ADA = { name: 'Ada', zone: 'Europe/Berlin', hours: [{ days: ['mon'], from: '08:00', to: '17:00' }] };

test('flags are read strictly: an unknown one, or a word too many, is a wrong call', () => {
  const flags = { people: { type: 'string' as const }, json: { type: 'boolean' as const } };
  expect(readFlags(['--people', 'a.json', '--json'], flags)).toMatchObject({ people: 'a.json', json: true });
  for (const args of [['--peeple', 'a.json'], ['a.json'], ['--people']])
    expect(readFlags(args, flags)).toMatchObject({ status: 2 });
});

test('both dates are needed, both are included, and the first is not after the last', () => {
  const dates = readDates({ from: '2026-10-25', to: '2026-10-26' });
  expect(isStop(dates)).toBe(false);
  if (!isStop(dates)) expect(dates.to - dates.from).toBe(1);
  expect(readDates({ from: '2026-10-25' })).toEqual(
    wrongCall('--to DATE is missing, such as --to 2026-10-25'),
  );
  expect(readDates({ from: '2026-02-30', to: '2026-03-01' })).toEqual(
    wrongCall('--from: "2026-02-30" is not a date like 2026-10-25'),
  );
  expect(readDates({ from: '2026-10-26', to: '2026-10-25' })).toEqual(
    wrongCall('--to 2026-10-25 is before --from 2026-10-26'),
  );
  expect(readDates({ from: '2026-01-01', to: '2046-01-01' })).toMatchObject({ status: 2 });
});

test.each([
  ['7', 7],
  ['0', 'stop'],
  ['1.5', 'stop'],
  ['', 'stop'],
  ['many', 'stop'],
])('a number of at least one reads “%s” as %s', (given, expected) => {
  const read = readNumber({ seed: given }, 'seed', { least: 1, absent: 3 });
  expect(isStop(read) ? 'stop' : read).toBe(expected);
});

test('a number that is not there is the one it stands for', () => {
  expect(readNumber({}, 'seed', { least: 1, absent: 3 })).toBe(3);
});

test('a file that is missing or no JSON is a failure that names it; a byte order mark is none', async () => {
  expect(await readJson('/no/such/file.json')).toEqual(failure('/no/such/file.json cannot be read: ENOENT'));
  const broken = fileOf('{"name": ');
  const read = await readJson(broken);
  expect(read).toMatchObject({ status: 1 });
  expect((read as { line: string }).line).toMatch(/is not JSON: [^\n]+$/);
  expect(await readJson(fileOf('\uFEFF[1]'))).toEqual({ data: [1] });
});

test('a people file gives its people, or its problems on one line, the first five named', async () => {
  expect(await readPeopleFile({})).toEqual(wrongCall('--people FILE.json is missing'));
  expect(await readPeopleFile({ people: fileOf([ADA]) })).toMatchObject({ people: [{ name: 'Ada' }] });
  const bad = Array.from({ length: 7 }, (_, n) => ({ ...ADA, name: `P${n}`, zone: 'Mars/Base' }));
  const stop = await readPeopleFile({ people: fileOf(bad) });
  expect(stop).toMatchObject({ status: 1 });
  const { line } = stop as { line: string };
  expect(line).toContain('P4: zone');
  expect(line).not.toContain('P5');
  expect(line).toMatch(/ · and 2 more$/);
});
