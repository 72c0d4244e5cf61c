import { expect, test } from 'vitest';
import { unproven } from '../../../src/domain/message/proof.ts';

test('where nothing was found out nothing is claimed, and each answer is one of its own', () => {
  const proof = unproven('lind.example');
  expect(proof).toEqual({
    proven: 'unknown',
    domain: 'lind.example',
    spf: null,
    dkim: [],
    dmarc: null,
    by: 'us',
  });
  proof.dkim.push({ result: 'pass', domain: 'lind.example', selector: 's' });
  expect(unproven('lind.example').dkim).toEqual([]);
});
