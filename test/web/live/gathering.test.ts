import { expect, onTestFinished, test, vi } from 'vitest';
import { startGathering } from '../../../src/web/live/gathering.ts';

const longerThanItGathers = () => new Promise((resolve) => setTimeout(resolve, 60));

/** Works that last until they are let go on. */
function slowly() {
  const begun: PromiseWithResolvers<void>[] = [];
  const errors: unknown[] = [];
  const work = () => {
    const one = Promise.withResolvers<void>();
    begun.push(one);
    return one.promise;
  };
  const gathering = startGathering(work, (error) => errors.push(error));
  onTestFinished(() => gathering.close());
  const begins = (count: number) => vi.waitFor(() => expect(begun).toHaveLength(count), { timeout: 10_000 });
  return { ...gathering, begun, errors, begins };
}

test('what wakes it together is done in one go', async () => {
  const { wake, begins, begun } = slowly();
  for (let n = 0; n < 5; n++) wake();
  await begins(1);
  begun[0]!.resolve();
  await longerThanItGathers();
  expect(begun).toHaveLength(1);
});

test('however often it is woken while a work is slow, one more follows', async () => {
  const { wake, begins, begun } = slowly();
  wake();
  await begins(1);
  for (let n = 0; n < 4; n++) {
    wake();
    await longerThanItGathers();
  }
  expect(begun).toHaveLength(1);
  begun[0]!.resolve();
  await begins(2);
  begun[1]!.resolve();
  await longerThanItGathers();
  expect(begun).toHaveLength(2);
});

test('a work that fails is told, and the next is done', async () => {
  const { wake, begins, begun, errors } = slowly();
  wake();
  await begins(1);
  const error = new Error('the database is away');
  begun[0]!.reject(error);
  wake();
  await begins(2);
  expect(errors).toEqual([error]);
});

test('once closed it begins nothing', async () => {
  const { wake, close, begun } = slowly();
  wake();
  close();
  await longerThanItGathers();
  expect(begun).toEqual([]);
});
