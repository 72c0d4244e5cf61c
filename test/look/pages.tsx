import { Composer, type ComposerProps } from '../../src/web/ui/composer.tsx';
import { ConversationHeader, JumpToReply } from '../../src/web/ui/conversation.tsx';
import { AsideLines, AsideSection, CustomerAside } from '../../src/web/ui/customer-aside.tsx';
import { Banner, EmptyState } from '../../src/web/ui/feedback.tsx';
import { Action, Button, ButtonLink, Check, Field } from '../../src/web/ui/form.tsx';
import { Inbox, InboxPage } from '../../src/web/ui/inbox.tsx';
import { Letter } from '../../src/web/ui/letter.tsx';
import { dayWords } from '../../src/web/ui/moments.ts';
import { Page, PlainPage } from '../../src/web/ui/page.tsx';
import { Chip, Dialog, Kbd, Menu, Pager, Presence, Table } from '../../src/web/ui/parts.tsx';
import type { Row } from '../../src/web/ui/row.tsx';
import { List, Settings, SettingsSection } from '../../src/web/ui/settings.tsx';
import { DaySeparator, Earlier, EventLine, Note, Thread } from '../../src/web/ui/thread.tsx';
import { waitingSentence } from '../../src/web/ui/words.ts';

const now = Date.parse('2026-10-14T10:42:00Z');
const MINUTE = 60_000;
const zone = 'UTC';
const common = {
  company: 'Fieldnotes',
  nonce: 'x',
  teammate: { name: 'Ana Okafor' },
  counts: { inbox: 7 },
} as const;

function row(
  number: number,
  minutes: number,
  rest: Partial<Row> & Pick<Row, 'customer' | 'subject' | 'preview'>,
): Row {
  const at = now - minutes * MINUTE;
  return {
    number,
    href: `/conversations/${number}`,
    waitingSince: at,
    at,
    state: 'waiting',
    now,
    zone,
    ...rest,
  };
}

const emergencies = [
  row(1, 4, {
    customer: 'Dana Kowalski',
    organisation: 'Kowalski & Daughters',
    subject: 'Our whole schedule is gone',
    preview: 'We open in an hour and the board is empty for everyone, I have twelve people standing here',
    emergency: true,
    presence: [{ name: 'Tomás Rocha', doing: 'writing' }],
  }),
];
const promised = [
  row(2, 38, {
    customer: 'Maria López',
    organisation: 'Northwind Studio',
    subject: 'Calendar is blank since Tuesday',
    preview: 'Thanks Ana. Did the morning fix go out, and will the March entries come back as well?',
    remark: 'we said before noon',
  }),
  row(3, 20, {
    customer: 'Björn at Café Norr',
    subject: 'Invoice in the mother company’s name',
    preview: 'Any time today is fine',
    remark: 'we said today',
  }),
];
const waiting = [
  row(4, 52, {
    customer: '山田 健',
    organisation: 'Yamada Print',
    subject: '請求書のダウンロード',
    preview: '先週からPDFが開けません。よろしくお願いいたします。',
    remark: 'third time this week',
  }),
  row(5, 31, {
    customer: 'Priya Raman',
    organisation: 'Two Rivers School',
    subject: 'Can parents see the draft?',
    preview: 'Before I press publish I want to be very sure that only teachers',
  }),
  row(6, 12, {
    customer: 'George Ellery',
    subject:
      're: re: FWD: Old phone number still shows in the footer of every single message we send to our members since the spring update, please read to the end',
    preview: 'See below',
    presence: [{ name: 'Yuki Kato', doing: 'reading' }],
  }),
  row(7, 6, { customer: 'Lamia El-Masri', subject: 'شكراً جزيلاً', preview: 'الآن كل شيء يعمل، شكراً لكم 🌿' }),
  row(8, 5, {
    customer: '🌿 Leaf & Co',
    subject: '',
    preview: '👋🏽 quick one',
    failed: true,
    chips: ['billing'],
  }),
];

function sideNow() {
  return (
    <AsideSection heading="Here now">
      <AsideLines
        lines={[
          { name: 'Tomás, Lisbon', remark: '10:42', face: 'Tomás Ribeiro' },
          { name: 'You, Lagos', remark: '10:42', face: 'Ana Okafor' },
          { name: 'Yuki, Sydney', remark: '20:42', face: 'Yuki Tanaka' },
        ]}
      />
      <p>Chicago wakes at 14:00. Someone is here until then.</p>
    </AsideSection>
  );
}

