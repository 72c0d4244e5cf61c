import { expect, test } from 'vitest';
import { Failure, WrongCall } from '../../src/cli/command.ts';
import { readDates, readPeopleFile } from '../../src/cli/people-file.ts';
import { fileOf } from './run.ts';

const ADA = { name: 'Ada', zone: 'Europe/Berlin', hours: [{ days: ['mon'], from: '08:00', to: '17:00' }] };

test('both dates are included, and one day is a range', () => {
  const { from, to } = readDates({ from: '2026-10-25', to: '2026-10-26' });
  expect(to - from).toBe(1);
  expect(readDates({ from: '2026-10-25', to: '2026-10-25' }).to).toBe(from);
});

test.each([
  [{ from: '2026-10-25' }, '--to DATE is missing, such as --to 2026-10-25'],
  [{ from: '2026-02-30', to: '2026-03-01' }, '--from: "2026-02-30" is not a date like 2026-10-25'],
  [{ from: '2026-10-26', to: '2026-10-25' }, '--to 2026-10-25 is before --from 2026-10-26'],
  [{ from: '2026-01-01', to: '2046-01-01' }, '--from 2026-01-01 --to 2046-01-01 is more than ten years'],
])('the dates %j are a wrong call: %s', (dates, words) => {
  expect(() => readDates(dates)).toThrow(new WrongCall(words));
});

test('a people file gives its people, or its problems on one line, the first five named', () => {
  expect(() => readPeopleFile(undefined)).toThrow(new WrongCall('--people FILE.json is missing'));
  expect(readPeopleFile(fileOf([ADA]))).toMatchObject([{ name: 'Ada' }]);
  const bad = fileOf(Array.from({ length: 7 }, (_, n) => ({ ...ADA, name: `P${n}`, zone: 'Mars/Base' })));
  const read = () => readPeopleFile(bad);
  expect(read).toThrow(Failure);
  expect(read).toThrow(/P4: zone.* · and 2 more$/);
  expect(read).not.toThrow('P5');
});
