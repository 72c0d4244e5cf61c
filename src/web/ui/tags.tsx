import { AsideSection } from './customer-aside.tsx';
import { Action, Button } from './form.tsx';
import { Icon } from './icon.tsx';

/** Where a tag's conversations are. */
export function tagHref(name: string): string {
  return `/inbox?tag=${encodeURIComponent(name)}`;
}

type TagBoxProps = {
  /** Where a tag is added; one is taken off at its name below it. */
  action: string;
  tags: readonly string[];
  /** What is offered while somebody types: the tags there are. */
  known: readonly string[];
  typed?: string;
  error?: string;
};

/** A conversation's tags, each with the way to take it off, and a field that completes the tags there are. */
export function TagBox({ action, tags, known, typed, error }: TagBoxProps) {
  return (
    <AsideSection heading="Tags">
      {tags.length > 0 && (
        <ul class="tags">
          {tags.map((name) => (
            <li class="tag">
              <a class="tag-name" href={tagHref(name)} dir="auto">
                {name}
              </a>
              <Action
                action={`${action}/${encodeURIComponent(name)}`}
                method="delete"
                look="quiet"
                icon="x"
                label={`Take off ${name}`}
              />
            </li>
          ))}
        </ul>
      )}
      <form class="tag-form" method="post" action={action}>
        <TagField
          known={known}
          name="Add a tag"
          typed={typed}
          error={error && 'tag-error'}
          keys="t"
          isRequired
        />
        <Button look="quiet" icon="plus" label="Add" />
      </form>
      {error && (
        <p class="field-error" id="tag-error" role="alert">
          <Icon name="circle-alert" /> {error}
        </p>
      )}
    </AsideSection>
  );
}

type TagFieldProps = {
  known: readonly string[];
  name: string;
  typed?: string;
  /** The id of what says why it was refused. */
  error?: string;
  keys?: string;
  isRequired?: boolean;
};

/** A field that completes the tags there are: by the browser's own list, and where scripts run by one for every hand. */
export function TagField({ known, name, typed, error, keys, isRequired }: TagFieldProps) {
  return (
    <span class="choices" data-controller="choices">
      <input
        class="input"
        name="tag"
        list="known-tags"
        value={typed}
        placeholder={name}
        aria-label={name}
        aria-keyshortcuts={keys}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error}
        aria-expanded="false"
        aria-autocomplete="list"
        autocomplete="off"
        dir="auto"
        required={isRequired}
        data-morph-keep="list role aria-expanded aria-controls"
      />
      <datalist id="known-tags">
        {known.map((one) => (
          <option value={one} />
        ))}
      </datalist>
    </span>
  );
}
