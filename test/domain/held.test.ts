import { expect, test } from 'vitest';
import { type Viewer, type Visible, viewerFor } from '../../src/domain/access.ts';
import { assign, unassign } from '../../src/domain/conversation/assigning.ts';
import { belongTo } from '../../src/domain/conversation/belonging.ts';
import { putBigDealBack, takeBigDeal } from '../../src/domain/conversation/big-deal.ts';
import { close, reopen } from '../../src/domain/conversation/closing.ts';
import { type Conversation, findConversation } from '../../src/domain/conversation/conversation.ts';
import { saveDraft } from '../../src/domain/conversation/drafting.ts';
import { follow, followersOf, unfollow } from '../../src/domain/conversation/following.ts';
import { gather, incidentOf, release } from '../../src/domain/conversation/gathering.ts';
import { link, linkedIds, unlink } from '../../src/domain/conversation/linking.ts';
import { merge } from '../../src/domain/conversation/merging.ts';
import { move } from '../../src/domain/conversation/moving.ts';
import { note } from '../../src/domain/conversation/noting.ts';
import type { Participant } from '../../src/domain/conversation/participating.ts';
import { receive } from '../../src/domain/conversation/receiving.ts';
import { reply } from '../../src/domain/conversation/replying.ts';
import { reverse } from '../../src/domain/conversation/reversing.ts';
import { schedule, unschedule } from '../../src/domain/conversation/scheduling.ts';
import { shareDraft } from '../../src/domain/conversation/sharing.ts';
import { snooze, unsnooze, wakeWhenDue } from '../../src/domain/conversation/snoozing.ts';
import { split } from '../../src/domain/conversation/splitting.ts';
import { tag, tagsOf, untag } from '../../src/domain/conversation/tagging.ts';
import { type Tx, transaction } from '../../src/domain/database.ts';
import { findIncident, openIncident } from '../../src/domain/incident/incident.ts';
import { openMailbox } from '../../src/domain/mailbox/mailbox.ts';
import { fileBug } from '../../src/domain/policy/filing.ts';
import { now } from '../../src/lib/clock.ts';
import { receivedMail } from '../support/acts.ts';
import { type Desk, desk } from '../support/desk.ts';
import { meanwhile } from '../support/meanwhile.ts';

// What two people do to one conversation in the same moment comes out as if one had done it after the other: each is told
// the same, and its rows and its events are the same. Each deed begins with the conversation as it was before both.

type World = {
  office: Desk;
  billing: number;
  letters: { first: string; second: number; from: Participant };
  found: Visible<Conversation>;
  other: Visible<Conversation>;
  incidents: [number, number];
  tagged: number;
};
type Deed = (tx: Tx, world: World, by: Viewer) => Promise<unknown>;

const html = '<p>It is back.</p>';
const secret = 'a secret for the tests';

