import { Composer, type ComposerFile } from './composer.tsx';
import { Check, Field } from './form.tsx';
import { Icon } from './icon.tsx';

export type SavedReplyFormProps = {
  action: string;
  title: string;
  html: string;
  /** The same as plain text. */
  text: string;
  mailboxIds: readonly number[];
  ownerId: number | null;
  /** Set where there is one already: it is changed then. */
  changedAt?: number;
  files: readonly ComposerFile[];
  mailboxes: readonly { id: number; name: string }[];
  people: readonly { id: number; name: string }[];
  variables: readonly (readonly [name: string, example: string])[];
  errors: Readonly<Record<string, string>>;
};

const OWN_FIELDS = ['title', 'owner'];

/** Where a saved reply is written, with the composer that replies are written in. */
export function SavedReplyForm(props: SavedReplyFormProps) {
  const rest = Object.entries(props.errors).filter(([name]) => !OWN_FIELDS.includes(name));
  return (
    <div class="saved-reply-form">
      <Composer
        mode="reply"
        hasModes={false}
        reply={{ action: props.action, href: props.action }}
        note={{ action: '', href: '' }}
        sends="Save"
        to="a customer"
        value={props.text}
        html={props.html}
        files={props.files}
        canClose={false}
        error={rest.map(([, words]) => words).join(' ') || undefined}
        head={<Head {...props} />}
        above={<Variables variables={props.variables} />}
      />
    </div>
  );
}

function Head({ title, ownerId, mailboxIds, changedAt, mailboxes, people, errors }: SavedReplyFormProps) {
  return (
    <div class="saved-reply-head">
      {changedAt !== undefined && (
        <>
          <input type="hidden" name="_method" value="put" />
          <input type="hidden" name="changedAt" value={String(changedAt)} />
        </>
      )}
      <Field
        name="title"
        label="Title"
        hint="What you look for when you need it."
        value={title}
        error={errors.title}
        required
      />
      <Field
        name="owner"
        label="Who keeps it true"
        value={String(ownerId ?? '')}
        options={[
          { value: '', name: 'Nobody yet' },
          ...people.map((one) => ({ value: String(one.id), name: one.name })),
        ]}
        error={errors.owner}
      />
      {mailboxes.length > 1 && (
        <fieldset class="choices">
          <legend class="field-label">For which mailboxes; none chosen is all of them</legend>
          {mailboxes.map((one) => (
            <Check
              name="mailboxes"
              value={String(one.id)}
              label={one.name}
              checked={mailboxIds.includes(one.id)}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}

function Variables({ variables }: Pick<SavedReplyFormProps, 'variables'>) {
  return (
    <details class="saved-reply-variables">
      <summary>
        Names that are filled in, and parts to say anew <Icon name="chevron-down" />
      </summary>
      <dl>
        {variables.map(([name, example]) => (
          <div>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd>{example}</dd>
          </div>
        ))}
      </dl>
      <p>
        What is not known stays to be filled in, and nothing goes before it is. A part in{' '}
        <code>[rewrite: …]</code> must be said in one’s own words each time.
      </p>
    </details>
  );
}
