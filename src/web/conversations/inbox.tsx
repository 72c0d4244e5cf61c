import { FOLDERS, type Folder, list } from '../../domain/conversation/listing.ts';
import { hereNow } from '../../domain/conversation/presence.ts';
import { tagged } from '../../domain/conversation/tagging.ts';
import { tagNamed } from '../../domain/tag/tag.ts';
import { MINUTE, now } from '../../lib/clock.ts';
import type { Ctx, Handler } from '../context.ts';
import { GoingOn } from '../incidents/incident.tsx';
import { desk } from '../page.tsx';
import { HereNow, HereToo } from '../presence/here.tsx';
import { EmptyState } from '../ui/feedback.tsx';
import { ButtonLink } from '../ui/form.tsx';
import { InboxPage } from '../ui/inbox.tsx';
import { tagHref } from '../ui/tags.tsx';
import { durationWords, waitingSentence } from '../ui/words.ts';
import { viewStrip } from '../views/strip.tsx';
import { draftSections } from './draft-rows.ts';
import { rowsOf } from './rows.ts';
import { selectionOf } from './selection.tsx';

const LONGEST_NAME = 50; // characters of a tag

const HEADINGS: Record<Exclude<Folder, 'waiting'>, string> = {
  mine: 'What you have',
  open: 'Open conversations',
  snoozed: 'Asleep until later',
  following: 'What you follow',
  mentions: 'Where you are mentioned',
  closed: 'Closed conversations',
  all: 'Every conversation',
  drafts: 'What you began to write',
};

/** GET /inbox?folder=waiting|mine|open|snoozed|following|mentions|closed|all|drafts */
export const show: Handler = async (c) => {
  const { db, viewer } = c.var;
  const tag = c.req.query('tag')?.trim();
  if (tag) return tagPage(c, tag);
  const selection = await selectionOf(c);
  const folder = FOLDERS.find((name) => name === c.req.query('folder')) ?? 'waiting';
  const page = await desk(c, { streams: ['inbox', `folder:${folder}`] });
  const { queue } = page;
  const [conversations, here] = await Promise.all([
    list(db, viewer, { folder, cursor: c.req.query('cursor') }),
    hereNow(db),
  ]);
  const longest = queue.since === null ? null : Math.floor((now() - queue.since) / MINUTE);
  const older = conversations.next ? `/inbox?folder=${folder}&cursor=${conversations.next}` : undefined;
  return c.html(
    <InboxPage
      page={{
        ...page,
        aside: (
          <>
            <HereNow people={here} me={viewer.id} />
            {GoingOn(c, selection.incidents)}
          </>
        ),
        asideName: 'Who is here',
      }}
      heading={
        folder === 'waiting' ? waitingSentence(queue.count, queue.more, longest).title : HEADINGS[folder]
      }
      detail={folder === 'waiting' ? detail(longest, { people: here, me: viewer.id }) : undefined}
      folder={folder}
      folderCounts={{ waiting: queue.count }}
      views={await viewStrip(c)}
      newHref="/conversations/new"
      sections={
        folder === 'drafts'
          ? await draftSections(c, conversations.rows)
          : [{ rows: await rowsOf(c, conversations.rows) }]
      }
      selection={selection}
      older={older}
      empty={await emptyFolder(c, folder)}
    />,
  );
};

/** GET /inbox?tag=…: a tag's conversations, the latest first. */
async function tagPage(c: Ctx, name: string): Promise<Response> {
  const { db, viewer } = c.var;
  const page = await desk(c, { streams: ['inbox'] });
  const selection = await selectionOf(c);
  const tag = name.length <= LONGEST_NAME ? await tagNamed(db, name) : null;
  const found = tag ? await tagged(db, viewer, { tagId: tag.id, cursor: c.req.query('cursor') }) : null;
  return c.html(
    <InboxPage
      page={page}
      heading={tag ? `Tagged “${tag.name}”` : 'No such tag'}
      folderCounts={{ waiting: page.queue.count }}
      views={await viewStrip(c)}
      folder="tagged"
      sections={[{ rows: await rowsOf(c, found?.rows ?? []) }]}
      selection={selection}
      older={found?.next ? `${tagHref(tag!.name)}&cursor=${found.next}` : undefined}
      empty={
        <EmptyState icon="tag" title="Nothing has this tag">
          Tag a conversation beside its letters, and it is here.
        </EmptyState>
      }
    />,
  );
}

/** How long they wait, and who is here to answer; an open page hears of those who come and go. */
function detail(longest: number | null, here: { people: Awaited<ReturnType<typeof hereNow>>; me: number }) {
  const wait = longest === null || longest < 1 ? '' : `The longest for ${durationWords(longest)}. `;
  return (
    <>
      {wait}
      <HereToo {...here} />
    </>
  );
}

async function emptyFolder(c: Ctx, folder: Folder) {
  const isNew =
    folder === 'waiting' &&
    (await list(c.var.db, c.var.viewer, { folder: 'all', limit: 1 })).rows.length === 0;
  if (isNew) {
    return (
      <EmptyState
        icon="inbox"
        title="No mail has come yet"
        action={<ButtonLink href="/settings/mail">Bring your mail here</ButtonLink>}
      >
        What customers write to you will be here, whoever has waited longest first.
      </EmptyState>
    );
  }
  const [title, text] = EMPTY[folder];
  return (
    <EmptyState icon="inbox" title={title}>
      {text}
    </EmptyState>
  );
}

const EMPTY: Record<Folder, [string, string]> = {
  waiting: ['Everybody has an answer', 'The next mail will show here by itself.'],
  mine: ['Nothing is yours right now', 'What you take or answer will be here until it is closed.'],
  open: ['Nothing is open', 'Conversations stay here until somebody closes them.'],
  snoozed: ['Nothing sleeps', 'What you snooze is here until its time comes, or until they write.'],
  following: [
    'You follow nothing yet',
    'Follow a conversation from its More menu, and what is new in it is marked here.',
  ],
  mentions: ['Nobody has mentioned you', 'A teammate who writes @ and your name in a note asks you to look.'],
  closed: ['Nothing is closed yet', 'A closed conversation opens again when the customer writes.'],
  all: ['Nothing here yet', 'Every conversation will be here.'],
  drafts: [
    'You have no drafts',
    'What you begin to write is kept here until you send it, on every device of yours.',
  ],
};
