import { Resolver } from 'node:dns/promises';

const TIMEOUT_MS = 2_000;
const SILENT_LOOKUPS = 3; // that many in a row without any answer: the name servers are away
const PAUSE_MS = 30_000;
const NEVER_THERE = /(?:^|\.)(?:example|test|invalid|localhost|local)\.?$/i; // RFC 6761, RFC 6762
const NO_ANSWER = new Set(['ETIMEOUT', 'ECONNREFUSED', 'ECANCELLED']);

/** Answers for a name and a record type, as `node:dns` gives them; throws with its codes (ENOTFOUND, ENODATA, ETIMEOUT …). */
export type LookUp = (name: string, type: string) => Promise<string[][] | string[]>;

/** The machine's own name servers. Where they are away it says so at once for a while, so that nothing queues behind them. */
export function systemLookUp(clock: () => number): LookUp {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 1 });
  let silent = 0;
  let awayUntil = 0;
  return async (name, type) => {
    if (NEVER_THERE.test(name)) throw Object.assign(new Error(`${name} is not there`), { code: 'ENOTFOUND' });
    if (clock() < awayUntil)
      throw Object.assign(new Error('The name servers do not answer'), { code: 'ETIMEOUT' });
    try {
      const answers = (await resolver.resolve(name, type)) as string[][] | string[];
      silent = 0;
      return answers;
    } catch (error) {
      silent = NO_ANSWER.has((error as { code?: string }).code ?? '') ? silent + 1 : 0;
      if (silent >= SILENT_LOOKUPS) awayUntil = clock() + PAUSE_MS;
      throw error;
    }
  };
}

/** The TXT records of a name: joined strings, [] where there are none, null where nobody answers. */
export async function textsAt(lookUp: LookUp, name: string): Promise<string[] | null> {
  try {
    return (await lookUp(name, 'TXT')).map((parts) => [parts].flat().join(''));
  } catch (error) {
    return ['ENOTFOUND', 'ENODATA'].includes((error as { code?: string }).code ?? '') ? [] : null;
  }
}
