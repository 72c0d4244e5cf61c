import { composeDemoMail, demoFile } from '../../demo/compose.ts';
import { type Draft, type Conversation as Scene, type Step, world } from '../../demo/world.ts';
import type { Config } from '../config.ts';
import { type Viewer, viewerFor } from '../domain/access.ts';
import { gatherEach } from '../domain/batch/doing.ts';
import { company, found } from '../domain/company/company.ts';
import { assign } from '../domain/conversation/assigning.ts';
import { close } from '../domain/conversation/closing.ts';
import { findConversation } from '../domain/conversation/conversation.ts';
import { attachToDraft, saveDraft } from '../domain/conversation/drafting.ts';
import { note } from '../domain/conversation/noting.ts';
import { reply } from '../domain/conversation/replying.ts';
import { schedule } from '../domain/conversation/scheduling.ts';
import { shareDraft } from '../domain/conversation/sharing.ts';
import { snooze } from '../domain/conversation/snoozing.ts';
import { tag } from '../domain/conversation/tagging.ts';
import { newestItem } from '../domain/conversation/timeline.ts';
import { changeCustomer, findCustomer } from '../domain/customer/customer.ts';
import { nextMornings } from '../domain/customer/local-time.ts';
import { type Db, transaction } from '../domain/database.ts';
import { arrivedWith } from '../domain/inbound-mail/inbound-mail.ts';
import { findIncident, openIncident, resolve } from '../domain/incident/incident.ts';
import { changeMailbox, findMailbox } from '../domain/mailbox/mailbox.ts';
import { htmlOfText } from '../domain/message/body.ts';
import { messageIdsOf } from '../domain/message/message.ts';
import { saveReply } from '../domain/saved-reply/saving.ts';
import { saveView } from '../domain/saved-view/saving.ts';
import { makeSignInLink, redeemSignInLink } from '../domain/teammate/signing-in.ts';
import { addTeammate, teammates } from '../domain/teammate/teammate.ts';
import { DAY, MINUTE, now, travel } from '../lib/clock.ts';
import { carrier } from '../mail/outbound/carrier.ts';
import { demoPolicies } from './demo-policies.ts';
import { demoShifts } from './demo-shifts.ts';

const LOOK_EVERY_MS = 4;
const PATIENCE_MS = 20_000;
const BEGAN_BEFORE = 90 * DAY; // ms
const OUTAGE_MINUTES = 47;

type Stage = { db: Db; config: Config; smtpPort: number };
type Played = Stage & {
  people: Map<string, Viewer>;
  numbers: Map<string, number>;
  carry: ReturnType<typeof carrier>['carry'];
};

/**
 * Plays the sample company's weeks: every letter comes in through the real receiver, every answer goes out through the
 * outbox, while the clock is set to the time of each. Does nothing where it was played before. Gives sign-in links.
 */
export async function demo(stage: Stage): Promise<string[]> {
  if (!(await company(stage.db))) await play(stage);
  return links(stage);
}

async function play(stage: Stage): Promise<void> {
  const start = now();
  const post = carrier({ host: '127.0.0.1', port: stage.smtpPort });
  travel(start - BEGAN_BEFORE);
  const played = {
    ...stage,
    people: await open(stage),
    numbers: new Map<string, number>(),
    carry: post.carry,
  };
  const steps = world.conversations
    .flatMap((scene) => scene.exchange.map((step, index) => ({ scene, step, index })))
    .sort((a, b) => b.step.minutesAgo - a.step.minutesAgo);
  for (const { scene, step, index } of steps) {
    travel(start - step.minutesAgo * MINUTE);
    await (step.from === 'customer' ? arrive(played, scene, index) : write(played, scene, step));
    if (index === scene.exchange.length - 1) await settle(played, scene);
  }
  await anIncident(played, start);
  travel(null);
  for (const scene of world.conversations) if (scene.snoozed) await sleep(played, scene, scene.snoozed);
  await atHand(played);
  await demoPolicies(played);
  post.close();
  await demoShifts(stage.db, played.people);
  await keepViews(played);
}

/** Who opened the desk. */
function ownerOf(people: Map<string, Viewer>): Viewer {
  return [...people.values()][0]!;
}

/** The morning when everything was down: what five people wrote is one incident, and over. */
async function anIncident({ db, people, numbers }: Played, start: number): Promise<void> {
  const by = ownerOf(people);
  const scenes = world.conversations.filter((scene) => scene.tags?.includes('outage'));
  const began = Math.max(...scenes.flatMap((scene) => scene.exchange.map((step) => step.minutesAgo)));
  travel(start - began * MINUTE);
  const id = await transaction(db, (tx) => openIncident(tx, { name: 'Fieldnotes is down', by }));
  const incident = await findIncident(db, by, id);
  await gatherEach(db, { by, incident, conversations: scenes.map((scene) => numbers.get(scene.key)!) });
  travel(start - (began - OUTAGE_MINUTES) * MINUTE);
  await transaction(db, (tx) => resolve(tx, incident, { by }));
}

async function open({ db }: Stage): Promise<Map<string, Viewer>> {
  const [first, ...others] = world.teammates;
  const { mailbox } = world;
  const people = new Map<string, Viewer>();
  await transaction(db, async (tx) => {
    const { teammateId, token } = await found(tx, {
      company: world.company.name,
      name: first!.name,
      email: first!.email,
      mailbox: mailbox.address,
      zone: first!.zone,
    });
    await redeemSignInLink(tx, token);
    people.set(first!.email, await viewerFor(tx, teammateId));
    for (const person of others) {
      const { id } = await addTeammate(tx, person);
      await redeemSignInLink(tx, await makeSignInLink(tx, id, 'invitation'));
      people.set(person.email, await viewerFor(tx, id));
    }
  });
  const owner = people.get(first!.email)!;
  const box = await findMailbox(db, owner, owner.mailboxIds[0]!);
  await transaction(db, (tx) =>
    changeMailbox(tx, box, {
      name: mailbox.name,
      signature: mailbox.signature,
      plusAddressing: false,
      by: owner,
    }),
  );
  return people;
}

