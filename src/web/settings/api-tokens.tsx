import { z } from 'zod';
import { transaction } from '../../domain/database.ts';
import { check, field } from '../../domain/fields.ts';
import { apiTokensOf, endApiToken, makeApiToken } from '../../domain/teammate/api-tokens.ts';
import { type Ctx, type Handler, numberIn } from '../context.ts';
import { flash } from '../flash.ts';
import { attempt, type Errors, fieldsOf, formStatus } from '../forms.ts';
import { Ago } from '../ui/ago.tsx';
import { Banner, EmptyState } from '../ui/feedback.tsx';
import { Action, Button, Field } from '../ui/form.tsx';
import { List, SettingsSection } from '../ui/settings.tsx';
import { settingsPage } from './settings.tsx';

const Named = z.object({ name: field.name('The token’s name') });

/** GET /settings/api-tokens */
export const show: Handler = (c) => tokensPage(c, {});

/** POST /settings/api-tokens: shows the token once, on this page alone. */
export const create: Handler = async (c) => {
  const typed = await fieldsOf(c, 'name');
  const { value, errors } = await attempt(() =>
    transaction(c.var.db, (tx) => makeApiToken(tx, c.var.viewer, check(Named, typed).name)),
  );
  return tokensPage(c, { token: value, name: typed.name, errors });
};

/** DELETE /settings/api-tokens/:number */
export const destroy: Handler = async (c) => {
  await transaction(c.var.db, (tx) => endApiToken(tx, c.var.viewer, numberIn(c)));
  flash(c, 'The token has ended.');
  return c.redirect('/settings/api-tokens', 303);
};

async function tokensPage(
  c: Ctx,
  { token, name, errors = {} }: { token?: string; name?: string; errors?: Errors },
): Promise<Response> {
  const tokens = await apiTokensOf(c.var.db, c.var.viewer);
  const items = tokens.map((one) => ({
    title: one.name,
    icon: 'key-round' as const,
    detail:
      one.usedAt === null ? (
        'Not used yet'
      ) : (
        <>
          Used <Ago at={one.usedAt} mode="time" zone={c.var.viewer.zone} />
        </>
      ),
    end: (
      <Action action={`/settings/api-tokens/${one.id}`} method="delete">
        End it
      </Action>
    ),
  }));
  const children = (
    <>
      {token && (
        <Banner title="Copy it now; it is not shown again.">
          <code class="secret">{token}</code>
        </Banner>
      )}
      {items.length ? (
        <List label="Tokens" items={items} />
      ) : (
        <EmptyState icon="key-round" title="No tokens yet">
          A token lets a program of yours do what you may do.
        </EmptyState>
      )}
      <SettingsSection heading="A new token">
        <form method="post" action="/settings/api-tokens" data-turbo="false">
          <Field name="name" label="What is it for?" value={token ? '' : name} error={errors.name} required />
          <Button look="primary">Make a token</Button>
        </form>
      </SettingsSection>
    </>
  );
  return settingsPage(c, {
    heading: 'API tokens',
    detail: 'For scripts and other programs. The API is described at /api/v1/openapi.json.',
    status: formStatus(errors),
    children,
  });
}
