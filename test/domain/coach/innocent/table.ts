import type { CheckInput, Kind } from '../../../../src/domain/coach/index.ts';

/** A reply, or a reply and what else the check is given. */
export type Reply = string | (Omit<CheckInput, 'draft'> & { reply: string });

/** Listed words of one kind where they mean no harm, and the same words where they do. */
export interface Innocent {
  kind: Kind;
  leaves: readonly Reply[];
  asks: readonly Reply[];
}
