import { expect, test } from 'vitest';
import { onDemand } from '../../src/lib/on-demand.ts';

test('a package is loaded when it is first asked for, and is the same each time', () => {
  const holidays = onDemand<new () => { getCountries(): Record<string, string> }>('date-holidays');
  const Library = holidays();
  expect(new Library().getCountries().DE).toBe('Deutschland');
  expect(holidays()).toBe(Library);
});

test('naming a package loads nothing: one that is not there is missed only where it is used', () => {
  const missing = onDemand('no-such-package-of-ours');
  expect(missing).toThrow('no-such-package-of-ours');
});
