import { formLists, KIND_WORDS } from '../../domain/coach/index.ts';
import { NotFound } from '../../domain/errors.ts';
import type { Handler } from '../context.ts';
import { List } from '../ui/settings.tsx';
import { Provenance } from './coach-lists.tsx';
import { settingsPage } from './settings.tsx';

/** GET /settings/coach/forms/:kind: what a kind knows by its form, one example of each. */
export const show: Handler = (c) => {
  const list = formLists.find(({ kind }) => kind === c.req.param('kind'));
  if (!list) throw new NotFound('There is no such list.');
  return settingsPage(c, {
    heading: KIND_WORDS[list.kind].name,
    detail: `${KIND_WORDS[list.kind].about} It is known by its form, so each line stands for many like it.`,
    children: (
      <>
        <Provenance source={list.source} licence={list.licence} />
        <List
          label="Forms"
          items={list.forms.map(({ example, looks }) => ({ title: example, detail: <Looks of={looks} /> }))}
        />
      </>
    ),
  });
};

function Looks({ of }: { of: readonly RegExp[] }) {
  return (
    <details class="coach-pattern">
      <summary>How it is known</summary>
      {of.map(({ source }) => (
        <code>{source}</code>
      ))}
    </details>
  );
}