function inbox() {
  const words = waitingSentence(7, false, 52);
  return (
    <InboxPage
      page={{ ...common, aside: sideNow(), asideName: 'Who is here' }}
      heading={words.title}
      detail={`${words.detail} Ana, Tomás and Yuki are here.`}
      folder="waiting"
      folderCounts={{ waiting: 7, mine: 2, open: 31 }}
      sections={[
        { heading: 'Emergency', rows: emergencies },
        { heading: 'Promised today', count: 2, rows: promised },
        { heading: 'Waiting', count: 5, rows: waiting },
      ]}
      older="/inbox?before=7"
    />
  );
}

function inboxEmpty() {
  const words = waitingSentence(0, false, null);
  return (
    <Page
      {...common}
      counts={{}}
      title={words.title}
      place="inbox"
      aside={sideNow()}
      flash={{
        text: 'Closed. Maria can always write again.',
        undo: { action: '/conversations/2/reversals', event: 7 },
      }}
    >
      <Inbox
        heading={words.title}
        detail={words.detail}
        folder="waiting"
        sections={[]}
        empty={
          <EmptyState
            icon="inbox"
            title="New letters will be here"
            action={<ButtonLink href="/conversations/new">Write to someone</ButtonLink>}
          >
            Anything sent to help@fieldnotes.example arrives in a few seconds. Send one yourself to see it.
          </EmptyState>
        }
      />
    </Page>
  );
}

const composer: ComposerProps = {
  mode: 'reply',
  reply: { action: '/conversations/2/replies', href: '?write=reply#composer' },
  note: { action: '/conversations/2/notes', href: '?write=note#composer' },
  to: 'Maria López',
  saved: 'Saved a moment ago',
  value:
    'Hi Maria,\n\nThe fix went out at 9:40, so your calendar is back, March included. It was just a small glitch with time zones.\n\nAna',
  files: [
    { id: 'a', name: 'week-41.pdf', type: 'application/pdf', size: 234_000 },
    { id: 'b', name: 'Screenshot of the whole board.png', type: 'image/png', size: 1_240_000, progress: 0.6 },
  ],
};

function actions() {
  return (
    <>
      <Menu label="Assign" icon="user-plus">
        <Action action="/conversations/2/assignment" method="put" fields={{ teammate: '3' }} look="quiet">
          Tomás Rocha
        </Action>
      </Menu>
      <Action action="/conversations/2/assignment" method="put" look="quiet" keys="a">
        Take
      </Action>
      <Action action="/conversations/2/closure" keys="e">
        Close
      </Action>
    </>
  );
}

function mariaAside() {
  return (
    <CustomerAside
      name="Maria López"
      href="/customers/9"
      organisation="Northwind Studio, Lisbon"
      addresses={['maria@northwind.studio', 'maria.lopez.da.silva@a-rather-long-company-name.example']}
      zone="Europe/Lisbon"
      now={now}
      about="With us since 2021. Third message on this. Prefers a call after 15:00."
      earlier={[
        { name: 'Moving to yearly', href: '/conversations/88', remark: 'Aug' },
        { name: 'Guests on a board', href: '/conversations/51', remark: '2024' },
      ]}
    >
      <AsideSection heading="Who knows her">
        <AsideLines
          lines={[
            { name: 'You', remark: 'Today 10:04', face: 'Ana Okafor' },
            { name: 'Tomás', remark: '3 May', face: 'Tomás Ribeiro' },
          ]}
        />
      </AsideSection>
    </CustomerAside>
  );
}

const quoted =
  'On Tue, Ana Okafor wrote:\n\nHi Maria, nothing is gone.\nOur update this morning hid the calendars.';
const tuesday = Date.parse('2026-10-13T09:12:00Z');
const today = Date.parse('2026-10-14T10:04:00Z');

