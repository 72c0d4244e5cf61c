import { expect, test } from 'vitest';
import { assignable } from '../../../src/domain/conversation/assigning.ts';
import { transaction } from '../../../src/domain/database.ts';
import { Invalid, NotFound } from '../../../src/domain/errors.ts';
import { addTeammate, removeTeammate } from '../../../src/domain/teammate/teammate.ts';
import { acts, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function withLetter() {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives();
  return { office, act, number: conversationId, state: () => office.conversation(conversationId) };
}

test('a conversation is given to a teammate, and the event names both', async () => {
  const { office, act, number, state } = await withLetter();
  await act.assigns(number, office.tomas.id);
  expect((await state()).assigneeId).toBe(office.tomas.id);
  expect(await act.events(number, 'conversation.assigned')).toMatchObject([
    { teammateId: office.ana.id, data: { to: office.tomas.id, name: 'Tomás Ribeiro' } },
  ]);
});

test('giving it to who has it already records nothing', async () => {
  const { office, act, number } = await withLetter();
  for (let time = 0; time < 2; time++) await act.assigns(number, office.tomas.id);
  expect(await act.events(number, 'conversation.assigned')).toHaveLength(1);
});

test('it can be put back for anybody to take, once', async () => {
  const { office, act, number, state } = await withLetter();
  await act.assigns(number, office.tomas.id);
  for (let time = 0; time < 2; time++) await act.unassigns(number);
  expect((await state()).assigneeId).toBeNull();
  expect(await act.events(number, 'conversation.unassigned')).toHaveLength(1);
});

test('an assignment does not stop the customer’s wait', async () => {
  const { office, act, number, state } = await withLetter();
  const { waitingSince } = await state();
  await act.assigns(number, office.tomas.id);
  expect((await state()).waitingSince).toBe(waitingSince);
});

test('nobody is given what they may not see, nor somebody who left or never was', async () => {
  const office = await desk();
  const { mailbox, yuki } = await yukisMailbox(office);
  const act = acts(office);
  const { conversationId } = await act.receives({ mailboxIds: [mailbox.id] });
  await expect(act.assigns(conversationId, office.tomas.id, yuki)).rejects.toThrow(Invalid);
  await expect(act.assigns(conversationId, yuki.id, office.ana)).rejects.toThrow(NotFound);
  const { number, act: here, office: other } = await withLetter();
  await transaction(other.db, (tx) => removeTeammate(tx, other.tomas.id, other.ana));
  await expect(here.assigns(number, other.tomas.id)).rejects.toThrow(Invalid);
  await expect(here.assigns(number, 999)).rejects.toThrow(Invalid);
});

test('those who may be given it work in its mailbox and have come, by name', async () => {
  const { office, state } = await withLetter();
  await transaction(office.db, (tx) =>
    addTeammate(tx, { name: 'Not Here Yet', email: 'soon@fieldnotes.example' }),
  );
  expect((await assignable(office.db, await state())).map((person) => person.name)).toEqual([
    'Ana Okafor',
    'Tomás Ribeiro',
    'Yuki Kimura',
  ]);
});
