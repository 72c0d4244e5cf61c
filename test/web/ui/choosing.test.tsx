import { expect, test } from 'vitest';
import { Choosing, ChoosingBox, ChoosingHeader } from '../../../src/web/ui/choosing.tsx';
import { words } from '../../support/html.ts';

const html = (element: unknown) => String(element);

test('each thing to choose is a form of its own, whose button says for those who hear it what it is for', () => {
  const item = {
    name: 'An <b> invoice',
    detail: 'Ben · 12',
    fields: { into: '12' },
    does: 'Merge',
    href: '/conversations/12',
  };
  const list = html(<Choosing action="/conversations/3/merge" label="Found" items={[item]} />);
  expect(list).toContain('action="/conversations/3/merge"');
  expect(list).toContain('name="into" value="12"');
  expect(list).toContain('aria-label="Merge: An &lt;b&gt; invoice"');
  expect(words(list)).toContain('An <b> invoice Ben · 12');
});

test('what HTML cannot send goes as a POST that says so', () => {
  const list = html(
    <Choosing
      action="/x"
      method="put"
      label="Mailboxes"
      items={[{ name: 'Sales', detail: '', fields: { mailbox: '2' }, does: 'Move here' }]}
    />,
  );
  expect(list).toContain('name="_method" value="put"');
});

test('the box keeps what was typed and is described by its hint', () => {
  const box = html(<ChoosingBox action="/a" label="A customer" hint="A name." value={'"x'} />);
  expect(box).toContain('value="&quot;x"');
  expect(box).toContain('aria-describedby="choosing-hint"');
  expect(box).toContain('method="get"');
});

test('the top leads back by a link and by its key, and names what it is about', () => {
  const top = html(<ChoosingHeader back="/conversations/3" heading="Where to?" subject="" />);
  expect(top).toContain('href="/conversations/3" aria-keyshortcuts="u"');
  expect(words(top)).toContain('Where to? No subject');
});
