import { expect, test } from 'vitest';
import { site } from '../../support/browser.ts';
import { desk } from '../../support/desk.ts';
import { everything } from '../../support/everything.ts';
import { letter } from '../../support/letters.ts';

async function framed(html: string, query = '') {
  const office = await desk();
  await office.arrives(letter({ html }));
  const { id } = await office.db.selectFrom('message').select('id').executeTakeFirstOrThrow();
  const pages = await site(office);
  const response = await (await pages.signedIn(office.ana)).get(`/messages/${id}/frame${query}`);
  return {
    response,
    html: await response.text(),
    policy: response.headers.get('content-security-policy')!,
    id,
  };
}

test('a letter’s frame has a policy of its own: nothing runs, nothing is sent, nothing is framed elsewhere', async () => {
  const { response, policy } = await framed('<p>Hello</p>');
  expect(response.status).toBe(200);
  for (const rule of [
    "default-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-same-origin allow-popups',
  ])
    expect(policy).toContain(rule);
  expect(policy).not.toMatch(/script-src|allow-scripts|allow-forms|https?:/);
});

test('what could run, load or cover is gone', async () => {
  const { html } = await framed(
    '<p onclick="a()">Words</p><script>alert(1)</script><form action="//evil.example"><input name="x"></form>' +
      '<iframe src="https://evil.example"></iframe><link rel="stylesheet" href="https://evil.example/a.css">' +
      '<div style="position:fixed;top:0;background:url(https://evil.example/x)">Cover</div><svg onload="a()"></svg>' +
      '<meta http-equiv="refresh" content="0;url=https://evil.example"><base href="https://evil.example">' +
      '<a href="javascript:a()">bad</a><object data="x"></object><style>body{display:none}</style>',
  );
  const body = /<body>([\s\S]*)<\/body>/.exec(html)![1]!;
  expect(body).toContain('Words');
  expect(body).not.toMatch(
    /evil|<script|href="javascript|onclick|onload|<form|<input|<iframe|<link|<svg|<meta|<base|<object|<style|position|url\(/i,
  );
});

test('pictures from the web stay out until they are asked for', async () => {
  const picture = '<p>Hi</p><img src="https://track.example/open.gif?who=ana" alt="us">';
  const before = await framed(picture);
  expect(before.html).not.toContain('track.example');
  expect(before.policy).toContain("img-src 'self' data:;");
  expect(before.html).toContain(
    `<a target="_self" href="/messages/${before.id}/frame?images">Show images from the web</a>`,
  );
  const after = await framed(picture, '?images');
  expect(after.html).not.toContain('track.example');
  expect(after.html).toContain(`src="/messages/${after.id}/images/`);
  expect(after.policy).toContain("img-src 'self' data:;");
  expect(after.html).not.toContain('Show images from the web');
});

test('a letter without such pictures asks nothing', async () => {
  expect((await framed('<p>Plain</p>')).html).not.toContain('Show images');
});

test('a picture that came inside the letter shows at once, from here', async () => {
  const { office, pages, things } = await everything();
  const html = await (await pages.signedIn(office.ana)).page(`/messages/${things.message}/frame`);
  const source = /<img[^>]*src="(\/attachments\/\d+\?inline)"/.exec(html)?.[1];
  expect(source).toBeDefined();
  const picture = await (await pages.signedIn(office.ana)).get(source!);
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect(html).not.toContain('cid:');
});

test('what the letter quotes is folded, and all of it is there', async () => {
  const { office, pages, things } = await everything();
  const html = await (await pages.signedIn(office.ana)).page(`/messages/${things.message}/frame`);
  const fold = /<details class="fold">([\s\S]*?)<\/details>/.exec(html)?.[1];
  expect(fold).toContain('Our older words');
  expect(html.replace(/<details[\s\S]*<\/details>/, '')).not.toContain('Our older words');
});

test('a link opens apart, tells nobody where it came from and shows where it goes', async () => {
  const { html } = await framed('<a href="https://shop.example/a" target="_top">Click me</a>');
  const link = /<a [^>]*>Click me/.exec(html)![0];
  expect(link).toContain('target="_blank"');
  expect(link).toContain('rel="noopener noreferrer nofollow"');
  expect(link).toContain('title="https://shop.example/a"');
  expect(html).toContain('<base target="_blank">');
});

test('a letter with colours of its own stays on white paper', async () => {
  expect((await framed('<p style="color: red">Red</p>')).html).toContain('class="coloured"');
  expect((await framed('<p>Plain</p>')).html).toContain('class="plain"');
});

test('a link that looks like one place and leads to another says so beside it', async () => {
  const { html } = await framed('<a href="https://evil.example/">https://bank.example</a>');
  expect(html).toContain('</a> <bdi class="really">(really: evil.example)</bdi>');
});
