import { transaction } from '../../domain/database.ts';
import { Conflict } from '../../domain/errors.ts';
import { type PolicyVersion, versionsOf } from '../../domain/policy/history.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { changePolicy, type PolicyInput, writePolicy } from '../../domain/policy/writing.ts';
import { teammates } from '../../domain/teammate/teammate.ts';
import type { Ctx, Handler } from '../context.ts';
import { policyIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { attempt, type Errors, fieldsOf, formStatus } from '../forms.ts';
import { settingsPage } from '../settings/settings.tsx';
import { Ago } from '../ui/ago.tsx';
import { Pager } from '../ui/parts.tsx';
import { PolicyForm } from './policy-form.tsx';
import { PolicyWordsShown } from './policy-words.tsx';
import { PLACE } from './words.ts';

/** GET /settings/policies/new */
export const blank: Handler = (c) =>
  formPage(c, null, {
    typed: {
      ...{ title: '', purpose: '', canDo: '', hardKind: null, hardWhy: '', phrases: [] },
      ownerId: c.var.viewer.id,
    },
  });

/** POST /settings/policies */
export const create: Handler = async (c) => {
  const typed = await typedIn(c);
  const { value: id, errors } = await attempt(() =>
    transaction(c.var.db, (tx) => writePolicy(tx, { ...typed, by: c.var.viewer })),
  );
  if (errors) return formPage(c, null, { typed, errors });
  flash(c, 'It is written down. Everybody’s coach knows it now.');
  return c.redirect(`${PLACE}/${id}`, 303);
};

/** GET /settings/policies/:number/versions/new: what is to be changed. */
export const blankVersion: Handler = async (c) => {
  const policy = await policyIn(c);
  if (policy.archivedAt !== null) throw new Conflict('It is archived. Restore it first, then change it.');
  return formPage(c, policy, { typed: inputOf(policy) });
};

/** POST /settings/policies/:number/versions */
export const createVersion: Handler = async (c) => {
  const policy = await policyIn(c);
  const typed = await typedIn(c);
  const basedOn = Number((await fieldsOf(c, 'changedAt')).changedAt) || undefined;
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) => changePolicy(tx, policy, { ...typed, basedOn, by: c.var.viewer })),
  );
  if (errors) return formPage(c, policy, { typed, errors });
  flash(c, 'Changed. What it said before stays in its history.');
  return c.redirect(`${PLACE}/${policy.id}`, 303);
};

/** GET /settings/policies/:number/versions?cursor=: how it came to say what it says. */
export const index: Handler = async (c) => {
  const policy = await policyIn(c);
  const { rows, next } = await versionsOf(c.var.db, policy, { cursor: c.req.query('cursor') });
  const path = `${PLACE}/${policy.id}`;
  return settingsPage(c, {
    heading: 'How it became so',
    detail: <a href={path}>{policy.title}</a>,
    live: ['settings'],
    children: (
      <>
        <ol class="policy-history">
          {rows.map((version, at) => (
            <Version version={version} before={rows[at + 1]} zone={c.var.viewer.zone} />
          ))}
        </ol>
        <Pager older={next ? `${path}/versions?cursor=${next}` : undefined} />
      </>
    ),
  });
};

const STEPS: Readonly<Record<PolicyVersion['kind'], string>> = {
  written: 'wrote it down',
  changed: 'changed it',
  kept: 'kept it as it is',
};

function Version({
  version,
  before,
  zone,
}: {
  version: PolicyVersion;
  before?: PolicyVersion;
  zone: string;
}) {
  return (
    <li>
      <p>
        <strong>{version.by}</strong> {STEPS[version.kind]}, <Ago at={version.at} mode="time" zone={zone} />
      </p>
      {version.reason && <p dir="auto">“{version.reason}”</p>}
      {version.kind !== 'kept' && <PolicyWordsShown words={version.words} before={before?.words} />}
    </li>
  );
}

type Form = { typed: PolicyInput; errors?: Errors };

function inputOf({ title, purpose, canDo, hard, phrases, owner }: Policy): PolicyInput {
  return {
    ...{ title, purpose, canDo, phrases },
    hardKind: hard?.kind ?? null,
    hardWhy: hard?.why ?? '',
    ownerId: owner?.id ?? null,
  };
}

async function typedIn(c: Ctx): Promise<PolicyInput> {
  const { phrases, owner, hardKind, ...words } = await fieldsOf(
    c,
    ...(['title', 'purpose', 'canDo', 'hardKind', 'hardWhy', 'phrases', 'owner', 'reason'] as const),
  );
  return {
    ...words,
    hardKind: hardKind || null,
    phrases: phrases.split('\n'),
    ownerId: Number(owner) || null,
  };
}

async function formPage(c: Ctx, policy: Policy | null, { typed, errors = {} }: Form): Promise<Response> {
  const people = await teammates(c.var.db);
  const path = policy ? `${PLACE}/${policy.id}` : PLACE;
  return settingsPage(c, {
    heading: policy ? `Change “${policy.title}”` : 'Write a policy down',
    detail: 'As you would say it to a friend who asks why.',
    status: formStatus(errors),
    children: (
      <PolicyForm
        typed={typed}
        errors={errors}
        action={policy ? `${path}/versions` : PLACE}
        changedAt={policy?.changedAt}
        back={path}
        people={people.map(({ id, name }) => ({ id, name }))}
      />
    ),
  });
}
