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
        <input
          class="input"
          name="tag"
          list="known-tags"
          value={typed}
          placeholder="Add a tag"
          aria-label="Add a tag"
          aria-keyshortcuts="t"
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? 'tag-error' : undefined}
          autocomplete="off"
          dir="auto"
          required
        />
        <datalist id="known-tags">
          {known.map((name) => (
            <option value={name} />
          ))}
        </datalist>
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
