import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { typedText, words } from '../../support/html.ts';
import { memberElsewhere } from '../../support/people.ts';
import { filesBug, writesDown } from '../../support/policies.ts';

async function withLetter() {
  const office = await desk();
  const pages = await site(office);
  const number = await office.arrives();
  const policy = await writesDown(office);
  const path = `/conversations/${number}`;
  return { office, pages, number, policy, path, ana: await pages.signedIn(office.ana) };
}

const filed = ({ db }: { db: Awaited<ReturnType<typeof desk>>['db'] }) =>
  db.selectFrom('policyBug').select(['policyId', 'kind', 'text', 'conversationId']).execute();

test('a bug is filed from the conversation without a script, begun with what one’s draft recites', async () => {
  const { office, ana, path, policy, number } = await withLetter();
  expect(await ana.page(path)).toContain(`${path}/policy-bugs/new`);
  const html = '<p>Hi Maria,</p><p>The 30 day rule has come into play for order 4711. It rains.</p>';
  await ana.put(`${path}/draft`, { kind: 'reply', html });
  const form = await ana.page(`${path}/policy-bugs/new`);
  expect(form).toMatch(new RegExp(`<option value="${policy}" selected`));
  expect(form).toContain('The [number] day rule has come into play for order [number].');
  const answer = await ana.post(`${path}/policy-bugs`, {
    policy: String(policy),
    kind: 'exception',
    text: 'The 30 day rule has come into play for order 4711.',
  });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, path]);
  expect(await filed(office)).toEqual([
    {
      policyId: policy,
      kind: 'exception',
      text: 'The [number] day rule has come into play for order [number].',
      conversationId: number,
    },
  ]);
  const page = await ana.page(path);
  expect(words(page)).toContain('You made an exception to “Refunds after 30 days” and filed it');
  const event = /name="event" value="(\d+)"/.exec(page)![1]!;
  await ana.post(`${path}/reversals`, { event });
  expect(await filed(office)).toEqual([]);
  expect(words(await ana.page(path))).not.toContain('You made an exception');
});

test('without a draft the form is empty, and a rule need not be written down', async () => {
  const { office, ana, path } = await withLetter();
  expect(typedText(await ana.page(`${path}/policy-bugs/new`))).toBe('');
  await ana.post(`${path}/policy-bugs`, { policy: '', kind: 'recited', text: '' });
  expect(await filed(office)).toMatchObject([{ policyId: null, kind: 'recited', text: '' }]);
  expect(words(await ana.page(path))).toContain('You had to recite a rule that is not written down');
});

test('what is wrong comes back with what was typed', async () => {
  const { office, ana, path, policy } = await withLetter();
  const fields = { policy: String(policy), kind: 'often', text: 'We bent it.' };
  const answer = await ana.post(`${path}/policy-bugs`, fields);
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(words(page)).toContain('Say whether it had to be recited');
  expect(typedText(page)).toBe('We bent it.');
  expect(await filed(office)).toEqual([]);
});

test('the policies before it are shown beside it, so that the next one is treated as fairly', async () => {
  const { office, ana, path, policy, number } = await withLetter();
  await filesBug(office, number, { policy, kind: 'exception', text: 'We gave credit.' });
  const page = words(await ana.page(`${path}/policy-bugs/new?policy=${policy}`));
  expect(page).toMatch(/How it went before.*Made an exception.*We gave credit\./s);
  expect(words(await ana.page(`${path}/policy-bugs/new`))).not.toContain('How it went before');
});

test('the card files with one request and is told how to take it back', async () => {
  const { office, pages, ana, path, policy } = await withLetter();
  const file = (fields: Record<string, string>) =>
    pages.app.request(`${path}/policy-bugs`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: {
        accept: 'application/json',
        'sec-fetch-site': 'same-origin',
        cookie: `porchlight=${ana.cookies.get('porchlight')}`,
      },
    });
  const answer = await file({ policy: String(policy), kind: 'recited', text: 'No.' });
  expect(answer.status).toBe(201);
  expect(await answer.json()).toEqual({
    event: expect.any(Number),
    href: `/settings/policies/${policy}`,
  });
  const refused = await file({ policy: '', kind: '', text: '' });
  expect([refused.status, Object.keys((await refused.json()).fields)]).toEqual([422, ['kind']]);
  // One that was never in the register: the bug is kept, under none.
  await file({ policy: '999', kind: 'recited', text: 'Gone.' });
  expect((await filed(office)).map(({ policyId }) => policyId)).toEqual([policy, null]);
});

test('who may not see the conversation files nothing in it', async () => {
  const { office, pages, path } = await withLetter();
  const { nils } = await memberElsewhere(office);
  const stranger = await pages.signedIn(nils);
  expect((await stranger.get(`${path}/policy-bugs/new`)).status).toBe(404);
  expect((await stranger.post(`${path}/policy-bugs`, { policy: '', kind: 'recited' })).status).toBe(404);
  expect((await pages.stranger().post(`${path}/policy-bugs`, {})).headers.get('location')).toContain(
    '/sign-in',
  );
  expect(await filed(office)).toEqual([]);
});
