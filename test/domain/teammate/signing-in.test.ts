import { expect, test } from 'vitest';
import { transaction } from '../../../src/domain/database.ts';
import { NotFound } from '../../../src/domain/errors.ts';
import { eventsAfter } from '../../../src/domain/event.ts';
import {
  findSignInLink,
  forgetOldAttempts,
  hasEnoughLinks,
  LINK_LIFE,
  makeSignInLink,
  redeemSignInLink,
  signInByPassword,
} from '../../../src/domain/teammate/signing-in.ts';
import { changePassword } from '../../../src/domain/teammate/teammate.ts';
import { itIs, MINUTE, NINE } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

const PASSWORD = 'a quiet harbour town';
const WRONG = { refused: 'wrong' };
const TOO_MANY = { refused: 'too-many' };

async function door() {
  const office = await desk();
  const { db, ana } = office;
  itIs(NINE);
  await transaction(db, (tx) => changePassword(tx, ana, { present: null, next: PASSWORD }));
  return {
    ...office,
    tries: (password: string, { email = ana.email, address = '203.0.113.7' } = {}) =>
      signInByPassword(db, { email, password, address }),
    links: (purpose: 'sign-in' | 'invitation' = 'sign-in') =>
      transaction(db, (tx) => makeSignInLink(tx, ana.id, purpose)),
    redeems: (token: string) => transaction(db, (tx) => redeemSignInLink(tx, token)),
    /** Attempts that were made before, without the slow hash. */
    failedBefore: (count: number, { email = ana.email, address = '203.0.113.7' }) =>
      db
        .insertInto('signInAttempt')
        .values(Array.from({ length: count }, () => ({ email, address, at: NINE })))
        .execute(),
  };
}

test('the right password signs in, in whatever case the address is typed', async () => {
  const { ana, tries } = await door();
  expect(await tries(PASSWORD, { email: ' ANA@fieldnotes.example ' })).toEqual({ teammateId: ana.id });
});

test('a wrong password, an unknown address and a person without a password are told alike', async () => {
  const { tries, tomas } = await door();
  expect(await tries('not the password')).toEqual(WRONG);
  expect(await tries(PASSWORD, { email: 'nobody@fieldnotes.example' })).toEqual(WRONG);
  expect(await tries(PASSWORD, { email: tomas.email })).toEqual(WRONG);
});

test('ten failures from one place close the password’s door there, even to the right one', async () => {
  const { tries, failedBefore, ana } = await door();
  await failedBefore(9, { email: 'whoever@x.example' });
  expect(await tries('wrong')).toEqual(WRONG);
  expect(await tries(PASSWORD)).toEqual(TOO_MANY);
  expect(await tries(PASSWORD, { address: '198.51.100.4' })).toEqual({ teammateId: ana.id });
});

test('thirty failures for one person from anywhere close the password’s door for them only', async () => {
  const { db, tries, failedBefore, tomas } = await door();
  await transaction(db, (tx) => changePassword(tx, tomas, { present: null, next: PASSWORD }));
  for (let n = 0; n < 30; n++) await failedBefore(1, { address: `198.51.100.${n}` });
  expect(await tries(PASSWORD)).toEqual(TOO_MANY);
  expect(await tries(PASSWORD, { email: tomas.email })).toEqual({ teammateId: tomas.id });
});

test('a mailed link opens where the password’s door is closed: nobody is locked out', async () => {
  const { tries, failedBefore, links, redeems, ana } = await door();
  await failedBefore(40, {});
  expect(await tries(PASSWORD)).toEqual(TOO_MANY);
  expect(await redeems(await links())).toBe(ana.id);
});

test('a quarter of an hour later the door is open again', async () => {
  const { tries, failedBefore, ana } = await door();
  await failedBefore(40, {});
  itIs(NINE + 16 * MINUTE);
  expect(await tries(PASSWORD)).toEqual({ teammateId: ana.id });
});

