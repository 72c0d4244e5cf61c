import { expect, test } from 'vitest';
import { look } from '../../../src/domain/conversation/presence.ts';
import { transaction } from '../../../src/domain/database.ts';
import { HereNow, HereToo, hereParts } from '../../../src/web/presence/here.tsx';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

const ANA = { id: 1, name: 'Ana Okafor', place: 'Lagos', zone: 'Africa/Lagos' };
const TOMAS = { id: 2, name: 'Tomás Ribeiro', place: 'Lisbon', zone: 'Europe/Lisbon' };
const YUKI = { id: 3, name: 'Yuki Kimura', place: '', zone: 'Australia/Sydney' };

test.each([
  [[], ''],
  [[ANA], ''],
  [[ANA, TOMAS], 'Tomás is here too.'],
  [[ANA, TOMAS, YUKI], 'Tomás and Yuki are here too.'],
])('the sentence names the others and never oneself', (people, said) => {
  expect(words(String(<HereToo people={people} me={ANA.id} />))).toBe(said);
});

test('each stands with their place and their time of day, a place that nobody wrote down left out', () => {
  const html = words(String(<HereNow people={[ANA, TOMAS, YUKI]} me={ANA.id} />));
  expect(html).toMatch(/You, Lagos \d\d:\d\d .*Tomás, Lisbon \d\d:\d\d .*Yuki \d\d:\d\d/);
});

test('alone one is told so', () => {
  expect(words(String(<HereNow people={[]} me={ANA.id} />))).toBe('Here now Only you, for now.');
});

test('both parts come from who has a page open, each for the place with its id', async () => {
  const office = await desk();
  await transaction(office.db, (tx) =>
    look(tx, office.tomas, { page: 'page-tomas', conversationId: null, writing: false }),
  );
  const parts = await hereParts(office.db, office.ana.id);
  for (const { id, content } of parts) expect(String(content)).toContain(`id="${id}"`);
  expect(parts.map(({ content }) => words(String(content)))).toEqual([
    expect.stringContaining('Tomás'),
    'Tomás is here too.',
  ]);
});
