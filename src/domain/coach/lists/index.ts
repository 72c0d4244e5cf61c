import type { PhraseList } from '../kinds.ts';
import { badApology } from './bad-apology.ts';
import { boilerplate } from './boilerplate.ts';
import { defensive } from './defensive.ts';
import { jargon } from './jargon.ts';
import { minimising } from './minimising.ts';
import { deflection, emptyEmpathy, judgement } from './other.ts';
import { policy } from './policy.ts';

/** The phrase lists that ship: data, to be shown, edited and muted line by line. */
export const phraseLists: readonly PhraseList[] = [
  badApology,
  boilerplate,
  policy,
  deflection,
  emptyEmpathy,
  minimising,
  defensive,
  jargon,
  judgement,
];
