import { expect, test } from 'vitest';
import { drawn } from '../../../src/web/ui/drawn.ts';
import { Icon } from '../../../src/web/ui/icon.tsx';
import { ICONS, type IconName } from '../../../src/web/ui/icons.ts';
import { SHORTCUTS, Shortcuts } from '../../../src/web/ui/shortcuts.tsx';

const NAME = 'Müller & Sønner <“東京”> 🌿';

test('what is drawn once is put into a page as it is, and escaped one time', () => {
  const part = <p title={NAME}>{NAME}</p>;
  const page = String(<main>{drawn(part)}</main>);
  expect(page).toBe(String(<main>{part}</main>));
  expect(page).toContain('Müller &amp; Sønner &lt;“東京”&gt; 🌿');
});

test('what is drawn can be used again and again', () => {
  const part = drawn(<b>{NAME}</b>);
  expect(String(<>{[part, part]}</>)).toBe(`${part}${part}`);
});

test.each(Object.keys(ICONS) as IconName[])(
  'the icon %s is one drawing that screen readers pass over',
  (name) => {
    const html = String(<Icon name={name} />);
    expect(html).toContain(ICONS[name]);
    expect(html).toMatch(
      /^<svg class="icon" viewBox="0 0 24 24"[^>]*stroke-width="1.75"[^>]*aria-hidden="true">/,
    );
    expect(html.match(/<svg/g)).toHaveLength(1);
  },
);

test('the help says every key there is, on each page that is drawn', () => {
  const [first, again] = [String(<Shortcuts />), String(<Shortcuts />)];
  expect(again).toBe(first);
  for (const { title, keys } of SHORTCUTS) {
    expect(first).toContain(`<h3>${title}</h3>`);
    for (const { does } of keys) expect(first).toContain(`<dd>${does}</dd>`);
  }
});
