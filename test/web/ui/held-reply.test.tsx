import { expect, test } from 'vitest';
import { HeldReply, type HeldReplyProps } from '../../../src/web/ui/held-reply.tsx';
import { words } from '../../support/html.ts';

const NOON = Date.UTC(2026, 10, 3, 12);

function held(props: Partial<HeldReplyProps> = {}): string {
  return String(
    <HeldReply
      until={NOON + 10 * 60_000}
      now={NOON}
      zone="Europe/Lisbon"
      to="Maria López"
      subject="Re: Blank"
      from="Ana Okafor"
      html="<p>Dear Maria</p>"
      signature=""
      files={[]}
      sendAction="/conversations/1/replies"
      holdAction="/conversations/1/hold"
      fields={{ basedOn: '7' }}
      noteHref="/conversations/1?write=note"
      {...props}
    />,
  );
}

test('until its time it says until when, in the reader’s zone, and goes on first', () => {
  const html = held();
  expect(words(html)).toContain('Held until 12:10');
  expect(html).toContain('data-held-left-value="600000"');
  expect(words(html)).toMatch(/Go on writing\s+Send it now/);
});

test('when its time has come it asks to be read, and sending is first', () => {
  const html = held({ now: NOON + 11 * 60_000 });
  expect(words(html)).toContain('Time to read it again');
  expect(words(html)).toContain('Would you be glad to get it?');
  expect(html).toContain('data-held-left-value="0"');
  expect(html).toMatch(/button-primary"[^>]*>Send it</);
});

test('the phone holds what they will get: subject, writer, words, signature, files', () => {
  const phone = words(held({ signature: 'Ana in Lagos', files: ['bill.pdf', 'map.png'] }));
  for (const part of ['Re: Blank', 'Ana Okafor', 'Dear Maria', 'Ana in Lagos', 'bill.pdf, map.png'])
    expect(phone).toContain(part);
});

test('going on and sending are forms that work without a script, with all that goes along', () => {
  const html = held({ fields: { basedOn: '7', cc: 'finance@x.example' } });
  expect(html).toContain('action="/conversations/1/hold"><input type="hidden" name="_method" value="delete"');
  expect(html).toMatch(/action="\/conversations\/1\/replies">[\s\S]*name="cc" value="finance@x.example"/);
  expect(html).toContain('name="html" value="&lt;p&gt;Dear Maria&lt;/p&gt;"');
});
