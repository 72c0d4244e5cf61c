import { expect, test } from 'vitest';
import { cover, dayOf, readPeople } from '../../../src/domain/coverage/coverage.ts';
import { transaction } from '../../../src/domain/database.ts';
import { enterException } from '../../../src/domain/schedule/excepting.ts';
import { enterLeave } from '../../../src/domain/schedule/leave.ts';
import { roster } from '../../../src/domain/schedule/roster.ts';
import { changePart } from '../../../src/domain/shift/programme.ts';
import { removeTeammate } from '../../../src/domain/teammate/teammate.ts';
import { desk, joins } from '../../support/desk.ts';
import { TUESDAY, worksAt } from '../../support/rota.ts';

const WEEK = { from: dayOf('2026-11-02')!, to: dayOf('2026-11-08')! };

test('everybody is what they said, in the words of the people file', async () => {
  const office = await desk();
  await worksAt(office, office.ana, {
    from: '08:00',
    to: '17:00',
    interests: ['Maps'],
    vetoes: [office.yuki.id],
  });
  await transaction(office.db, async (tx) => {
    await enterLeave(tx, office.ana, { from: '2026-12-21', to: '2026-12-24' });
    await enterException(tx, office.ana, {
      date: '2026-11-06',
      kind: 'off',
      from: '',
      to: '',
      chosen: false,
    });
  });
  const { people, ids, names } = await roster(office.db, TUESDAY);
  expect(people[0]).toMatchObject({
    name: 'Ana Okafor',
    zone: 'Africa/Lagos',
    hours: [{ from: '08:00', to: '17:00' }],
    leave: [{ from: '2026-12-21', to: '2026-12-24' }],
    exceptions: [{ date: '2026-11-06', off: true }],
    guest: false,
    buddy: { capacity: 1 },
    interests: ['Maps'],
    vetoes: ['Yuki Kimura'],
  });
  expect(ids.get(names.get(office.ana.id)!)).toBe(office.ana.id);
  expect(readPeople(JSON.parse(JSON.stringify(people)))).toHaveProperty('people');
});

test('two people of one name are told apart', async () => {
  const office = await desk();
  await joins(office.db, { name: 'Ana Okafor', email: 'ana.o@fieldnotes.example' });
  const { people } = await roster(office.db, TUESDAY);
  expect(people.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Ana Okafor (ana@fieldnotes.example)', 'Ana Okafor (ana.o@fieldnotes.example)']),
  );
});

test('a guest and somebody who takes no part never count towards cover (G2)', async () => {
  const office = await desk();
  for (const person of [office.ana, office.tomas, office.yuki])
    await worksAt(office, person, { from: '09:00', to: '17:00' });
  const there = async () => [
    ...new Set(
      cover((await roster(office.db, TUESDAY)).people, WEEK).intervals.flatMap(({ people }) => people),
    ),
  ];
  expect(await there()).toHaveLength(3);
  const parts = [
    [office.tomas.id, 'guest'],
    [office.yuki.id, 'none'],
  ] as const;
  for (const [teammateId, takesPartAs] of parts)
    await transaction(office.db, (tx) =>
      changePart(tx, office.ana, { teammateId, takesPartAs, leader: false, reason: '', share: 1 }),
    );
  expect(await there()).toEqual(['Ana Okafor']);
});

test('somebody who has left is not in it, and their name still is', async () => {
  const office = await desk();
  await worksAt(office, office.tomas, { from: '09:00', to: '17:00' });
  await transaction(office.db, (tx) => removeTeammate(tx, office.tomas.id, office.ana));
  const { people, names } = await roster(office.db, TUESDAY);
  expect(people.map(({ name }) => name)).not.toContain('Tomás Ribeiro');
  expect(names.get(office.tomas.id)).toBe('Tomás Ribeiro');
});