const DEEDS: Record<string, Deed> = {
  'a letter comes': (tx, { office, letters }) =>
    receive(
      tx,
      receivedMail(office, { from: letters.from, text: 'And now?', inReplyTo: letters.first }),
      secret,
    ),
  'it is answered': (tx, { found }, by) => reply(tx, found, { by, html, secret, undoMs: 0 }),
  'it is answered and closed': (tx, { found }, by) =>
    reply(tx, found, { by, html, secret, undoMs: 0, closing: true }),
  'a note is written': (tx, { found }, by) => note(tx, found, { by, html }),
  'it is closed': (tx, { found }, by) => close(tx, found, { by }),
  'it is opened': (tx, { found }, by) => reopen(tx, found, { by }),
  'it is taken': (tx, { found }, by) => assign(tx, found, { to: by.id, by }),
  'it is given to Yuki': (tx, { found, office }, by) => assign(tx, found, { to: office.yuki.id, by }),
  'it is given back': (tx, { found }, by) => unassign(tx, found, { by }),
  'it is snoozed': (tx, { found }, by) => snooze(tx, found, { by, until: 'answered' }),
  'it is woken': (tx, { found }, by) => unsnooze(tx, found, { by }),
  'its time comes': (tx, { found }) => wakeWhenDue(tx, found.id),
  'it is tagged': (tx, { found }, by) => tag(tx, found, { name: 'outage', by }),
  'its tag is taken off': (tx, { found }, by) => untag(tx, found, { name: 'known', by }),
  'the tagging is taken back': (tx, { found, tagged, office }) =>
    reverse(tx, found, { event: tagged, by: office.ana }),
  'it is followed': (tx, { found }, by) => follow(tx, found, { by }),
  'it is not followed any more': (tx, { found, office }) => unfollow(tx, found, { by: office.yuki }),
  'it is linked': (tx, { found, other }, by) => link(tx, found, { to: other, by }),
  'the link is taken off': (tx, { found, other }, by) => unlink(tx, other, { to: found, by }),
  'it is gathered': async (tx, { found, incidents }, by) =>
    gather(tx, found, { incident: await findIncident(tx, by, incidents[1]), by }),
  'it is released': (tx, { found }, by) => release(tx, found, { by }),
  'it is a big deal': (tx, { found }, by) => takeBigDeal(tx, found, { by }),
  'it is none any more': (tx, { found }, by) => putBigDealBack(tx, found, { by }),
  'it is moved': (tx, { found, billing }, by) => move(tx, found, { to: billing, by }),
  'it is another customer’s': (tx, { found }, by) =>
    belongTo(tx, found, { customer: { address: 'ben@x.example' }, by }),
  'it is merged': (tx, { found, other }, by) => merge(tx, found, { into: other, by }),
  'the other is merged into it': (tx, { found, other }, by) => merge(tx, other, { into: found, by }),
  'it is split': (tx, { found, letters }, by) => split(tx, found, { messageId: letters.second, by }),
  'a draft is shared': (tx, { found }, by) => shareDraft(tx, found, { by, kind: 'reply' }),
  'a reply is put off': (tx, { found }, by) =>
    schedule(tx, found, { by, html, sendAt: now() + 60_000, basedOn: Number.MAX_SAFE_INTEGER }),
  'a reply goes by itself no more': (tx, { found }, by) => unschedule(tx, found, { by }),
  'a bug is filed': (tx, { found }, by) =>
    fileBug(tx, found, { policy: null, kind: 'recited', text: 'Two weeks.', by }),
};

/** What changes what the others read. */
const FIRST = ['a letter comes', 'it is answered and closed', 'it is snoozed', 'it is merged'];

async function office() {
  const built = await desk();
  const { db, ana, tomas, yuki } = built;
  const mailbox = { name: 'Billing', address: 'billing@fieldnotes.example' };
  const billing = (await transaction(db, (tx) => openMailbox(tx, mailbox, ana))).id;
  const people: Partial<Desk> = {};
  for (const [name, { id }] of Object.entries({ ana, tomas, yuki }))
    Object.assign(people, { [name]: await viewerFor(db, id) });
  const place = { ...built, ...people };
  await arrives(place, { subject: 'Mine too', address: 'ben@x.example' });
  return { office: place, billing };
}

type Letter = { subject: string; address: string; inReplyTo?: string | null };

async function arrives(place: Desk, { subject, address, inReplyTo = null }: Letter) {
  const letter = receivedMail(place, { subject, inReplyTo, from: { address, name: address } });
  const stored = await transaction(place.db, (tx) => receive(tx, letter, secret));
  return { ...stored, letter };
}

/** A conversation of which there is something to read: two letters, a tag, a follower, a place in an incident, a draft. */
async function world({ office, billing }: Pick<World, 'office' | 'billing'>, n: number): Promise<World> {
  const { db, ana, tomas, yuki } = office;
  const maria = { subject: `Blank ${n}`, address: `maria-${n}@x.example` };
  const one = await arrives(office, maria);
  const two = await arrives(office, { ...maria, inReplyTo: one.letter.messageId });
  const another = await arrives(office, { subject: `Slow ${n}`, address: `tess-${n}@x.example` });
  const found = await findConversation(db, ana, one.conversationId);
  const other = await findConversation(db, ana, another.conversationId);
  return transaction(db, async (tx) => {
    const open = () => openIncident(tx, { name: 'Down', by: ana });
    const incidents: [number, number] = [await open(), await open()];
    await gather(tx, found, { incident: await findIncident(tx, ana, incidents[0]), by: ana });
    await follow(tx, found, { by: yuki });
    await saveDraft(tx, found, { by: tomas, kind: 'reply', html: '<p>Begun.</p>' });
    const tagged = await tag(tx, found, { name: 'known', by: ana });
    const letters = { first: one.letter.messageId!, second: two.messageId, from: one.letter.from };
    return { office, billing, letters, found, other, incidents, tagged: tagged! };
  });
}

