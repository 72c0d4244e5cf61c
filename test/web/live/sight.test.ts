import { expect, onTestFinished, test, vi } from 'vitest';
import type { Viewer } from '../../../src/domain/access.ts';
import { look } from '../../../src/domain/conversation/presence.ts';
import { transaction } from '../../../src/domain/database.ts';
import { openMailbox } from '../../../src/domain/mailbox/mailbox.ts';
import { endSession, sessionsOf, startSession } from '../../../src/domain/teammate/sessions.ts';
import { removeTeammate } from '../../../src/domain/teammate/teammate.ts';
import { startHub } from '../../../src/web/live/hub.ts';
import { acts } from '../../support/acts.ts';
import { site } from '../../support/browser.ts';
import { type Desk, desk } from '../../support/desk.ts';
import { memberElsewhere } from '../../support/people.ts';

const PATIENCE = { timeout: 10_000 }; // a busy machine
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 150));

async function open(
  office: Desk,
  viewer: Viewer,
  { streams, session = 0 }: { streams: string[]; session?: number },
) {
  const hub = await startHub(office.db, () => {});
  onTestFinished(() => hub.close());
  const told: string[] = [];
  hub.listen({
    streams: new Set(streams),
    mailboxIds: new Set(viewer.mailboxIds),
    teammateId: viewer.id,
    session: { id: session, end: () => told.push('end') },
    refresh: () => told.push('refresh'),
    counts: () => told.push('counts'),
    views: () => told.push('views'),
    here: () => {},
    presence: () => told.push('presence'),
    notices: () => {},
  });
  return told;
}

const takes = ({ db, mailbox }: Desk, { id }: Viewer) =>
  transaction(db, (tx) =>
    tx.insertInto('mailboxAccess').values({ teammateId: id, mailboxId: mailbox.id }).execute(),
  );
const dismisses = ({ db, mailbox }: Desk, { id }: Viewer) =>
  transaction(db, (tx) =>
    tx.deleteFrom('mailboxAccess').where('teammateId', '=', id).where('mailboxId', '=', mailbox.id).execute(),
  );
const reads = ({ db }: Desk, viewer: Viewer, conversationId: number) =>
  transaction(db, (tx) => look(tx, viewer, { page: 'page-yuki', conversationId, writing: false }));

test('whoever is taken into a mailbox has their open pages drawn anew, and hears of it from then on', async () => {
  const office = await desk();
  const { nils } = await memberElsewhere(office);
  const number = await office.arrives();
  const told = await open(office, nils, { streams: ['desk', `conversation:${number}`] });
  const tomas = await open(office, office.tomas, { streams: [`conversation:${number}`] });
  await acts(office).closes(number);
  await vi.waitFor(() => expect(tomas).toEqual(['refresh']), PATIENCE); // it is told
  await aMoment();
  expect(told).toEqual([]);
  await takes(office, nils);
  await vi.waitFor(() => expect(told).toEqual(['refresh']), PATIENCE);
  await acts(office).reopens(number);
  await vi.waitFor(() => expect(told).toEqual(['refresh', 'refresh']), PATIENCE);
});

test('whoever is taken out of a mailbox has their open pages drawn anew, and hears of nothing more there', async () => {
  const office = await desk();
  const number = await office.arrives();
  const told = await open(office, office.tomas, { streams: ['desk', 'inbox', `conversation:${number}`] });
  await dismisses(office, office.tomas);
  await vi.waitFor(() => expect(told).toEqual(['refresh']), PATIENCE);
  await acts(office).closes(number);
  await acts(office).notes(number, { html: '<p>@Tomás</p>' });
  await reads(office, office.yuki, number);
  await office.arrives({ from: 'Ben <ben@two.example>' });
  await aMoment();
  expect(told).toEqual(['refresh']);
});

test('what happens in one breath with the removal is not told either', async () => {
  const office = await desk();
  const number = await office.arrives();
  const told = await open(office, office.tomas, { streams: ['desk', `conversation:${number}`] });
  await dismisses(office, office.tomas);
  await acts(office).closes(number);
  await reads(office, office.yuki, number);
  await aMoment();
  expect(told).toEqual(['refresh']);
});

test('whoever has left the team hears of nothing more', async () => {
  const office = await desk();
  const number = await office.arrives();
  const told = await open(office, office.tomas, { streams: ['desk', `conversation:${number}`] });
  await transaction(office.db, (tx) => removeTeammate(tx, office.tomas.id, office.ana));
  await vi.waitFor(() => expect(told).toContain('refresh'), PATIENCE);
  told.length = 0;
  await acts(office).closes(number);
  await aMoment();
  expect(told).toEqual([]);
});

test('a session that is ended elsewhere takes its open pages with it, and no others', async () => {
  const office = await desk();
  const number = await office.arrives();
  const begins = () =>
    transaction(office.db, (tx) =>
      startSession(tx, { teammateId: office.tomas.id, address: '192.0.2.1', device: 'the tests' }),
    );
  await Promise.all([begins(), begins()]);
  const [kept, lost] = await sessionsOf(office.db, office.tomas);
  const here = await open(office, office.tomas, {
    streams: ['desk', `conversation:${number}`],
    session: kept!.id,
  });
  const there = await open(office, office.tomas, {
    streams: ['desk', `conversation:${number}`],
    session: lost!.id,
  });
  await transaction(office.db, (tx) => endSession(tx, office.tomas, lost!.id));
  await vi.waitFor(() => expect(there).toContain('end'), PATIENCE);
  there.length = 0;
  await acts(office).closes(number);
  await vi.waitFor(() => expect(here).toContain('refresh'), PATIENCE);
  expect(here).not.toContain('end');
  expect(there).toEqual([]);
});

test('a mailbox that is opened reaches the pages of everybody it is opened for', async () => {
  const office = await desk();
  const told = await open(office, office.yuki, { streams: ['desk', 'conversation:999'] });
  await transaction(office.db, (tx) =>
    openMailbox(tx, { name: 'Billing', address: 'billing@fieldnotes.example' }, office.ana),
  );
  await vi.waitFor(() => expect(told).toEqual(['refresh']), PATIENCE);
});

test('the number of those who wait follows what their reader may see by now', async () => {
  const office = await desk();
  const { nils } = await memberElsewhere(office);
  await office.arrives();
  const pages = await site(office);
  const browser = await pages.signedIn(nils);
  const response = await browser.get('/live?streams=desk,conversation:999');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  onTestFinished(() => void reader.cancel().catch(() => {}));
  let heard = '';
  void (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) heard += part.value;
  })().catch(() => {});
  await takes(office, nils);
  await vi.waitFor(() => expect(heard).toContain('action="refresh"'), PATIENCE);
  await office.arrives({ from: 'Jun <jun@elsewhere.example>' });
  await vi.waitFor(() => expect(heard).toMatch(/target="count-inbox"><template><span[^>]*>2</), PATIENCE);
});
