import {
  editedLists,
  exampleOf,
  KIND_WORDS,
  type PhraseList,
  phraseLists,
} from '../../domain/coach/index.ts';
import {
  changePhrase,
  type HousePhrase,
  phraseEdits,
  restorePhrase,
} from '../../domain/coaching/phrasing.ts';
import { transaction } from '../../domain/database.ts';
import { NotFound } from '../../domain/errors.ts';
import { type Ctx, type Handler, numberIn } from '../context.ts';
import { attempt, type Errors, fieldsOf, formStatus } from '../forms.ts';
import { Action, Button, Field } from '../ui/form.tsx';
import { List, SettingsSection } from '../ui/settings.tsx';
import { settingsPage } from './settings.tsx';

/** GET /settings/coach/lists/:kind: every phrase, why, and where it comes from. */
export const show: Handler = (c) => listPage(c, {});

/** POST /settings/coach/lists/:kind/phrases: turns one off or on, or adds one. */
export const create: Handler = async (c) => {
  const { kind } = listIn(c);
  const { phrase, state } = await fieldsOf(c, 'phrase', 'state');
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) => changePhrase(tx, { by: c.var.viewer, kind, phrase, state })),
  );
  return errors ? listPage(c, { phrase, errors }) : c.redirect(`/settings/coach/lists/${kind}`, 303);
};

/** DELETE /settings/coach/lists/:kind/phrases/:number: as it shipped. */
export const destroy: Handler = async (c) => {
  const { kind } = listIn(c);
  await transaction(c.var.db, (tx) => restorePhrase(tx, numberIn(c), c.var.viewer));
  return c.redirect(`/settings/coach/lists/${kind}`, 303);
};

function listIn(c: Ctx): PhraseList {
  const list = phraseLists.find(({ kind }) => kind === c.req.param('kind'));
  if (!list) throw new NotFound('There is no such list.');
  return list;
}

async function listPage(c: Ctx, { phrase, errors = {} }: { phrase?: string; errors?: Errors }) {
  const list = listIn(c);
  const edits = (await phraseEdits(c.var.db)).filter(({ kind }) => kind === list.kind);
  const path = `/settings/coach/lists/${list.kind}`;
  const current = editedLists(edits).find(({ kind }) => kind === list.kind)!;
  const children = (
    <>
      <Provenance source={list.source} licence={list.licence} />
      <Changes edits={edits} path={path} />
      <SettingsSection heading="A phrase of your own" detail="As it stands in a letter, for the whole team.">
        <form method="post" action={`${path}/phrases`}>
          <input type="hidden" name="state" value="added" />
          <Field name="phrase" label="The phrase" value={phrase} error={errors.phrase} required />
          <Button>Add it</Button>
        </form>
      </SettingsSection>
      {current.groups.map((group) => (
        <SettingsSection heading={group.why} detail={group.instead}>
          <Phrases phrases={group.phrases} path={path} state="off" />
          {(group.disputed?.length ?? 0) > 0 && (
            <>
              <p class="coach-disputed">Sources disagree about these, so they are off.</p>
              <Phrases phrases={group.disputed!} path={path} state="on" />
            </>
          )}
        </SettingsSection>
      ))}
    </>
  );
  return settingsPage(c, {
    heading: KIND_WORDS[list.kind].name,
    detail: `${KIND_WORDS[list.kind].about} One line stands for all its variants.`,
    status: formStatus(errors),
    children,
  });
}

const STATES = { off: 'Off for your team', on: 'On for your team', added: 'Your own' } as const;

function Changes({ edits, path }: { edits: HousePhrase[]; path: string }) {
  if (edits.length === 0) return null;
  return (
    <SettingsSection heading="What your team changed">
      <List
        label="Changes"
        items={edits.map((edit) => ({
          title: edit.state === 'added' ? edit.phrase : exampleOf(edit.phrase),
          detail: STATES[edit.state],
          end: (
            <Action action={`${path}/phrases/${edit.id}`} method="delete" look="quiet">
              {edit.state === 'added' ? 'Take out' : 'As it was'}
            </Action>
          ),
        }))}
      />
    </SettingsSection>
  );
}

type PhrasesProps = { phrases: readonly string[]; path: string; state: 'off' | 'on' };

function Phrases({ phrases, path, state }: PhrasesProps) {
  return (
    <List
      label={state === 'off' ? 'Phrases' : 'Phrases that are off'}
      items={phrases.map((phrase) => ({
        title: exampleOf(phrase),
        detail: variantsOf(phrase),
        end: (
          <Action action={`${path}/phrases`} fields={{ phrase, state }} look="quiet">
            {state === 'off' ? 'Turn off' : 'Turn on'}
          </Action>
        ),
      }))}
    />
  );
}

/** Where a list comes from, and what may be done with it. */
export function Provenance({ source, licence }: { source: string; licence: string }) {
  return (
    <dl class="coach-source">
      <dt>Source</dt>
      <dd>{source}</dd>
      <dt>Licence</dt>
      <dd>{licence}</dd>
    </dl>
  );
}

/** The pattern behind the one phrase that is shown, where there is more to it. */
export function variantsOf(phrase: string) {
  if (phrase === exampleOf(phrase)) return undefined;
  return (
    <details class="coach-pattern">
      <summary>All its variants</summary>
      <code>{phrase}</code>
    </details>
  );
}
