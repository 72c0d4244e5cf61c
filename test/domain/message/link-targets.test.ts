import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disguised, withRealTargets } from '../../../src/domain/message/link-targets.ts';

test.each([
  ['https://bank.example/login', 'https://evil.example/x', 'evil.example'],
  ['bank.example', 'https://evil.example/x', 'evil.example'],
  ['www.bank.example/secure', 'http://evil.example:8080/', 'evil.example:8080'],
  [' HTTPS://BANK.EXAMPLE ', 'https://evil.example/', 'evil.example'],
  ['Please open https://bank.example now', 'https://evil.example/', 'evil.example'],
  ['bank.example', 'https://bank.example.evil.example/', 'bank.example.evil.example'],
  ['bank.example', 'https://bank.example@evil.example/', 'evil.example'],
  ['https://bank.example@evil.example/', 'https://evil.example/', 'evil.example'],
  ['ba\u200bnk.exam\u00adple', 'https://evil.example/', 'evil.example'],
  ['bank。example', 'https://evil.example/', 'evil.example'],
  ['ｂａｎｋ．ｅｘａｍｐｌｅ', 'https://evil.example/', 'evil.example'],
  ['bank.example', 'https://b\u0430nk.example/', 'xn--bnk-6cd.example'],
  ['help@bank.example', 'mailto:help@evil.example?subject=a', 'help@evil.example'],
  ['help@bank.example', 'https://evil.example/', 'evil.example'],
  ['https:\\\\bank.example', 'https://evil.example/', 'evil.example'],
  ['bank.example', 'tel:+15551234', 'tel:+15551234'],
])('words %j over a link to %s tell of %s', (text, href, real) => {
  expect(disguised({ text, href })).toBe(real);
});

test.each([
  ['https://bank.example/a', 'https://bank.example/b'],
  ['bank.example', 'https://www.bank.example/'],
  ['www.bank.example', 'https://bank.example/'],
  ['bücher.example', 'https://xn--bcher-kva.example/'],
  ['help@bank.example', 'mailto:help@bank.example'],
  ['Our site', 'https://bank.example/'],
  ['See the page, e.g. this one', 'https://bank.example/'],
  ['Version 2.1', 'https://bank.example/'],
  ['', 'https://bank.example/'],
])('words %j over a link to %s hide nothing', (text, href) => {
  expect(disguised({ text, href })).toBeNull();
});

test('the real host stands beside the link, and everything else stays as it was', () => {
  const html = '<p>Go: <a href="https://evil.example/?a=1&amp;b=2"><b>bank</b>.example</a>!</p>';
  expect(withRealTargets(html)).toBe(
    '<p>Go: <a href="https://evil.example/?a=1&amp;b=2"><b>bank</b>.example</a> <bdi class="really">(really: evil.example)</bdi>!</p>',
  );
});

test('what a link really says cannot bring markup of its own', () => {
  const html = '<a href="mailto:&lt;img src=x&gt;@evil.example">help@bank.example</a>';
  expect(withRealTargets(html)).toContain('(really: &lt;img src=x&gt;@evil.example)');
});

test('words without a link come out as they went in', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const html = `<p>${text.replace(/[&<>]/g, '')}</p>`;
      expect(withRealTargets(html)).toBe(html);
    }),
  );
});
