import { raw } from 'hono/html';
import { Composer } from '../../src/web/ui/composer.tsx';
import { ConversationHeader, JumpToReply } from '../../src/web/ui/conversation.tsx';
import { Action } from '../../src/web/ui/form.tsx';
import { Inbox } from '../../src/web/ui/inbox.tsx';
import { Letter } from '../../src/web/ui/letter.tsx';
import { Page } from '../../src/web/ui/page.tsx';
import { Menu } from '../../src/web/ui/parts.tsx';
import { Thread } from '../../src/web/ui/thread.tsx';
import type { Desk } from './harness.tsx';

export type Letters = {
  id: string;
  from: 'customer' | 'teammate';
  text: string;
  html?: string;
  frame?: string;
}[];

type Shown = { desk: Desk; mode: 'reply' | 'note'; error?: string; typed?: string; inbox: boolean };

const common = { company: 'Fieldnotes', nonce: 'n', teammate: { name: 'Ana Okafor' } };

function live(desk: Desk): string {
  return `/live?streams=all&since=${desk.letters.length}`;
}

function Conversation({ desk, mode, error, typed }: Shown) {
  const draft = desk.drafts[mode];
  const words = draft.html.replace(/<[^>]+>/gu, '');
  return (
    <Page {...common} live={live(desk)} title="Calendar is blank" place="inbox" conversation={12}>
      <ConversationHeader
        back={{ href: '/inbox', name: 'Inbox' }}
        subject="Calendar is blank"
        meta="Maria López wrote first."
        actions={
          <>
            <Menu label="Assign">
              <Action action="/conversations/12/assignment" method="put" look="quiet">
                Tomás Rocha
              </Action>
            </Menu>
            <Action action="/conversations/12/closure" keys="e">
              Close
            </Action>
          </>
        }
      />
      <Thread>
        {desk.letters.map((letter, at) => (
          <Letter
            id={letter.id}
            from={letter.from}
            author={letter.from === 'customer' ? 'Maria López' : 'Ana Okafor'}
            at={Date.UTC(2026, 9, 13, 9, 12)}
            text={(letter.html ?? letter.frame) ? undefined : letter.text}
            frame={letter.frame}
            delivery={
              letter.from === 'teammate' && at === desk.letters.length - 1
                ? { kind: 'sending', until: Date.now() + 60_000, action: '/deliveries/4' }
                : undefined
            }
          >
            {letter.html ? raw(letter.html) : null}
          </Letter>
        ))}
      </Thread>
      <JumpToReply />
      <Composer
        mode={mode}
        reply={{ action: '/conversations/12/replies', href: '/conversations/12?write=reply' }}
        note={{ action: '/conversations/12/notes', href: '/conversations/12?write=note' }}
        draftAction="/conversations/12/draft"
        html={draft.html}
        value={typed ?? words}
        to="Maria López"
        basedOn={desk.letters.at(-1)?.id}
        files={draft.files}
        error={error}
        writer="3"
      />
    </Page>
  );
}

function inbox(desk: Desk) {
  const now = Date.now();
  return (
    <Page {...common} live={live(desk)} title="People are waiting" place="inbox">
      <Inbox
        heading="People are waiting"
        sections={[
          {
            rows: desk.letters.map((letter) => ({
              number: Number(letter.id.slice(1)),
              href: '/conversations/12',
              customer: `Customer ${letter.id}`,
              subject: letter.text,
              preview: '',
              waitingSince: now - 60_000,
              at: now,
              state: 'waiting' as const,
            })),
          },
        ]}
      />
    </Page>
  );
}

/** The page that a test sees, as HTML. */
export function pageOf(shown: Shown): string {
  return (shown.inbox ? inbox(shown.desk) : <Conversation {...shown} />).toString();
}