function conversation(more: Partial<ComposerProps> = {}) {
  return (
    <Page
      {...common}
      title="Calendar is blank since Tuesday"
      place="inbox"
      aside={mariaAside()}
      asideName="About Maria López"
    >
      <ConversationHeader
        back={{ href: '/inbox', name: 'Inbox' }}
        subject="Calendar is blank since Tuesday"
        meta="Maria López wrote first on Tuesday. You have it."
        tags={['calendar', 'data']}
        presence={[{ name: 'Tomás Rocha', doing: 'reading' }]}
        actions={actions()}
        about="Maria López"
      />
      <Thread>
        <DaySeparator words={dayWords(tuesday, now, zone)} />
        <Letter
          id="m1"
          from="customer"
          author="Maria López"
          address="maria@northwind.studio"
          at={tuesday}
          now={now}
          original="/messages/1/original"
          text={
            'Good morning, since today my calendar is blank on all our computers. I present the spring plan to our client at noon and everything was in there (see https://northwind.studio/plan).\n\nIs it gone? And can I at least print last week’s?'
          }
          attachments={[
            { name: 'blank calendar 😱.png', type: 'image/png', size: 482_000, href: '/a/1' },
            { name: 'plan.ics', type: 'text/calendar', size: 3_400, href: '/a/2' },
          ]}
        />
        <EventLine at={tuesday + 3 * MINUTE} now={now} icon="user">
          You took it
        </EventLine>
        <EventLine at={tuesday + 4 * MINUTE} now={now} icon="phone">
          Tomás called her
        </EventLine>
        <Note
          id="n1"
          author="Tomás Rocha"
          at={tuesday + 9 * MINUTE}
          now={now}
          text={'Same cause as the Porto office. @Ana the fix is in review.\nNo data is lost.'}
        />
        <Letter
          id="m2"
          from="teammate"
          author="Ana Okafor"
          called="You"
          at={tuesday + 19 * MINUTE}
          now={now}
          text={
            'Hi Maria, nothing is gone. Our update this morning hid the calendars of anyone in the Lisbon zone, and that is our doing. Here is last week as a PDF for noon. I’ll have yours back before noon tomorrow, and I’ll write to you either way.'
          }
          attachments={[{ name: 'week-40.pdf', type: 'application/pdf', size: 234_000, href: '/a/3' }]}
          delivery={{ kind: 'sent', at: tuesday + 19 * MINUTE }}
        />
        <DaySeparator words="Today" />
        <Letter
          id="m3"
          from="customer"
          author="Maria López"
          at={today}
          now={now}
          text="Thanks Ana, the PDF saved me. Did the morning fix go out, and will the March entries come back as well? I also never heard whether this hits our Porto office."
          quoted={quoted}
        />
        <Letter
          id="m4"
          from="teammate"
          author="Ana Okafor"
          called="You"
          at={now}
          now={now}
          text="Looking now."
          delivery={{ kind: 'sending', until: now + 8000, action: '/deliveries/4' }}
        />
        <Letter
          id="m5"
          from="teammate"
          author="Yuki Kato"
          at={now}
          now={now}
          text="And to your colleague."
          delivery={{
            kind: 'failed',
            reason: 'there is no such mailbox at northwind.studio.',
            action: '/deliveries/5/retry',
          }}
        />
      </Thread>
      <JumpToReply />
      <Composer {...composer} {...more} />
    </Page>
  );
}

const LONG =
  're: re: FWD: Old phone number still shows in the footer of every single message we send to our members since the spring update — https://example.org/a/very/long/address/without/any/space/that/must/not/break/the/page?and=it&goes=on&and=on&and=on';

function hard() {
  return (
    <Page
      {...common}
      teammate={{ name: 'Maximiliane-Alexandrina von und zu Hohenschwangau' }}
      company="Gesellschaft für außergewöhnlich lange Firmennamen"
      title={LONG}
      place="inbox"
      theme="light"
      aside={
        <CustomerAside name="لمياء المصري" addresses={['lamia@example.org']} zone="Africa/Cairo" now={now} />
      }
    >
      <ConversationHeader
        back={{ href: '/inbox', name: 'Inbox' }}
        subject={LONG}
        meta="لمياء المصري wrote first today. Nobody has it yet."
        emergency
        actions={actions()}
        about="لمياء المصري"
      />
      <Thread>
        <Letter
          id="h1"
          from="customer"
          author="لمياء المصري"
          address="lamia@example.org"
          at={today}
          now={now}
          text={
            'صباح الخير، منذ يوم الثلاثاء لا أرى التقويم على أي جهاز. هل ضاع كل شيء؟\n\nشكراً لكم 🌿 — Order 4471 was fine.\n\nשלום, and a line in English.'
          }
          quoted="أهلاً لمياء"
        />
        <Letter
          id="h2"
          from="customer"
          author="山田 健"
          at={today}
          now={now}
          text={
            '先週からPDFが開けません。請求書のダウンロードの後、画面が真っ白になります。よろしくお願いいたします。\n\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
          }
        />
        <Letter
          id="h3"
          from="customer"
          author="George Ellery"
          at={today}
          now={now}
          frame="/frame.html"
          attachments={[
            {
              name: 'a file with a name that was written by someone who likes to say everything in it, final, really final (2).docx',
              type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
              size: 1_240_000,
              href: '/a/9',
            },
          ]}
        />
        <Letter
          id="h4"
          from="teammate"
          author="Ana Okafor"
          called="You"
          at={now}
          now={now}
          text="مرحباً لمياء، لم يضع شيء."
          delivery={{ kind: 'kept' }}
        />
      </Thread>
      <Composer
        {...composer}
        mode="note"
        value=""
        files={[]}
        saved=""
        error="A note needs a few words. Nothing was lost."
      />
    </Page>
  );
}

