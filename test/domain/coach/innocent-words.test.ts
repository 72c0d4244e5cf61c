import { describe, expect, it } from 'vitest';
import { check, type Kind } from '../../../src/domain/coach/index.ts';
import * as boilerplate from './innocent/boilerplate.ts';
import * as jargon from './innocent/jargon.ts';
import * as minimising from './innocent/minimising.ts';
import { RIGHT, WRONG } from './innocent/names.ts';
import * as policy from './innocent/policy.ts';
import { FILE, GAP, LONG, NO_FILE, NO_GAP, SHORT } from './innocent/slips.ts';

const KINDS: readonly (readonly [kind: Kind, guilty: readonly string[], innocent: readonly string[]])[] = [
  ['boilerplate', boilerplate.GUILTY, boilerplate.INNOCENT],
  ['jargon', jargon.GUILTY, jargon.INNOCENT],
  ['policy', policy.GUILTY, policy.INNOCENT],
  ['minimising', minimising.GUILTY, minimising.INNOCENT],
  ['missing-attachment', FILE, NO_FILE],
  ['placeholder', GAP, NO_GAP],
  ['long-sentence', LONG, SHORT],
];
const WORDS = KINDS.map(([kind]) => kind);

/** The hints about words as "kind: words". What speaks of the whole reply has its own tests. */
function hintsIn(reply: string): string[] {
  return check({ draft: `Hi Mira,\n\n${reply}\n\nBo` })
    .hints.filter(({ kind }) => WORDS.some((one) => one === kind))
    .map(({ kind, text }) => `${kind}: ${text}`);
}

describe.each(KINDS)('%s', (kind, guilty, innocent) => {
  it.each(guilty)('is asked about in: %s', (reply) => {
    expect(hintsIn(reply).map((one) => one.split(':')[0])).toContain(kind);
  });

  it.each(innocent)('is not in the same words where they mean something else: %s', (reply) => {
    expect(hintsIn(reply)).toEqual([]);
  });
});

describe('wrong-name', () => {
  const isWrong = (one: (typeof RIGHT)[number]) => check(one).hints.some(({ kind }) => kind === 'wrong-name');

  it.each(WRONG)('is asked about: $draft', (one) => {
    expect(isWrong(one)).toBe(true);
  });

  it.each(RIGHT)('is not a form of their name: $draft', (one) => {
    expect(isWrong(one)).toBe(false);
  });
});
