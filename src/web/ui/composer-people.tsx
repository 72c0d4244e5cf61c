import { Field } from './form.tsx';
import { Icon } from './icon.tsx';
import { Chip } from './parts.tsx';

export type ComposerPeople = {
  /** Who gets it, by name: "Maria López", "Cc Bob". */
  names: readonly string[];
  to: string;
  cc: string;
  bcc: string;
  errors?: Readonly<Record<string, string>>;
  /** Addresses among them that mail comes back from for good. */
  gone?: readonly string[];
};

const FIELDS = [
  { name: 'to', label: 'To', hint: undefined },
  { name: 'cc', label: 'Cc', hint: undefined },
  { name: 'bcc', label: 'Bcc', hint: 'Nobody else learns of them; your team sees it.' },
] as const;

/** Who a reply goes to, as a line that opens into plain fields. */
export function ComposerPeopleLine(props: ComposerPeople) {
  const { errors = {}, gone = [] } = props;
  const isOpen = FIELDS.some(({ name }) => errors[name]);
  return (
    <>
      <PeopleFields {...props} isOpen={isOpen} errors={errors} />
      {gone.length > 0 && (
        <p class="composer-people-gone">
          <Icon name="circle-alert" /> Mail to <bdi>{gone.join(', ')}</bdi> comes back. Ask for another
          address before you write.
        </p>
      )}
    </>
  );
}

type FieldsProps = ComposerPeople & { isOpen: boolean; errors: Readonly<Record<string, string>> };

function PeopleFields({ isOpen, errors, ...props }: FieldsProps) {
  return (
    <details
      class="composer-people"
      data-composer-target="people"
      data-controller="people"
      open={isOpen || undefined}
    >
      <summary>
        <span class="composer-people-words" dir="auto" data-people-target="words">
          To{' '}
          {props.names.map((name) => (
            <>
              <Chip>{name}</Chip>{' '}
            </>
          ))}
        </span>
        <span class="composer-people-change">
          Add or drop <Icon name="chevron-down" />
        </span>
      </summary>
      {FIELDS.map(({ name, label, hint }) => (
        <>
          <Field
            name={name}
            id={`composer-${name}`}
            label={label}
            hint={hint}
            value={props[name]}
            error={errors[name]}
            autocomplete="off"
          />
          <ul class="composer-people-chips" data-people-field={name} aria-label={`${label}: who is in it`} />
        </>
      ))}
    </details>
  );
}
