import { expect, test } from 'vitest';
import { factWords } from '../../../client/coach/fact-words.ts';
import { reading } from '../../../src/domain/coach/index.ts';
import { ReadingPanel, ReadingToggle } from '../../../src/web/ui/reading.tsx';
import { words } from '../../support/html.ts';

const panel = String(<ReadingPanel />);
const toggle = String(<ReadingToggle />);

test('both stay away until the coach fills them in', () => {
  expect(panel).toMatch(/^<section[^>]* hidden/);
  expect(toggle).toMatch(/^<button[^>]* hidden/);
});

test('the button says what it opens and by which key, and the part has a name', () => {
  expect(toggle).toContain('aria-keyshortcuts="Control+Shift+."');
  expect(toggle).toContain('aria-expanded="false"');
  expect(toggle).toContain('aria-controls="coach-reading"');
  expect(panel).toContain('id="coach-reading"');
  expect(panel).toContain('aria-labelledby="coach-reading-title"');
});

test('there is a line for each fact that the coach can say, and for no other', () => {
  const lines = [...panel.matchAll(/data-coach-fact="(\w+)"/g)].map(([, name]) => name);
  const facts = factWords(reading({ draft: 'It is back.' })!, []);
  expect(lines.toSorted()).toEqual(Object.keys(facts).toSorted());
});

test('nothing in it sends the form, and nothing is a mark', () => {
  for (const [tag] of panel.matchAll(/<button[^>]*>/g)) expect(tag).toContain('type="button"');
  expect(panel).not.toMatch(/<(?:input|textarea|select)/);
  expect(words(panel)).not.toMatch(/score|grade|%|rating|error|wrong/i);
});

test('it has the phone of a held reply, empty', () => {
  expect(panel).toContain('class="phone-letter"');
  expect(words(panel)).toContain('As they will see it on a phone');
});
