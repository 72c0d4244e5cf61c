import { expect, test } from 'vitest';
import { attachToBeginning } from '../../../src/domain/conversation/beginning-draft.ts';
import { attachToDraft } from '../../../src/domain/conversation/drafting.ts';
import { transaction } from '../../../src/domain/database.ts';
import { NotFound } from '../../../src/domain/errors.ts';
import { detach } from '../../../src/domain/message/detaching.ts';
import { findSavedReply } from '../../../src/domain/saved-reply/saved-reply.ts';
import { saves, schedules, withLetter } from '../../support/writing.ts';

const file = { name: 'a.txt', type: 'text/plain', bytes: new Uint8Array(3) };

test('a file comes off one’s own drafts and off a saved reply; another’s and a message’s stay', async () => {
  const { office, act, number } = await withLetter();
  const conversation = await office.conversation(number);
  const off = (id: number, by = office.ana) => transaction(office.db, (tx) => detach(tx, by, id));
  const one = await transaction(office.db, (tx) =>
    attachToDraft(tx, conversation, { by: office.ana, kind: 'reply', file }),
  );
  const two = await transaction(office.db, (tx) => attachToBeginning(tx, { by: office.ana, file }));
  for (const { id } of [one, two]) {
    await expect(off(id, office.tomas)).rejects.toThrow(NotFound);
    await off(id);
    await expect(off(id)).rejects.toThrow(NotFound);
  }
  const saved = await findSavedReply(office.db, office.tomas, await saves(office, { files: [file] }));
  await off(saved.attachments[0]!.id, office.tomas);
  await act.receives({ files: [file] });
  const [sent] = await office.db.selectFrom('attachment').select('id').execute();
  await expect(off(sent!.id)).rejects.toThrow(NotFound);
});

test('what waits to go keeps its files', async () => {
  const { office, number } = await withLetter();
  const conversation = await office.conversation(number);
  const { id } = await transaction(office.db, (tx) =>
    attachToDraft(tx, conversation, { by: office.ana, kind: 'reply', file }),
  );
  await schedules(office, number);
  await expect(transaction(office.db, (tx) => detach(tx, office.ana, id))).rejects.toThrow(NotFound);
});
