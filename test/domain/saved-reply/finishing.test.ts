import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { partsToRewrite, refuseUnfinished } from '../../../src/domain/saved-reply/finishing.ts';
import { findSavedReply } from '../../../src/domain/saved-reply/saved-reply.ts';
import { removeSavedReply } from '../../../src/domain/saved-reply/saving.ts';
import { desk } from '../../support/desk.ts';
import { saves } from '../../support/writing.ts';

const PART = 'I am sorry that your calendar was empty this morning.';

test('a name in braces that nobody filled in is held, with the name', async () => {
  const { db } = await desk();
  await expect(refuseUnfinished(db, '<p>Dear {customer <b>first</b> name},</p>')).rejects.toMatchObject({
    fields: { body: expect.stringContaining('“{customer first name}” is not filled in yet') },
  });
});

test('in code, braces and brackets are the writer’s', async () => {
  const { db } = await desk();
  await refuseUnfinished(db, '<p>Write <code>{my name}</code></p><pre>[rewrite: x] {subject}</pre>');
  await refuseUnfinished(db, '<p>Put {first_name} there, or { "a": 1 }.</p>');
});

test('a part that is still marked is held', async () => {
  const { db } = await desk();
  expect(partsToRewrite(`Hello. [rewrite: ${PART}]`)).toEqual([PART]);
  await expect(refuseUnfinished(db, `<p>[rewrite: ${PART}]</p>`)).rejects.toMatchObject({
    fields: { body: expect.stringContaining('Say this in your own words') },
  });
});

test('a part whose mark was taken away and whose words stand as they were is held too', async () => {
  const office = await desk();
  await saves(office, { html: `<p>[rewrite: ${PART}]</p><p>They are back.</p>` });
  const same = `<p>${PART.replace(' your ', ' \u00a0your ').toUpperCase()}</p>`;
  await expect(refuseUnfinished(office.db, same)).rejects.toMatchObject({
    fields: { body: expect.stringContaining(PART) },
  });
  await refuseUnfinished(office.db, '<p>What a morning, Maria: an empty calendar. I am sorry.</p>');
});

test('words of a saved reply that was taken away hold nothing back', async () => {
  const office = await desk();
  const id = await saves(office, { html: `<p>[rewrite: ${PART}]</p>` });
  const saved = await findSavedReply(office.db, office.ana, id);
  await transaction(office.db, (tx) => removeSavedReply(tx, saved, { by: office.ana }));
  await refuseUnfinished(office.db, `<p>${PART}</p>`);
});

test('a short marked part is anybody’s words once its mark is gone', async () => {
  const office = await desk();
  await saves(office, { html: '<p>[rewrite: Sorry!]</p><p>More.</p>' });
  await refuseUnfinished(office.db, '<p>Sorry! It is back.</p>');
});
