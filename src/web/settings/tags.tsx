import { transaction } from '../../domain/database.ts';
import { mergeTags, removeTag, renameTag, restoreTag, tags } from '../../domain/tag/tag.ts';
import { type Ctx, type Handler, numberIn } from '../context.ts';
import { tagIn } from '../finders.ts';
import { flash, flashRemoval } from '../flash.ts';
import { attempt, type Errors, fieldsOf, formStatus } from '../forms.ts';
import { EmptyState } from '../ui/feedback.tsx';
import { Action, Button, ButtonLink, Field, Form } from '../ui/form.tsx';
import { List, SettingsSection } from '../ui/settings.tsx';
import { tagHref } from '../ui/tags.tsx';
import { settingsPage } from './settings.tsx';

/** GET /settings/tags */
export const index: Handler = async (c) => {
  const all = await tags(c.var.db);
  const children = all.length ? (
    <List
      label="Tags"
      items={all.map((one) => ({
        title: one.name,
        href: tagHref(one.name),
        end: (
          <ButtonLink href={`/settings/tags/${one.id}`} look="quiet">
            Change
          </ButtonLink>
        ),
      }))}
    />
  ) : (
    <EmptyState icon="tag" title="No tags yet">
      Tag a conversation, beside its letters, and the tag is here to be renamed or merged.
    </EmptyState>
  );
  return settingsPage(c, { heading: 'Tags', detail: 'Words that conversations are found by.', children });
};

/** GET /settings/tags/:number */
export const show: Handler = (c) => tagPage(c, {});

/** PUT /settings/tags/:number: another name. */
export const update: Handler = async (c) => {
  const { tag: name } = await fieldsOf(c, 'tag');
  const one = await tagIn(c);
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) => renameTag(tx, one, { name, by: c.var.viewer })),
  );
  if (errors) return tagPage(c, { name, errors });
  flash(c, 'The tag has its new name, on every conversation.');
  return c.redirect('/settings/tags', 303);
};

/** POST /settings/tags/:number/merger: into another tag. */
export const createMerger: Handler = async (c) => {
  const { into } = await fieldsOf(c, 'into');
  const from = numberIn(c);
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) => mergeTags(tx, { from, into: Number(into) || 0, by: c.var.viewer })),
  );
  if (errors) return tagPage(c, { errors });
  flash(c, 'The two are one tag now.');
  return c.redirect('/settings/tags', 303);
};

/** POST /settings/tags/:number/removal */
export const createRemoval: Handler = async (c) => {
  const one = await tagIn(c);
  await transaction(c.var.db, (tx) => removeTag(tx, one, { by: c.var.viewer }));
  flashRemoval(c, `“${one.name}” is removed.`, `/settings/tags/${one.id}/removal`);
  return c.redirect('/settings/tags', 303);
};

/** DELETE /settings/tags/:number/removal: there again, on every conversation that had it. */
export const destroyRemoval: Handler = async (c) => {
  await transaction(c.var.db, (tx) => restoreTag(tx, numberIn(c), { by: c.var.viewer }));
  flash(c, 'Taken back.');
  return c.redirect('/settings/tags', 303);
};

async function tagPage(c: Ctx, { name, errors }: { name?: string; errors?: Errors }): Promise<Response> {
  const one = await tagIn(c);
  const others = (await tags(c.var.db)).filter((other) => other.id !== one.id);
  const path = `/settings/tags/${one.id}`;
  const children = (
    <>
      <SettingsSection heading="Its name">
        <Form method="put" action={path}>
          <Field name="tag" label="Name" value={name ?? one.name} error={errors?.tag} required />
          <Button look="primary">Rename</Button>
        </Form>
      </SettingsSection>
      {others.length > 0 && (
        <SettingsSection
          heading="Merge it"
          detail="Its conversations get the other tag, and its name leads there from now on."
        >
          <form method="post" action={`${path}/merger`}>
            <Field
              name="into"
              label="Into which tag?"
              options={others.map((other) => ({ value: String(other.id), name: other.name }))}
              error={errors?.into}
            />
            <Button>Merge</Button>
          </form>
        </SettingsSection>
      )}
      <SettingsSection
        heading="Remove it"
        detail="It leaves every conversation. You can take that back at once."
      >
        <Action action={`${path}/removal`} look="danger" icon="trash-2">
          Remove
        </Action>
      </SettingsSection>
    </>
  );
  return settingsPage(c, { heading: one.name, children, status: formStatus(errors) });
}
