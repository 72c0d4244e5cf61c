import { expect, test } from 'vitest';
import { incidentOf } from '../../../src/domain/conversation/gathering.ts';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';
import { many } from '../../support/many.ts';
import { memberElsewhere } from '../../support/people.ts';

test('from a conversation’s More it is made part of an incident, which its head says, and taken out again', async () => {
  const office = await desk();
  const [number] = await many(office, 1);
  const ana = await (await site(office)).signedIn(office.ana);
  await ana.post('/incidents', { name: 'Calendars are blank' });
  const path = `/conversations/${number}`;
  expect(words(await ana.page(path))).toContain('Add to “Calendars are blank”');
  expect((await ana.put(`${path}/incident`, { incident: '1' })).headers.get('location')).toBe(path);
  const html = words(await ana.page(path));
  expect(html).toContain('It is part of “Calendars are blank”.');
  expect(html).toContain('Part of Calendars are blank .');
  expect(html).toContain('You made it part of “Calendars are blank”');
  expect(words(await ana.page('/inbox'))).toContain('Calendars are blank');
  await ana.delete(`${path}/incident`);
  expect(await incidentOf(office.db, number!)).toBeNull();
  expect(words(await ana.page(path))).toContain('It is part of no incident.');
});

test('an incident that is not there or not to be seen is 404, as is the conversation for others', async () => {
  const office = await desk();
  const [number] = await many(office, 1);
  const { nils } = await memberElsewhere(office);
  const pages = await site(office);
  const ana = await pages.signedIn(office.ana);
  await ana.post('/incidents', { name: 'Down' });
  expect((await ana.put(`/conversations/${number}/incident`, { incident: '99' })).status).toBe(404);
  expect((await ana.put(`/conversations/${number}/incident`, {})).status).toBe(404);
  const elsewhere = await pages.signedIn(nils);
  expect((await elsewhere.put(`/conversations/${number}/incident`, { incident: '1' })).status).toBe(404);
  expect((await elsewhere.delete(`/conversations/${number}/incident`)).status).toBe(404);
});
