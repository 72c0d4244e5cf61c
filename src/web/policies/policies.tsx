import { bugsOf } from '../../domain/policy/bugs.ts';
import { type Policy, policies } from '../../domain/policy/policy.ts';
import { excerpt } from '../../lib/text.ts';
import type { Ctx, Handler } from '../context.ts';
import { settingsPage } from '../settings/settings.tsx';
import { EmptyState } from '../ui/feedback.tsx';
import { ButtonLink } from '../ui/form.tsx';
import { Chip, Pager, Tabs } from '../ui/parts.tsx';
import { List, SettingsSection } from '../ui/settings.tsx';
import { BugList } from './bug-list.tsx';
import { HARD_WORDS, PLACE } from './words.ts';

const SHOWN = 140; // characters of a purpose

/** GET /settings/policies?archived=yes&cursor=: those that stand, and what was filed under none of them. */
export const index: Handler = async (c) => {
  const archived = c.req.query('archived') === 'yes';
  const all = await policies(c.var.db, { archived });
  return settingsPage(c, {
    heading: 'Policies',
    detail:
      'What we hold ourselves to, why, and what we can do. A rule that must be recited is a bug in the rule.',
    live: ['settings', 'policies'],
    children: (
      <>
        <p class="policy-new">
          <ButtonLink href={`${PLACE}/new`} icon="plus" look="primary">
            Write a policy down
          </ButtonLink>
        </p>
        <Tabs
          label="Policies"
          tabs={[
            { name: 'In force', href: PLACE, current: !archived },
            { name: 'Archived', href: `${PLACE}?archived=yes`, current: archived },
          ]}
        />
        {all.length ? <List label="Policies" items={all.map(item)} /> : <Nothing archived={archived} />}
        {!archived && (await Unwritten(c, all))}
      </>
    ),
  });
};

function item({ id, title, purpose, hard, owner, reviewAskedAt }: Policy) {
  const by = owner ? ` ${owner.name} looks after it.` : '';
  const end = (
    <span class="policy-chips">
      {hard && <Chip>{`Hard rule: ${HARD_WORDS[hard.kind].toLowerCase()}`}</Chip>}
      {reviewAskedAt !== null && <Chip kind="lamp">Asks for a review</Chip>}
    </span>
  );
  return {
    title,
    href: `${PLACE}/${id}`,
    detail: `${excerpt(purpose, SHOWN)}${by}`,
    end: hard || reviewAskedAt !== null ? end : undefined,
  };
}

function Nothing({ archived }: { archived: boolean }) {
  if (archived)
    return <EmptyState title="Nothing is archived">What no longer holds is kept here.</EmptyState>;
  return (
    <EmptyState icon="book-open" title="No policy is written down yet">
      Begin with the rule that you had to recite last: why it is there, and what you can do.
    </EmptyState>
  );
}

/** What was filed of rules that nobody has written down. */
async function Unwritten(c: Ctx, choices: readonly Policy[]) {
  const { db, viewer } = c.var;
  const { rows, next } = await bugsOf(db, viewer, { policy: null, cursor: c.req.query('cursor') });
  if (rows.length === 0) return null;
  return (
    <SettingsSection
      heading="Not written down yet"
      detail="Rules that were recited or bent, and stand nowhere. Write the rule down, then move these to it."
    >
      <BugList bugs={rows} zone={viewer.zone} choices={choices} />
      <Pager older={next ? `${PLACE}?cursor=${next}` : undefined} />
    </SettingsSection>
  );
}