/** All that the deeds leave, whenever that was. */
async function leftOf({ office, found, other }: World, outcomes: unknown[]) {
  const { db } = office;
  const ids = [found.id, other.id];
  const ofBoth = <T>(read: (id: number) => Promise<T>) => Promise.all(ids.map(read));
  const events = await db.selectFrom('event').selectAll().where('conversationId', 'in', ids).execute();
  const drafts = db.selectFrom('draft').selectAll().where('conversationId', 'in', ids).orderBy('id');
  const letters = db.selectFrom('message').where('conversationId', 'in', ids).orderBy('id');
  const left = {
    outcomes: outcomes.map((one) => (one instanceof Error ? `${one.name}: ${one.message}` : 'done')),
    conversations: await ofBoth((id) =>
      db.selectFrom('conversation').selectAll().where('id', '=', id).executeTakeFirst(),
    ),
    events: events.sort((a, b) => a.id - b.id).map((event) => ({ ...event, data: JSON.parse(event.data) })),
    letters: await letters.select(['id', 'conversationId', 'kind', 'text']).execute(),
    drafts: await drafts.execute(),
    tags: await ofBoth(async (id) => (await tagsOf(db, [id])).get(id)),
    followers: await ofBoth((id) => followersOf(db, id)),
    links: await ofBoth(async (id) => (await linkedIds(db, id)).sort()),
    incidents: await ofBoth((id) => incidentOf(db, id)),
  };
  return JSON.parse(JSON.stringify(left, (_, value) => (value > 1e12 ? 'a time' : value)));
}

const outcomeOf = (one: PromiseSettledResult<unknown>) => (one.status === 'fulfilled' ? null : one.reason);

/** In one world the two at once, in its twin one after the other. */
async function compared([together, apart]: [World, World], [first, second]: [Deed, Deed]) {
  const at = ({ office }: World) => ({ one: office.ana, two: office.tomas, db: office.db });
  const { one, two, db } = at(together);
  const parallel = await meanwhile(
    db,
    (tx) => first(tx, together, one),
    (tx) => second(tx, together, two),
  );
  const alone = at(apart);
  const before = await Promise.allSettled([transaction(alone.db, (tx) => first(tx, apart, alone.one))]);
  const after = await Promise.allSettled([transaction(alone.db, (tx) => second(tx, apart, alone.two))]);
  const serial = [...before, ...after];
  return [await leftOf(together, parallel.map(outcomeOf)), await leftOf(apart, serial.map(outcomeOf))];
}

const HANDFUL = 6; // worlds are made anew for each pair, and a test is to end where others work beside it
const NAMES = Object.keys(DEEDS);
const HANDFULS = Array.from({ length: Math.ceil(NAMES.length / HANDFUL) }, (_, n) => {
  const seconds = NAMES.slice(n * HANDFUL, (n + 1) * HANDFUL);
  return { seconds, names: seconds.join(', or ') };
});

for (const first of FIRST)
  test.each(HANDFULS)(`${first} while $names: as if one came after the other`, async ({ seconds }) => {
    const [here, there] = [await office(), await office()];
    for (const [place, second] of seconds.entries()) {
      const twins = await Promise.all([world(here, place), world(there, place)]);
      const [parallel, serial] = await compared(twins, [DEEDS[first]!, DEEDS[second]!]);
      expect({ second, ...parallel }).toEqual({ second, ...serial });
    }
  });
