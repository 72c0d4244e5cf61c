import { expect, test } from 'vitest';
import { saveDraft } from '../../../src/domain/conversation/drafting.ts';
import { transaction } from '../../../src/domain/database.ts';
import { recitalIn } from '../../../src/domain/policy/reciting.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';
import { writesDown } from '../../support/policies.ts';

async function withDraft(html: string, kind: 'reply' | 'note' = 'reply') {
  const office = await desk();
  const { conversationId } = await acts(office).receives();
  const policyId = await writesDown(office);
  const conversation = await office.conversation(conversationId);
  await transaction(office.db, (tx) => saveDraft(tx, conversation, { by: office.ana, kind, html }));
  return { ...office, policyId, conversation };
}

test('the sentence that recites a policy is found, redacted, with the policy', async () => {
  const { db, ana, conversation, policyId } = await withDraft(
    '<p>Hi Maria,</p><p>Thanks. The 30 day rule has come into play for you. Ana</p>',
  );
  expect(await recitalIn(db, conversation, ana)).toEqual({
    text: 'The [number] day rule has come into play for you.',
    policyId,
  });
});

test('a recital of terms that are not written down has no policy', async () => {
  const { db, ana, conversation } = await withDraft('<p>As per our terms of service you agreed to this.</p>');
  expect(await recitalIn(db, conversation, ana)).toMatchObject({
    policyId: null,
    text: expect.stringMatching(/terms/),
  });
});

test.each([
  ['<p>It is back.</p>', 'reply'],
  ['<p>The 30 day rule has come into play.</p>', 'note'],
] as const)('%s as a %s recites nothing to a customer', async (html, kind) => {
  const { db, ana, conversation } = await withDraft(html, kind);
  expect(await recitalIn(db, conversation, ana)).toBeNull();
});

test('a teammate’s draft is nobody else’s to read', async () => {
  const { db, tomas, conversation } = await withDraft('<p>The 30 day rule has come into play.</p>');
  expect(await recitalIn(db, conversation, tomas)).toBeNull();
});
