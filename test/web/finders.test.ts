import { expect, test } from 'vitest';
import type { Viewer } from '../../src/domain/access.ts';
import { NotFound } from '../../src/domain/errors.ts';
import type { Ctx } from '../../src/web/context.ts';
import * as finders from '../../src/web/finders.ts';
import { everything, type Things } from '../support/everything.ts';
import { memberElsewhere } from '../support/people.ts';

/** Whoever is of the team may see these. */
const EVERYBODYS = ['policy', 'shift', 'swap', 'tag'];

type Find = (c: Ctx) => Promise<{ id: number }>;
/** Each with the noun it finds. */
const all = Object.entries(finders).map(([name, find]): [string, Find] => [
  name.replace(/(?:EvenRemoved)?In$/, ''),
  find,
]);

/** A desk with something of everything, where a path names one of them to somebody. */
async function aDesk() {
  const { office, things } = await everything();
  const numberOf = (noun: string) => things[noun === 'bug' ? 'policyBug' : (noun as keyof Things)];
  const asks = (viewer: Viewer, text: string | number) =>
    ({ req: { param: () => String(text) }, var: { db: office.db, viewer } }) as unknown as Ctx;
  return { office, asks, numberOf };
}

test('what the number of a path names is found for whoever may see it', async () => {
  const { office, asks, numberOf } = await aDesk();
  for (const [noun, find] of all) {
    const found = await find(asks(office.ana, numberOf(noun)));
    expect([noun, found.id]).toEqual([noun, numberOf(noun)]);
  }
});

test('for whoever may not, it is not there; and what is the whole team’s is everybody’s', async () => {
  const { office, asks, numberOf } = await aDesk();
  const { nils } = await memberElsewhere(office);
  for (const [noun, find] of all) {
    const found = find(asks(nils, numberOf(noun)));
    if (EVERYBODYS.includes(noun)) expect((await found).id).toBe(numberOf(noun));
    else await expect(found, noun).rejects.toThrow(NotFound);
  }
});

test.each(['x', '-1', '999999999999999'])('%s names nothing', async (text) => {
  const { office, asks } = await aDesk();
  for (const [noun, find] of all) await expect(find(asks(office.ana, text)), noun).rejects.toThrow(NotFound);
});