/** A customer's letter, over SMTP; waits until it is a message. */
async function arrive(played: Played, scene: Scene, index: number): Promise<void> {
  const { db, numbers, people } = played;
  const number = numbers.get(scene.key);
  const previousIds =
    number === undefined ? [] : await messageIdsOf(db, await findConversation(db, ownerOf(people), number));
  await played.carry(composeDemoMail(world, scene, index, { at: now(), previousIds }));
  const arrived = await patiently(() => arrivedWith(db));
  if (number === undefined) numbers.set(scene.key, arrived);
  if (number === undefined && scene.customer.organisation) await introduce(played, scene, arrived);
}

async function introduce({ db, people }: Played, scene: Scene, number: number): Promise<void> {
  const by = ownerOf(people);
  const customer = await findCustomer(db, by, (await findConversation(db, by, number)).customerId);
  await transaction(db, (tx) =>
    changeCustomer(tx, customer, { name: customer.name, organisation: scene.customer.organisation, by }),
  );
}

async function patiently<T>(look: () => Promise<T | null>): Promise<T> {
  for (const began = performance.now(); performance.now() - began < PATIENCE_MS; ) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error('A letter of the demo did not arrive.');
}

/** A teammate's answer or note. */
async function write({ db, config, people, numbers }: Played, scene: Scene, step: Step): Promise<void> {
  const by = people.get(step.from)!;
  const conversation = await findConversation(db, by, numbers.get(scene.key)!);
  const html = step.html ?? htmlOfText(step.text ?? '');
  await transaction(db, async (tx) => {
    for (const file of step.attachments ?? []) {
      const content = { name: file.name, type: file.type, bytes: demoFile(`files/${file.file}`) };
      await attachToDraft(tx, conversation, { by, kind: step.note ? 'note' : 'reply', file: content });
    }
    if (step.note) await note(tx, conversation, { by, html });
    else await reply(tx, conversation, { by, html, secret: config.secret, undoMs: 0 });
  });
}

/** How a conversation stands after its last step: whose it is, closed or not, what somebody has begun to write. */
async function settle({ db, people, numbers }: Played, scene: Scene): Promise<void> {
  const owner = ownerOf(people);
  const conversation = await findConversation(db, owner, numbers.get(scene.key)!);
  const assignee = scene.assignee ? people.get(scene.assignee) : undefined;
  const last =
    people.get(scene.exchange.findLast((step) => step.from !== 'customer' && !step.note)?.from ?? '') ??
    assignee ??
    owner;
  await transaction(db, async (tx) => {
    if (assignee && conversation.assigneeId !== assignee.id)
      await assign(tx, conversation, { to: assignee.id, by: assignee });
    if (scene.closed && conversation.closedAt === null) await close(tx, conversation, { by: last });
    for (const name of scene.tags ?? []) await tag(tx, conversation, { name, by: last });
    for (const draft of scene.drafts ?? [])
      await saveDraft(tx, conversation, {
        by: people.get(draft.by)!,
        kind: 'reply',
        html: htmlOfText(draft.text),
      });
  });
}

/** Asleep from the true present on: a snooze of weeks ago would have ended. */
async function sleep({ db, people, numbers }: Played, scene: Scene, until: string): Promise<void> {
  const by = people.get(scene.assignee ?? '') ?? ownerOf(people);
  const conversation = await findConversation(db, by, numbers.get(scene.key)!);
  await transaction(db, (tx) => snooze(tx, conversation, { until, by }));
}

async function keepViews({ db, people }: Played): Promise<void> {
  await transaction(db, async (tx) => {
    for (const { by, ...view } of world.views) await saveView(tx, { ...view, by: people.get(by)! });
  });
}

/** What the team keeps for again, a draft that is shared, and a reply that goes the next working morning. */
async function atHand(played: Played): Promise<void> {
  const { db, people } = played;
  const by = ownerOf(people);
  await transaction(db, async (tx) => {
    for (const saved of world.savedReplies)
      await saveReply(tx, {
        ...saved,
        html: htmlOfText(saved.text),
        mailboxIds: [],
        ownerId: by.id,
        by,
      });
  });
  for (const scene of world.conversations)
    for (const draft of scene.drafts ?? []) await handOn(played, scene, draft);
}

/** A draft is shared with the team, or goes by itself in the customer's morning. */
async function handOn({ db, people, numbers }: Played, scene: Scene, draft: Draft): Promise<void> {
  const by = people.get(draft.by)!;
  const conversation = await findConversation(db, by, numbers.get(scene.key)!);
  await transaction(db, async (tx) => {
    if (draft.shared) await shareDraft(tx, conversation, { by, kind: 'reply' });
    if (!draft.later) return;
    const basedOn = await newestItem(tx, conversation);
    const [morning] = nextMornings(scene.customer.zone ?? by.zone, now());
    await schedule(tx, conversation, { by, html: htmlOfText(draft.text), sendAt: morning!.at, basedOn });
  });
}

async function links({ db, config }: Stage): Promise<string[]> {
  return transaction(db, async (tx) => {
    const lines: string[] = [];
    const people = (await teammates(tx)).toSorted((a, b) => a.id - b.id).slice(0, 3);
    for (const person of people)
      lines.push(
        `${person.name}: ${config.baseUrl}/sign-in/links/${await makeSignInLink(tx, person.id, 'invitation')}`,
      );
    return lines;
  });
}