test('signing in rightly counts as no failure', async () => {
  const { db, tries } = await door();
  for (let n = 0; n < 3; n++) await tries(PASSWORD);
  expect(await db.selectFrom('signInAttempt').select('id').execute()).toEqual([]);
});

test('many tries at once do not slip in under the limit', async () => {
  const { tries, failedBefore } = await door();
  await failedBefore(7, {});
  const answers = await Promise.all(Array.from({ length: 6 }, () => tries('wrong')));
  expect(
    answers.filter((answer) => 'refused' in answer && answer.refused === 'too-many').length,
  ).toBeGreaterThan(0);
});

test('old attempts are forgotten, new ones are not', async () => {
  const { db, failedBefore } = await door();
  await failedBefore(2, {});
  await forgetOldAttempts(db);
  expect(await db.selectFrom('signInAttempt').select('id').execute()).toHaveLength(2);
  itIs(NINE + 16 * MINUTE);
  await forgetOldAttempts(db);
  expect(await db.selectFrom('signInAttempt').select('id').execute()).toEqual([]);
});

test('a link signs in once', async () => {
  const { ana, links, redeems } = await door();
  const token = await links();
  expect(await redeems(token)).toBe(ana.id);
  await expect(redeems(token)).rejects.toThrow(NotFound);
});

test('two who use one link at once: one comes in', async () => {
  const { links, redeems } = await door();
  const token = await links();
  const answers = await Promise.allSettled([redeems(token), redeems(token)]);
  expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('looking at a link does not spend it: mail scanners do', async () => {
  const { db, ana, links, redeems } = await door();
  const token = await links();
  for (let n = 0; n < 3; n++)
    expect(await findSignInLink(db, token)).toMatchObject({ teammateId: ana.id, purpose: 'sign-in' });
  expect(await redeems(token)).toBe(ana.id);
  expect(await findSignInLink(db, token)).toBeUndefined();
});

test.each(['sign-in', 'invitation'] as const)('a %s link ends with its time', async (purpose) => {
  const { db, links, redeems, ana } = await door();
  const [early, late] = [await links(purpose), await links(purpose)];
  itIs(NINE + LINK_LIFE[purpose] - MINUTE);
  expect(await redeems(early)).toBe(ana.id);
  itIs(NINE + LINK_LIFE[purpose] + MINUTE);
  expect(await findSignInLink(db, late)).toBeUndefined();
  await expect(redeems(late)).rejects.toThrow(NotFound);
});

test('a link that was never made opens nothing', async () => {
  const { redeems } = await door();
  for (const token of ['', 'x', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'])
    await expect(redeems(token)).rejects.toThrow(NotFound);
});

test('only a hash of a link is stored', async () => {
  const { db, links } = await door();
  const token = await links();
  const rows = JSON.stringify(await db.selectFrom('signInLink').selectAll().execute());
  expect(rows).not.toContain(token);
});

test('the first link says that a person has joined, later ones do not', async () => {
  const { db, links, redeems } = await door();
  await redeems(await links());
  const joined = (await eventsAfter(db, 0)).filter((event) => event.kind === 'teammate.joined');
  expect(joined).toHaveLength(3); // Ana, Tomás and Yuki, once each
});

test('five mailed links in a quarter of an hour are enough', async () => {
  const { db, tomas } = await desk();
  itIs(NINE);
  const link = (purpose: 'sign-in' | 'invitation' = 'sign-in') =>
    transaction(db, (tx) => makeSignInLink(tx, tomas.id, purpose));
  for (let n = 0; n < 4; n++) await link();
  await link('invitation');
  expect(await hasEnoughLinks(db, tomas.id)).toBe(false);
  await link();
  expect(await hasEnoughLinks(db, tomas.id)).toBe(true);
  itIs(NINE + 16 * MINUTE);
  expect(await hasEnoughLinks(db, tomas.id)).toBe(false);
});
