import { expect, test } from 'vitest';
import { dateText } from '../../../src/domain/coverage/coverage.ts';
import { findShift } from '../../../src/domain/shift/shift.ts';
import { site } from '../../support/browser.ts';
import { words } from '../../support/html.ts';
import { coming, programme } from '../../support/rota.ts';

async function open() {
  const office = await programme(28);
  const pages = await site(office);
  const shifts = await coming(office);
  const mine = shifts.find(({ guest }) => guest.id === office.sofie.id)!;
  const theirs = shifts.find(({ guest }) => guest.id === office.jonas.id)!;
  const [sofie, jonas, ana, yuki] = await Promise.all(
    [office.sofie, office.jonas, office.ana, office.yuki].map((viewer) => pages.signedIn(viewer)),
  );
  return { office, mine, theirs, sofie: sofie!, jonas: jonas!, ana: ana!, yuki: yuki! };
}

test('a day says why it is yours and why now; only its guest can do something about it', async () => {
  const { mine, sofie, yuki } = await open();
  const text = words(await sofie.page(`/shifts/${mine.id}`));
  expect(text).toContain(`Your day with customers, with ${mine.buddy.name}`);
  expect(text).toContain('Why you, why now It is Sofie’s turn');
  expect(text).toContain('If it does not suit you');
  const others = words(await yuki.page(`/shifts/${mine.id}`));
  expect(others).toContain('Sofie spends a day with customers');
  expect(others).not.toContain('If it does not suit you');
});

test('a day is moved to one of the days that are open; another is 422 and changes nothing', async () => {
  const { office, mine, sofie, jonas } = await open();
  const html = await sofie.page(`/shifts/${mine.id}`);
  const open1 = /<option value="(\d{4}-\d\d-\d\d)"/.exec(html)![1]!;
  const far = await sofie.put(`/shifts/${mine.id}/date`, { date: dateText(mine.day + 60) });
  expect([far.status, words(await far.text())]).toEqual([
    422,
    expect.stringContaining('7 days either way. Nothing has changed.'),
  ]);
  expect((await jonas.put(`/shifts/${mine.id}/date`, { date: open1 })).status).toBe(403);
  expect((await findShift(office.db, mine.id)).date).toBe(mine.date);
  const moved = await sofie.put(`/shifts/${mine.id}/date`, { date: open1 });
  expect(moved.headers.get('location')).toBe(`/shifts/${mine.id}`);
  expect((await findShift(office.db, mine.id)).date).toBe(open1);
});

test('days are changed between two: asked, seen aside, agreed', async () => {
  const { office, mine, theirs, sofie, jonas, yuki } = await open();
  await sofie.post(`/shifts/${mine.id}/swaps`, { exchange: String(theirs.id) });
  const [, swap] = /\/swaps\/(\d+)\/acceptance/.exec(await jonas.page('/shifts'))!;
  expect(words(await jonas.page('/shifts'))).toContain('Sofie asks for your');
  expect((await yuki.post(`/swaps/${swap}/acceptance`)).status).toBe(403);
  expect((await yuki.post(`/swaps/${swap}/refusal`)).status).toBe(403);
  expect((await yuki.delete(`/swaps/${swap}`)).status).toBe(403);
  const agreed = await jonas.post(`/swaps/${swap}/acceptance`);
  expect(agreed.headers.get('location')).toBe(`/shifts/${theirs.id}`);
  expect((await findShift(office.db, mine.id)).guest.name).toBe('Jonas');
  expect((await findShift(office.db, theirs.id)).guest.name).toBe('Sofie');
  expect((await jonas.post(`/swaps/${swap}/acceptance`)).status).toBe(404);
});

test('a question can be refused, an offer taken back', async () => {
  const { office, mine, theirs, sofie, jonas } = await open();
  const swapOn = async () => {
    const { id } = await office.db
      .selectFrom('swap')
      .select('id')
      .where('endedAt', 'is', null)
      .executeTakeFirstOrThrow();
    return id;
  };
  await sofie.post(`/shifts/${mine.id}/swaps`, { exchange: String(theirs.id) });
  expect((await jonas.post(`/swaps/${await swapOn()}/refusal`)).status).toBe(303);
  expect(words(await sofie.page('/shifts'))).toContain('Jonas keeps their day');
  await sofie.post(`/shifts/${mine.id}/swaps`);
  expect(words(await jonas.page('/shifts'))).toContain('Sofie offers');
  const twice = await sofie.post(`/shifts/${mine.id}/swaps`);
  expect([twice.status, words(await twice.text())]).toEqual([
    422,
    expect.stringContaining('offered already'),
  ]);
  expect((await sofie.delete(`/swaps/${await swapOn()}`)).status).toBe(303);
  expect(words(await jonas.page('/shifts'))).not.toContain('Sofie offers');
});

test('who cannot take a day is told why, and it stays offered', async () => {
  const { office, mine, sofie, yuki } = await open();
  await sofie.post(`/shifts/${mine.id}/swaps`);
  const { id } = await office.db.selectFrom('swap').select('id').executeTakeFirstOrThrow();
  const taken = await yuki.post(`/swaps/${id}/acceptance`);
  expect([taken.status, words(await taken.text())]).toEqual([
    422,
    expect.stringContaining('Yuki Kimura does not take part in the rota'),
  ]);
  expect(words(await sofie.page(`/shifts/${mine.id}`))).toContain('Take the offer back');
});

test('nobody offers somebody else’s day', async () => {
  const { mine, jonas } = await open();
  expect((await jonas.post(`/shifts/${mine.id}/swaps`)).status).toBe(403);
});

test('who is not well says so with one button, and their days are planned anew', async () => {
  const { office, mine, sofie } = await open();
  await sofie.post('/settings/leave', { from: mine.date, to: mine.date });
  const after = await coming(office);
  expect(after.some((one) => one.guest.id === office.sofie.id && one.date === mine.date)).toBe(false);
});
