import type { Page } from '../text/page.ts';
import { type Stretch, stretchOf } from './stretch.ts';

const I = /(?<![\p{L}\p{N}\p{Co}'.(/-])i(?=[\s,;:!?…]|'(?:m|ve|ll|d)\b|$)/gu;
const WE = /(?<![\p{L}\p{N}\p{Co}'.(/-])we(?=[\s,;:!?…]|'(?:re|ve|ll|d)\b|$)/gu;
// What only several do, or the firm as such: then "we" is the truth.
const TEAM =
  /\b(?:as a team|together|the (?:two|three|four|five|whole lot) of us|(?:both|all) of us|our (?:\p{L}+ )?(?:team|engineers?|developers?|warehouse|kitchen|workshop|office|shop|company|colleagues?)|(?<!\p{L})we(?:'ve|'re| have| are| were| will|'ll|'d)? (?:\p{L}+ly |all |both |now |just |only |don't |do not |never )*(?:releas|ship|launch|deploy|hir|open|clos|build|built|sell|sold|make|made|host|publish|stock|deliver|offer|support|charg|pric|train|met|meet|decid|mov|grow|grew|employ|bak|roast|print|produc|develop)(?:e|es|ed|ing|d)?)\b|\b\p{L}+ and i\b/u;

/** Who speaks: how often "I" and "we" stand as the writer. */
export interface Voice {
  i: number;
  we: number;
  /** Two "we" and more, no "I", and nothing that a team did: a person reads as a firm (section 3.4). */
  isFirmAlone: boolean;
}

/** Counts "I" and "we" in the writer's own words. */
export function voiceOf(page: Page): Voice {
  const said = page.body.map(({ text }) => text).join('\n');
  const i = said.match(I)?.length ?? 0;
  const we = said.match(WE)?.length ?? 0;
  return { i, we, isFirmAlone: we >= 2 && i === 0 && !TEAM.test(said) };
}

const PLEASE = /^please\b/;

/** Where "please" opens a sentence: there it reads as an order, further in as a request (section 3.4). */
export function pleaseFirst(page: Page): Stretch[] {
  return page.body
    .filter(({ text }) => PLEASE.test(text))
    .map(({ start }) => stretchOf(page.raw, { start, end: start + 'please'.length }));
}

// "Really sorry" and "I really appreciate" are warm; "it really does work" argues.
const FACTUAL =
  /(?<![\p{L}\p{N}\p{Co}'-])(?:actually|in fact|really(?! (?:\p{L}+ )?(?:sorry|glad|happy|pleased|appreciate|grateful|kind|helpful|useful|good|great|nice|lovely|like|love|enjoy|thank)))(?![\p{L}\p{N}'-])/gu;

/** "Actually", "really", "in fact": words that insist (section 3.4). */
export function factualityWords(page: Page): Stretch[] {
  return page.body.flatMap(({ text, start }) =>
    [...text.matchAll(FACTUAL)].map((found) =>
      stretchOf(page.raw, { start: start + found.index, end: start + found.index + found[0].length }),
    ),
  );
}
