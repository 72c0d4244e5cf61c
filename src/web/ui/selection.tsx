import type { Child } from 'hono/jsx';
import { Button } from './form.tsx';
import { Menu } from './parts.tsx';
import { TagField } from './tags.tsx';

export type SelectionProps = {
  /** Where one comes back to afterwards. */
  back: string;
  /** The newest event this list knows: what came since is not passed over. */
  basedOn: number;
  me: number;
  people: readonly { id: number; name: string }[];
  sleep: readonly { value: string; name: string; when: string }[];
  /** The tags there are, by name. */
  tags?: readonly string[];
  /** The incidents that go on. */
  incidents?: readonly { id: number; name: string }[];
};

/** Rows that can be selected, in a form whose bar does the same to all of them; without JavaScript too. */
export function Selectable({ selection, children }: { selection?: SelectionProps; children?: Child }) {
  if (!selection) return <>{children}</>;
  return (
    <form class="selectable" method="post" action="/closures" data-controller="selection">
      {/* Enter in a field or on a box must do nothing to anybody: the first button is the one it would press. */}
      <button type="submit" disabled hidden />
      <input type="hidden" name="back" value={selection.back} />
      <input type="hidden" name="basedOn" value={String(selection.basedOn)} />
      {children}
      <SelectionBar {...selection} />
    </form>
  );
}

/** What can be done with what is selected. It shows as soon as anything is. */
function SelectionBar(props: SelectionProps) {
  return (
    <fieldset class="selection-bar" aria-label="What is selected">
      <output class="selection-count" data-selection-target="count" data-morph="never">
        Those ticked
      </output>
      <Button look="quiet" icon="check" formaction="/closures" keys="e">
        Close
      </Button>
      <Button look="quiet" formaction="/assignments" name="teammate" value={String(props.me)} keys="a">
        Take
      </Button>
      <AssignMenu {...props} />
      <SleepMenu sleep={props.sleep} />
      <TagMenu tags={props.tags ?? []} />
      <MoreMenu incidents={props.incidents ?? []} />
      <Button
        look="quiet"
        icon="x"
        type="button"
        label="Select none"
        data={{ 'data-action': 'selection#none' }}
      />
    </fieldset>
  );
}

function AssignMenu({ people, me }: SelectionProps) {
  return (
    <Menu label="Assign" icon="user-plus" isCompact align="start">
      {people
        .filter((person) => person.id !== me)
        .map((person) => (
          <Button look="quiet" formaction="/assignments" name="teammate" value={String(person.id)}>
            {person.name}
          </Button>
        ))}
      <Button look="quiet" formaction="/assignments" name="_method" value="delete">
        Nobody
      </Button>
    </Menu>
  );
}

function SleepMenu({ sleep }: Pick<SelectionProps, 'sleep'>) {
  return (
    <Menu label="Snooze" icon="clock" isCompact keys="h" align="start">
      {sleep.map((choice) => (
        <Button look="quiet" formaction="/snoozes" name="until" value={choice.value}>
          {choice.name} <span class="menu-remark">{choice.when}</span>
        </Button>
      ))}
      <p class="menu-field">
        <input class="input" type="datetime-local" name="day" aria-label="Another day and time" />
        <Button look="quiet" formaction="/snoozes">
          Until then
        </Button>
      </p>
    </Menu>
  );
}

function TagMenu({ tags }: { tags: readonly string[] }) {
  return (
    <Menu label="Tag" icon="tag" isCompact keys="t">
      <p class="menu-field">
        <TagField known={tags} name="A tag" />
        <Button look="quiet" formaction="/taggings">
          Tag them
        </Button>
      </p>
    </Menu>
  );
}

function MoreMenu({ incidents }: { incidents: readonly { id: number; name: string }[] }) {
  return (
    <Menu label="More" icon="ellipsis" isCompact>
      <Button look="quiet" formaction="/followings" keys="f">
        Follow
      </Button>
      <Button look="quiet" formaction="/closures" name="_method" value="delete">
        Open again
      </Button>
      {incidents.map((one) => (
        <Button look="quiet" formaction={`/incidents/${one.id}/conversations`}>
          Add to “{one.name}”
        </Button>
      ))}
      <p class="menu-field">
        <input
          class="input"
          name="name"
          placeholder="What has happened?"
          aria-label="A new incident"
          autocomplete="off"
          dir="auto"
        />
        <Button look="quiet" formaction="/incidents">
          Gather under a new incident
        </Button>
      </p>
    </Menu>
  );
}

/** The face of a row, which is also the box that selects it: 44 px for a finger. */
export function RowCheck({ number, name, children }: { number: number; name: string; children?: Child }) {
  return (
    <label class="row-check">
      <input
        type="checkbox"
        name="conversation"
        value={String(number)}
        id={`select-${number}`}
        aria-label={`Select ${name}`}
        data-selection-target="box"
      />
      {children}
    </label>
  );
}
