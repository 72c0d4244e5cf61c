import { expect, test } from 'vitest';
import { api } from '../../support/api.ts';
import { program } from '../../support/program.ts';

test('a reply goes out, tells its ids and closes where it is asked to', async () => {
  const { office, ana, path, number } = await api();
  const { status, body } = await ana.post(`${path}/replies`, {
    text: 'Here <they> are.\n\nAna',
    close: true,
  });
  expect(status).toBe(201);
  const { timeline, state } = (await ana.get(path)).body;
  expect(state).toBe('closed');
  const reply = timeline.find((item: { kind: string }) => item.kind === 'reply');
  expect(reply.message).toMatchObject({
    id: body.id,
    html: '<p>Here &lt;they&gt; are.</p><p>Ana</p>',
    delivery: { state: 'queued' },
  });
  await office.work();
  expect(
    (await ana.get(path)).body.timeline.find((item: { kind: string }) => item.kind === 'reply').message
      .delivery.state,
  ).toBe('kept');
  expect((await office.conversation(number)).waitingSince).toBeNull();
});

test('HTML wins over text and is cleaned', async () => {
  const { ana, path } = await api();
  await ana.post(`${path}/notes`, { html: '<p onclick="x()">Yes<script>x()</script></p>', text: 'No' });
  expect((await ana.get(path)).body.timeline.at(-1).message.html).toBe('<p>Yes</p>');
});

test('a reply based on an older state is 409 with the news, and nothing is sent; based on the newest it goes', async () => {
  const { office, pages, ana, path } = await api();
  const basedOn = (await ana.get(path)).body.timeline.at(-1).id;
  const tomas = await program(pages.app, office, office.tomas);
  const { timelineItem } = (await tomas.post(`${path}/notes`, { text: 'I am on it.' })).body;
  const held = await ana.post(`${path}/replies`, { text: 'We look.', basedOn });
  expect(held).toMatchObject({
    status: 409,
    type: 'application/problem+json',
    body: { title: 'Conflict', news: [{ id: timelineItem, text: 'I am on it.', by: office.tomas.id }] },
  });
  expect(await office.db.selectFrom('delivery').select('id').execute()).toEqual([]);
  expect((await ana.post(`${path}/replies`, { text: 'We look.', basedOn: timelineItem })).status).toBe(201);
});

test.each([
  [{ text: '' }, 'text'],
  [{ text: '  ' }, 'text'],
  [{ text: 7 }, 'text'],
  [{ text: 'x'.repeat(500_001) }, 'text'],
  [{ html: '<p></p>' }, 'html'],
  [{ html: '<p></p>', text: 'x' }, 'html'],
  [{ html: ' ', text: '' }, 'text'],
  [{ text: 'x', basedOn: 'newest' }, 'basedOn'],
  [{ text: 'x', basedOn: -1 }, 'basedOn'],
  [{ text: 'x', close: 'yes' }, 'close'],
])('the reply %j is 422 at %s', async (body, field) => {
  const { ana, path } = await api();
  const answer = await ana.post(`${path}/replies`, body);
  expect(answer.status).toBe(422);
  expect(answer.body.fields[field]).toBeTypeOf('string');
});
