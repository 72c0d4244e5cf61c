import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { letter } from '../../support/letters.ts';

test('a letter’s page runs nothing and loads nothing from elsewhere, with pictures or without', async () => {
  const world = await desk();
  const conversationId = await world.arrives(
    letter({
      html: '<p onclick="x()">Hi <a href="https://evil.example/">https://bank.example</a><script>x()</script><img src="https://evil.example/p.gif">',
    }),
  );
  const { id } = await world.db
    .selectFrom('message')
    .select('id')
    .where('conversationId', '=', conversationId)
    .executeTakeFirstOrThrow();
  const browser = await (await site(world)).signedIn(world.ana);
  for (const path of [`/messages/${id}/frame`, `/messages/${id}/frame?images`]) {
    const response = await browser.get(path);
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox');
    expect(policy).not.toMatch(/script-src|https?:|allow-scripts|allow-forms|allow-top-navigation/);
    const page = await response.text();
    expect(page).not.toMatch(/<script|onclick|src="https?:/);
    expect(page).toContain('(really: evil.example)');
    expect(page).toContain('title="https://evil.example/"');
  }
});

test('a letter with the colours of white paper stays on it', async () => {
  const world = await desk();
  const look = async (html: string) => {
    const conversationId = await world.arrives(letter({ html }));
    const { id } = await world.db
      .selectFrom('message')
      .select('id')
      .where('conversationId', '=', conversationId)
      .executeTakeFirstOrThrow();
    const page = await (await (await site(world)).signedIn(world.ana)).page(`/messages/${id}/frame`);
    return /<html class="(\w+)"/.exec(page)![1];
  };
  expect(await look('<p style="color:#333">Hi</p>')).toBe('coloured');
  expect(await look('<p>Hi</p>')).toBe('plain');
});
