import type { HintKind, PhraseGroup, PhraseList } from '../kinds.ts';
import { phraseLists } from './index.ts';

/** A team's change to a list: a phrase turned off, a disputed one turned on, or one of its own. */
export interface PhraseEdit {
  kind: HintKind;
  phrase: string;
  state: 'off' | 'on' | 'added';
}

const OWN: Omit<PhraseGroup, 'phrases'> = {
  why: 'Your team asked to be reminded of these words.',
  instead: 'Say it as you would to a friend.',
};

function editGroup(group: PhraseGroup, edits: readonly PhraseEdit[]): PhraseGroup {
  const are = (state: PhraseEdit['state']) =>
    new Set(edits.filter((edit) => edit.state === state).map(({ phrase }) => phrase));
  const off = are('off');
  const on = are('on');
  const disputed = group.disputed ?? [];
  return {
    ...group,
    phrases: [
      ...group.phrases.filter((phrase) => !off.has(phrase)),
      ...disputed.filter((phrase) => on.has(phrase)),
    ],
    disputed: disputed.filter((phrase) => !on.has(phrase)),
  };
}

/** The lists that ship with a team's changes made; the lists themselves stay as they are. Section 3.2. */
export function editedLists(
  edits: readonly PhraseEdit[],
  lists: readonly PhraseList[] = phraseLists,
): readonly PhraseList[] {
  if (edits.length === 0) return lists;
  return lists.map((list) => {
    const own = edits.filter((edit) => edit.kind === list.kind);
    const added = own.filter((edit) => edit.state === 'added').map(({ phrase }) => phrase);
    const groups = list.groups.map((group) => editGroup(group, own));
    return { ...list, groups: added.length > 0 ? [...groups, { ...OWN, phrases: added }] : groups };
  });
}
