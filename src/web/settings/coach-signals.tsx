import { type ClueGroup, clueLists, exampleOf } from '../../domain/coach/index.ts';
import { NotFound } from '../../domain/errors.ts';
import type { Handler } from '../context.ts';
import { List, SettingsSection } from '../ui/settings.tsx';
import { Provenance, variantsOf } from './coach-lists.tsx';
import { settingsPage } from './settings.tsx';

/** GET /settings/coach/signals/:kind: by which words the coach notices that something happened, and what it leaves alone. */
export const show: Handler = (c) => {
  const list = clueLists.find(({ kind }) => kind === c.req.param('kind'));
  if (!list) throw new NotFound('There is no such list.');
  return settingsPage(c, {
    heading: list.title,
    detail:
      'What a customer writes, and nothing about how they feel. It is looked for while you answer, and not kept.',
    children: (
      <>
        <Provenance source={list.source} licence={list.licence} />
        {list.groups.map((group, at) => (
          <Group group={group} at={at} />
        ))}
      </>
    ),
  });
};

function Group({ group: { says, unless = [], across }, at }: { group: ClueGroup; at: number }) {
  return (
    <>
      <SettingsSection
        heading={at === 0 ? 'It is noticed by' : 'And by'}
        detail={across ? 'In a sentence and the one after it.' : 'In one sentence.'}
      >
        <Builds label="Noticed by" phrases={says} />
      </SettingsSection>
      {unless.length > 0 && (
        <SettingsSection heading="Unless it says" detail="Words by which the same means nothing of the kind.">
          <Builds label="Left alone with" phrases={unless} />
        </SettingsSection>
      )}
    </>
  );
}

function Builds({ label, phrases }: { label: string; phrases: readonly string[] }) {
  return (
    <List
      label={label}
      items={phrases.map((phrase) => ({
        title: exampleOf(phrase),
        detail: variantsOf(phrase),
      }))}
    />
  );
}
