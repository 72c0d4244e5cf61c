import { describe, expect, test } from 'vitest';
import { CoachAbove, CoachBelow, HoldBox } from '../../../src/web/ui/composer-coach.tsx';
import { words } from '../../support/html.ts';

const COACH = {
  href: '/conversations/1/coaching',
  bigDealHref: '/conversations/1/big-deal',
  worker: '/w.js',
};

describe('what stands above the text', () => {
  const html = String(<CoachAbove coach={COACH} />);

  test('it stays away until a script fills it in', () => {
    expect(html).toMatch(/^<div class="coach"[^>]* hidden/);
    expect(html).toContain('data-morph="never"');
  });

  test('it says where the coach begins, and where the token is taken', () => {
    expect(html).toContain('data-coach-href="/conversations/1/coaching"');
    expect(html).toContain('data-coach-deal="/conversations/1/big-deal"');
    expect(html).toContain('data-coach-worker="/w.js"');
  });

  test('taking the token asks three things', () => {
    expect(html.match(/data-coach-step="\w+"/g)).toEqual([
      'data-coach-step="named"',
      'data-coach-step="owned"',
      'data-coach-step="next"',
    ]);
    expect(words(html)).toContain('Say what happens next, and by when');
  });

  test('nothing in it sends the form', () => {
    for (const [tag] of html.matchAll(/<button[^>]*>/g)) expect(tag).toContain('type="button"');
    for (const [tag] of html.matchAll(/<input[^>]*>/g)) expect(tag).not.toContain('name=');
  });
});

describe('what stands under the text', () => {
  const html = String(<CoachBelow />);

  test('the card is a dialog with a name and its reason, and can be reached and closed by keyboard', () => {
    expect(html).toMatch(/id="coach-card"[^>]*role="dialog"[^>]*aria-labelledby="coach-card-name"/);
    expect(html).toContain('aria-describedby="coach-card-why coach-card-instead"');
    expect(html).toContain('aria-label="Close"');
    expect(html).toContain('aria-keyshortcuts="Control+."');
  });

  test('a hint can be let go here, taught, muted or passed over, a rule filed, and nothing else', () => {
    const card = html.slice(html.indexOf('id="coach-card"'), html.indexOf('class="coach-line"'));
    expect([...card.matchAll(/<button[^>]*data-coach="([\w-]+)"/g)].map(([, act]) => act)).toEqual([
      'close',
      'recited',
      'exception',
      'dismiss',
      'teach',
      'mute',
      'next',
    ]);
  });

  test('a rule is asked about in its own words, out of sight until one is recited', () => {
    const rule = html.slice(html.indexOf('data-coach="rule"'), html.indexOf('data-coach="dismiss"'));
    expect(html).toMatch(/class="coach-rule" data-coach="rule" hidden/);
    expect(words(rule)).toContain('Grant it, offer something else, or file the rule?');
    expect(rule.match(/data-coach="(?:policy-line|before)" hidden/g)).toHaveLength(2);
  });

  test('what was done is said where it can be seen, with the way back, and only then', () => {
    expect(html).toMatch(/class="coach-done" data-coach="done" hidden/);
    const line = html.slice(html.indexOf('data-coach="done"'));
    expect(line.indexOf('data-coach="done-words"')).toBeLessThan(line.indexOf('data-coach="undo"'));
  });

  test('it neither counts nor scores', () => {
    expect(words(html)).not.toMatch(/score|grade|%|rating|error|wrong/i);
  });
});

describe('holding', () => {
  const html = String(<HoldBox action="/conversations/1/hold" />);

  test('each time is a button that keeps what is typed, so it works without a script', () => {
    const times = [...html.matchAll(/<button[^>]*formaction="\/conversations\/1\/hold"[^>]*>/g)];
    expect(times.map(([tag]) => Number(/value="(\d+)"/.exec(tag)?.[1]))).toEqual([5, 10, 20, 30, 60]);
    for (const [tag] of times) expect(tag).toContain('type="submit"');
  });

  test('it says whose business it is', () => {
    expect(words(html)).toContain('Only you know of it.');
  });
});