function long() {
  return (
    <Page {...common} title="Two hundred letters" place="inbox" aside={mariaAside()}>
      <ConversationHeader
        back={{ href: '/inbox', name: 'Inbox' }}
        subject="Moving forty boards to the new plan"
        meta="Maria López wrote first in June. Tomás has it."
        actions={actions()}
      />
      <Thread>
        <Earlier href="?before=1" />
        {Array.from({ length: 200 }, (_, index) => (
          <Letter
            id={`l${index}`}
            from={index % 3 === 2 ? 'teammate' : 'customer'}
            author={index % 3 === 2 ? 'Tomás Rocha' : 'Maria López'}
            at={now - (200 - index) * 37 * MINUTE}
            now={now}
            text={`Letter ${index + 1}. ${'The board moved and everyone can see it, only the colours are different from what we had. '.repeat((index % 4) + 1)}`}
            quoted={index % 5 === 1 ? quoted : undefined}
          />
        ))}
      </Thread>
      <JumpToReply />
      <Composer {...composer} files={[]} value="" saved="" />
    </Page>
  );
}

function signIn() {
  return (
    <PlainPage {...common} title="Sign in" heading="Good to see you">
      <p>Write your address and we send you a link that signs you in.</p>
      <form method="post" action="/sign-in">
        <Field name="email" type="email" label="Your e-mail address" autocomplete="email" required />
        <Button look="primary">Send me a link</Button>
      </form>
    </PlainPage>
  );
}

function welcome() {
  return (
    <PlainPage {...common} company="Porchlight" title="Welcome" heading="Leave the light on">
      <p>Tell us who you are, and your support desk is ready.</p>
      <form method="post" action="/company">
        <Field name="company" label="Your company" value="Fieldnotes" />
        <Field name="name" label="Your name" value="Ana Okafor" autocomplete="name" />
        <Field
          name="email"
          type="email"
          label="Your e-mail address"
          value="ana@fieldnotes"
          error="This address has no full domain. Write it like ana@fieldnotes.example."
        />
        <Field
          name="mailbox"
          type="email"
          label="Where customers write to"
          hint="You can add more later."
          placeholder="help@fieldnotes.example"
        />
        <Button look="primary">Open the desk</Button>
      </form>
    </PlainPage>
  );
}

function notFound() {
  return (
    <PlainPage {...common} title="Not here" heading="This page is not here">
      <p>The address may be mistyped, or the conversation was merged into another one. Nothing was lost.</p>
      <p>
        <a href="/inbox">Go to the inbox</a>
      </p>
    </PlainPage>
  );
}

const settingsGroups = [
  { heading: 'You', pages: ['Your profile', 'Sessions'] },
  { heading: 'Mail', pages: ['Mailboxes', 'Outgoing mail'] },
].map(({ heading, pages }) => ({
  heading,
  pages: pages.map((name) => ({ name, href: `/settings/${name}`, current: name === 'Your profile' })),
}));

function settings() {
  return (
    <Page {...common} title="Your profile" place="settings">
      <Settings
        heading="Your profile"
        detail="Customers see your name and your face."
        groups={settingsGroups}
      >
        <Banner>
          <strong>Nothing was saved yet.</strong> Two fields need a look.
        </Banner>
        <SettingsSection heading="You">
          <form method="post" action="/settings/profile">
            <Field
              name="name"
              label="Name"
              value=""
              error="A name is needed, so that customers know who writes."
            />
            <Field
              name="zone"
              label="Where you work"
              value="b"
              options={[
                { value: 'a', name: 'Europe/Lisbon' },
                { value: 'b', name: 'Africa/Lagos' },
              ]}
              hint="Times are shown in this zone."
            />
            <Field name="signature" label="Signature" rows={4} value={'Ana Okafor\nFieldnotes'} />
            <Check
              name="sounds"
              label="Play a sound when someone writes"
              checked
              hint="Only while the inbox is open."
            />
            <div class="form-buttons">
              <Button look="primary">Save</Button>
              <ButtonLink href="/settings" look="quiet">
                Leave it as it was
              </ButtonLink>
            </div>
          </form>
        </SettingsSection>
        <SettingsSection heading="Where you are signed in" detail="End a session you do not know.">
          <List
            label="Sessions"
            items={[
              {
                icon: 'monitor',
                title: 'Firefox on Linux',
                detail: 'Lagos · now',
                end: <Chip kind="kept">This one</Chip>,
              },
              {
                icon: 'smartphone',
                title: 'Safari on iPhone',
                detail: 'Lagos · yesterday 18:02',
                end: (
                  <Action action="/x" method="delete" look="danger">
                    End
                  </Action>
                ),
              },
            ]}
          />
        </SettingsSection>
        <SettingsSection heading="Outgoing mail" detail="No mail server is set up, so these are kept here.">
          <Table
            caption="Outgoing mail"
            head={['To', 'Subject', 'State']}
            rows={[
              ['maria@northwind.studio', 'Re: Calendar is blank since Tuesday', 'Kept'],
              ['lamia@example.org', 'Re: شكراً جزيلاً', 'Kept'],
            ]}
          />
        </SettingsSection>
      </Settings>
    </Page>
  );
}

