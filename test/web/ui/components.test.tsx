import { describe, expect, test } from 'vitest';
import { Ago } from '../../../src/web/ui/ago.tsx';
import { attachmentIcon } from '../../../src/web/ui/attachments.tsx';
import { Avatar } from '../../../src/web/ui/avatar.tsx';
import { Choice } from '../../../src/web/ui/choice.tsx';
import { Composer } from '../../../src/web/ui/composer.tsx';
import { type Delivery, DeliveryLine } from '../../../src/web/ui/delivery.tsx';
import { Action, Field } from '../../../src/web/ui/form.tsx';
import { Inbox } from '../../../src/web/ui/inbox.tsx';
import { Letter } from '../../../src/web/ui/letter.tsx';
import { Page } from '../../../src/web/ui/page.tsx';
import { Presence, presenceWords } from '../../../src/web/ui/parts.tsx';
import { InboxRow } from '../../../src/web/ui/row.tsx';
import { Note } from '../../../src/web/ui/thread.tsx';
import { pages } from '../../look/pages.tsx';

const now = Date.parse('2026-10-14T10:42:00Z');
const markup = (node: { toString(): string | Promise<string> }) => String(node);
const words = (node: { toString(): string | Promise<string> }) =>
  markup(node)
    .replace(/<[^>]*>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

describe('every page', () => {
  const all = Object.entries(pages()).filter(([name]) => name !== 'frame');

  test.each(all)('%s has no inline style or script, which the policy forbids', (_, page) => {
    expect(markup(page)).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)/iu);
  });

  test.each(all)('%s has one first heading and no id twice', (_, page) => {
    const html = markup(page);
    const ids = [...html.matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1]);
    expect(html.match(/<h1/gu)).toHaveLength(1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(all)('%s says nothing that customers should never read', (_, page) => {
    expect(words(page)).not.toMatch(/\b(?:tickets?|agents?|queue|users?|oops|unfortunately)\b/iu);
  });
});

describe('a page', () => {
  const page = (theme?: 'light' | 'dark') =>
    markup(
      <Page title="Inbox" company="A & B" nonce="n1" teammate={{ name: 'Ana' }} place="inbox" theme={theme}>
        Here
      </Page>,
    );

  test('starts with its document type and escapes what it is given', () => {
    expect(page()).toMatch(/^<!doctype html><html lang="en">/u);
    expect(page()).toContain('<title>Inbox · A &amp; B</title>');
  });

  test('follows the system unless the teammate chose', () => {
    expect(page()).not.toContain('data-theme');
    expect(page('dark')).toContain('<html lang="en" data-theme="dark">');
  });

  test('marks the place it belongs to, and no other', () => {
    expect(page().match(/aria-current="page"/gu)).toHaveLength(1);
    expect(page()).toMatch(/href="\/inbox" aria-current="page"/u);
  });

  test('carries the nonce and asks Turbo to morph', () => {
    expect(page()).toContain('<meta name="csp-nonce" content="n1"/>');
    expect(page()).toContain('<meta name="turbo-refresh-method" content="morph"/>');
  });
});

describe('a field', () => {
  test('with an error keeps the value and is described by error and hint', () => {
    const html = markup(<Field name="email" label="E-mail" value={'a"b'} hint="Yours" error="Check it." />);
    expect(html).toContain('value="a&quot;b"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('aria-describedby="field-email-error field-email-hint"');
    expect(html).toContain('<label class="field-label" for="field-email">');
  });

  test('without an error says nothing of one', () => {
    expect(markup(<Field name="email" label="E-mail" />)).not.toMatch(/aria-invalid|aria-describedby/u);
  });

  test('in a textarea keeps markup as text', () => {
    expect(markup(<Field name="t" label="T" rows={3} value="</textarea><b>" />)).toContain(
      '&lt;/textarea&gt;',
    );
  });
});

test('of a few choices exactly the given one is marked', () => {
  const html = markup(
    <Choice
      name="theme"
      legend="Light or dark"
      options={[
        { value: 'light', name: 'Light' },
        { value: 'dark', name: 'Dark' },
      ]}
      value="dark"
    />,
  );
  expect(html.match(/ checked=/gu)).toHaveLength(1);
  expect(html).toMatch(/value="dark" checked=/u);
});

test('a form sends what HTML cannot as POST with its method in a field', () => {
  const html = markup(
    <Action action="/x" method="delete">
      Reopen
    </Action>,
  );
  expect(html).toContain('<form class="action" method="post" action="/x">');
  expect(html).toContain('<input type="hidden" name="_method" value="delete"/>');
  expect(markup(<Action action="/x">Close</Action>)).not.toContain('_method');
});

describe('who is here', () => {
  test('writing matters more than reading', () => {
    expect(
      presenceWords([
        { name: 'Yuki Kato', doing: 'reading' },
        { name: 'Tomás Rocha', doing: 'writing' },
      ]),
    ).toBe('Tomás is writing');
  });

  test('several are listed', () => {
    expect(
      presenceWords([
        { name: 'Yuki', doing: 'reading' },
        { name: 'Ana', doing: 'reading' },
      ]),
    ).toBe('Yuki and Ana are reading');
  });

  test('nobody leaves the element, which changes in place', () => {
    expect(markup(<Presence id="presence" people={[]} />)).toBe(
      '<span class="presence" id="presence"></span>',
    );
  });
});

describe('a row of the inbox', () => {
  const row = {
    number: 4,
    href: '/conversations/4',
    customer: 'Maria <b>',
    subject: '',
    preview: 'Hello',
    waitingSince: now - 38 * 60_000,
    at: now,
    state: 'waiting' as const,
    now,
  };

  test('says how long someone waits, and to a screen reader that it is waiting', () => {
    expect(words(<InboxRow {...row} />)).toContain('waiting 38 min');
    expect(words(<InboxRow {...row} waitingSince={null} />)).toContain('Today 10:42');
  });

  test('without a subject still has a link with a name', () => {
    expect(markup(<InboxRow {...row} />)).toMatch(/<a class="row-subject"[^>]*>No subject<span/u);
  });

  test('says one thing at its end: who is here before what failed before whose it is', () => {
    const all = {
      ...row,
      assignee: 'Tomás',
      failed: true,
      presence: [{ name: 'Yuki', doing: 'reading' as const }],
    };
    expect(words(<InboxRow {...all} />)).toMatch(/Yuki is reading$/u);
    expect(words(<InboxRow {...all} presence={[]} />)).toMatch(/Not delivered$/u);
    expect(words(<InboxRow {...all} presence={[]} failed={false} />)).toMatch(/Tomás has it$/u);
    expect(words(<InboxRow {...row} assignee="You" />)).toMatch(/You have it$/u);
  });

  test('a section without rows is not shown', () => {
    const html = markup(<Inbox heading="x" sections={[{ heading: 'Emergency', rows: [] }]} />);
    expect(html).not.toContain('Emergency');
    expect(html).toContain('class="empty"');
  });
});

describe('what became of a reply', () => {
  const line = (delivery: Delivery) => words(<DeliveryLine delivery={delivery} now={now} />);

  test.each<[Delivery, string]>([
    [{ kind: 'sending', until: now + 9_200, action: '/d' }, 'Sending in 10 s · Undo'],
    [{ kind: 'sending', until: now - 1, action: '/d' }, 'Sending now · Undo'],
    [{ kind: 'sent', at: Date.parse('2026-10-13T09:31:00Z') }, 'Sent 09:31'],
    [
      { kind: 'failed', reason: 'no such mailbox.', action: '/r' },
      'Could not be delivered: no such mailbox. · Retry',
    ],
    [
      { kind: 'waiting', reason: 'Their server was busy.', nextAt: now },
      'Their server was busy. We try again at 10:42.',
    ],
    [{ kind: 'kept' }, 'Kept here, not sent: no outgoing mail server is set up.'],
  ])('%o', (delivery, expected) => {
    expect(line(delivery)).toBe(expected);
  });
});

describe('letters and notes', () => {
  test('a framed message may run no script and send no form', () => {
    const html = markup(
      <Letter id="m" from="customer" author="A" at={now} now={now} frame="/messages/1/html" />,
    );
    expect(html).toMatch(/sandbox="(?![^"]*allow-(?:scripts|forms|top-navigation))[^"]*"/u);
  });

  test('quoted text is folded, and all of it is there', () => {
    const html = markup(
      <Letter id="m" from="customer" author="A" at={now} text="Hi" quoted={'one\n\ntwo'} />,
    );
    expect(html).toContain('<details class="quoted">');
    expect(html).toMatch(/one[\s\S]*two/u);
  });

  test('a note says who sees it', () => {
    expect(words(<Note id="n" author="Ana" at={now} text="x" />)).toContain('Note, only your team sees this');
  });
});

describe('the composer', () => {
  const props = {
    reply: { action: '/conversations/1/replies', href: '?write=reply' },
    note: { action: '/conversations/1/notes', href: '?write=note' },
    to: 'Maria',
    value: '</textarea>',
  };

  test('posts to where its mode belongs, and a note cannot be sent to the customer', () => {
    const note = markup(<Composer {...props} mode="note" />);
    expect(note).toContain('action="/conversations/1/notes"');
    expect(note).not.toContain('Send and close');
    expect(markup(<Composer {...props} mode="reply" />)).toContain('action="/conversations/1/replies"');
  });

  test('removing a file can never send the reply', () => {
    const files = [{ id: '7', name: 'a.pdf', type: 'application/pdf', size: 1 }];
    const remove = (draftAction?: string) =>
      /<button[^>]*aria-label="Remove a\.pdf"[^>]*>/u.exec(
        markup(<Composer {...props} mode="reply" files={files} draftAction={draftAction} />),
      )?.[0];
    expect(remove()).toContain('type="button"');
    expect(remove('/conversations/1/draft')).toContain('formaction="/conversations/1/draft"');
  });

  test('keeps what was written', () => {
    expect(markup(<Composer {...props} mode="reply" error="It is too long." />)).toContain(
      '&lt;/textarea&gt;',
    );
  });
});

test.each([
  ['image/png', 'file-image'],
  ['Application/PDF', 'file-text'],
  ['text/csv', 'file-spreadsheet'],
  ['text/calendar', 'calendar'],
  ['application/zip', 'file-archive'],
  ['message/rfc822', 'mail'],
  ['application/octet-stream', 'file'],
  ['', 'file'],
])('a file of type "%s" has the icon %s', (type, icon) => {
  expect(attachmentIcon(type)).toBe(icon);
});

test('a face alone has a name; beside a name it is silent', () => {
  expect(markup(<Avatar name="Ana" alone />)).toContain('role="img" aria-label="Ana"');
  expect(markup(<Avatar name="Ana" />)).toContain('aria-hidden="true"');
});

test('a moment can be read by machines too', () => {
  expect(markup(<Ago at={now} mode="time" now={now} />)).toContain('datetime="2026-10-14T10:42:00.000Z"');
});
