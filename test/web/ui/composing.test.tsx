import { describe, expect, test } from 'vitest';
import { Beginning, type BeginningProps } from '../../../src/web/ui/beginning.tsx';
import { HoldBox, HoldLines } from '../../../src/web/ui/composer-coach.tsx';
import { ComposerLater } from '../../../src/web/ui/composer-later.tsx';
import { ComposerMore } from '../../../src/web/ui/composer-more.tsx';
import { ComposerSaved } from '../../../src/web/ui/composer-saved.tsx';
import { DraftCard } from '../../../src/web/ui/draft-card.tsx';
import { SavedReplyForm, type SavedReplyFormProps } from '../../../src/web/ui/saved-reply-form.tsx';

type Node = { toString(): string | Promise<string> };
const markup = (node: Node | null) => String(node ?? '');
const words = (node: Node | null) =>
  markup(node)
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

const beginning = (props: Partial<BeginningProps> = {}) => (
  <Beginning
    mailboxId={null}
    to=""
    cc=""
    subject=""
    html=""
    text=""
    together={false}
    mailboxes={[{ id: 1, name: 'Support (help@fieldnotes.example)' }]}
    files={[]}
    isKept={false}
    worker="/assets/coach-worker.js"
    draftAction="/conversations/new/draft"
    intention="once"
    writer="1"
    saved={[]}
    errors={{}}
    {...props}
  />
);

describe('a letter to somebody new', () => {
  test('posts to the conversations, once, and keeps its draft in a place of its own', () => {
    const html = markup(beginning());
    expect(html).toMatch(/<form[^>]*action="\/conversations"/u);
    expect(html).toContain('name="intention" value="once"');
    expect(html).toContain('data-composer-draft-value="/conversations/new/draft"');
    expect(html).not.toContain('Send and close');
    expect(html).not.toContain('>Note<');
  });

  test('begins where it is said who it is for, unless that is said', () => {
    expect(markup(beginning())).toMatch(/name="to"[^>]*autofocus|autofocus[^>]*name="to"/u);
    expect(markup(beginning({ to: 'a@x.example' }))).not.toContain('autofocus');
  });

  test('has one mailbox without asking, and asks where there are several', () => {
    expect(markup(beginning())).toContain('<input type="hidden" name="mailbox" value="1"');
    const mailboxes = [
      { id: 1, name: 'Support' },
      { id: 7, name: 'Billing' },
    ];
    const html = markup(beginning({ mailboxes, mailboxId: 7 }));
    expect(html).toContain('<select');
    expect(html).toMatch(/<option[^>]*value="7"[^>]*selected/u);
  });

  test.each([
    [{ cc: 'boss@x.example' }, true],
    [{ together: true }, true],
    [{ errors: { cc: 'This is not an address.' } }, true],
    [{}, false],
  ])('%j shows the rarer fields: %s', (props, isOpen) => {
    const [, tag] = /<details class="beginning-more"([^>]*)>/u.exec(markup(beginning(props)))!;
    expect(/\bopen\b/u.test(tag!)).toBe(isOpen);
  });

  test('what is wrong stands at its field, and the rest above the words', () => {
    const html = markup(beginning({ errors: { to: 'Say who it is for.', body: 'The letter is empty.' } }));
    expect(html).toMatch(/name="to"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*name="to"/u);
    expect(html).toMatch(/id="composer-error"[^>]*>[\s\S]*?The letter is empty\./u);
    const [, composerError] = /id="composer-error"[^>]*>([\s\S]*?)<\/p>/u.exec(html)!;
    expect(composerError).not.toContain('Say who');
  });

  test('can be thrown away once something of it is kept', () => {
    expect(words(beginning())).not.toContain('Throw away');
    const kept = markup(beginning({ isKept: true }));
    expect(kept).toMatch(/action="\/conversations\/new\/draft"[\s\S]*?value="delete"[\s\S]*?Throw away/u);
  });

  test('offers known customers for both fields of addresses', () => {
    expect(markup(beginning()).match(/data-controller="completion"/gu)).toHaveLength(2);
  });
});

