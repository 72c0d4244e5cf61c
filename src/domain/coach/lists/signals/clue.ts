import type { SignalKind } from '../../kinds.ts';

/** Builds that say one thing, one to a line, and the innocent builds that look like them. */
export interface ClueGroup {
  says: readonly string[];
  /** A sentence that holds one of these is left alone by this group. */
  unless?: readonly string[];
  /** Read each sentence together with the one after it. */
  across?: true;
}

/** What customers say when one thing has happened, as data in the pattern language of text/pattern.ts. */
export interface ClueList {
  kind: SignalKind;
  title: string;
  source: string;
  licence: string;
  groups: readonly ClueGroup[];
}
