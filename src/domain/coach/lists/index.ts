import type { FormList, PhraseList } from '../kinds.ts';
import { badApology } from './bad-apology.ts';
import { boilerplate } from './boilerplate.ts';
import { buriedNo } from './buried-no.ts';
import { defensive } from './defensive.ts';
import { emptyEmpathy } from './empty-empathy.ts';
import { facts } from './facts.ts';
import { jargon } from './jargon.ts';
import { minimising } from './minimising.ts';
import { missingAttachment } from './missing-attachment.ts';
import { deflection, judgement } from './other.ts';
import { placeholders } from './placeholders.ts';
import { policy } from './policy.ts';
import { promises } from './promises.ts';

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
  buriedNo,
  promises,
  missingAttachment,
  judgement,
];

/** What is known by its form: data too, to be read and not edited. */
export const formLists: readonly FormList[] = [placeholders, facts];