describe('sending later', () => {
  const later = (props: Partial<Parameters<typeof ComposerLater>[0]> = {}) => (
    <ComposerLater
      action="/conversations/12/schedule"
      moments={[
        { words: 'Tomorrow 09:00 their time', at: 1_800_000_000_000 },
        { words: 'Tomorrow 09:00 your time', at: 1_800_003_600_000 },
      ]}
      clock="It is 18:00 for Maria."
      zone="Africa/Porto-Novo"
      {...props}
    />
  );

  test('each moment is a button that sends the same form elsewhere, without a script', () => {
    const html = markup(later());
    for (const at of [1_800_000_000_000, 1_800_003_600_000])
      expect(html).toMatch(
        new RegExp(
          `formaction="/conversations/12/schedule"[^>]*value="${at}"|value="${at}"[^>]*formaction`,
          'u',
        ),
      );
    expect(html).toContain('name="sendAtTyped"');
    expect(html).toContain('value="typed"');
  });

  test('says their clock, and in whose zone a typed time is read', () => {
    expect(words(later())).toContain('It is 18:00 for Maria.');
    expect(words(later())).toContain('Another time, yours (Porto-Novo)');
    expect(words(later({ zone: 'America/Argentina/Buenos_Aires' }))).toContain('yours (Buenos Aires)');
    expect(words(later({ zone: 'UTC' }))).toContain('yours (UTC)');
  });

  test('stands open with what was wrong, which the field is described by', () => {
    expect(markup(later())).not.toMatch(/<details[^>]*\bopen\b/u);
    const html = markup(later({ error: 'This time is past.', typed: '2020-01-01T09:00' }));
    expect(html).toMatch(/<details[^>]*\bopen\b/u);
    expect(html).toContain('aria-describedby="composer-later-error"');
    expect(html).toMatch(/id="composer-later-error"[^>]*>[\s\S]*This time is past\./u);
    expect(html).toContain('value="2020-01-01T09:00"');
  });
});

describe('saved replies in a composer', () => {
  const choices = [
    { id: 3, title: 'Refunds' },
    { id: 9, title: '<b>Clocks</b>' },
  ];
  const saved = (given: typeof choices) => (
    <ComposerSaved
      action="/conversations/12/insertions"
      list="/conversations/12/saved-replies"
      choices={given}
    />
  );

  test('are not there while there are none', () => {
    expect(markup(saved([]))).toBe('');
  });

  test('are a choice and a button without a script', () => {
    const html = markup(saved(choices));
    expect(html).toContain('<option value="3">Refunds</option>');
    expect(html).toContain('&lt;b&gt;Clocks&lt;/b&gt;');
    expect(html).toContain('formaction="/conversations/12/insertions"');
    expect(html).toMatch(/<label[^>]*for="composer-saved-choice"/u);
  });

  test('the search over them is hidden until a script takes it, and is said to be one', () => {
    const html = markup(saved(choices));
    expect(html).toMatch(/<div class="composer-saved-open"[^>]*hidden/u);
    expect(html).toMatch(/role="combobox"[^>]*aria-controls="composer-saved-list"/u);
    expect(html).toMatch(/aria-haspopup="dialog"[^>]*aria-expanded="false"/u);
    expect(html).toContain('data-composer-saved-replies="/conversations/12/saved-replies"');
  });
});

test('what is rare is behind one menu that opens without a script, and has a name', () => {
  const html = markup(<ComposerMore>Share draft</ComposerMore>);
  expect(html).toMatch(/^<details[^>]*data-controller="menu"/u);
  expect(words(<ComposerMore>Share draft</ComposerMore>)).toBe('More for this draft Share draft');
});

