import { HARD_KINDS } from '../../domain/policy/policy.ts';
import type { PolicyInput } from '../../domain/policy/writing.ts';
import { type Errors, shownFields } from '../forms.ts';
import { Button, ButtonLink, Field } from '../ui/form.tsx';
import { HARD_WORDS } from './words.ts';

type PolicyFormProps = {
  typed: PolicyInput;
  errors: Errors;
  action: string;
  /** Set where there is one already. */
  changedAt?: number;
  /** Where one came from. */
  back: string;
  people: readonly { id: number; name: string }[];
};

/** Where a policy is written: its purpose first, its words last. */
export function PolicyForm({ typed, errors, action, changedAt, back, people }: PolicyFormProps) {
  const field = shownFields(typed, errors);
  return (
    <form method="post" action={action} class="policy-form">
      {changedAt !== undefined && <input type="hidden" name="changedAt" value={String(changedAt)} />}
      <What typed={typed} errors={errors} />
      <Field
        name="owner"
        label="Who looks after it"
        value={String(typed.ownerId ?? '')}
        options={[
          { value: '', name: 'Nobody yet' },
          ...people.map(({ id, name }) => ({ value: String(id), name })),
        ]}
        error={errors.owner}
      />
      <Hard typed={typed} errors={errors} />
      <Field
        name="phrases"
        label="How it gets recited"
        hint="The words that give it away, a phrase in each line. The coach then says what the policy is for."
        rows={3}
        value={typed.phrases.join('\n')}
        error={errors.phrases}
      />
      {changedAt !== undefined && (
        <Field
          {...field('reason')}
          label="Why you change it"
          hint="For its history; may stay empty."
          maxlength={300}
        />
      )}
      <div class="policy-deeds">
        <Button look="primary">{changedAt === undefined ? 'Write it down' : 'Save'}</Button>
        <ButtonLink href={back} look="quiet">
          Leave it
        </ButtonLink>
      </div>
    </form>
  );
}

function What({ typed, errors }: Pick<PolicyFormProps, 'typed' | 'errors'>) {
  const field = shownFields(typed, errors);
  return (
    <>
      <Field {...field('title')} label="Title" required />
      <Field
        {...field('purpose')}
        label="Why it is there"
        hint="In plain words: whom it protects, and from what."
        rows={3}
        required
      />
      <Field
        {...field('canDo')}
        label="What we can do"
        hint="And examples of what you would grant: “We were slow to answer, so a refund.”"
        rows={4}
        required
      />
    </>
  );
}

function Hard({ typed, errors }: Pick<PolicyFormProps, 'typed' | 'errors'>) {
  const field = shownFields(typed, errors);
  return (
    <fieldset class="policy-hard">
      <legend class="field-label">Can it bend?</legend>
      <Field
        name="hardKind"
        label="What it cannot bend for"
        value={typed.hardKind ?? ''}
        options={[
          { value: '', name: 'Nothing: it can bend' },
          ...HARD_KINDS.map((kind) => ({ value: kind, name: HARD_WORDS[kind] })),
        ]}
        error={errors.hardKind}
      />
      <Field
        {...field('hardWhy')}
        label="Why it cannot bend"
        hint="Only for a hard rule. A reply that gives this reason, or what we can do, is not asked about."
        rows={2}
      />
    </fieldset>
  );
}
