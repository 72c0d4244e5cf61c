import { expect, test } from 'vitest';
import { conversationRows } from '../../../src/domain/conversation/rows.ts';
import { acts } from '../../support/acts.ts';
import { desk } from '../../support/desk.ts';

test('rows come in the order asked for, and what is gone is left out', async () => {
  const office = await desk();
  const act = acts(office);
  const ids: number[] = [];
  for (let n = 0; n < 3; n++) ids.push((await act.receives()).conversationId);
  const rows = await conversationRows(office.db, [ids[2]!, 99_999, ids[0]!]);
  expect(rows.map((row) => row.id)).toEqual([ids[2], ids[0]]);
  expect(await conversationRows(office.db, [])).toEqual([]);
});

test('a row has its customer’s name and, where somebody has it, theirs', async () => {
  const office = await desk();
  const act = acts(office);
  const { conversationId } = await act.receives();
  const [free] = await conversationRows(office.db, [conversationId]);
  expect(free).toMatchObject({ customerName: 'Maria López', organisation: '', assigneeName: null });
  await act.assigns(conversationId, office.yuki.id);
  const [taken] = await conversationRows(office.db, [conversationId]);
  expect(taken!.assigneeName).toBe('Yuki Kimura');
});