describe('a letter that has not gone', () => {
  const card = (props: Partial<Parameters<typeof DraftCard>[0]> = {}) => (
    <DraftCard
      id="draft-4"
      by="Tomás Ribeiro"
      heading="Tomás Ribeiro shares a draft of a reply"
      html="<p>Dear <b>Maria</b></p>"
      files={[]}
      {...props}
    />
  );

  test('is named by what it is, and shows its words as they are formed', () => {
    const html = markup(card());
    expect(html).toMatch(/<section[^>]*aria-label="Tomás Ribeiro shares a draft of a reply"/u);
    expect(html).toContain('<p>Dear <b>Maria</b></p>');
    expect(html).not.toContain('draft-card-files');
    expect(html).not.toContain('draft-card-actions');
    expect(html).not.toContain('draft-card-detail');
  });

  test('shows its files by name, escaped, and what can be done with it', () => {
    const files = [{ name: 'a<b>.pdf', href: '/attachments/4' }];
    const html = markup(card({ files, detail: 'Ana began it.', actions: 'Take it over' }));
    expect(html).toContain('<a href="/attachments/4">a&lt;b&gt;.pdf</a>');
    expect(html).toMatch(/draft-card-detail">Ana began it\./u);
    expect(html).toMatch(/draft-card-actions">Take it over/u);
  });
});

describe('the form of a saved reply', () => {
  const form = (props: Partial<SavedReplyFormProps> = {}) => (
    <SavedReplyForm
      action="/settings/saved-replies"
      title=""
      html=""
      text=""
      mailboxIds={[]}
      ownerId={null}
      files={[]}
      mailboxes={[{ id: 1, name: 'Support' }]}
      people={[{ id: 2, name: 'Tomás' }]}
      variables={[['customer first name', 'Maria']]}
      errors={{}}
      {...props}
    />
  );

  test('makes one, or changes the one that is there as it was when it was read', () => {
    expect(markup(form())).not.toContain('_method');
    const html = markup(form({ changedAt: 77 }));
    expect(html).toContain('name="_method" value="put"');
    expect(html).toContain('name="changedAt" value="77"');
  });

  test('asks for mailboxes only where there are several, and has those that were chosen', () => {
    expect(words(form())).not.toContain('For which mailboxes');
    const mailboxes = [
      { id: 1, name: 'Support' },
      { id: 5, name: 'Billing' },
    ];
    const html = markup(form({ mailboxes, mailboxIds: [5] }));
    expect(html).toContain('For which mailboxes');
    const boxes = [...html.matchAll(/<input[^>]*name="mailboxes"[^>]*>/gu)].map(([tag]) => tag);
    expect(boxes.filter((tag) => tag.includes('checked'))).toEqual([expect.stringContaining('value="5"')]);
  });

  test('can be nobody’s, and names those who may keep it', () => {
    expect(markup(form())).toMatch(/<option value=""[^>]*selected[^>]*>Nobody yet/u);
    expect(markup(form({ ownerId: 2 }))).toMatch(/<option value="2"[^>]*selected[^>]*>Tomás/u);
  });

  test('says which names are filled in, by an example, and what a marked part is', () => {
    expect(words(form())).toContain('{customer first name} Maria');
    expect(words(form())).toContain('[rewrite: …]');
  });
});

test('for how long a reply is held is the same choice beside the buttons and, on a phone, in the menu', () => {
  const values = (html: string) =>
    [...html.matchAll(/name="minutes" value="(\d+)"/gu)].map(([, value]) => value);
  const [box, lines] = [
    markup(<HoldBox action="/conversations/4/hold" />),
    markup(<HoldLines action="/conversations/4/hold" />),
  ];
  expect(values(lines)).toEqual(['5', '10', '20', '30', '60']);
  expect(values(box)).toEqual(values(lines));
  expect(lines).not.toContain('aria-keyshortcuts');
  expect(lines.match(/formaction="\/conversations\/4\/hold"/gu)).toHaveLength(5);
});
