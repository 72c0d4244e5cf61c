import type { Visible } from '../../domain/access.ts';
import { transaction } from '../../domain/database.ts';
import { archivePolicy, restorePolicy } from '../../domain/policy/archiving.ts';
import { bugsOf } from '../../domain/policy/bugs.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { keepPolicy, recentBugs } from '../../domain/policy/reviewing.ts';
import type { Ctx, Handler } from '../context.ts';
import { policyIn } from '../finders.ts';
import { flash } from '../flash.ts';
import { attempt, type Errors, fieldsOf } from '../forms.ts';
import { settingsPage } from '../settings/settings.tsx';
import { Banner } from '../ui/feedback.tsx';
import { Action, Button, ButtonLink, Field } from '../ui/form.tsx';
import { Pager } from '../ui/parts.tsx';
import { SettingsSection } from '../ui/settings.tsx';
import { BugList } from './bug-list.tsx';
import { PolicyWordsShown } from './policy-words.tsx';
import { BUG_WORDS, PLACE, recentWords } from './words.ts';

/** GET /settings/policies/:number?cursor=: what it says, and where it was recited or bent. */
export const show: Handler = async (c) => policyPage(c, await policyIn(c));

/** GET /settings/policies/:number/bugs: the latest few as JSON, since only the coach's card asks. */
export const indexBugs: Handler = async (c) => {
  const policy = await policyIn(c);
  const { rows } = await bugsOf(c.var.db, c.var.viewer, { policy, limit: 2 });
  return c.json({
    bugs: rows.map(({ kind, text, conversation }) => ({ said: BUG_WORDS[kind], text, conversation })),
  });
};

/** POST /settings/policies/:number/reviews: it was looked at, and stays as it is. */
export const createReview: Handler = async (c) => {
  const policy = await policyIn(c);
  const { reason } = await fieldsOf(c, 'reason');
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) => keepPolicy(tx, policy, { reason, by: c.var.viewer })),
  );
  if (errors) return policyPage(c, policy, { reason, errors });
  flash(c, 'Kept as it is. The reason stands in its history.');
  return c.redirect(`${PLACE}/${policy.id}`, 303);
};

/** POST /settings/policies/:number/archival */
export const createArchival: Handler = async (c) => {
  const policy = await policyIn(c);
  await transaction(c.var.db, (tx) => archivePolicy(tx, policy, { by: c.var.viewer }));
  flash(c, `“${policy.title}” is archived. Its history stays, and it can be restored.`);
  return c.redirect(PLACE, 303);
};

/** DELETE /settings/policies/:number/archival */
export const destroyArchival: Handler = async (c) => {
  const policy = await policyIn(c);
  const { errors } = await attempt(() =>
    transaction(c.var.db, (tx) => restorePolicy(tx, policy, { by: c.var.viewer })),
  );
  flash(c, errors?.policy ?? 'It holds again.', errors ? 'problem' : 'done');
  return c.redirect(`${PLACE}/${policy.id}`, 303);
};

type Typed = { reason: string; errors: Errors };

async function policyPage(c: Ctx, policy: Visible<Policy>, typed?: Typed): Promise<Response> {
  const { db, viewer } = c.var;
  const [count, { rows, next }] = await Promise.all([
    recentBugs(db, policy),
    bugsOf(db, viewer, { policy, cursor: c.req.query('cursor') }),
  ]);
  const path = `${PLACE}/${policy.id}`;
  return settingsPage(c, {
    heading: policy.title,
    detail: `${policy.owner ? `${policy.owner.name} looks after it.` : 'Nobody looks after it yet.'} ${recentWords(count)}`,
    status: typed ? 422 : 200,
    live: typed ? undefined : ['settings', 'policies'],
    children: (
      <>
        {policy.archivedAt !== null && <Archived />}
        {policy.archivedAt === null && policy.reviewAskedAt !== null && <Review path={path} typed={typed} />}
        <PolicyWordsShown words={policy} />
        <Deeds path={path} isArchived={policy.archivedAt !== null} />
        {rows.length > 0 && (
          <SettingsSection
            heading="Where it was recited or bent"
            detail="Earlier cases, so that the next one is treated as fairly. Without names, addresses, numbers and amounts."
          >
            <BugList bugs={rows} zone={viewer.zone} />
            <Pager older={next ? `${path}?cursor=${next}` : undefined} />
          </SettingsSection>
        )}
      </>
    ),
  });
}

function Archived() {
  return (
    <Banner kind="quiet" title="It is archived.">
      Nobody is asked about it, and nothing is filed under it.
    </Banner>
  );
}

/** It was recited or bent often enough to ask whether it still serves anybody. */
function Review({ path, typed }: { path: string; typed?: Typed }) {
  return (
    <Banner title="Does it still serve anybody?">
      It was recited or bent five times or more within 90 days. Change it, or say why it stays.
      <form method="post" action={`${path}/reviews`} class="policy-review">
        <Field
          name="reason"
          label="It stays as it is, because"
          value={typed?.reason}
          error={typed?.errors.reason}
          maxlength={300}
          required
        />
        <div class="policy-deeds">
          <ButtonLink href={`${path}/versions/new`} look="primary" icon="pencil">
            Change it
          </ButtonLink>
          <Button>Keep as it is</Button>
        </div>
      </form>
    </Banner>
  );
}

function Deeds({ path, isArchived }: { path: string; isArchived: boolean }) {
  return (
    <div class="policy-deeds">
      {!isArchived && (
        <ButtonLink href={`${path}/versions/new`} icon="pencil" keys="e">
          Change it
        </ButtonLink>
      )}
      <ButtonLink href={`${path}/versions`} look="quiet" icon="clock">
        How it became so
      </ButtonLink>
      <Action action={`${path}/archival`} method={isArchived ? 'delete' : 'post'} look="quiet">
        {isArchived ? 'Restore it' : 'Archive it'}
      </Action>
    </div>
  );
}
