import { expect, test } from 'vitest';
import { parse } from '../../../../src/mail/inbound/parse.ts';
import { sealedWord, wordOf } from '../../../../src/mail/inbound/prove/trusted.ts';

const TRUSTED = ['mx.company.example'];
const DOMAIN = 'lind.example';
const mail = (...headers: string[]) =>
  parse(Buffer.from([...headers, 'From: Anna <anna@lind.example>', '', 'The door'].join('\r\n')));
const word = async (...headers: string[]) =>
  wordOf(await mail(...headers.map((one) => `Authentication-Results: ${one}`)), TRUSTED, DOMAIN);

test.each([
  ['dmarc pass for this From', 'mx.company.example; dmarc=pass header.from=lind.example', 'yes'],
  ['dmarc fail for this From', 'mx.company.example; dmarc=fail header.from=lind.example', 'no'],
  ['dmarc pass for another From', 'mx.company.example; dmarc=pass header.from=other.example', 'unknown'],
  ['a signature of the very domain', 'mx.company.example; dkim=pass header.d=lind.example', 'yes'],
  ['the same, named by its identity', 'mx.company.example; dkim=pass header.i=@lind.example', 'yes'],
  ['a signature of another domain', 'mx.company.example; dkim=pass header.d=other.example', 'unknown'],
  ['a sender’s server of the domain', 'mx.company.example; spf=pass smtp.mailfrom=anna@lind.example', 'yes'],
  ['a broken signature', 'mx.company.example; dkim=fail header.d=lind.example', 'unknown'],
  ['a pass inside a comment', 'mx.company.example; (dkim=pass header.d=lind.example) dkim=none', 'unknown'],
  ['nothing found', 'mx.company.example; none', 'unknown'],
])('a trusted host’s word: %s', async (_, header, proven) => {
  expect(await word(header)).toMatchObject({ proven, by: 'mx.company.example', domain: DOMAIN });
});

test('the word of a host that nobody trusts is no word, and does not hide one that counts', async () => {
  const claimed = 'elsewhere.example; dmarc=pass header.from=lind.example';
  expect(await word(claimed)).toBeNull();
  expect(await word()).toBeNull();
  expect(await word(claimed, 'mx.company.example; dmarc=fail header.from=lind.example')).toMatchObject({
    proven: 'no',
  });
});

test('of two words of the trusted host the one on top is the newer', async () => {
  const [fail, pass] = ['fail', 'pass'].map(
    (one) => `mx.company.example 1; dmarc=${one} header.from=lind.example`,
  );
  expect(await word(fail!, pass!)).toMatchObject({ proven: 'no' });
});

test('a seal counts where a trusted host set it, the newest of them', async () => {
  const sealed = async (signer: string) =>
    sealedWord(
      await mail(
        `ARC-Seal: i=2; a=rsa-sha256; d=${signer}; cv=pass`,
        'ARC-Seal: i=1; a=rsa-sha256; d=other.example; cv=none',
        'ARC-Authentication-Results: i=1; other.example; dmarc=pass header.from=lind.example',
        `ARC-Authentication-Results: i=2; ${signer}; dmarc=fail header.from=lind.example`,
      ),
      TRUSTED,
      DOMAIN,
    );
  expect(await sealed('company.example')).toMatchObject({ proven: 'no', by: 'mx.company.example' });
  expect(await sealed('pany.example')).toBeNull();
  expect(await sealed('elsewhere.example')).toBeNull();
});
