import { expect, test } from 'vitest';
import { placeholders } from '../../../../src/domain/coach/lists/placeholders.ts';
import { kindsIn } from '../draft.ts';

const reply = (example: string) =>
  /^Hi\b/.test(example) ? `${example}\n\nIt works again.` : `Hi Jo,\n\nIt came on ${example} to you.`;

test.each(placeholders.forms.map(({ example }) => example))('%s is a gap', (example) => {
  expect(kindsIn(reply(example))).toContain('placeholder');
});

test('each example is known by its own form', () => {
  const own = placeholders.forms.filter(({ example, looks: [look] }) => example.search(look) >= 0);
  // A greeting without a name is a gap by the space before its comma.
  expect(own.length).toBe(placeholders.forms.length);
});

test.each(['{}', '[x]', '[the link](https://a.example)', '<https://a.example>', '100%', 'xx', '#12', 'Todo'])(
  '%s is none',
  (words) => {
    expect(kindsIn(reply(words))).not.toContain('placeholder');
  },
);
