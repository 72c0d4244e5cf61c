import { clueLists, formLists, type HintKind, KIND_WORDS, phraseLists } from '../../domain/coach/index.ts';
import { CHOICES, choose, mutedBy } from '../../domain/coaching/choosing.ts';
import { alikenessByWeek } from '../../domain/coaching/measuring.ts';
import { phraseEdits } from '../../domain/coaching/phrasing.ts';
import { resolutionsByWeek } from '../../domain/coaching/resolving.ts';
import { type HouseWord, houseWords, teach, unteach } from '../../domain/coaching/teaching.ts';
import { transaction } from '../../domain/database.ts';
import { type Ctx, type Handler, numberIn } from '../context.ts';
import { flash } from '../flash.ts';
import { attempt, type Errors, fieldsOf, formStatus } from '../forms.ts';
import { Alikeness } from '../ui/alikeness.tsx';
import { Action, Button, Check, Field, Form } from '../ui/form.tsx';
import { Resolutions } from '../ui/resolutions.tsx';
import { List, SettingsSection } from '../ui/settings.tsx';
import { settingsPage } from './settings.tsx';

/** GET /settings/coach */
export const show: Handler = (c) => coachPage(c, {});

/** PUT /settings/coach/choices: what the coach asks oneself about. */
export const updateChoices: Handler = async (c) => {
  const ticked = new Set([(await c.req.parseBody({ all: true })).kind ?? []].flat().map(String));
  await transaction(c.var.db, async (tx) => {
    for (const kind of CHOICES)
      await choose(tx, c.var.viewer, { kind, choice: ticked.has(kind) ? 'on' : 'off' });
  });
  flash(c, 'Saved. Nobody else sees what you chose.');
  return c.redirect('/settings/coach', 303);
};

/** PUT /settings/coach/choices/:kind: one of them, from the composer. */
export const updateChoice: Handler = async (c) => {
  const { choice } = await fieldsOf(c, 'choice');
  const kind = c.req.param('kind') ?? '';
  await transaction(c.var.db, (tx) =>
    choose(tx, c.var.viewer, { kind, choice: choice === 'on' ? 'on' : 'off' }),
  );
  return wantsPage(c) ? c.redirect('/settings/coach', 303) : c.body(null, 204);
};

/** POST /settings/coach/words */
export const createWord: Handler = async (c) => {
  const typed = await fieldsOf(c, 'kind', 'text');
  const { errors, value: id } = await attempt(() =>
    transaction(c.var.db, (tx) => teach(tx, { ...typed, by: c.var.viewer })),
  );
  if (!wantsPage(c)) return errors ? c.json({ fields: errors }, 422) : c.json({ id }, 201);
  if (errors) return coachPage(c, { typed, errors });
  flash(c, 'Everybody’s coach knows it now.');
  return c.redirect('/settings/coach', 303);
};

/** DELETE /settings/coach/words/:number */
export const destroyWord: Handler = async (c) => {
  await transaction(c.var.db, (tx) => unteach(tx, numberIn(c), c.var.viewer));
  return c.redirect('/settings/coach', 303);
};

/** The composer asks for JSON and stays where it is. */
function wantsPage(c: Ctx): boolean {
  return !c.req.header('accept')?.startsWith('application/json');
}

type Typed = { typed?: { kind: string; text: string }; errors?: Errors };

async function coachPage(c: Ctx, { typed, errors = {} }: Typed): Promise<Response> {
  const { db, viewer } = c.var;
  const [muted, words, edits, weeks, resolutions] = await Promise.all([
    mutedBy(db, viewer),
    houseWords(db),
    phraseEdits(db),
    alikenessByWeek(db),
    resolutionsByWeek(db),
  ]);
  const children = (
    <>
      <Choices muted={muted} />
      <Words words={words} typed={typed} errors={errors} />
      <SettingsSection
        heading="The lists"
        detail="Phrases that the coach looks for, with where they come from. A change is for the whole team."
      >
        <List
          label="Lists"
          items={[
            ...phraseLists.map((list) => ({
              title: KIND_WORDS[list.kind].name,
              href: `/settings/coach/lists/${list.kind}`,
              detail: KIND_WORDS[list.kind].about,
              end: changedWords(edits.filter((edit) => edit.kind === list.kind).length),
            })),
            ...formLists.map(({ kind }) => ({
              title: KIND_WORDS[kind].name,
              href: `/settings/coach/forms/${kind}`,
              detail: KIND_WORDS[kind].about,
            })),
          ]}
        />
      </SettingsSection>
      <SettingsSection
        heading="What may be a big deal to them"
        detail="What happened, as customers say it. Whoever answers is shown the reason, and decides."
      >
        <List
          label="What happened"
          items={clueLists.map(({ kind, title }) => ({ title, href: `/settings/coach/signals/${kind}` }))}
        />
      </SettingsSection>
      <Alikeness weeks={weeks} zone={viewer.zone} />
      <Resolutions weeks={resolutions} zone={viewer.zone} />
    </>
  );
  return settingsPage(c, {
    heading: 'The coach',
    detail:
      'It asks about wording while you write, on your own machine. It blocks nothing, counts nothing and tells nobody. English only.',
    status: formStatus(errors),
    children,
  });
}

function changedWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? 'One change' : `${count} changes`;
}

function Choices({ muted }: { muted: readonly HintKind[] }) {
  return (
    <SettingsSection
      heading="What it asks you about"
      detail="For you alone: no teammate and no owner can see this."
    >
      <Form method="put" class="coach-choices" action="/settings/coach/choices">
        {CHOICES.map((kind) => (
          <Check
            name="kind"
            value={kind}
            label={KIND_WORDS[kind].name}
            hint={KIND_WORDS[kind].about}
            checked={!muted.includes(kind)}
          />
        ))}
        <Button look="primary">Save</Button>
      </Form>
    </SettingsSection>
  );
}

const WORD_KINDS = [
  { value: 'product', name: 'The name of something of ours' },
  { value: 'phrase', name: 'A phrase that is fine here' },
];

function Words({ words, typed, errors }: { words: HouseWord[] } & Required<Pick<Typed, 'errors'>> & Typed) {
  return (
    <SettingsSection
      heading="Words of the house"
      detail="The coach leaves these alone, for everybody: what your products are called, and how you like to talk."
    >
      {words.length > 0 && (
        <List
          label="Words of the house"
          items={words.map((word) => ({
            title: word.text,
            detail: word.kind === 'product' ? 'Something of ours' : 'A phrase that is fine here',
            end: (
              <Action action={`/settings/coach/words/${word.id}`} method="delete" look="quiet">
                Take out
              </Action>
            ),
          }))}
        />
      )}
      <form method="post" action="/settings/coach/words">
        <Field name="text" label="A word or a phrase" value={typed?.text} error={errors.text} required />
        <Field name="kind" label="What it is" options={WORD_KINDS} value={typed?.kind} error={errors.kind} />
        <Button>Teach it</Button>
      </form>
    </SettingsSection>
  );
}
