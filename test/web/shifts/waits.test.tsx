import { describe, expect, test } from 'vitest';
import { dayOf, waiting } from '../../../src/domain/coverage/coverage.ts';
import type { Waits as Simulated } from '../../../src/domain/shift/simulating.ts';
import { Waits } from '../../../src/web/shifts/waits.tsx';
import { peopleOf, WEEKDAYS } from '../../domain/coverage/people-of.ts';
import { words } from '../../support/html.ts';

const dates = { from: dayOf('2026-11-02')!, to: dayOf('2026-11-08')! };
const question = { arrivals: Array(24).fill(2), answering: { always: 6 }, seed: 1 };
const ana = peopleOf({ zone: 'UTC', hours: [{ days: WEEKDAYS, from: '08:00', to: '17:00' }] });
const both = [
  ...ana,
  ...peopleOf({ name: 'New', zone: 'UTC', hours: [{ days: WEEKDAYS, from: '13:00', to: '20:00' }] }),
];

function simulated(change: Partial<Simulated> = {}): Simulated {
  return {
    basis: { letters: 48, minutes: 6, isOwn: { letters: true, minutes: true } },
    today: waiting(ana, dates, question),
    changed: null,
    ...change,
  };
}

const shown = (waits: Simulated, joiner: string | null = null) =>
  String(<Waits waits={waits} joiner={joiner} zone="Africa/Lagos" at={Date.parse('2026-11-02T10:00:00Z')} />);

describe('waiting', () => {
  test('is a sentence first, then a picture, then a table', () => {
    const html = shown(simulated());
    expect(words(html)).toMatch(
      /^Half of your customers would hear within .+, one in ten after more than .+/,
    );
    expect(html.indexOf('<h2')).toBeLessThan(html.indexOf('role="img"'));
    expect(html.indexOf('role="img"')).toBeLessThan(html.indexOf('<table'));
  });

  test('says what it is played with, and that it is about nobody', () => {
    const text = words(shown(simulated()));
    expect(text).toContain(
      '48 letters a day, as your own of the last weeks; 6 minutes for an answer, as the team took',
    );
    expect(text).toContain('never about one person');
  });

  test('says what was stated or assumed', () => {
    const basis = { letters: 12, minutes: 9, isOwn: { letters: false, minutes: false } };
    expect(words(shown(simulated({ basis })))).toContain(
      '12 letters a day, as you said; 9 minutes for an answer, as assumed',
    );
  });

  test('has a row for each hour, on the viewer’s clock', () => {
    const html = shown(simulated());
    const rows = /<tbody>([\s\S]*?)<\/tbody>/.exec(html)![1]!.match(/<tr>/g);
    expect(rows).toHaveLength(24);
    expect(words(html)).toContain('01:00 to 02:00');
  });

  test('draws two columns for each hour, the half never higher than the tenth', () => {
    const html = shown(simulated());
    const heights = (kind: string) =>
      [
        ...html.matchAll(
          new RegExp(`class="wait-${kind}" x="[^"]+" width="[^"]+" y="[^"]+" height="([\\d.]+)"`, 'g'),
        ),
      ].map(([, height]) => Number(height));
    const [half, tenth] = [heights('median'), heights('p90')];
    expect([half.length, tenth.length]).toEqual([24, 24]);
    half.forEach((height, i) => {
      expect(height).toBeLessThanOrEqual(tenth[i]!);
    });
  });

  test('compares with today, where somebody might join', () => {
    const changed = waiting(both, dates, question);
    const html = shown(simulated({ changed }), 'Lisbon');
    expect(words(html)).toMatch(/^With somebody in Lisbon, half of your customers/);
    expect(words(html)).toContain('As you are today: half within');
    expect(html.match(/class="wait-before"/g)!.length).toBeGreaterThanOrEqual(24);
    expect(shown(simulated())).not.toContain('wait-before');
  });

  test('says how many letters would find nobody at all', () => {
    const nobody = waiting([], dates, question);
    const text = words(shown(simulated({ today: nobody })));
    expect(text).toMatch(/\d+ letters of the two weeks would find nobody at all/);
    expect(text).toContain('no letters');
  });

  test('needs no style that a strict page refuses', () => {
    expect(shown(simulated())).not.toMatch(/\sstyle=|<style/);
  });
});