function customers() {
  return (
    <Page {...common} title="Customers" place="customers">
      <header class="title">
        <h1>Three people have written to you</h1>
      </header>
      <List
        label="Customers"
        items={['Maria López', '山田 健', 'Lamia El-Masri'].map((name) => ({
          title: name,
          face: name,
          href: '/customers/1',
          detail: 'Northwind Studio · 3 conversations',
          end: 'wrote today',
        }))}
      />
    </Page>
  );
}

function parts() {
  return (
    <Page
      {...common}
      title="Parts"
      place="inbox"
      width="narrow"
      flash={{ kind: 'problem', text: 'The note was not added: it is empty. Your reply is kept.' }}
    >
      <header class="title title-with-actions">
        <div>
          <h1>Every part, once</h1>
          <p class="title-detail">
            Press <Kbd>?</Kbd> for the keys, <Kbd>Ctrl</Kbd> <Kbd>K</Kbd> for anything.
          </p>
        </div>
        <div class="title-actions">
          <Button look="danger" icon="trash-2">
            Remove
          </Button>
          <Button icon="ellipsis" label="More" />
          <Button disabled>Not yet</Button>
        </div>
      </header>
      <Banner kind="emergency" title="Emergency.">
        Since 09:40 nobody at Kowalski & Daughters sees their schedule.
      </Banner>
      <Banner kind="quiet">Closed on Monday by Tomás.</Banner>
      <p>
        <Chip>calendar</Chip> <Chip kind="lamp">promised</Chip> <Chip kind="kept">kept</Chip>{' '}
        <Chip kind="emergency">Emergency</Chip>{' '}
        <Presence
          people={[
            { name: 'Ana Okafor', doing: 'reading' },
            { name: 'Yuki Kato', doing: 'reading' },
          ]}
        />
      </p>
      <Thread>
        <Letter
          id="p1"
          from="teammate"
          author="Yuki Kato"
          at={now}
          now={now}
          quoted="Earlier words"
          delivery={{ kind: 'waiting', reason: 'Their mail server was busy.', nextAt: now + 5 * MINUTE }}
          attachments={[
            {
              name: 'board.png',
              type: 'image/png',
              size: 482_000,
              href: '/a/1',
              preview: '/assets/icon.svg',
            },
          ]}
          remark="Also to finance@northwind.example"
        >
          <p>Three things changed:</p>
          <ul>
            <li>the calendar is back</li>
            <li>
              <a href="https://example.org">March</a> too, <em>all of it</em>
            </li>
          </ul>
          <blockquote>and the Porto office?</blockquote>
          <pre>one line of code</pre>
        </Letter>
      </Thread>
      <Composer
        {...composer}
        files={[
          {
            id: 'x',
            name: 'film.mov',
            type: 'video/quicktime',
            size: 80_000_000,
            error: 'Too big: 25 MB at most',
          },
        ]}
      />
      <Dialog id="keys" title="Close without a reply?">
        <p>Maria would not hear from you.</p>
      </Dialog>
      <Pager older="?p=3" newer="?p=1" />
    </Page>
  );
}

const frame = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Message</title><style>body{font:16px/1.5 Georgia,serif;margin:0;padding:1rem;color:#222}</style><h1>Spring news</h1><p>An <b>HTML</b> message with a <a href="https://example.org">link</a>.</p></html>`;

/** Every page of the gallery by name. */
export function pages() {
  return {
    frame,
    inbox: inbox(),
    'inbox-empty': inboxEmpty(),
    conversation: conversation(),
    hard: hard(),
    long: long(),
    'sign-in': signIn(),
    welcome: welcome(),
    'not-found': notFound(),
    settings: settings(),
    customers: customers(),
    parts: parts(),
  };
}
