import { policies } from '../../demo/policies.ts';
import type { Viewer } from '../domain/access.ts';
import { findConversation } from '../domain/conversation/conversation.ts';
import { type Db, transaction } from '../domain/database.ts';
import { fileBug } from '../domain/policy/filing.ts';
import { findPolicy } from '../domain/policy/policy.ts';
import { writePolicy } from '../domain/policy/writing.ts';

type Played = { db: Db; people: Map<string, Viewer>; numbers: Map<string, number> };

/** The sample company writes down what it holds itself to, and files where it bent. */
export async function demoPolicies({ db, people, numbers }: Played): Promise<void> {
  await transaction(db, async (tx) => {
    for (const { bugs, owner, ...words } of policies) {
      const by = people.get(owner)!;
      const policy = await findPolicy(tx, await writePolicy(tx, { ...words, ownerId: by.id, by }));
      for (const { conversation, ...bug } of bugs)
        await fileBug(tx, await findConversation(tx, by, numbers.get(conversation)!), { ...bug, policy, by });
    }
  });
}
