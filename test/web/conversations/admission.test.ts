import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { words } from '../../support/html.ts';

async function stranger() {
  const office = await desk();
  const number = await office.arrives({ messageId: '<first@northwind.example>' });
  const other = await office.arrives({
    from: 'Eve <eve@elsewhere.example>',
    inReplyTo: '<first@northwind.example>',
  });
  return { office, number, other, ana: await (await site(office)).signedIn(office.ana) };
}

test('somebody new who answers is asked about, and let in by a person', async () => {
  const { ana, number, other } = await stranger();
  expect(other).not.toBe(number);
  expect(words(await ana.page(`/conversations/${other}`))).toContain('Somebody new writes here.');
  const response = await ana.post(`/conversations/${other}/admission`);
  expect(response.headers.get('location')).toBe(`/conversations/${number}`);
  expect(words(await ana.page(`/conversations/${number}`))).toContain('They take part now');
});

test('or kept apart', async () => {
  const { ana, other } = await stranger();
  await ana.post(`/conversations/${other}/admission`, { _method: 'delete' });
  expect(words(await ana.page(`/conversations/${other}`))).not.toContain('Somebody new writes here.');
});
